"""The actors that phrases without a name mean: "the government", "a security source", "Ruritanian warships"."""

from pipeline.coding.actors.forces import Forces, Resolver
from pipeline.coding.actors.identity import Identity
from pipeline.coding.actors.mentions import Mentions
from pipeline.coding.actors.modifiers import Modifiers
from pipeline.coding.actors.offices import Offices
from pipeline.coding.actors.organisations import Organisations
from pipeline.coding.actors.short_names import ShortNames
from pipeline.coding.actors.sides import Sides
from pipeline.coding.actors.titled import Titled
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import bare_span, bare_text, linked
from pipeline.curation.lexicon_rows import ForceNounRow
from pipeline.language.model import Clause, Phrase
from pipeline.language.parsed import ParsedDocument

BRANCH_OF_CRAFT = {"aircraft": "air force", "vessel": "navy", "vehicle": "military"}
# Of what people are: "the residents of Esk".
HOMES = frozenset({"nation", "place"})
# Who acts together where "coalition" stands before the noun.
TOGETHER = frozenset({"force", "aircraft", "vessel", "vehicle"})
OWNERS = frozenset({"state", "state_force", "armed_group", "coalition", "militia", "unnamed_force"})


class Descriptions:
    """Resolves descriptions by the noun that heads them."""

    def __init__(
        self,
        document: ParsedDocument,
        identity: Identity,
        lexicon: Lexicon,
        mentions: Mentions,
        offices: Offices,
        resolve: Resolver,
    ) -> None:
        self.identity, self.lexicon, self.mentions, self.offices = identity, lexicon, mentions, offices
        self.resolve = resolve
        self.short_names = ShortNames(document, identity, lexicon, mentions)
        self.modifiers = Modifiers(identity, lexicon, mentions)
        self.titled, self.sides = Titled(identity, lexicon), Sides(identity, self.modifiers)
        self.forces = Forces(document, identity, lexicon, self.modifiers, resolve)
        self.organisations = Organisations(identity, lexicon, self.modifiers, self.forces)

    def of_phrase(self, position: int, phrase: Phrase, clause: Clause | None) -> tuple[str, ...]:
        """The actors that a description means: "government troops", "rebel sniper fire"."""
        short = self.short_names.of_phrase(position, phrase)
        if short:
            self.mentions.add(position, bare_span(phrase), short[0], "description")
            return short
        row = self.lexicon.people(phrase)
        pact = self.modifiers.pact(position, phrase) if row is not None and row.group in TOGETHER else ()
        if pact:
            return pact
        if row is None:
            return (
                self._by_office(position, phrase)
                or self._by_instrument(position, phrase, clause)
                or self._side(position, phrase)
                or self._nationals(position, phrase)
                or self._share(position, phrase, clause)
            )
        keys = self._by_group(position, phrase, row, clause)
        for key in keys:
            self.mentions.add(position, bare_span(phrase), key, "description")
        return keys

    def _by_office(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """ "the Bishop of Esk": whoever holds an office that has no noun of its own among people."""
        row = self.lexicon.titles.get(phrase.head.lower())
        seats = [p.text for p in linked([phrase], {"of"}) if p.name is not None]
        if row is None or row.kind != "office" or phrase.plural or not seats:
            return ()
        key = self.identity.described(f"{bare_text(phrase)} of {seats[0]}", "person", "unknown")
        self.mentions.add(position, bare_span(phrase), key, "description")
        return (key,)

    def _side(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """ "the Ruritanian side": one of those who fight."""
        keys = self.sides.of_phrase(phrase)
        for key in keys:
            self.mentions.add(position, bare_span(phrase), key, "description")
        return keys

    def _by_instrument(self, position: int, phrase: Phrase, clause: Clause | None) -> tuple[str, ...]:
        """ "killed by rebel sniper fire", "their howitzers", "an attack by rebels": those whose fire it is."""
        if not self._is_deed(phrase):
            return ()
        owners = (phrase.possessor,) if phrase.possessor is not None else ()
        held = self.lexicon.singular(phrase.head) in self.lexicon.words("owned_noun")
        doers = linked([phrase], {"by", "of"} if held else {"by"})
        return self.modifiers.of_deed(position, phrase) or self.resolve(position, (*owners, *doers), clause)

    def _is_deed(self, phrase: Phrase) -> bool:
        """Whether those before the head do it or hold it: "rebel attacks", "army howitzers", "rebel hands"."""
        known = self.lexicon.event_noun(phrase) is not None or self.lexicon.thing(phrase) == "weapon"
        return known or self.lexicon.singular(phrase.head) in self.lexicon.words("owned_noun")

    def _nationals(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """ "Ruritanian regulars": a nation's men, by whatever noun; not its things or places."""
        known = self.lexicon.thing(phrase) or self.lexicon.place_noun(phrase)
        if known or phrase.tag not in {"NNS", "NNPS"} or not any(name.kind == "adjective" for name in phrase.names):
            return ()
        keys = tuple(self.identity.force(code) for code in self.modifiers.nation_codes(phrase)[:1])
        for key in keys:
            self.mentions.add(position, bare_span(phrase), key, "description")
        return keys

    def _share(self, position: int, phrase: Phrase, clause: Clause | None) -> tuple[str, ...]:
        """ "most of the Ruritanians", "80 % of the army", "the last of them": whom they are a part of."""
        part = self.lexicon.singular(phrase.head) in self.lexicon.words("part_of_force")
        if not part and self.lexicon.thing(phrase) != "share":
            return ()
        return self.resolve(position, linked([phrase], {"of"}), clause)

    def _by_group(self, position: int, phrase: Phrase, row: ForceNounRow, clause: Clause | None) -> tuple[str, ...]:
        office = self.offices.holder(phrase, row) or self._titled_holder(phrase, row)
        if office:
            return (office,)
        if row.group in BRANCH_OF_CRAFT:
            return self._craft(phrase, BRANCH_OF_CRAFT[row.group]) or self._owner(position, phrase, clause)
        if row.group == "organisation_head":
            owned = self._owned_state(position, phrase, row, clause)
            return owned or self._part(position, phrase, row, clause) or self.organisations.of_phrase(phrase, row)
        if row.group == "population":
            homes = [p.text for p in linked([phrase], {"of"}) if p.name and p.name.kind in HOMES]
            name = f"{bare_text(phrase)} of {homes[0]}" if homes else bare_text(phrase)
            return (self.identity.described(name, "population", "civilian"),)
        if row.group == "source":
            return self.organisations.source(phrase, row)
        return self.forces.of_phrase(position, phrase, row, clause)

    def _titled_holder(self, phrase: Phrase, row: ForceNounRow) -> str | None:
        """ "the Ruritanian president": the one whom the document calls so by title and nation."""
        if not row.person or phrase.plural or phrase.determiner in {"a", "an"}:
            return None
        code = self.modifiers.nation_code(phrase)
        bare = phrase.determiner == "the" and not phrase.names and not phrase.links and not phrase.words
        return self.titled.only(row.noun) if bare else self.titled.of_nation(row.noun, code)

    def _craft(self, phrase: Phrase, branch: str) -> tuple[str, ...]:
        """ "Ruritanian warships", "government helicopters": whose craft they are."""
        named = self.modifiers.organisations(phrase)
        code = self.modifiers.nation_code(phrase)
        official = self.identity.home if self.modifiers.side(phrase) == "government" else None
        civil = self.lexicon.singular(phrase.head) in self.lexicon.words("civil_craft")  # "a Ruritanian *bus*"
        nation = None if civil else code or official
        return named or ((self.identity.force(nation, branch),) if nation else ())

    def _owner(self, position: int, phrase: Phrase, clause: Clause | None) -> tuple[str, ...]:
        """ "*its* destroyers", "the 4th Fleet's destroyers", "planes from the coalition": whoever they belong to."""
        owner = phrase.possessor
        owners = (owner,) if owner is not None else linked([phrase], {"of", "from"})
        found = self.resolve(position, owners, clause)
        return tuple(key for key in found if self.identity.facts[key].kind in OWNERS)

    def _part(self, position: int, phrase: Phrase, row: ForceNounRow, clause: Clause | None) -> tuple[str, ...]:
        """ "a group of *Ruritanian soldiers*", "a band of rebels": those who make it up."""
        made_up = row.noun in self.lexicon.words("part_of_force") and not phrase.names
        members = linked([phrase], {"of"}) if made_up else []
        return self.resolve(position, [p for p in members if p.plural or self._serves(p)], clause)

    def _owned_state(self, position: int, phrase: Phrase, row: ForceNounRow, clause: Clause | None) -> tuple[str, ...]:
        """ "the Ruritanian commissioner accused *his government*": the state of whoever the pronoun means."""
        owner = phrase.possessor
        if row.noun not in self.lexicon.words("government_noun") or owner is None or not owner.pronoun:
            return ()
        nations = (self.identity.nation_of(key) for key in self.resolve(position, (owner,), clause))
        return tuple(self.identity.nation(nation) for nation in nations if nation is not None)

    def _serves(self, phrase: Phrase) -> bool:
        row = self.lexicon.people(phrase)
        return row is not None and row.group == "force"

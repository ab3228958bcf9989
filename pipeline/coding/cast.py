"""The actors that noun phrases mean."""

from collections.abc import Iterable, Sequence

from pipeline.coding.identity import Identity
from pipeline.coding.lexicon import Lexicon, unique
from pipeline.coding.model import MentionDraft
from pipeline.curation.lexicon_rows import ForceNounRow
from pipeline.language.model import Clause, Name, Phrase
from pipeline.language.parsed import ParsedDocument

GOVERNMENT_HEADS = frozenset({"government", "authority", "regime", "side", "administration", "leadership", "state"})
MASS_ARMY = frozenset(
    {"army", "military", "armed forces", "soldier", "troop", "serviceman", "trooper", "army unit", "army officer"}
)
# "members of the al-Nusra Front" are the Front.
MEMBERS = frozenset(
    {"member", "fighter", "militant", "force", "element", "unit", "soldier", "troop", "supporter", "insurgent", "rebel"}
)
# "elements of the 16th Division" are the division.
PARTS_OF_FORCES = MEMBERS | {
    "column",
    "remnant",
    "unit",
    "part",
    "contingent",
    "detachment",
    "man",
    "officer",
    "vanguard",
    "rearguard",
}
_PERSON_PRONOUNS = frozenset({"he", "him", "his", "she", "her", "hers"})
_PLURAL_PRONOUNS = frozenset({"they", "them", "their", "theirs", "themselves"})
_SOME = frozenset({"others", "some", "many", "most", "another"})
_NEUTER_PRONOUNS = frozenset({"it", "its", "itself"})


class Cast:
    """Resolves phrases of one document to actor keys and remembers where each actor is mentioned."""

    def __init__(self, document: ParsedDocument, identity: Identity, lexicon: Lexicon) -> None:
        self.document, self.identity, self.lexicon = document, identity, lexicon
        self.mentions: dict[tuple[int, int, int, str], MentionDraft] = {}
        self.offices: dict[tuple[str, str], str] = {}

    def actors(self, position: int, phrases: Iterable[Phrase], clause: Clause | None = None) -> tuple[str, ...]:
        """The actors that phrases mean, in order, each once."""
        listed = list(phrases)
        found: list[str] = []
        for phrase, following in zip(listed, [*listed[1:], None], strict=False):
            allied = self._allied_government(phrase, following)
            found.extend((allied,) if allied else self.resolve(position, phrase, clause))
        return unique(found)

    def _allied_government(self, phrase: Phrase, following: Phrase | None) -> str | None:
        """ "government and X forces": the government's forces too."""
        if following is None or phrase.name is not None or phrase.words or self.identity.home is None:
            return None
        row = self.lexicon.people(following)
        if phrase.head not in {"government", "army", "regime"} or row is None or row.group != "force":
            return None
        return self.identity.force(self.identity.home)

    def resolve(self, position: int, phrase: Phrase, clause: Clause | None = None) -> tuple[str, ...]:
        """The actors that a phrase means; none where it means none or the text does not settle it."""
        if phrase.pronoun:
            return self._pronoun(position, phrase, clause)
        keys = (
            self._apposed(position, phrase)
            or self._named_behind(position, phrase)
            or self._named(position, phrase)
            or self._described(position, phrase, clause)
        )
        led = tuple(key for link in phrase.links if link.preposition in {"including", "along with"} for key in ())
        return unique((*keys, *led))

    def capitals(self, position: int, phrases: Sequence[Phrase]) -> tuple[str, ...]:
        """ "Moscow said": the state whose capital speaks or is spoken to."""
        found: list[str] = []
        for phrase in phrases:
            code = self.lexicon.capitals.get(phrase.name.text.lower()) if phrase.name is not None else None
            if code is not None and phrase.name is not None and phrase.name.kind == "place":
                found.append(self.identity.nation(code))
                self.mention(position, phrase.name.start, phrase.name.end, found[-1], "description")
        return unique(found)

    def voices(self, position: int, phrases: Sequence[Phrase]) -> tuple[str, ...]:
        """Speakers whom no list knows: a noun with a determiner that speaks is an unnamed source ("the hospital")."""
        found: list[str] = []
        for phrase in phrases:
            if phrase.pronoun or phrase.name is not None or phrase.determiner == "" or self.lexicon.thing(phrase):
                continue
            linked = [p for link in phrase.links if link.preposition == "of" for p in link.phrases]
            name = f"{self._bare_text(phrase)} of {linked[0].text}" if linked else self._bare_text(phrase)
            key = self.identity.described(name, "unnamed_source", self.lexicon.side(phrase.words) or "unknown")
            self.mention(position, *self._bare_span(phrase), key, "description")
            found.append(key)
        return unique(found)

    def mention(self, position: int, start: int, end: int, key: str, basis: str) -> None:
        """Remember that a stretch of text means an actor."""
        self.mentions.setdefault((position, start, end, key), MentionDraft(position, start, end, key, False, basis))

    def name_key(self, name: Name) -> str | None:
        """The actor that a name means; None for a place."""
        entity = self.identity.entities[name.key]
        return None if entity.category == "place" else self.identity.of_entity(entity)

    def _apposed(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """ "the leader of X, Kemal Y": the person that stands beside the description."""
        if phrase.name is not None and phrase.name.kind in {"person", "actor"}:
            return ()
        row = self.lexicon.people(phrase)
        inner = (
            [p for link in phrase.links if link.preposition == "of" for p in link.phrases] if row and row.person else []
        )
        for other in (*phrase.appositions, *(apposed for p in inner for apposed in p.appositions)):
            if other.name is not None and other.name.kind in (
                {"person"} if other not in phrase.appositions else {"person", "actor"}
            ):
                key = self.name_key(other.name)
                if key is not None:
                    self.mention(position, other.name.start, other.name.end, key, "name")
                    self._remember_office(phrase, key)
                    return (key,)
        return ()

    def _named_behind(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """ "the commander of the guards, Jane Doe": the person whose name stands right behind the description."""
        row = self.lexicon.people(phrase)
        if phrase.name is not None or row is None or not (row.person or row.group == "source"):
            return ()
        text = self.document.passages[position].text
        for name in self.document.passages[position].names:
            if name.kind == "person" and text[phrase.whole_end : name.start] in {", ", " "}:
                key = self.name_key(name)
                if key is not None:
                    self._remember_office(phrase, key)
                    return (key,)
        return ()

    def _remember_office(self, phrase: Phrase, key: str) -> None:
        nations = [name.key for name in self._names_in(phrase)]
        for nation in nations:
            self.offices.setdefault((self.lexicon.singular(phrase.head), nation), key)

    def _names_in(self, phrase: Phrase) -> list[Name]:
        linked = [p.name for link in phrase.links if link.preposition == "of" for p in link.phrases if p.name]
        owner = [phrase.possessor.name] if phrase.possessor is not None and phrase.possessor.name else []
        return [*phrase.names, *owner, *linked]

    def _named(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        name = phrase.name
        if name is None:
            return ()
        if name.kind == "people":
            return self._people_of_nation(position, phrase, name)
        key = self.name_key(name)
        if key is None:
            return ()
        if name.kind == "person" and phrase.words:
            self._remember_titled(phrase, key)
        self.mention(position, name.start, name.end, key, "name")
        return (key,)

    def _remember_titled(self, phrase: Phrase, key: str) -> None:
        for name in self._names_in(phrase):
            for word in phrase.words:
                self.offices.setdefault((self.lexicon.singular(word), name.key), key)

    def _people_of_nation(self, position: int, phrase: Phrase, name: Name) -> tuple[str, ...]:
        """ "4,500 Armenians" are a population; "the Germans" stand for their state."""
        code = self.identity.entities[name.key].nation or ""
        if phrase.determiner == "the" and phrase.number is None:
            key = self.identity.nation(code)
        else:
            key = self.identity.described(
                f"{' '.join((*phrase.words, name.text)) if not phrase.number else name.text}", "population", "civilian"
            )
        self.mention(position, name.start, name.end, key, "name")
        return (key,)

    def _described(self, position: int, phrase: Phrase, clause: Clause | None) -> tuple[str, ...]:
        row = self.lexicon.people(phrase)
        if row is None:
            return self._by_instrument(position, phrase, clause) or self._nationals(position, phrase)
        keys = self._by_group(position, phrase, row, clause)
        for key in keys:
            self.mention(position, *self._bare_span(phrase), key, "description")
        return keys

    def _by_instrument(self, position: int, phrase: Phrase, clause: Clause | None) -> tuple[str, ...]:
        """ "killed by rebel sniper fire", "their howitzers": those whose fire it is."""
        if self.lexicon.event_noun(phrase) is None and self.lexicon.thing(phrase) != "weapon" and phrase.head != "fire":
            return ()
        owner = phrase.possessor
        return self.modifying(position, phrase) or (self.resolve(position, owner, clause) if owner is not None else ())

    def _nationals(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """ "Ruritanian regulars": a nation's men, by whatever noun; not its things or places."""
        known = self.lexicon.thing(phrase) or self.lexicon.place_noun(phrase)
        if known or phrase.tag != "NNS" or not any(name.kind == "adjective" for name in phrase.names):
            return ()
        codes = self._nation_codes(phrase)
        keys = tuple(self.identity.force(code) for code in codes[:1])
        for key in keys:
            self.mention(position, *self._bare_span(phrase), key, "description")
        return keys

    def modifying(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """The actors that stand before a noun: "rebel attacks", "Ruritanian shelling", "Army reinforcements"."""
        found = list(self._modifier_actors(phrase))
        for name in phrase.names:
            code = self.identity.entities[name.key].nation if name.kind == "adjective" else None
            if code:
                found.append(self.identity.force(code))
                self.mention(position, name.start, name.end, found[-1], "description")
        return unique(found) or self._modifying_side(position, phrase)

    def _modifying_side(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        side = self.lexicon.side(phrase.words)
        home = self.identity.home
        for word in phrase.words:
            key = None
            if home and (word in {"army", "military"} or (side == "government" and word in self.lexicon.sides)):
                key = self.identity.force(home)
            elif side == "opposition" and word in self.lexicon.sides:
                key = self.identity.described("rebels", "unnamed_force", "opposition")
            if key is not None:
                start = phrase.start + phrase.text.lower().index(word)
                self.mention(position, start, start + len(word), key, "description")
                return (key,)
        return ()

    def _bare_span(self, phrase: Phrase) -> tuple[int, int]:
        """The phrase without its determiner and number."""
        text = self.document.passages
        start = phrase.start
        if phrase.number is not None and phrase.number.end < phrase.head_start:
            start = max(start, phrase.number.end + 1)
        elif phrase.determiner and phrase.text.lower().startswith(f"{phrase.determiner} "):
            start += len(phrase.determiner) + 1
        del text
        return min(start, phrase.head_start), phrase.end

    def _by_group(self, position: int, phrase: Phrase, row: ForceNounRow, clause: Clause | None) -> tuple[str, ...]:
        office = self._office(phrase, row)
        if office:
            return (office,)
        if row.group in {"vehicle", "vessel", "aircraft"}:
            return self._craft(phrase, row)
        if row.group == "organisation_head":
            return self._organisation(phrase, row)
        if row.group == "population":
            return (self._plain(phrase, row, "population", "civilian"),)
        if row.group == "source":
            return self._source(position, phrase, row)
        return self._force(position, phrase, row, clause)

    def _office(self, phrase: Phrase, row: ForceNounRow) -> str | None:
        """The person known to hold an office: "Ruritania's president"."""
        for name in self._names_in(phrase):
            found = self.offices.get((row.noun.split()[-1], name.key))
            if found:
                return found
        return None

    def _craft(self, phrase: Phrase, row: ForceNounRow) -> tuple[str, ...]:
        named = self._modifier_actors(phrase)
        if named:
            return named
        branch = {"aircraft": "air force", "vessel": "navy"}.get(row.group, "military")
        code = self._nation_code(phrase)
        if code:
            return (self.identity.force(code, branch),)
        if self.lexicon.side(phrase.words) == "government" and self.identity.home:
            return (self.identity.force(self.identity.home, branch),)
        return ()

    def _organisation(self, phrase: Phrase, row: ForceNounRow) -> tuple[str, ...]:
        named = self._modifier_actors(phrase)
        code = self._nation_code(phrase)
        if row.noun in GOVERNMENT_HEADS:
            if code:
                return (self.identity.nation(code),)
            if self.identity.home and row.noun in {"government", "regime"}:
                return (self.identity.nation(self.identity.home),)
            return named
        if named and row.noun in {"group", "organisation", "organization", "movement"}:
            return named
        if code or named or phrase.words:
            return (self._plain(phrase, row, row.kind or "armed_group", self._side(phrase, row)),)
        return ()

    def _source(self, position: int, phrase: Phrase, row: ForceNounRow) -> tuple[str, ...]:
        if row.kind == "media":
            named = self._modifier_actors(phrase)
            if named:
                return named
        code = self._nation_code(phrase)
        if row.noun in {"authority", "official government"} and code:
            return (self.identity.nation(code),)
        return (self._plain(phrase, row, row.kind or "unnamed_source", self._side(phrase, row)),)

    def _force(self, position: int, phrase: Phrase, row: ForceNounRow, clause: Clause | None) -> tuple[str, ...]:
        if row.person:
            return self._commander(phrase, row)
        if row.noun in PARTS_OF_FORCES:
            inner = [p for link in phrase.links if link.preposition == "of" for p in link.phrases]
            whole = self.actors(position, inner, clause)
            if whole:
                return whole
        found = list(self._modifier_actors(phrase))
        words = set(phrase.words)
        side = self.lexicon.side([*phrase.words, phrase.head])
        pro = any(word.startswith("pro-") for word in words) or "pro" in words
        codes = self._nation_codes(phrase)
        branch = self._branch(phrase, row)
        for code in codes:
            found.append(self.identity.force(code, branch))
        if not found and not codes and phrase.possessor is not None:
            found.extend(self._owned_force(position, phrase.possessor, clause, phrase))
        if side == "government" and not pro and self.identity.home and not codes:
            found.append(self.identity.force(self.identity.home, branch))
        if found:
            return unique(found)
        if side == "opposition" or row.default_side == "opposition":
            return (self.identity.described("rebels", "unnamed_force", "opposition"),)
        if row.noun in MASS_ARMY and self.identity.home and not pro:
            return (self.identity.force(self.identity.home, branch),)
        if branch != "military" and self.identity.home:
            return (self.identity.force(self.identity.home, branch),)
        if phrase.words or row.noun not in {"force", "unit", "group", "side", "fighter", "column", "convoy"}:
            return (self._plain(phrase, row, row.kind or "unnamed_force", self._side(phrase, row)),)
        return ()

    def _commander(self, phrase: Phrase, row: ForceNounRow) -> tuple[str, ...]:
        """A person who is singled out but not named."""
        side = self._side(phrase, row)
        kind = "person"
        name = self._bare_text(phrase)
        linked = [
            p
            for link in phrase.links
            if link.preposition == "of"
            for p in link.phrases
            if p.name and p.name.kind in {"actor", "place"}
        ]
        if linked:
            name = f"{name} of {linked[0].name.text}"  # type: ignore[union-attr]
        return (self.identity.described(name, kind, side),)

    def _owned_force(self, position: int, owner: Phrase, clause: Clause | None, phrase: Phrase) -> list[str]:
        found: list[str] = []
        for key in self.resolve(position, owner, clause):
            facts = self.identity.facts[key]
            if key.startswith("nation:"):
                found.append(self.identity.force(key.removeprefix("nation:"), "military"))
            elif facts.kind in {"person", "unnamed_source"}:
                if facts.side == "opposition":
                    found.append(self.identity.described("rebels", "unnamed_force", "opposition"))
            else:
                found.append(key)
        if not found and owner.name is None:
            found.append(self.identity.described(phrase.text.lower(), "unnamed_force", "unknown"))
        return found

    def _branch(self, phrase: Phrase, row: ForceNounRow) -> str:
        whole = " ".join((*phrase.words, row.noun, phrase.head))
        if "special force" in whole:
            return "special forces"
        if "peacekeep" in whole:
            return "peacekeepers"
        if "air force" in whole:
            return "air force"
        if row.noun in {"navy", "fleet", "naval force"} or "naval" in whole:
            return "navy"
        return "police" if "police" in whole else "military"

    def _modifier_actors(self, phrase: Phrase) -> tuple[str, ...]:
        """The organisations named before a head ("Hezbollah fighters") or after "of" ("members of the Front")."""
        names = [*phrase.names]
        for link in phrase.links:
            if link.preposition in {"of", "from"}:
                names += [p.name for p in link.phrases if p.name is not None]
        if phrase.possessor is not None and phrase.possessor.name is not None:
            names.append(phrase.possessor.name)
        keys = [self.name_key(name) for name in names if name.kind == "actor"]
        return unique(key for key in keys if key is not None)

    def _nation_codes(self, phrase: Phrase) -> list[str]:
        names = [name for name in self._names_in(phrase) if name.kind in {"adjective", "nation"}]
        codes = [self.identity.entities[name.key].nation for name in names]
        return [code for code in codes if code]

    def _nation_code(self, phrase: Phrase) -> str | None:
        return next(iter(self._nation_codes(phrase)), None)

    def _side(self, phrase: Phrase, row: ForceNounRow) -> str:
        return self.lexicon.side(phrase.words) or row.default_side

    def _plain(self, phrase: Phrase, row: ForceNounRow, kind: str, side: str) -> str:
        return self.identity.described(self._bare_text(phrase), kind, side)

    def _bare_text(self, phrase: Phrase) -> str:
        start, end = self._bare_span(phrase)
        return phrase.text[max(0, start - phrase.start) : end - phrase.start].strip()

    def _pronoun(self, position: int, phrase: Phrase, clause: Clause | None) -> tuple[str, ...]:
        """The subject or speaker of the nearest clause before it in the same passage that fits in number and kind."""
        if clause is None or phrase.head not in _PERSON_PRONOUNS | _PLURAL_PRONOUNS | _NEUTER_PRONOUNS:
            return ()
        passage = self.document.passages[position]
        owner = phrase.tag == "PRP$"
        before = [
            c
            for c in passage.clauses
            if (owner or c.index != clause.index) and (not c.shared_subject or c.index == clause.index)
        ]
        candidates: list[tuple[int, Phrase, Clause]] = []
        for other in before:
            for item in other.subjects:
                if item.end <= phrase.start and not item.pronoun:
                    candidates.append((item.start, item, other))
            for link in other.links:
                if link.preposition == "according to":
                    candidates += [(p.start, p, other) for p in link.phrases if p.end <= phrase.start and not p.pronoun]
        for _, item, other in sorted(candidates, key=lambda c: -c[0]):
            keys = self.actors(position, other.subjects if item in other.subjects else (item,), other)
            if not keys and (item.head in _SOME or self.lexicon.people(item) is not None):
                return ()
            if keys and self._fits(phrase.head, keys, item):
                for key in keys:
                    self.mention(position, phrase.start, phrase.end, key, "pronoun")
                return keys
        return ()

    def _fits(self, pronoun: str, keys: Sequence[str], item: Phrase) -> bool:
        kinds = {self.identity.facts[key].kind for key in keys}
        singular_person = kinds == {"person"} and len(keys) == 1
        if pronoun in _PERSON_PRONOUNS:
            return singular_person or (kinds == {"unnamed_source"} and not item.plural)
        if pronoun in _PLURAL_PRONOUNS:
            return not singular_person
        return not (kinds & {"person"}) and len(keys) == 1 and not item.plural

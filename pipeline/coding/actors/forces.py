"""The forces that descriptions mean: "rebel fighters", "government troops", "their artillery"."""

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from pipeline.coding.actors.identity import ActorFacts, Identity
from pipeline.coding.actors.modifiers import Modifiers, only_leans
from pipeline.coding.actors.retold import Retold
from pipeline.coding.kinds import ARMED
from pipeline.coding.lexicon import Lexicon, unique
from pipeline.coding.wording import bare_text, linked
from pipeline.curation.lexicon_rows import ForceNounRow
from pipeline.language.model import Clause, Phrase, nation_code
from pipeline.language.parsed import ParsedDocument

# Without a word before them these nouns say nothing of who is meant.
FACELESS = frozenset({"force", "unit", "group", "side", "column", "convoy", "team"})
SPEAKERS = frozenset({"person", "unnamed_source"})
ORGANISED = ARMED - {"unnamed_force"}
# A ministry that says "its forces" speaks of its state's.
MINISTERIAL = frozenset({"ministry", "mod", "defence", "defense", "department"})
NAVAL_NOUNS = frozenset({"navy", "fleet", "naval force"})
BRANCH_OF_WORDS = {"special force": "special forces", "peacekeep": "peacekeepers", "air force": "air force"}
# "*Norse-led* troops" are not the army of the land where they fight.
_LED = re.compile(r"\b[A-Z][\w.]*[-–](?:led|backed|supported|allied|sponsored|aligned|trained|equipped|funded)\b")


class Resolver(Protocol):
    """Says whom phrases mean, in order, each once."""

    def __call__(self, position: int, phrases: Iterable[Phrase], clause: Clause | None = None) -> tuple[str, ...]:
        """The keys of the actors."""


class Forces:
    """Resolves nouns for forces and for those who serve in them."""

    def __init__(
        self, document: ParsedDocument, identity: Identity, lexicon: Lexicon, modifiers: Modifiers, resolve: Resolver
    ) -> None:
        self.identity, self.lexicon, self.modifiers, self.resolve = identity, lexicon, modifiers, resolve
        self._retold = Retold(document)

    def of_phrase(self, position: int, phrase: Phrase, row: ForceNounRow, clause: Clause | None) -> tuple[str, ...]:
        """The forces that a phrase means: the whole of a part, those it names, else those that its words tell."""
        if row.person:
            return (self._singled_out(phrase, row),)
        named = self._whole(position, phrase, row, clause) or self._named(position, phrase, row, clause)
        again = () if named else self._retold.again(position, phrase, row)
        found = named or again or self._told(phrase, row)
        if not again:
            self._retold.remember(position, row, found)
        return found

    def described(self, phrase: Phrase, kind: str, row: ForceNounRow) -> str:
        """The key of an actor without a name, called by the bare words of its phrase."""
        return self.identity.described(bare_text(phrase), kind, self._side(phrase, row))

    def _side(self, phrase: Phrase, row: ForceNounRow) -> str:
        return self.modifiers.side(phrase) or row.default_side

    def _singled_out(self, phrase: Phrase, row: ForceNounRow) -> str:
        """A person who is singled out but not named: "the commander of the Oak Front"."""
        names = [p.name for p in linked([phrase], {"of"}) if p.name and p.name.kind in {"actor", "place"}]
        name = f"{bare_text(phrase)} of {names[0].text}" if names else bare_text(phrase)
        return self.identity.described(name, "person", self._side(phrase, row))

    def _whole(self, position: int, phrase: Phrase, row: ForceNounRow, clause: Clause | None) -> tuple[str, ...]:
        """ "elements of the 16th Division" are the division; "Elm's force of 300 men" are Elm's."""
        if row.noun not in self.lexicon.words("part_of_force") or phrase.possessor is not None:
            return ()
        return self.resolve(position, linked([phrase], {"of"}), clause)

    def _named(self, position: int, phrase: Phrase, row: ForceNounRow, clause: Clause | None) -> tuple[str, ...]:
        """The forces that a phrase names: "Oak Front fighters", "Ruritanian troops", "government troops"."""
        found = list(self.modifiers.organisations(phrase))
        against = "opposition" in {self._words_side(phrase), row.default_side}  # nor are "Norse rebels"
        militia = row.noun in self.lexicon.words("militia_noun")  # "Norse militiamen" are not the state's
        codes = [] if militia or against else self.modifiers.nation_codes(phrase)
        if not found and not codes and row.noun in self.lexicon.words("regular_noun"):
            codes = self.modifiers.nation_codes_from(phrase)
        branch = _branch(phrase, row)
        found += [self.identity.force(code, branch) for code in codes]
        local = phrase.possessor is not None and phrase.possessor.head == "its" and self._is_local(row)
        if not found and not codes and phrase.possessor is not None and not local:
            found += self._owned(position, phrase.possessor, clause, phrase)
        if not found and not phrase.names and phrase.possessor is None:
            found += self._sent(position, phrase, clause)
        if not found:
            found += self._of_leader(phrase)
        official = self._words_side(phrase) == "government" and not _allied(phrase)
        if official and self.identity.home and not codes:
            found.append(self.identity.force(self.identity.home, branch))
        return unique(found)

    def _of_leader(self, phrase: Phrase) -> list[str]:
        """ "*Elm* troops", "*Elm* loyalists": the forces of the person who stands before them."""
        persons = [name for name in phrase.names if name.kind == "person" and not only_leans(phrase, name)]
        keys = (self.identity.of_name(name) for name in persons[:1])
        return [force for key in keys if key is not None for force in self._forces_of(key)]

    def _is_local(self, row: ForceNounRow) -> bool:
        """ "The fort was stormed. *Its defenders* fled.": those of a place, and not of who stormed it."""
        return row.noun in self.lexicon.words("local_people")

    def _sent(self, position: int, phrase: Phrase, clause: Clause | None) -> tuple[str, ...]:
        """ "cavalry *from the Ruritanian army*", "units *of the rebel army*": the force that they are of."""
        inner = (p for p in linked([phrase], {"from", "of"}) if p.name is None and p is not phrase)
        rows = ((p, self.lexicon.people(p)) for p in inner)
        return self.resolve(position, [p for p, row in rows if row is not None and row.group == "force"], clause)

    def _told(self, phrase: Phrase, row: ForceNounRow) -> tuple[str, ...]:
        """The forces that only words tell: "insurgents", "the army", "the navy", "local tribesmen"."""
        if "opposition" in {self._words_side(phrase), row.default_side}:
            return (self._rebels(),)
        branch, home = _branch(phrase, row), self.identity.home
        mass = row.noun in self.lexicon.words("army_noun") and not (
            _allied(phrase) or _leans(phrase) or _LED.search(phrase.text)
        )
        if home and (mass or branch not in {"military", "peacekeepers"}):
            return (self.identity.force(home, branch),)
        if phrase.words or row.noun not in FACELESS or _told_apart(phrase):
            return (self.described(phrase, row.kind or "unnamed_force", row),)
        return ()

    def _words_side(self, phrase: Phrase) -> str | None:
        return self.lexicon.side([*phrase.words, phrase.head])

    def _rebels(self) -> str:
        return self.identity.described("rebels", "unnamed_force", "opposition")

    def _owned(self, position: int, owner: Phrase, clause: Clause | None, phrase: Phrase) -> Sequence[str]:
        """ "Ruritania's troops", "the Front's fighters", "the rebels' guns": the forces of whoever owns them."""
        found = [force for key in self.resolve(position, (owner,), clause) for force in self._forces_of(key)]
        if not found and owner.name is None:
            return [self.identity.described(phrase.text.lower(), "unnamed_force", "unknown")]
        return found

    def _forces_of(self, key: str) -> tuple[str, ...]:
        """Whose forces those of an actor are: a state's army, the group a person leads, else "Elm's forces"."""
        facts = self.identity.facts[key]
        if (code := nation_code(key)) is not None:
            return (self.identity.force(code, "military"),)
        nation = self.identity.nation_of(key)
        if nation and (facts.kind in SPEAKERS or MINISTERIAL & set(facts.name.lower().split())):
            return (self.identity.force(nation, "military"),)
        if facts.kind not in SPEAKERS:
            return (key,)
        if facts.side == "opposition":
            return (self._rebels(),)
        return self._led(facts)

    def _led(self, facts: ActorFacts) -> tuple[str, ...]:
        """ "Jan Elm said that *his men* held Esk": the group that he belongs to, else his own men."""
        group = self.identity.facts.get(facts.affiliation or "")
        if facts.affiliation is not None and group is not None and group.kind in ORGANISED:
            return (facts.affiliation,)
        if facts.kind != "person" or group is not None:
            return ()
        told = (entity for entity in self.identity.entities.values() if entity.category == "actor")
        led = next((entity for entity in told if facts.name.endswith(f" of {entity.name}")), None)
        if led is not None:  # "the commander of the Front"
            return (self.identity.of_entity(led),)
        return (self.identity.described(f"{facts.name}'s forces", "unnamed_force", "unknown"),)


def _allied(phrase: Phrase) -> bool:
    """Whether a force only stands by the government: "pro-government fighters"."""
    return "pro" in phrase.words or any(word.startswith("pro-") for word in phrase.words)


def _leans(phrase: Phrase) -> bool:
    """ "*anti-Norse* troops": against somebody, and so nobody's army."""
    return any(only_leans(phrase, name) for name in phrase.names) or any(w.startswith("anti-") for w in phrase.words)


def _told_apart(phrase: Phrase) -> bool:
    """Whether what hangs on the noun says who is meant: "forces *loyal to Elm*"."""
    return phrase.plural and phrase.whole_end > phrase.end and not phrase.links


def _branch(phrase: Phrase, row: ForceNounRow) -> str:
    """The branch of arms that a phrase tells: "naval units"."""
    whole = " ".join((*phrase.words, row.noun, phrase.head))
    told = next((branch for words, branch in BRANCH_OF_WORDS.items() if words in whole), None)
    if told is not None:
        return told
    if row.noun in NAVAL_NOUNS or "naval" in whole:
        return "navy"
    return "police" if "police" in whole else "military"

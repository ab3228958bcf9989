"""Actors that go by a part of their name, or only as a group: "the Front", "the health ministry", "the agency"."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import pairwise

from pipeline.coding.actors.identity import Identity
from pipeline.coding.actors.mentions import Mentions
from pipeline.coding.kinds import ARMED
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import MentionDraft
from pipeline.language.model import Entity, Phrase
from pipeline.language.parsed import ParsedDocument

GROUPED = frozenset({"armed_group", "coalition", "militia", "political_party"})
GROUPS = frozenset({"group", "organisation", "organization", "movement"})
# Of which a document that names one speaks as "the brigade" ever after.
BODIES = frozenset({"brigade", "division", "regiment", "council", "committee", "party", "league", "union", "alliance"})
UNITS = frozenset({"brigade", "battalion", "regiment", "division", "company", "squadron", "platoon", "corps"})
LASTING = frozenset({"ngo", "igo"})
JOINS = frozenset({"of", "for"})
# Passages: how far back a name may stand that a word in lower case takes up.
NEAR = 1
# How far back the group may stand that is told last.
FAR = 2
# Passages of a document in which nobody remembers the only group by the end.
LONG = 300


class ShortNames:
    """Finds the one actor of a document whose name a word takes up."""

    def __init__(self, document: ParsedDocument, identity: Identity, lexicon: Lexicon, mentions: Mentions) -> None:
        self.document, self.identity, self.lexicon, self.mentions = document, identity, lexicon, mentions
        self._of_head: dict[str, list[Entity]] = defaultdict(list)
        for entity in identity.entities.values():
            words = entity.name.lower().split()
            if entity.category == "actor" and len(words) > 1:
                for head in {words[-1], *(a for a, b in pairwise(words) if b in JOINS)}:
                    self._of_head[head].append(entity)

    def of_phrase(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """ "the Oak Front … *the Front*": the only one so called; none where there are several."""
        plain = phrase.determiner == "the" and phrase.name is None and not phrase.links
        if not plain or phrase.plural or phrase.possessor is not None:
            return ()
        key = self._only(position, phrase) or self._group(position, phrase) or self._outlet(position, phrase)
        key = key or self._unit(position, phrase)
        return (key,) if key is not None else ()

    def _only(self, position: int, phrase: Phrase) -> str | None:
        """The one actor with this head and these words; one in lower case takes up only a name told before."""
        head, army = phrase.head.lower(), self.lexicon.words("army_noun")
        found = [entity for entity in self._of_head.get(head, []) if _has(entity, phrase.words)]
        if len(found) != 1 or head in army or phrase.names:
            return None
        key = self.identity.of_entity(found[0])
        capital = phrase.text.split()[-1][:1].isupper()
        lasting = bool(phrase.words) or self.identity.facts[key].kind in LASTING or head in BODIES
        return key if capital or self._told(position, phrase, key, position if lasting else NEAR) else None

    def _told(self, position: int, phrase: Phrase, key: str, back: int) -> bool:
        """Whether an actor was told before, at most so many passages back; the nearest ones are looked at first."""
        passages = range(position, max(-1, position - back - 1), -1)
        near = (d for index in passages for d in self.mentions.of_passage(index) if d.key == key)
        return any(d.position < position or d.end <= phrase.start for d in near)

    def _group(self, position: int, phrase: Phrase) -> str | None:
        """ "the Oak Front …, a claim that *the militant group* denied": the only group told in this or the last."""
        if phrase.head not in GROUPS or not all(self._says_little(word) for word in phrase.words):
            return None
        near = self._last_of(position, phrase, GROUPED)
        found = near or (None if phrase.words else self._unnamed(position, phrase) or self._before(position))
        return found or self._sole(position, phrase)

    def _unit(self, position: int, phrase: Phrase) -> str | None:
        """ "Men of the Oak Brigade fled as *the unit* moved on": the only unit named in this passage or the last."""
        if phrase.head != "unit" or phrase.words:
            return None
        for index in (position, *self.document.unbroken(position, 1)):
            told = {d.key for d in self.mentions.of_passage(index) if index < position or d.end <= phrase.start}
            units = {key for key in told if self.identity.facts[key].name.rpartition(" ")[2].lower() in UNITS}
            if units:
                return units.pop() if len(units) == 1 else None
        return None

    def _says_little(self, word: str) -> bool:
        """Whether a word tells of a group only what it is like: "the *militant* group", "the *Elm-backed* group"."""
        return word in self.lexicon.sides or word in self.lexicon.words("group_adjective") or "-" in word

    def _outlet(self, position: int, phrase: Phrase) -> str | None:
        """ "Oakwire reported …; *the agency* added": the only one of the media told in this passage or the last."""
        row = self.lexicon.people(phrase)
        if row is None or row.kind != "media" or row.noun == "media" or phrase.names:
            return None
        return self._last_of(position, phrase, {"media"})

    def _last_of(self, position: int, phrase: Phrase, kinds: Collection[str]) -> str | None:
        """The only actor of some kinds that is named before, in the passage or else in the one before it."""
        here = [d.key for d in self.mentions.of_passage(position) if d.end <= phrase.start and d.basis == "name"]
        last = [d.key for d in self._just_before(position) if d.basis == "name"]
        return self._one_of(here, kinds) or self._one_of(last, kinds)

    def _before(self, position: int) -> str | None:
        """ "The Oak Front took Esk. Ten died. *The group* moved on.": the one told last, a few sentences back."""
        for index in self.document.unbroken(position, FAR):
            told = [draft.key for draft in self.mentions.of_passage(index)]
            if any(self.identity.facts[key].kind in ARMED for key in told):
                return self._one_of(told, GROUPED)
        return None

    def _sole(self, position: int, phrase: Phrase) -> str | None:
        """ "The Oak Front took Esk. … The army attacked *the group*.": the only one named so far, with no text cut."""
        if self.document.passages[position].source.opens_with_marker or position > LONG:
            return None
        before = (d for index in range(position + 1) for d in self.mentions.of_passage(index) if d.basis == "name")
        return self._one_of((d.key for d in before if d.position < position or d.end <= phrase.start), GROUPED)

    def _unnamed(self, position: int, phrase: Phrase) -> str | None:
        """ "Rebels took Esk. *The group* moved on.": the only force that the passage, or the last, tells of."""
        here = [d.key for d in self.mentions.of_passage(position) if d.end <= phrase.start]
        last = [d.key for d in self._just_before(position)]
        told = [key for key in here or last if self.identity.facts[key].kind in ARMED]
        key = next(iter(told), None)
        one = key is not None and len(set(told)) == 1 and self.identity.facts[key].kind == "unnamed_force"
        return key if one else None

    def _just_before(self, position: int) -> list[MentionDraft]:
        """Who is told of in the passage before; nobody where text may be missing between."""
        return [draft for index in self.document.unbroken(position, 1) for draft in self.mentions.of_passage(index)]

    def _one_of(self, keys: Iterable[str], kinds: Collection[str]) -> str | None:
        found = {key for key in keys if self.identity.facts[key].kind in kinds}
        return found.pop() if len(found) == 1 else None


def _has(entity: Entity, words: Iterable[str]) -> bool:
    """Whether a name has certain words: "health" of "Norse Ministry of Health"."""
    return set(words) <= set(entity.name.lower().split())

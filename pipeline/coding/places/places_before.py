"""The places of the sentence just before: what "it" and "the town" go back to there."""

import re
from collections.abc import Mapping

from pipeline.coding.actors.mentions import Mentions
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import linked
from pipeline.language.model import MAYBE_SETTLED, Entity, Phrase
from pipeline.language.parsed import ParsedDocument, ParsedPassage

# Passages: how far back a town lies that "the town" means.
REACH = 2
# Nouns for forces and for what moves; of single people nobody says "it".
BODIES = frozenset({"force", "organisation_head", "aircraft", "vehicle", "vessel"})

_KIND_OF = r"(?:the )?(?:(?:[\w-]+ ){0,2}(?:city|town|village|district|suburb|port|area) of )?"


class PlacesBefore:
    """Looks up the places of the sentence before a passage; none where text may be missing between the two."""

    def __init__(
        self, document: ParsedDocument, entities: Mapping[str, Entity], lexicon: Lexicon, mentions: Mentions
    ) -> None:
        self._document, self._entities, self._lexicon, self._mentions = document, entities, lexicon, mentions

    def settlement(self, position: int) -> str | None:
        """ "Rebels took Esk. They burnt *the town*.": the only settlement of the sentence just before."""
        before = self._before(position)
        settled = self._settled(before) if before is not None else set()
        return settled.pop() if len(settled) == 1 else None

    def of_kind(self, position: int, kind: str) -> str | None:
        """ "Rebels took *the town of Esk*. … They left the town.": the last one of that kind, a few sentences back."""
        for back in self._document.unbroken(position, REACH):
            told = {name.key: name for name in self._document.passages[back].names if name.kind == "place"}
            found = [key for key in told if self._entities[key].kind == kind]
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def holding(self, position: int, noun: str) -> str | None:
        """ "Rebels attacked a *base in Esk*. They took the base.": the place in which the site was said to lie."""
        for back in self._document.unbroken(position, REACH):
            passage = self._document.passages[back]
            places = [name for name in passage.names if name.kind == "place" and noun in passage.text]
            found = {name.key for name in places if _lies_in(passage.text[: name.start], noun)}
            if found:
                return found.pop() if len(found) == 1 else None
        return None

    def subject(self, position: int) -> str | None:
        """ "*The town of Esk* lies on a river. It was attacked.": the place that the sentence before tells of."""
        before = self._before(position)
        main = next((c for c in before.clauses if c.relation == "main"), None) if before is not None else None
        if main is None or len(main.subjects) != 1:
            return None
        subject = main.subjects[0]
        span = (subject.start, subject.end)
        told = (draft.key for draft in self._mentions.of_passage(position - 1) if (draft.start, draft.end) == span)
        return next(told, None) if subject.pronoun else self._named(subject)

    def only(self, position: int) -> str | None:
        """ "Rebels left *Esk*. It was captured by the army.": the place of which the sentence before tells."""
        before = self._before(position)
        if before is None or self.rivalled(position):
            return None
        told = self._settled(before) | {draft.key for draft in self._mentions.of_passage(position - 1)}
        exact = {key for key in told if self._entities[key].kind not in {"region", "governorate", "country"}}
        exact = {key for key in exact if self._entities[key].category == "place"}
        return self.subject(position) or (exact.pop() if len(exact) == 1 else None)

    def rivalled(self, position: int) -> bool:
        """ "The town of Esk sent *a convoy*. Rebels ambushed it.": whether the sentence before tells of others too."""
        before = self._before(position)
        clauses = before.clauses if before is not None else ()
        return any(self._is_it(phrase) for c in clauses for phrase in (*c.subjects, *c.objects))

    def _is_it(self, phrase: Phrase) -> bool:
        """Whether "it" may mean a force, a craft, a thing or a building: "a convoy", "the embassy in Esk"."""
        if phrase.plural or phrase.pronoun or self._named(phrase) is not None:
            return False
        if phrase.name is not None:
            return phrase.name.kind == "actor"
        people = self._lexicon.people(phrase)
        if people is not None:
            return not people.person and people.group in BODIES
        return self._lexicon.thing(phrase) is not None or self._lexicon.place_noun(phrase) is not None

    def _named(self, phrase: Phrase) -> str | None:
        """The place that a subject names: "Esk", "the town of Esk"."""
        inner = linked([phrase], {"of"}) if self._lexicon.place_noun(phrase) is not None else []
        names = (p.name for p in (phrase, *phrase.appositions, *inner) if p.name is not None)
        return next((name.key for name in names if name.kind == "place"), None)

    def _settled(self, passage: ParsedPassage) -> set[str]:
        places = (self._entities[name.key] for name in passage.names if name.kind == "place")
        return {place.key for place in places if place.kind in MAYBE_SETTLED}

    def _before(self, position: int) -> ParsedPassage | None:
        near = self._document.unbroken(position, 1)
        return self._document.passages[position - 1] if near else None


def _lies_in(before: str, noun: str) -> bool:
    """Whether a site is told right before the name of the place where it lies: "a naval *base at*"."""
    return re.search(rf"\b{re.escape(noun)} (?:at|in|near|outside|of) {_KIND_OF}$", before) is not None

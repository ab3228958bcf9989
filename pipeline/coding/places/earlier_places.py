"""Places named before that a noun fits: "the village", "the crossing", "the bridge"."""

import re
from collections.abc import Mapping

from pipeline.coding.lexicon import Lexicon
from pipeline.language.candidates.site_names import AIRFIELDS, one_noun
from pipeline.language.model import MAYBE_SETTLED, SETTLEMENTS, Entity, Name
from pipeline.language.parsed import ParsedDocument

# Where somebody comes from is not where he does it: "jets flying *from Esk* struck the town".
_COMING = re.compile(
    r"\b(?:fl(?:ying|ew|own)|taking off|took off|operating|coming|hailing|originating|arriving|dispatched|recruited)"
    r"(?: (?:in|out|over|up|down))? (?:from|out of) (?:(?:the|an?) )?(?:[a-z]+ ){0,3}$"
)
# Kinds of which "the …" means the one that the document has spoken of.
DISTINCT = frozenset({"border_crossing", "military_base", "observatory"})


class EarlierPlaces:
    """Looks up what a document has named up to a word; `main` is its own settlement."""

    def __init__(
        self, document: ParsedDocument, lexicon: Lexicon, entities: Mapping[str, Entity], main: str | None
    ) -> None:
        self._document, self._lexicon, self._entities, self._main = document, lexicon, entities, main

    def last(self, position: int, start: int, noun: str) -> str | None:
        """The place named before in the passage that the noun fits; else, for rarer nouns, in the passages before."""
        generic = noun in self._lexicon.words("generic_place")
        for name in reversed(self._places_before(position, start)):
            entity = self._entities[name.key]
            if generic or (self._answers(entity, noun) and not self._is_smaller(entity, noun)):
                return name.key
        if generic or noun in self._lexicon.words("settlement"):
            return None
        return self._only_one(position, noun) or self._named_so(position, noun)

    def _is_smaller(self, entity: Entity, noun: str) -> bool:
        """Whether "the city" is the document's own, and no *town* told just before."""
        main = self._entities[self._main].kind if self._main is not None else ""
        return main == noun and entity.kind in SETTLEMENTS and entity.kind != noun

    def _places_before(self, position: int, start: int) -> list[Name]:
        passage = self._document.passages[position]
        near = [name for name in passage.names if name.end <= start and name.kind == "place"]
        return [name for name in near if _COMING.search(passage.text, 0, name.start) is None]

    def _only_one(self, position: int, noun: str) -> str | None:
        """ "the border crossing": the only one of which the document has spoken."""
        kind = self._lexicon.place_nouns.get(noun)
        names = (n for p in self._document.passages[:position] for n in p.names)
        alike = {name.key for name in names if self._entities[name.key].kind == kind}
        if kind == "military_base":  # "the garrison" is no "Esk base"
            alike = {key for key in alike if _called(self._entities[key], noun)}
        return alike.pop() if kind in DISTINCT and len(alike) == 1 else None

    def _named_so(self, position: int, noun: str) -> str | None:
        """ "the bridge": the place last named that is called one."""
        for passage in reversed(self._document.passages[:position]):
            for name in reversed(passage.names):
                if name.kind == "place" and _called(self._entities[name.key], noun):
                    return name.key
        return None

    def _answers(self, entity: Entity, noun: str) -> bool:
        """Whether a place can be called by a noun: "the village" a place of unknown kind, "the hill" only a hill."""
        if noun in self._lexicon.words("settlement"):
            return entity.kind in MAYBE_SETTLED
        slope = noun == "hillside" and entity.kind in {"hill", "observatory", "mountain"}
        return entity.kind == self._lexicon.place_nouns.get(noun) or _called(entity, noun) or slope


def _called(entity: Entity, noun: str) -> bool:
    """Whether a place is called by a noun, or by another for the same: "the airport" is "Esk airbase"."""
    words, last = set(entity.name.lower().split()), noun.rsplit(maxsplit=1)[-1]
    flown = one_noun(noun) in AIRFIELDS and any(field in one_noun(entity.name.lower()) for field in AIRFIELDS)
    return last in words or flown

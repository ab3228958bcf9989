"""The ends of the document's own conflict: "the start of the offensive", "since the battle began"."""

from dataclasses import dataclass, replace

from pipeline.language.times.time_model import TimeExpression, TimeKind, TimeRelation
from pipeline.language.times.time_spans import made
from pipeline.language.tokens.token_stream import TokenStream
from pipeline.language.tokens.word_lists import WordList

_LONGEST_NAME = 4


@dataclass(frozen=True, slots=True)
class EdgeReader:
    """Reads an end of a conflict; `anchor` is the noun phrase that says which."""

    stream: TokenStream
    times: WordList

    def read(self, index: int, relation: TimeRelation) -> tuple[TimeExpression, int] | None:
        """The expression at `index`, and the token after it; `relation` is the preposition before it."""
        return self._edge_noun(index, relation) or self._began(index, relation)

    def _edge_noun(self, index: int, relation: TimeRelation) -> tuple[TimeExpression, int] | None:
        at = index + (self.stream.lower(index) == "the")
        role, size = self.times.match_any(self.stream, at, ("edge_start", "edge_end"))
        if not size or self.stream.lower(at + 1) != "of":
            return None
        noun = self._conflict_noun(at + 2)
        if noun is None:
            return None
        kind: TimeKind = "conflict_start" if role == "edge_start" else "conflict_end"
        found, after = made(self.stream, index, noun, kind)
        return self._meant(found, at + 2, noun, relation), after

    def _began(self, index: int, relation: TimeRelation) -> tuple[TimeExpression, int] | None:
        noun = self._conflict_noun(index) if relation == "since" else None
        size = self.times.match(self.stream, noun, "began") if noun is not None else 0
        if noun is None or not size:
            return None
        found, after = made(self.stream, index, noun + size, "conflict_start")
        return self._meant(found, index, noun, relation), after

    def _conflict_noun(self, index: int) -> int | None:
        """The token after "the rebel offensive", "the battle of Esk"."""
        at = index + (self.times.has("article", self.stream.lower(index)))
        for step in range(at, at + _LONGEST_NAME):
            token = self.stream.at(step)
            if token is None or not token.is_word or self.times.has("anchor_stop", token.lower):
                return None
            if self.times.has("conflict_noun", token.lower):
                return self._named(step + 1)
        return None

    def _named(self, index: int) -> int:
        """The token after a name that says which battle is meant, or `index`."""
        end = index + 1
        if self.stream.lower(index) not in {"of", "for", "on"}:
            return index
        end += self.times.has("article", self.stream.lower(end))
        begin = end
        while (token := self.stream.at(end)) is not None and (token.is_capitalised or token.text in "-'’"):
            end += 1
        return end if end > begin else index

    def _meant(self, found: TimeExpression, first: int, after: int, relation: TimeRelation) -> TimeExpression:
        """The expression with the noun phrase, from `first` up to `after`, that says which conflict is meant."""
        wider = any(self.times.has("wider_conflict_noun", self.stream.lower(at)) for at in range(first, after))
        return replace(found, anchor=self.stream.span(first, after), relation=relation, wider=wider)

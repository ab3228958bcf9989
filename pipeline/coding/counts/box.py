"""The summary box: its actors and persons become mentions, its figures claims."""

import re
from collections.abc import Iterator
from datetime import date

from pipeline.coding.actors.cast import Cast
from pipeline.coding.counts.materiel import is_few
from pipeline.coding.dates.timeline import Timeline
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import ClaimDraft, is_part
from pipeline.language.box.box import BoxItem, Figure
from pipeline.language.clauses.shallow import shallow
from pipeline.language.parsed import ParsedDocument

EQUIPMENT = frozenset({"vehicles", "vessels", "aircraft"})


class Box:
    """Codes the items of a document's summary box."""

    def __init__(self, document: ParsedDocument, lexicon: Lexicon, cast: Cast, timeline: Timeline) -> None:
        self.document, self.lexicon, self.cast, self.timeline = document, lexicon, cast, timeline
        self._positions = [i for i, passage in enumerate(document.passages) if passage.source.kind == "summary"]

    def claims(self) -> list[ClaimDraft]:
        """The claims that the box's figures make."""
        found: list[ClaimDraft] = []
        for position, item in zip(self._positions, self.document.box, strict=True):
            found.extend(self._figures(position, item))
        return found

    def _figures(self, position: int, item: BoxItem) -> Iterator[ClaimDraft]:
        for figure in item.figures:
            there = figure.unit in EQUIPMENT and not figure.lost
            if there and is_few(figure.number):
                continue  # a few ships are singled out, and no strength
            whole = item.figures[figure.subset_of].number if figure.subset_of is not None else None
            whole = whole if whole is not None and is_part(figure.number, whole) else None
            yield ClaimDraft(
                position=position,
                clause=None,
                claim_type="strength" if there or _is_strength(figure) else "casualties",
                stance="asserts",
                claimant=self._claimant(position, figure),
                subject=self._actor(position, figure.subject),
                span=(figure.start, figure.end),
                rule="box:figure",
                unit=figure.unit,
                number=figure.number,
                subset_of=whole,
                period=self._period(position, figure),
            )

    def _claimant(self, position: int, figure: Figure) -> str | None:
        if figure.claimant is None:
            return None
        where = position if figure.claimant_item is None else self._positions[figure.claimant_item]
        if self._is_party_in_brackets(where, figure.claimant) or self._is_named_strength(where, figure):
            return None
        return self._actor(where, figure.claimant) or self._named_only_here(where, figure.claimant)

    def _is_party_in_brackets(self, position: int, span: tuple[int, int]) -> bool:
        """ "40 killed (OFB)" where OFB is listed among the parties: whose dead they are, not who says so."""
        text = self.document.passages[position].text
        bracketed = text[span[0] - 1 : span[0]] == "(" and text[span[1] : span[1] + 1] == ")"
        party = re.compile(rf"\b{re.escape(text[slice(*span)])}\b")
        listed = zip(self._positions, self.document.box, strict=True)
        others = (self.document.passages[at].text for at, item in listed if not item.figures)
        return bracketed and any(party.search(other) for other in others)

    def _is_named_strength(self, position: int, figure: Figure) -> bool:
        """ "70–80 (OFB)" before all losses: whose men they are."""
        text = self.document.passages[position].text
        words = text[slice(*figure.claimant)] if figure.claimant is not None else ""
        return _is_strength(figure) and words.isupper() and f"({words})" in text

    def _named_only_here(self, position: int, span: tuple[int, int]) -> str:
        """ "(coalition claim)", "(FHR)": whoever the words are, they give the figure."""
        words = self.document.passages[position].text[slice(*span)]
        key = self.cast.identity.described(words, "unnamed_source", "unknown")
        self.cast.mention(position, *span, key, "description")
        return key

    def _actor(self, position: int, span: tuple[int, int] | None) -> str | None:
        """The actor that words of the box mean; "opposition" and "government" are sources of their own."""
        if span is None:
            return None
        passage = self.document.passages[position]
        phrase = shallow(passage.text, *span, passage.names)
        bare = phrase.text.lower()
        if bare == "opposition":
            key = self.cast.identity.described("opposition", "unnamed_source", "opposition")
            self.cast.mention(position, *span, key, "description")
            return key
        if bare == "government":
            return self._government(position, span)
        found = self.cast.resolve(position, phrase)
        return found[0] if found else None

    def _government(self, position: int, span: tuple[int, int]) -> str:
        identity = self.cast.identity
        key = (
            identity.nation(identity.home)
            if identity.home
            else identity.described("government", "unnamed_source", "government")
        )
        self.cast.mention(position, *span, key, "description")
        return key

    def _period(self, position: int, figure: Figure) -> tuple[date | None, date | None]:
        if figure.period_end_text is None:
            return None, None
        start, end = figure.period_end_text
        for time in self.document.passages[position].times:
            if time.start < end and start < time.end:
                _, last = self.timeline.period(position, time)
                return None, last
        return None, None


def _is_strength(figure: Figure) -> bool:
    """Whether a figure counts men, or brigades and the like, that were there: "3 infantry divisions"."""
    return figure.unit == "fighters" or (figure.unit == "other" and not figure.lost)

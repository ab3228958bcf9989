"""Noun phrases read without the parser: the last word is the head."""

from collections.abc import Sequence

from pipeline.language.model import Name, Number, Phrase

_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "some", "this", "that"})
_OWNERS = frozenset({"its", "his", "her", "their"})


def shallow(text: str, start: int, end: int, names: Sequence[Name], number: Number | None = None) -> Phrase:
    """The phrase that the words at `start`..`end` of a text make; `names` are the names inside."""
    inside = [name for name in names if start <= name.start and name.end <= end]
    head_name = next((name for name in inside if name.end == end), None)
    head_start = head_name.start if head_name else text.rfind(" ", start, end) + 1 or start
    before = text[start:head_start].lower().split()
    determiner = before[0] if before and before[0] in _DETERMINERS else ""
    owner = _owner(text, start, determiner) if determiner in _OWNERS else None
    head = text[head_start:end].lower()
    return Phrase(
        start=start,
        end=end,
        whole_end=end,
        text=text[start:end],
        head=head,
        tag="NNS" if head.endswith("s") and not head.endswith("ss") else "NN",
        head_start=head_start,
        determiner=determiner,
        words=tuple(before[1:] if determiner else before),
        name=head_name,
        names=tuple(name for name in inside if name is not head_name),
        number=number,
        possessor=owner,
    )


def _owner(text: str, start: int, determiner: str) -> Phrase:
    end = start + len(determiner)
    return Phrase(start, end, end, text[start:end], determiner, "PRP$", start)

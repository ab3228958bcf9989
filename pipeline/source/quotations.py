"""Words between quotation marks; apostrophes are none."""

from pipeline.source.model import Quotation

CLOSED_BY = {'"': '"', "“": "”", "„": "“”", "«": "»"}
# A mark before one of these ends something: the quotation that it closes was cut away.
NEVER_AFTER_AN_OPENING = frozenset(" ,;)")


def find_quotations(text: str, start: int = 0) -> tuple[Quotation, ...]:
    """Return the quotations of a passage's text, in order, looking from `start` on.

    A quotation that nothing closes runs to the end of the text and is `left_open`.
    """
    found: list[Quotation] = []
    opened: int | None = None
    for index in range(start, len(text)):
        character = text[index]
        if opened is None:
            if character in CLOSED_BY and _opens(text, index):
                opened = index
        elif character in CLOSED_BY[text[opened]]:
            if index > opened + 1:
                found.append(Quotation(opened + 1, index))
            opened = None
    if opened is not None:
        found.append(Quotation(opened + 1, len(text), left_open=True))
    return tuple(found)


def _opens(text: str, index: int) -> bool:
    return index + 1 < len(text) and text[index + 1] not in NEVER_AFTER_AN_OPENING

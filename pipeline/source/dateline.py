"""The line that opens a news report: when and where it was written, "Aug 01 2031 KARSK", "KARSK (Oakwire) –"."""

import re

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_CAPITALS = r"[A-Z][A-Z'’-]{2,}"
_DATED = re.compile(rf"\s*(?:{_MONTH} \d{{1,2}},?|\d{{1,2}} {_MONTH}) \d{{4}} {_CAPITALS}\b")
_PLACED = re.compile(
    rf"\s*{_CAPITALS}(?:[ ,/]+[\w.'’-]+){{0,5}}(?:, {_MONTH} \d{{1,2}})? ?(?:\([^()]{{2,30}}\) ?)?[-–—] "
)


def opens_report(raw: str, start: int) -> bool:
    """Tell whether the text from `start` on opens as a news report does."""
    return bool(_DATED.match(raw, start) or _PLACED.match(raw, start))

"""Cells that a spreadsheet would run rather than show, where a program opens a CSV file without asking."""

# The first characters of a formula, and white space that some programs drop before they look for one.
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def would_run(text: str) -> bool:
    """Whether a spreadsheet that opens the text as CSV may take it for a formula."""
    return text.startswith(STARTS)

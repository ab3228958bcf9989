"""A time expression cut from the tokens that it covers."""

from pipeline.language.times.time_model import TimeExpression, TimeKind, TimeUnit
from pipeline.language.tokens.token_stream import TokenStream


def made(
    stream: TokenStream, first: int, after: int, kind: TimeKind, count: int | None = None, unit: TimeUnit | None = None
) -> tuple[TimeExpression, int]:
    """The expression over the tokens from `first` up to `after`, and `after`."""
    start, end = stream.span(first, after)
    return TimeExpression(start, end, stream.text[start:end], kind, count=count, unit=unit), after

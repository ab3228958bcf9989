"""One cell of a curated file, read as the type that its column's dataclass field declares.

`str`, `int`, `float`, `bool` and `Literal[…]` want a value; `X | None` reads the empty cell as None; `tuple[X, …]`
reads a list separated by `|`, the empty cell as an empty one; `Annotated[X, Pattern(…)]` and
`Annotated[X, Between(…)]` narrow X.
"""

import math
import re
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

SEPARATOR = "|"


@dataclass(frozen=True, slots=True)
class Pattern:
    """The cell must match `regex` from end to end; `example` shows one that does."""

    regex: str
    example: str


@dataclass(frozen=True, slots=True)
class Between:
    """The number must lie between the two, both included."""

    low: float
    high: float


class CellError(ValueError):
    """A cell that does not fit its column: the reason and what to do."""

    def __init__(self, reason: str, remedy: str) -> None:
        self.reason, self.remedy = reason, remedy
        super().__init__(reason)


def read_cell(text: str, wanted: Any) -> Any:
    """The value of a cell whose field is annotated with `wanted`."""
    if text != text.strip() or not text.isprintable():
        raise CellError(f"{text!r} has white space at its edge or an invisible character", "remove it")
    origin, arguments = get_origin(wanted), get_args(wanted)
    if origin is Annotated:
        return _narrowed(text, read_cell(text, arguments[0]), arguments[1])
    if origin is tuple:
        return _list(text, arguments[0])
    if origin in (UnionType, Union):
        inner = next(argument for argument in arguments if argument is not NoneType)
        return read_cell(text, inner) if text else None
    if not text:
        raise CellError("is empty", "fill the cell")
    if origin is Literal:
        return _code(text, arguments)
    return _scalar(text, wanted)


def _narrowed(text: str, value: Any, limit: Pattern | Between) -> Any:
    for item in value if isinstance(value, tuple) else (value,):
        if isinstance(limit, Pattern) and item is not None and not re.fullmatch(limit.regex, item):
            raise CellError(f"{item!r} is not of the form {limit.regex}", f"write it like {limit.example}")
        if isinstance(limit, Between) and item is not None and not limit.low <= item <= limit.high:
            raise CellError(f"{text} is out of range", f"give a number from {limit.low:g} to {limit.high:g}")
    return value


def _list(text: str, wanted: Any) -> tuple[Any, ...]:
    items = text.split(SEPARATOR) if text else []
    if len(set(items)) < len(items):
        raise CellError("lists the same value twice", "keep it once")
    return tuple(read_cell(item, wanted) for item in items)


def _code(text: str, allowed: tuple[Any, ...]) -> str:
    if text not in allowed:
        raise CellError(f"unknown code {text!r}", "use one of: " + ", ".join(allowed))
    return text


def _scalar(text: str, wanted: Any) -> str | int | float | bool:
    if wanted is str:
        return text
    if wanted is bool:
        return _code(text, ("true", "false")) == "true"
    try:
        value = int(text) if wanted is int else float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        remedy = "write a whole number" if wanted is int else "write it like 35.926"
        raise CellError(f"{text!r} is not a number", remedy)
    return value

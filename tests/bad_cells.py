"""Values that a cell cannot hold, derived from what its column declares, so that a new file needs no new test."""

from dataclasses import fields
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pipeline.curation.cells import Between
from pipeline.curation.curated import ROW_TYPES

Case = tuple[str, str, str, str]  # file, column, a bad value, a word that the error must hold


def cases() -> list[Case]:
    """Give every column of every curated file with each kind of value that it must refuse."""
    found = []
    for name, row_type in ROW_TYPES.items():
        hints = get_type_hints(row_type, include_extras=True)
        for column in (field.name for field in fields(row_type)):
            found += [(name, column, bad, said) for bad, said in _bad(hints[column])]
    return found


def _bad(wanted: Any) -> list[tuple[str, str]]:
    bad = [(" padded", "white space"), ("zero\u200bwidth", "invisible")]
    optional = get_origin(wanted) in (UnionType, Union)
    inner = next(part for part in get_args(wanted) if part is not NoneType) if optional else wanted
    if get_origin(wanted) is tuple:
        inner = get_args(wanted)[0]
        bad += [("twin|twin", "twice"), ("a||b", "is empty") if inner is str else ("nonsense", "use one of")]
        return bad
    if not optional:
        bad.append(("", "is empty"))
    return bad + _bad_value(inner)


def _bad_value(inner: Any) -> list[tuple[str, str]]:
    if get_origin(inner) is Annotated:
        base, limit = get_args(inner)
        return (
            [("1000", "out of range"), ("north", "not a number")] if isinstance(limit, Between) else _not_of_form(base)
        )
    if get_origin(inner) is Literal:
        return [("nonsense", ", ".join(get_args(inner)))]
    if inner in (int, float):
        return [("many", "not a number"), ("nan", "not a number")]
    return [("perhaps", "true, false")] if inner is bool else []


def _not_of_form(base: type) -> list[tuple[str, str]]:
    assert base is str
    return [("No Such Form!", "write it like")]

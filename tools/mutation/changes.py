"""Mutants of a module: its source with one small thing changed."""

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

SWAPS: dict[type, type] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And,
    ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add,
}  # fmt: skip
# An assignment left out is a name error; what it assigns is changed instead.
_KEPT = {"decorator_list": [], "returns": None, "annotation": ast.Constant(value=...)}
_STATEMENTS = (ast.Expr, ast.For, ast.If, ast.Return, ast.Raise, ast.AugAssign, ast.Continue, ast.With)
_SHOWN = 90
_MODULES = {"ast", "csv", "hashlib", "io", "json", "msgspec", "pa", "pl", "re"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module with one thing changed: the line, what was done, and the whole source."""

    line: int
    what: str
    source: str


def mutants_of(source: str) -> list[Mutant]:
    """Every mutant of a module, but for those of imports, annotations, names of types, docstrings and decorators."""
    found, seen = [], {_restored(_bare(source))}
    for number, node in enumerate(ast.walk(_bare(source))):
        for variant in range(len(list(_changes(node)))):
            tree = _bare(source)
            target = next(each for place, each in enumerate(ast.walk(tree)) if place == number)
            before = ast.unparse(target) if not isinstance(target, ast.comprehension) else "comprehension"
            what, change = list(_changes(target))[variant]
            change()
            text = _restored(tree)
            if text not in seen:
                seen.add(text)
                found.append(Mutant(_line(node), f"{what}: {_short(before)}", text))
    return found


def unchanged(source: str) -> Mutant:
    """The mutant of which nothing is changed."""
    return Mutant(0, "nothing", _restored(_bare(source)))


def _bare(source: str) -> ast.Module:
    """The tree without what is not mutated, which is put back by `_restored`."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        alias = {"value": ast.Constant(value=...)} if _is_alias(node) else {}
        for field, empty in (_KEPT | alias).items():
            if hasattr(node, field):
                setattr(node, f"_{field}", getattr(node, field))
                setattr(node, field, copy.copy(empty))
        if isinstance(node, ast.Expr) and _is_text(node):
            node.value.value = None  # type: ignore[attr-defined]  # what says nothing cannot be told apart
    return tree


def _restored(tree: ast.Module) -> str:
    tree = copy.deepcopy(tree)
    for node in ast.walk(tree):
        for field in (*_KEPT, "value"):
            if hasattr(node, f"_{field}"):
                setattr(node, field, getattr(node, f"_{field}"))
    return ast.unparse(ast.fix_missing_locations(tree))


def _line(node: ast.AST) -> int:
    return int(getattr(node, "lineno", None) or getattr(getattr(node, "target", None), "lineno", 0))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def _changes(node: ast.AST) -> Iterator[tuple[str, Any]]:
    """What can be changed at a node, each with a function that does it."""
    yield from _operator_changes(node)
    yield from _value_changes(node)
    yield from _left_out(node)
    yield from _call_changes(node)


def _operator_changes(node: ast.AST) -> Iterator[tuple[str, Any]]:
    if isinstance(node, ast.Compare):
        for place, operator in enumerate(node.ops):
            if type(operator) in SWAPS:
                yield (
                    "another comparison",
                    lambda place=place: node.ops.__setitem__(place, SWAPS[type(node.ops[place])]()),
                )
    if isinstance(node, ast.BoolOp | ast.BinOp) and type(node.op) in SWAPS:
        yield "another operator", lambda: setattr(node, "op", SWAPS[type(node.op)]())
    if isinstance(node, ast.UnaryOp):
        yield "without its sign", lambda: _become(node, node.operand)
    if isinstance(node, ast.If | ast.IfExp | ast.While):
        for value in (True, False):
            yield f"always {value}", lambda value=value: setattr(node, "test", ast.Constant(value=value))


def _value_changes(node: ast.AST) -> Iterator[tuple[str, Any]]:
    if not isinstance(node, ast.Constant):
        return
    if isinstance(node.value, bool):
        yield "the opposite", lambda: setattr(node, "value", not node.value)
    elif isinstance(node.value, int | float):
        yield "one more", lambda: setattr(node, "value", node.value + 1)
    elif isinstance(node.value, str):
        yield "another word", lambda: setattr(node, "value", f"XX{node.value}XX")


def _left_out(node: ast.AST) -> Iterator[tuple[str, Any]]:
    for field in ("body", "orelse", "finalbody"):
        statements = getattr(node, field, None)
        for place, each in enumerate(statements if isinstance(statements, list) else ()):
            if isinstance(each, _STATEMENTS) and not _is_text(each):
                what = f"line {each.lineno} left out"
                yield what, lambda s=statements, place=place: s.__setitem__(place, ast.Pass())
    members = _members(node)
    for place in range(len(members)):
        yield f"without member {place}", lambda place=place: members.pop(place)
    if isinstance(node, ast.Dict):
        for place in range(len(node.keys)):
            yield f"without entry {place}", lambda place=place: (node.keys.pop(place), node.values.pop(place))
    if isinstance(node, ast.Return) and node.value is not None:
        yield "nothing returned", lambda: setattr(node, "value", ast.Constant(value=None))


def _members(node: ast.AST) -> list[Any]:
    """What may be left out of a node without it being nonsense: an entry, a condition, a named argument."""
    if isinstance(node, ast.Tuple | ast.List | ast.Set) and not isinstance(getattr(node, "ctx", None), ast.Store):
        return node.elts
    if isinstance(node, ast.comprehension):
        return node.ifs
    return node.keywords if isinstance(node, ast.Call) else []


def _call_changes(node: ast.AST) -> Iterator[tuple[str, Any]]:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return
    if not (isinstance(node.func.value, ast.Name) and node.func.value.id in _MODULES):
        yield f"without .{node.func.attr}()", lambda: _become(node, node.func.value)  # type: ignore[attr-defined]
    for place in range(len(node.args) if len(node.args) > 1 else 0):
        yield f"without argument {place}", lambda place=place: node.args.pop(place)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_alias(node: ast.AST) -> bool:
    """Whether a type is given a name: what it stands for is an annotation, which only a type checker reads."""
    return isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "TypeAlias"


def _become(node: ast.AST, other: ast.AST) -> None:
    """Put another node into a node's place, without knowing the parent."""
    node.__class__ = other.__class__
    node.__dict__ = other.__dict__

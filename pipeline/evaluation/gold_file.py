"""Reading a gold file: what cannot be used is said with file and line."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import yaml

from pipeline.errors import InputError
from pipeline.evaluation.gold import Gold, GoldClaim, GoldEvent, GoldReaction, choices
from pipeline.yaml_file import compose_yaml, load_yaml

Step = str | int
Fault = tuple[Sequence[Step], str]
Record = GoldEvent | GoldClaim | GoldReaction
# How msgspec names a place: "… - at `$.events[3].type`", "… - at `key` in `$.events[3]`".
_PLACE = re.compile(r" - at (?:`key` in )?`(\$[^`]*)`$")
_STEPS = re.compile(r"\.(\w+)|\[(\d+)\]")
_PARTIES = ("initiator", "target", "also_initiator", "also_target", "participant", "supporter")
_ACTOR_FIELDS = {
    "events": _PARTIES,
    "claims": ("claimant", "subject"),
    "reactions": ("actor", "target"),
}


def read_gold(path: Path, raw: str) -> Gold:
    """Read a gold file and see that it fits the raw text; raise InputError for what cannot be used."""
    root, values = compose_yaml(path), load_yaml(path)
    try:
        gold = msgspec.convert(values, Gold)
    except msgspec.ValidationError as error:
        place = _PLACE.search(str(error))
        reason = _PLACE.sub("", str(error)) + (f" at {place[1]}" if place else "")
        raise InputError(f"{path}:{_line(root, _steps(place[1] if place else ''))}", reason) from None
    for steps, reason in _faults(gold, path, raw):
        raise InputError(f"{path}:{_line(root, steps)}", reason)
    return gold


def _faults(gold: Gold, path: Path, raw: str) -> Iterator[Fault]:
    """What the file says that the text or the file itself does not bear out."""
    if gold.document != path.stem:
        yield ("document",), f"is the gold of {gold.document!r}, but the file is called {path.name}"
    for kind, fields in _ACTOR_FIELDS.items():
        for index, entry in enumerate(getattr(gold, kind)):
            yield from _entry_faults(gold, (kind, index), entry, fields, raw)
    for index, key in enumerate(gold.generic):
        if key not in gold.actors and key not in gold.places:
            yield ("generic", index), f"{key!r} is neither an actor nor a place"


def _entry_faults(gold: Gold, steps: Sequence[Step], entry: Record, fields: Sequence[str], raw: str) -> Iterator[Fault]:
    if entry.text not in raw:
        yield (*steps, "in"), f"the text does not hold {entry.text!r}"
    for field, key in _actor_keys(entry, fields):
        if key not in gold.actors:
            yield (*steps, field), f"{key!r} is not among the actors"
    places = choices(entry.place) if isinstance(entry, GoldEvent) and entry.place is not None else []
    for key in places:
        if key not in gold.places:
            yield (*steps, "place"), f"{key!r} is not among the places"


def _actor_keys(entry: Record, fields: Sequence[str]) -> Iterator[tuple[str, str]]:
    for field in fields:
        value = getattr(entry, field)
        yield from ((field, key) for key in (value if isinstance(value, list) else ()))


def _steps(place: str) -> list[Step]:
    return [name or int(index) for name, index in _STEPS.findall(place)]


def _line(node: yaml.Node | None, steps: Sequence[Step]) -> int:
    """Return the line of the deepest node that the steps lead to."""
    for step in steps:
        inner = _inner(node, step)
        if inner is None:
            break
        node = inner
    return node.start_mark.line + 1 if node is not None else 1


def _inner(node: yaml.Node | None, step: Step) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        found: list[yaml.Node] = node.value
        return found[step] if step < len(found) else None
    return None

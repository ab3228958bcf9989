"""A measured figure beside its target."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured: `value` in `unit`, the target in words, and whether it is met.

    `value` is None where it could not be measured, and `note` says why; `met` is None where there is no target.
    """

    group: str
    name: str
    value: float | None
    unit: str
    target: str = ""
    met: bool | None = None
    note: str = ""

    @property
    def verdict(self) -> str:
        """`met`, `missed`, `not measured`, or nothing for a figure without a target."""
        if self.value is None:
            return "not measured"
        return "" if self.met is None else "met" if self.met else "missed"

    @property
    def shown(self) -> str:
        """The value as people read it, in three digits or whole."""
        if self.value is None:
            return "–"
        text = f"{self.value:,.0f}" if abs(self.value) >= 100 else f"{self.value:.3g}"  # noqa: PLR2004
        return f"{text} {self.unit}".rstrip()


def at_least(group: str, name: str, value: float, unit: str, target: float, note: str = "") -> Figure:
    """A figure that is to reach a target."""
    return Figure(group, name, value, unit, f"≥ {target:,g} {unit}".rstrip(), value >= target, note)


def at_most(group: str, name: str, value: float, unit: str, target: float, note: str = "") -> Figure:
    """A figure that is not to go beyond a target."""
    return Figure(group, name, value, unit, f"≤ {target:,g} {unit}".rstrip(), value <= target, note)

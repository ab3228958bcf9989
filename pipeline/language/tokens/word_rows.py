"""The rows of the curated lists of words that numbers and times are written with; the roles are closed lists."""

from dataclasses import dataclass
from typing import ClassVar, Literal

NumberRole = Literal[
    "after_approximate",
    "after_maximum",
    "after_minimum",
    "age",
    "aged",
    "approximate",
    "degree",
    "fraction",
    "function",
    "group",
    "half",
    "label_noun",
    "maximum",
    "minimum",
    "name_noun",
    "not_after_one",
    "not_before_one",
    "numero",
    "place_preposition",
    "plural",
    "scale",
    "size_suffix",
    "teen",
    "ten",
    "unit",
    "vague",
]
TimeRole = Literal[
    "after",
    "after_date",
    "ambiguous_month",
    "anchor_said",
    "anchor_stop",
    "article",
    "before",
    "before_date",
    "began",
    "by",
    "conflict_noun",
    "counted_word",
    "date_preposition",
    "earlier",
    "early",
    "edge_end",
    "edge_start",
    "elapsed",
    "elapsing",
    "end_cue",
    "hour_of_day",
    "late",
    "later",
    "mid",
    "first week",
    "second week",
    "third week",
    "first half",
    "second half",
    "month",
    "month_preposition",
    "next",
    "of_date",
    "ordinal_ending",
    "overnight",
    "previous",
    "same",
    "same_pointer",
    "since",
    "start_cue",
    "to",
    "unit_day",
    "unit_month",
    "unit_week",
    "unit_year",
    "until",
    "weak_year_preposition",
    "weekday",
    "weekday_naming",
    "wider_conflict_noun",
    "window_ahead",
    "window_back",
    "window_only_preposition",
    "window_preposition",
    "year_preposition",
]
UnitRole = Literal[
    "adjective",
    "angle",
    "area",
    "currency",
    "duration",
    "length",
    "mass",
    "money",
    "power",
    "share",
    "sign",
    "volume",
]


@dataclass(frozen=True, slots=True)
class NumberWordRow:
    """A word or phrase that numbers are written with, its part, and its value where it has one."""

    word: str
    value: int | None
    role: NumberRole
    KEY: ClassVar[tuple[str, ...]] = ("word", "role")


@dataclass(frozen=True, slots=True)
class TimeWordRow:
    """A word or phrase that times are written with, its part, and its value (a month's number, days) if any."""

    word: str
    value: int | None
    role: TimeRole
    KEY: ClassVar[tuple[str, ...]] = ("word", "role")


@dataclass(frozen=True, slots=True)
class MeasureUnitRow:
    """A word that makes a number a measure (length, duration, money …) and not a count."""

    word: str
    role: UnitRole
    KEY: ClassVar[tuple[str, ...]] = ("word", "role")


# The roles whose words stand for a number: a count, a month's or weekday's, or days and weeks to go.
NUMBER_VALUES: frozenset[NumberRole] = frozenset({"unit", "teen", "ten", "scale", "group", "plural"})
TIME_VALUES: frozenset[TimeRole] = frozenset({"month", "weekday", "next", "previous", "unit_week"})

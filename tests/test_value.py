"""A value is a dataclass with slots that is compared and hashed by its fields."""

from dataclasses import fields, replace

import pytest

from pipeline.value import value


@value
class Stretch:
    """From where to where."""

    start: int
    end: int = 0


def test_values_are_equal_by_their_fields() -> None:
    assert Stretch(1, 2) == Stretch(start=1, end=2) != Stretch(1)
    assert len({Stretch(1, 2), Stretch(1, 2), Stretch(1)}) == 2
    assert replace(Stretch(1, 2), end=3) == Stretch(1, 3)
    assert [field.name for field in fields(Stretch)] == ["start", "end"]


def test_values_have_no_other_fields() -> None:
    with pytest.raises(AttributeError):
        Stretch(1).middle = 2  # type: ignore[attr-defined]

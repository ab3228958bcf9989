"""Spellings of one name in another script's letters."""

import pytest

from pipeline.language.spellings.spelling import same_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mandrub", "Mandroub"),
        ("al-Mandrub", "Mandrub"),
        ("Qasrin", "Kasreen"),
        ("Zeldushi", "Zeldusha"),
        ("Aghzam", "Agzam"),
        ("Deir Mazziyeh", "Deir Maziyah"),
    ],
)
def test_same(one: str, other: str) -> None:
    """Catches a second row for a spelling."""
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mandrub", "Mandrab"),
        ("Zeld", "Zild"),
        ("Zeldun", "Zeldun District"),
        ("Hill 881", "Hill 882"),
        ("Qasrin", "Qasron"),
        ("Marin", "Moran"),
    ],
)
def test_different(one: str, other: str) -> None:
    """Catches two places made one."""
    assert not same_name(one, other)

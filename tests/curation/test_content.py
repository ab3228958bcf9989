"""What the curated rows say: a few facts that later edits must not undo."""

from collections import Counter
from pathlib import Path

import pytest

from pipeline.curation import Curated, load_curated, slug

CURATED = Path(__file__).parents[2] / "curated"
# Nations that truly share an adjective; every other adjective must point at one nation.
SHARED_ADJECTIVES: frozenset[str] = frozenset()


@pytest.fixture(scope="module")
def curated() -> Curated:
    return load_curated(CURATED)


@pytest.mark.parametrize("column", ["adjectives", "people", "armed_forces"])
def test_no_two_nations_share_a_word(curated: Curated, column: str) -> None:
    """Catches "Dominican" pointing at two lands: the coder would have to guess."""
    words = Counter(word.casefold() for nation in curated.nations for word in getattr(nation, column))
    assert {word for word, times in words.items() if times > 1} == SHARED_ADJECTIVES


def test_identifiers_are_slugs(curated: Curated) -> None:
    """Catches an id that does not tell what it names."""
    ids = [row.actor_id for row in curated.actors] + [row.place_id for row in curated.places]
    assert all(slug(identifier) == identifier for identifier in ids)
    for rows in (curated.nations, curated.organisations):
        assert len({slug(row.name) for row in rows}) == len(rows)


def test_noun_forms_belong_to_one_noun(curated: Curated) -> None:
    """Catches a plural that is also another row's singular: which row counts would hang on the order."""
    for rows in (curated.force_nouns, curated.place_nouns):
        forms = Counter(form for row in rows for form in {row.noun, row.plural} if form)
        assert [form for form, times in forms.items() if times > 1] == []


def test_verb_form_means_one_verb(curated: Curated) -> None:
    """Catches two lemmas for a form and tag."""
    forms = Counter((row.form, row.tag) for row in curated.verb_forms)
    assert [form for form, times in forms.items() if times > 1] == []


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("waged", "wage"),
        ("shot", "shoot"),
        ("fled", "flee"),
        ("overran", "overrun"),
        ("besieged", "besiege"),
        ("sunk", "sink"),
    ],
)
def test_verb_form_is_right(curated: Curated, form: str, lemma: str) -> None:
    """Catches a form that usual lemmatizers get wrong."""
    assert {row.lemma for row in curated.verb_forms if row.form == form} == {lemma}


@pytest.mark.parametrize("place_id", ["observatory-45", "chalma-mountain", "tal-al-ahmar"])
def test_a_place_that_no_source_locates_has_no_coordinate(curated: Curated, place_id: str) -> None:
    """Catches the hill of the same name in another governorate being taken for the one meant."""
    place = next(row for row in curated.places if row.place_id == place_id)
    assert (place.latitude, place.longitude, place.coordinate_source) == (None, None, None)


def test_every_state_of_today_has_a_capital_or_city(curated: Curated) -> None:
    """Catches a country that the extract of cities has lost."""
    states = {row.code for row in curated.nations if len(row.code) == 2}
    assert states <= {row.country_code for row in curated.cities}


@pytest.mark.parametrize(
    ("spelling", "name"),
    [("Kiev", "Kyiv"), ("Deir ez-Zour", "Deir ez-Zor"), ("Saigon", "Ho Chi Minh City"), ("Stalingrad", "Volgograd")],
)
def test_city_is_known_by_its_other_names(curated: Curated, spelling: str, name: str) -> None:
    """Catches a spelling lost when the extract is made anew."""
    assert [row.name for row in curated.cities if spelling in row.spellings] == [name]

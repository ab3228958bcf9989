"""What holds between curated rows, and that a contradiction is refused with both places named."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.curation import load_curated
from pipeline.errors import InputError

CURATED = Path(__file__).parents[2] / "curated"
Add = Callable[[str, str], InputError]


@pytest.fixture
def add(tmp_path: Path) -> Add:
    """Add a line to a copy of a curated file and give the error that loading then raises."""
    folder = tmp_path / "curated"
    shutil.copytree(CURATED, folder)

    def added(name: str, line: str) -> InputError:
        with (folder / f"{name}.csv").open("a", encoding="utf-8", newline="") as handle:
            handle.write(line + "\n")
        with pytest.raises(InputError) as caught:
            load_curated(folder)
        return caught.value

    return added


def last(name: str) -> int:
    """Give the number of the line that is added."""
    return len((CURATED / f"{name}.csv").read_text(encoding="utf-8").splitlines()) + 1


CONTRADICTIONS = [
    ("actors", "brigade,The Brigade,armed_group,opposition,,,,,NUSRA FRONT", "aliases", "actors.csv:"),
    ("actors", "brigade,Human Rights Watch,ngo,external,,,,,", "name", "organisations.csv:"),
    ("actors", "brigade,Wehrmacht,armed_group,external,,,,,", "name", "nations.csv:"),
    ("actors", "brigade,The Brigade,armed_group,opposition,no-such-army,,,,", "affiliation_id", "no-such-army"),
    ("places", "kassab-two,Kassab,village,syria,SY,,,,,,", "name", "places.csv:"),
    ("places", "hamlet,The Hamlet,village,no-such-town,SY,,,,,,", "parent_id", "no-such-town"),
    ("places", "hamlet,The Hamlet,village,hamlet,SY,,,,,,", "parent_id", "within itself"),
    ("places", "hamlet,The Hamlet,village,syria,QQ,,,,,,", "country_code", "QQ"),
    ("places", "hamlet,The Hamlet,village,syria,SY,35.9,35.9,1,,,", "coordinate_source", "without its source"),
    ("places", "hamlet,The Hamlet,village,syria,SY,35.9,,1,Atlas,,", "latitude", "half a coordinate"),
    ("places", "hamlet,The Hamlet,village,syria,SY,,,,Atlas,,", "coordinate_source", "not there"),
    ("places", "hamlet,The Hamlet,village,syria,SY,,,2,,,", "coordinate_precision_km", "not there"),
    ("organisations", "The Gazette,media,QQ,", "country", "QQ"),
    ("organisations", "The Gazette,media,,Reuters", "aliases", "organisations.csv:"),
    ("cities", "Anytown,Anytown,,QQ,1,1,1,false", "country_code", "QQ"),
]


@pytest.mark.parametrize(("name", "line", "field", "said"), CONTRADICTIONS)
def test_a_contradiction_is_named(add: Add, name: str, line: str, field: str, said: str) -> None:
    """Catches a name with two owners, a reference to nothing, and a coordinate that nobody can check."""
    error = add(name, line)
    assert error.where == f"curated/{name}.csv:{last(name)}:{field}"
    assert said in str(error)
    assert error.remedy


def test_a_conflicts_own_row_shares_the_names_of_the_general_one() -> None:
    """Catches a check that would forbid to say on which side a nation stands."""
    curated = load_curated(CURATED)
    assert {"syria", "turkey"} <= {row.actor_id for row in curated.actors} & {row.nation_id for row in curated.nations}

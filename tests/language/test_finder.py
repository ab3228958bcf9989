"""What is found again without looking is what the gazetteer would find."""

from collections.abc import Callable

import pytest

from pipeline.language.names.finder import Finder
from pipeline.language.spellings.gazetteer import Entry, Gazetteer

TEXT = "The Elm Front left Elm for Oak Hill."
TOWN, GROUP = Entry("place:elm", "place"), Entry("actor:elm_front", "actor")


def listed() -> Gazetteer:
    gazetteer = Gazetteer()
    gazetteer.add("Elm", TOWN)
    return gazetteer.copy()


def longer_name(gazetteer: Gazetteer) -> None:
    gazetteer.add("Elm Front", GROUP)


def other_name(gazetteer: Gazetteer) -> None:
    gazetteer.add("Oak Hill", Entry("place:oak_hill", "place"))


def blocked_name(gazetteer: Gazetteer) -> None:
    gazetteer.block("Elm Front")


def other_meaning(gazetteer: Gazetteer) -> None:
    gazetteer.correct(("elm",), Entry("person:elm", "person"))


def name_of_other_texts(gazetteer: Gazetteer) -> None:
    gazetteer.add("Ash Ford", Entry("place:ash_ford", "place"))


@pytest.mark.parametrize("change", [longer_name, other_name, blocked_name, other_meaning, name_of_other_texts])
def test_names_are_those_of_the_gazetteer_as_it_is_now(change: Callable[[Gazetteer], None]) -> None:
    gazetteer = listed()
    finder = Finder(gazetteer, {TEXT: gazetteer.find(TEXT)})
    assert finder.find(TEXT) == gazetteer.find(TEXT)
    change(gazetteer)
    assert finder.find(TEXT) == gazetteer.find(TEXT)
    assert finder.find(TEXT) == gazetteer.find(TEXT), "the second time as well"


def test_a_text_without_a_touched_word_is_not_looked_through_again(monkeypatch: pytest.MonkeyPatch) -> None:
    gazetteer = listed()
    finder = Finder(gazetteer, {TEXT: gazetteer.find(TEXT)})
    name_of_other_texts(gazetteer)
    looked: list[str] = []
    monkeypatch.setattr(Gazetteer, "find", lambda self, text: looked.append(text))
    assert [name.key for name in finder.find(TEXT)] == ["place:elm", "place:elm"]
    assert not looked

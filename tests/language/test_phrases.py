"""Noun phrases: the head, what stands before it and what hangs on it."""

from collections.abc import Callable

import pytest

from pipeline.language.model import Phrase
from pipeline.language.parsed import ParsedPassage

Read = Callable[[str], ParsedPassage]


def objects(read: Read, text: str) -> tuple[Phrase, ...]:
    return read(text).clauses[0].objects


def subject(read: Read, text: str) -> Phrase:
    return read(text).clauses[0].subjects[0]


def test_the_parts_before_the_head(read: Read) -> None:
    """A modifier that is lost, or an article that is taken for one."""
    phrase = subject(read, "The heavily armed local militia left.")
    assert (phrase.determiner, phrase.words, phrase.head) == ("the", ("heavily", "armed", "local"), "militia")
    assert phrase.text == "heavily armed local militia"


def test_a_compound_is_one_word(read: Read) -> None:
    """ "Militia-held" read as a clause of its own."""
    assert subject(read, "The militia-held town was shelled.").words == ("militia-held",)
    assert subject(read, "The editor-in-chief left the town.").head == "editor-in-chief"


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("At least 20 soldiers were killed.", 20, None),
        ("Some 200 villagers fled.", 200, 200),
        ("The soldiers were killed.", 0, 0),
    ],
)
def test_the_count_of_a_head(read: Read, text: str, low: int, high: int | None) -> None:
    """A number that is given to nobody, or to the wrong noun."""
    number = subject(read, text).number
    assert (number.minimum, number.maximum) == (low, high) if number is not None else low == 0


def test_a_count_without_a_noun(read: Read) -> None:
    """ "20 soldiers were killed and 30 wounded" with 20 wounded."""
    killed, wounded = read("At least 20 soldiers were killed and 30 wounded.").clauses
    assert [p.number.text for clause in (killed, wounded) for p in clause.subjects if p.number] == ["At least 20", "30"]


def test_who_owns_it(read: Read) -> None:
    """An owner taken for a modifier of the head."""
    phrase = objects(read, "The militia burned the mayor's mill.")[0]
    assert phrase.head == "mill"
    assert phrase.possessor is not None
    assert phrase.possessor.head == "mayor"


def test_what_hangs_on_it(read: Read) -> None:
    """ "The mill of the village" whose village is lost, or a whole that ends too soon."""
    text = "The militia burned the mill of the village."
    phrase = objects(read, text)[0]
    assert [(link.preposition, link.phrases[0].head) for link in phrase.links] == [("of", "village")]
    assert text[phrase.start : phrase.whole_end] == "mill of the village"


def test_a_person_beside_his_office(read: Read) -> None:
    """An office whose bearer is not seen."""
    phrase = subject(read, "The governor of Dolvany, Jan Brandt, left the town.")
    assert phrase.head == "governor"
    assert [apposition.name.text for apposition in phrase.appositions if apposition.name] == ["Jan Brandt"]


def test_coordinated_nouns_are_phrases_each(read: Read) -> None:
    """A list of which only the first is seen."""
    phrases = objects(read, "The militia burned the mill and two boats.")
    assert [phrase.head for phrase in phrases] == ["mill", "boats"]
    assert [phrase.number.text for phrase in phrases if phrase.number] == ["two"]


def test_listed_names_are_phrases_each(read: Read) -> None:
    """A list of names, of which the parser sees one, given as one."""
    passage = read("The militia took Zeldun, Dolvany and Mirzan.")
    phrases = passage.clauses[0].objects
    assert [phrase.text for phrase in phrases] == ["Zeldun", "Dolvany", "Mirzan"]
    assert [phrase.name for phrase in phrases] == list(passage.names)


def test_nothing_deeper_than_a_text_can_mean(read: Read) -> None:
    """A chain of nouns that ends the program."""
    assert read("They saw the mill " + "of the mill " * 400 + ".").clauses

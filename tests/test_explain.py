"""`explain`: how a sentence is read, what was made of it, and why a clause made nothing."""

import sys

import pytest
from click.testing import CliRunner
from project import ROOT, pipeline, run

from pipeline.commands import main
from pipeline.explanation.layout import WIDTH, entry

CAPTURE = "On 5 April 2031, the Syrian Army captured the town of Kessab."


def explained(text: str) -> str:
    result = CliRunner().invoke(main, ["explain", "--curated", str(ROOT / "curated")], input=text)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def refused(*arguments: str, text: str | bytes = "") -> str:
    folders = ["--raw", str(ROOT / "raw"), "--curated", str(ROOT / "curated")]
    result = CliRunner().invoke(main, ["explain", *arguments, *folders], input=text)
    assert (result.exit_code, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1
    return result.stderr


def test_an_event_is_followed_from_its_words_to_its_row() -> None:
    """A part of the reading that is not shown: name, date, clause, rule, row."""
    shown = explained(CAPTURE)
    for part in (
        "Kessab (town)",
        "2031-04-05 (stated, precision 1)",
        "0  capture · main",
        "e1 by verb:capture",
        "sentence.p02.e1 · event: capture · stated · “captured”",
        "initiator          Syrian Army (syrian-army, state_force, government)",
        "at Kessab (kessab), precision 1",
    ):
        assert part in shown, part


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The Syrian Army did not capture Kessab.", "would be capture, but it is negated"),
        ("The Syrian Army could capture Kessab.", "would be capture, but “could” does not say that it happened"),
        ("The rebels wanted to capture Kessab.", "would be capture, but “want to” does not say that it happened"),
        ("The rebels admired Kessab.", "no frame for “admire”"),
        ("The Syrian Army denied that rebels had captured Kessab.", "“deny” is a verb of saying (denies)"),
    ],
)
def test_a_clause_without_an_event_says_why(sentence: str, reason: str) -> None:
    """A clause of which nothing came, with no hint at where to look."""
    assert reason in " ".join(explained(sentence).split())


def test_numbers_claims_and_who_says_so_are_shown() -> None:
    """A claim whose claimant, number or stance cannot be seen."""
    shown = " ".join(explained("The SOHR said that at least 30 rebels had been killed in Kessab.").split())
    for part in ("at least 30 30 to ?", "said by Syrian Observatory for Human Rights (asserts", "claim: casualties"):
        assert part in shown, part
    assert "“at least 30” 30 to ?, killed" in shown


def test_every_sentence_of_the_input_is_explained() -> None:
    """A second line that is dropped, or a line without letters that fails."""
    shown = explained(f"{CAPTURE}\n[1]\nRebels shelled Latakia.\n")
    assert "sentence.p02 · sentence" in shown
    assert "sentence.p03 · sentence" in shown


def test_a_passage_of_a_text_is_explained() -> None:
    """An id that is not found though the table has it; an item of the summary box that fails."""
    folders = ("--raw", str(ROOT / "raw"), "--curated", str(ROOT / "curated"))
    for passage, word in (("p02", "Rows"), ("p30", "Clauses")):
        result = CliRunner().invoke(main, ["explain", f"2014-latakia-offensive.{passage}", *folders])
        assert result.exit_code == 0, result.stderr
        assert word in result.stdout


def test_it_is_plain_text_that_fits_and_is_always_the_same() -> None:
    """Colours in a pipe, lines that run out of the window, an order that changes."""
    result = pipeline("explain", "2014-latakia-offensive.p30", PYTHONHASHSEED="1")
    assert result.returncode == 0, result.stderr
    assert "\x1b" not in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= WIDTH
    assert pipeline("explain", "2014-latakia-offensive.p30", PYTHONHASHSEED="2").stdout == result.stdout


@pytest.mark.parametrize(
    ("arguments", "text", "said"),
    [
        (("2014-latakia-offensive.p999",), "", "2014-latakia-offensive.p999: no such passage"),
        (("nowhere.p01",), "", "nowhere.p01: no such passage in"),
        (("nonsense",), "", "nonsense: no such passage in"),
        ((), "", "standard input: holds no sentence"),
        ((), " \n[12]\n", "standard input: holds no sentence"),
        ((), b"\xff\xfe", "standard input: not UTF-8"),
    ],
)
def test_what_cannot_be_explained_is_one_line(arguments: tuple[str, ...], text: str | bytes, said: str) -> None:
    """A traceback, or silence, for a mistyped id."""
    assert said in refused(*arguments, text=text)


def test_what_is_said_twice_is_shown_once() -> None:
    """A row that is looked for though it only repeats another."""
    shown = explained("Shelling killed two people in Karsk and two people near Elm.")
    assert shown.count("· claim:") == 1


def test_help_does_not_wait_for_the_parser() -> None:
    """A help that loads a language model."""
    script = (
        "import sys; from pipeline.commands import main; main(['explain', '--help'], standalone_mode=False);"
        "print('spacy' in sys.modules)"
    )
    assert run(sys.executable, "-c", script, cwd=ROOT).stdout.splitlines()[-1] == "False"


def test_long_words_and_labels_are_wrapped() -> None:
    """A label that runs into its text."""
    lines = [*entry("a label that is far too long for its column", "text " * 40)]
    assert max(map(len, lines)) <= WIDTH
    assert lines[0].strip() == "a label that is far too long for its column"
    assert lines[1].startswith(" " * 24 + "text")

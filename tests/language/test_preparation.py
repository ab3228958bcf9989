"""What the parser is given to read: stand-ins, no brackets or asides, one word for a compound."""

from collections.abc import Callable

import pytest

from pipeline.curation import Curated
from pipeline.language.model import Name, NameKind
from pipeline.language.numbers.numbers import read_numbers
from pipeline.language.parsed import ParsedPassage
from pipeline.language.preparation.preparation import prepare
from pipeline.language.runs.evidence import Lexicon
from pipeline.language.syntax import Syntax
from pipeline.language.times.times import read_times
from pipeline.language.trees.lists import name_lists
from pipeline.language.trees.parser import tokenize
from pipeline.language.trees.tree import Word
from pipeline.source.model import SourcePassage

Prepare = Callable[[str], tuple[Word, ...]]
NAMES: dict[str, NameKind] = {
    "Zeldun Herald": "actor",
    "Zeldun Brigade": "actor",
    "Dolvany": "place",
    "Mirzan": "place",
    "Jan Brandt": "person",
    "Elmish": "adjective",
}


@pytest.fixture(scope="module")
def prepared(curated: Curated, syntax: Syntax) -> Prepare:
    lexicon = Lexicon(curated)

    def run(text: str) -> tuple[Word, ...]:
        found = ((text.find(name), name, kind) for name, kind in NAMES.items())
        names = [Name(at, at + len(name), name, name, kind) for at, name, kind in sorted(found) if at >= 0]
        source = SourcePassage(1, "sentence", text, tuple(range(len(text))), 0, len(text))
        draft = ParsedPassage(source, tuple(names), read_numbers(text), read_times(text))
        return prepare(draft, tokenize(text), name_lists(text, names, syntax), lexicon, syntax)

    return run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Zeldun Brigade took Dolvany.", "The Microsoft took London ."),
        ("They took Dolvany and Mirzan.", "They took London ."),
        ("They left on 4 June 2031.", "They left on Tuesday ."),
        ("The militia (about 200 men) took it [sic].", "The militia took it ."),
        ("The militia ( took it.", "The militia took it ."),
        ("The militia ) took it.", "The militia took it ."),
        ("Units, including the Zeldun Brigade, left.", "Units left ."),
        ("Units, including those that said no, left.", "Units , including those that said no , left ."),
        ("The militia, the Zeldun Herald reported, left.", "The militia , left ."),
        ("The militia, local officials said on Monday, left.", "The militia , left ."),
        ("The militia, he said, adding that it fled, left.", "The militia , he said , adding that it fled , left ."),
        ('The militia, he said, "left".', 'The militia , he said , " left " .'),
        ("The militia, 30 percent of it armed, left.", "The militia left ."),
        ("Dolvany, 7 km north of Mirzan, fell.", "London fell ."),
        ("They took Dolvany, just north of Mirzan, killing ten.", "They took London , killing ten ."),
        ("Dolvany, where men of Mirzan live, fell.", "London , where men of London live , fell ."),
        ("They cut the road linking Dolvany with Mirzan.", "They cut the road between London and London ."),
        ("The treaty linking Dolvany with Mirzan fell.", "The treaty linking London with London fell ."),
        ("Losses among them were 12 dead.", "Losses among them included 12 victims ."),
        ("General Jan Brandt left.", "John left ."),
        ("The envoy to Mirzan Jan Brandt left.", "The envoy to London , John , left ."),
        ("The Elmish Jan Brandt left.", "The French John left ."),
        ("The militia counter-attacked and re-entered it.", "The militia attacked and entered it ."),
        ("The counter-attack failed.", "The counter - attack failed ."),
        ("The militia-held town fell.", "The new town fell ."),
        ("A self - led town fell.", "A self - led town fell ."),
        ("The editor-in-chief left.", "The editor left ."),
        ("It fell; they left.", "It fell . they left ."),
        ("Following the raid, they left.", "after the raid , they left ."),
        ("They left, following him.", "They left , following him ."),
        ("They retook it.", "They recaptured it ."),
        ("A total of them left.", "A total of them left ."),
        ("Fighting near Dolvany went on.", "Violence near London went on ."),
        ("Fighting near Dolvany, they lost it.", "Fighting near London , they lost it ."),
        ("There was fighting between them.", "There was violence between them ."),
        ("On 4 June 2031, the militia left.", "the militia left ."),
        ("They came, and on 4 June 2031, the militia left.", "They came , and the militia left ."),
        ("They came and on 4 June 2031.", "They came and on Tuesday ."),
        ("They killed between 20 and 30 men.", "They killed 30 men ."),
        ("They killed at least 20 men.", "They killed 20 men ."),
        ("In one unit at least nine men left.", "In one unit at least nine men left ."),
        ("They killed over two dozen men.", "They killed over two dozen men ."),
        ("The raid left 20 dead and 30 wounded.", "The raid left 20 victims and 30 victims ."),
        ("The 22 killed by mines left.", "The 22 killed by mines left ."),
        ("Losses were 15 killed by mines.", "Losses included 15 killed by mines ."),
        ("Attacking forces, some 300 men, left.", "Attacking forces , some 300 men , left ."),
        ("Advancing rebels, some on foot, left.", "Advancing rebels , some on foot , left ."),
        ("The men killed were 20.", "The men killed were 20 ."),
        ("Twenty killed three men.", "Twenty killed three men ."),
        ("Ten men were killed and 30 wounded.", "Ten men were killed and 30 wounded ."),
        ("The losses were 20 killed and wounded.", "The losses were 20 killed and wounded ."),
        ("Men, whose number the mayor said, left.", "Men , whose number the mayor said , left ."),
        ("4 June 2031", "Tuesday"),
        ("", ""),
        ("()", ""),
    ],
)
def test_what_the_parser_reads(prepared: Prepare, text: str, expected: str) -> None:
    """A preparation that is lost, or that goes too far."""
    assert " ".join(word.form for word in prepared(text) if word.form.strip()) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said |the militia had left.",
        "Jan Brandt claimed |Dolvany was lost.",
        "The mayor said |20 soldiers died.",
        "The mayor announced |the militia had left.",
        "The mayor announced the victory of the militia.",
        "The mayor told the council the militia had left.",
        "The mayor told reporters |the militia had left.",
        "The mayor informed parliament |the militia had left.",
        "The mayor told the Zeldun Herald |the militia had left.",
        "The mayor told the Zeldun Herald about the raid that failed.",
        "The mayor told Jan Brandt the news of the raid.",
        "The mayor said that the militia had left.",
        "The mayor denied this, though they had left.",
        "The mayor said nothing.",
        "A report later found that the militia had left.",
    ],
)
def test_that_is_put_in_before_what_is_said(prepared: Prepare, text: str) -> None:
    """A claim that the parser reads as a fact, or a "that" before a plain noun."""
    put_in = [word.start for word in prepared(text.replace("|", "")) if word.start == word.end and word.form == "that"]
    assert put_in == ([text.index("|")] if "|" in text else [])


def test_words_stand_for_their_own_stretch(prepared: Prepare) -> None:
    """A phrase that is quoted from beside its place."""
    text = "General Jan Brandt left the militia-held town of Dolvany."
    stretches = [text[word.start : word.end] for word in prepared(text)]
    assert stretches == ["Jan Brandt", "left", "the", "militia-held", "town", "of", "Dolvany", "."]

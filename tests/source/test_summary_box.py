"""The summary box: where it ends, and what its items are."""

from collections.abc import Callable

import pytest

from pipeline.source import SourceDocument

Read = Callable[..., SourceDocument]
LEAD = "The Battle of Oldford was fought on 3 May 1931 between the armies of Norland and Sudland."
PROSE = "\n\nThe garrison belonged to Norland. In Sudland, Marlo Quint took command.\n"


def items(document: SourceDocument) -> list[str]:
    return [passage.text for passage in document.passages if passage.kind == "summary"]


def read_box(read: Read, box: str, lead: str = LEAD, names: tuple[str, ...] = ()) -> list[str]:
    document = read(f"Battle of Oldford\n\n{box} {lead}{PROSE}", names)
    first = next(passage for passage in document.passages if passage.kind == "sentence")
    assert first.text == lead, "the box must end where the lead sentence starts"
    return items(document)


@pytest.mark.parametrize(
    "lead",
    [
        LEAD,
        "The second of two battles at Oldford started on 3 May 1931.",
        "In early May 1931, the Battle of Oldford took place.",
        "Oldford was besieged and the battle raged on.",
        "During the war the town saw no other battle like it, and Oldford was lost.",
        "Elements of two brigades attacked the town at dawn.",
        "An attack on a hill near the river took place on 3 May 1931.",
    ],
)
def test_the_lead_sentence_is_kept_whole(read: Read, lead: str) -> None:
    assert read_box(read, "Norland Jan Brandt 50 killed[1]9 guns lost (Norland claim)[2]", lead)[-2:] == [
        "50 killed",
        "9 guns lost (Norland claim)",
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        LEAD,
        "In 1931 the town was attacked. The Battle of Oldford was its last.",
        "After a winter of hunger, the Battle of Oldford ended the war.",
        "Operation Lantern was an attack in which 50 people were killed and 30 wounded.",
        "It killed many.",
        "Fought in the rain, Battle of Oldford veterans said, it was the worst of all.",
    ],
)
def test_no_box_no_summary(read: Read, paragraph: str) -> None:
    document = read(f"Battle of Oldford\n\n{paragraph}{PROSE}")
    assert [passage.kind for passage in document.passages] == ["title", "sentence", "sentence"]
    assert document.passages[1].text == paragraph


CASES = {
    "a label of supporters stands between names": (
        "Norland Supported by: Sudland Elm Guard Alleged air support:Grey Isles Jan Brandt (mayor) 50 killed",
        [
            "Norland",
            "Supported by:",
            "Sudland",
            "Elm Guard",
            "Alleged air support:",
            "Grey Isles",
            "Jan Brandt (mayor)",
            "50 killed",
        ],
    ),
    "allied militias before a figure head it": (
        "Norland Allied militias: 200 killed",
        ["Norland", "Allied militias: 200 killed"],
    ),
    "a heading that names somebody of the prose leaves the name before it alone": (
        "Norland Otto Lind Marlo Quint: 300 killed",
        ["Norland", "Otto Lind", "Marlo Quint: 300 killed"],
    ),
    "a heading of a place": (
        "Norland Otto Lind At Ash Ford:300 killed",
        ["Norland", "Otto Lind", "At Ash Ford:300 killed"],
    ),
    "thousands run into the next cell": (
        "Norland 1,200 36,000110 tanks 5 killed",
        ["Norland", "1,200", "36,000", "110 tanks", "5 killed"],
    ),
    "a strength before a word such as circa": (
        "Norland c. 24,000c. 1,300 troops 1,700–2,100+ (Oldford) 5 killed",
        ["Norland", "c. 24,000c. 1,300 troops", "1,700–2,100+ (Oldford)", "5 killed"],
    ),
    "a star and its footnote": (
        "Norland 110–140 killed*[6] 70 killed (Elm claim)*Including 30 civilians",
        ["Norland", "110–140 killed*", "70 killed (Elm claim)*", "Including 30 civilians"],
    ),
    "losses told as a sentence, a heading with a note, and a range between two numbers": (
        "Norland Per Elmland:The Norland army lost 170 soldiers in Ash, 60 soldiers in ElmKilled in action (total 30): "
        "12 officers Between 300 and 700 killed",
        [
            "Norland",
            "Per Elmland:The Norland army lost 170 soldiers in Ash, 60 soldiers in Elm",
            "Killed in action (total 30): 12 officers",
            "Between 300 and 700 killed",
        ],
    ),
    "a first name opens a person's name": (
        "Norland Hassan al-Brul Mohamed Ash Holm David E. Lind Ivan Ord 5 killed",
        ["Norland", "Hassan al-Brul", "Mohamed Ash Holm", "David E. Lind", "Ivan Ord", "5 killed"],
    ),
    "markers and glue end an item": (
        "Oldford Defence Front[1] Elm Guard[2][3] Jan BrandtOtto Lind (Chief of staff)Per Holm † (Elm commander)[4]",
        [
            "Oldford Defence Front",
            "Elm Guard",
            "Jan Brandt",
            "Otto Lind (Chief of staff)",
            "Per Holm † (Elm commander)",
        ],
    ),
    "telling words end an organisation, unless `of` follows": (
        "Free Norland Army Republic of the Isles 5th Guards Division Council of Elm and Ash River Flotilla",
        [
            "Free Norland Army",
            "Republic of the Isles",
            "5th Guards Division",
            "Council of Elm and Ash",
            "River Flotilla",
        ],
    ),
    "ranks and particles open and bind a person": (
        "Elm Guard Lt. Gen. Jan Erik Brandt Col. Otto van der Wiel Abu Salim al-Tarimi J. K. Holm",
        [
            "Elm Guard",
            "Lt. Gen. Jan Erik Brandt",
            "Col. Otto van der Wiel",
            "Abu Salim al-Tarimi",
            "J. K. Holm",
        ],
    ),
    "names that the prose uses are one item": (
        "Norland Sudland Marlo Quint Jan Brandt",
        ["Norland", "Sudland", "Marlo Quint", "Jan Brandt"],
    ),
    "initials and numerals are glued to the next name": (
        "ELFMaple Army Jan Brandt IIIOtto Holm",
        ["ELF", "Maple Army", "Jan Brandt III", "Otto Holm"],
    ),
    "a bracket that nothing closes ends before the next name": (
        "Elm Guard Jan Brandt (deputy commander Otto Holm(Ash commander)Per Lind",
        ["Elm Guard", "Jan Brandt (deputy commander", "Otto Holm(Ash commander)", "Per Lind"],
    ),
    "figures": (
        "Elm Guard 2 killed6 aircraft destroyed 40 –60+ killed, 10 wounded (rebel claim)"
        " ~1,500 men at least 3 tanks lost",
        [
            "Elm Guard",
            "2 killed",
            "6 aircraft destroyed",
            "40 –60+ killed, 10 wounded (rebel claim)",
            "~1,500 men",
            "at least 3 tanks lost",
        ],
    ),
    "one list of people is one item": (
        "Elm Guard 11 Elm fighters, 2 cooks and 8 Sudland officers killed, 20 Elm fighters wounded"
        " 4 villagers killed and 5 wounded",
        [
            "Elm Guard",
            "11 Elm fighters, 2 cooks and 8 Sudland officers killed, 20 Elm fighters wounded",
            "4 villagers killed and 5 wounded",
        ],
    ),
    "headings open an item": (
        "Elm Guard Jan Brandt First week: Unknown Second week: 260 killed (31 rebels; Army claim)"
        " Per Norland:30+ men killed1 nurse woundedHundreds of men missing"
        "Per Sudland:Unspecified Civilian casualties: 12 killed",
        [
            "Elm Guard",
            "Jan Brandt",
            "First week: Unknown",
            "Second week: 260 killed (31 rebels; Army claim)",
            "Per Norland:30+ men killed",
            "1 nurse wounded",
            "Hundreds of men missing",
            "Per Sudland:Unspecified",
            "Civilian casualties: 12 killed",
        ],
    ),
    "related articles": (
        "Elm Guard 5 killed[1] 1930 Elm offensive Foreign intervention in the hills Operation Lantern",
        ["Elm Guard", "5 killed", "1930 Elm offensive", "Foreign intervention in the hills", "Operation Lantern"],
    ),
    "a unit of guards with its arm, and the next one": (
        "Norland 331st Guards Airborne Regiment 5th Guards Tank Army Elm Brigade 5 killed",
        ["Norland", "331st Guards Airborne Regiment", "5th Guards Tank Army", "Elm Brigade", "5 killed"],
    ),
    "a man called by his son before an army": (
        "Norland Abu Lorm Norse Army 5 killed",
        ["Norland", "Abu Lorm", "Norse Army", "5 killed"],
    ),
    "a war of which it was part": (
        "Part of the First Norse Civil War Elm Guard 5 killed",
        ["Part of the First Norse Civil War", "Elm Guard", "5 killed"],
    ),
    "bare numbers stand for themselves": (
        "Elm Guard Jan Brandt 71,699 94,000 23,049 (3,155 killed; 14,531 wounded) 28,063 total",
        ["Elm Guard", "Jan Brandt", "71,699", "94,000", "23,049 (3,155 killed; 14,531 wounded)", "28,063 total"],
    ),
}


@pytest.mark.parametrize(("box", "expected"), CASES.values(), ids=CASES.keys())
def test_the_box_is_cut_into_its_items(read: Read, box: str, expected: list[str]) -> None:
    assert read_box(read, box) == expected


def test_a_battle_of_the_box_right_before_the_battle_of_the_lead(read: Read) -> None:
    """Catches the sentence beginning in the box, where an article there has the words of the title as well."""
    lead = "The Second Battle of Oldford was fought on 3 May 1931."
    document = read(f"Second Battle of Oldford\n\nNorland 5 killed First Battle of OldfordBattle of Ash {lead}{PROSE}")
    assert items(document) == ["Norland", "5 killed", "First Battle of Oldford", "Battle of Ash"]


BOX_ENDS = (
    "",
    "Part of the Ruritanian civil war ",
    "Elm offensive (May 2015)Elm offensive (December 2016)Part of the Ruritanian civil war ",
    "Battle of Karsk Battle of Tor (2014)Siege of Elm ",
    "First Battle of ElmBattle of Karsk Operation Dawn ",
    "Ruritanian civil war Karsk offensive Tor offensive (2014–15)Battle of Elm (2012)Elm clashes ",
    "War in Ruritania (2014–present) Siege of Karsk Attack on ElmFall of Elm Capture of Tor ",
)
TITLES_AND_LEADS = (
    ("Elm offensive (March 2016)", "The Elm offensive of March 2016 was a military operation to retake Elm."),
    ("Elm offensive (March 2016)", "The March 2016 Elm offensive was launched on 7 March."),
    ("Elm offensive (March 2016)", "In March 2016, the army launched an offensive to retake the town of Elm."),
    ("Battle of Elm (2015)", "The 2015 Battle of Elm began on 3 March 2015."),
    ("Battle of Elm (2015)", "On 3 March 2015, rebels of the Oak Front attacked the town of Elm."),
    ("Second Battle of Elm", "The Second Battle of Elm lasted from 3 to 9 May 2015."),
    ("Siege of Elm", "The Siege of Elm was a siege laid by the army."),
    ("2015 Elm clashes", "The Elm clashes of 2015 began on 3 May."),
    ("Operation Falcon", "Operation Falcon (Ruritanian: Sokol) was an offensive launched on 3 May 2015."),
    ("Raid on Elm (1916)", "The raid on Elm took place on 3 May 1916 during the Ruritanian war."),
)


@pytest.mark.parametrize("end", BOX_ENDS)
@pytest.mark.parametrize(("title", "lead"), TITLES_AND_LEADS)
def test_wars_and_other_battles_at_the_end_of_the_box_stay_out_of_the_lead(
    read: Read, title: str, lead: str, end: str
) -> None:
    box = "Ruritania Oak Front Gen. Jan Brandt Omar Oak † 5,000 fighters 188 killed, 3 tanks lost "
    document = read(f"{title}\n\n{box}{end}{lead}\n\nOn 5 May, the army captured Tor.\n")
    assert next(passage.text for passage in document.passages if passage.kind == "sentence") == lead


def test_known_names_decide_where_nothing_else_does(read: Read) -> None:
    box = "Great Elmland Grey Isles Jan Brandt 5 killed[1]"
    names = ("Great Elmland", "Grey Isles")
    assert read_box(read, box, names=names) == ["Great Elmland", "Grey Isles", "Jan Brandt", "5 killed"]


def test_an_item_covers_its_own_markers(read: Read) -> None:
    text = f"Battle of Oldford\n\nElm Guard[1] Ash Army[2][3] {LEAD}"
    document = read(text)
    cut = [text[p.char_start : p.char_end] for p in document.passages if p.kind == "summary"]
    assert cut == ["Elm Guard[1]", "Ash Army[2][3]"]


def test_a_box_in_a_paragraph_of_its_own(read: Read) -> None:
    document = read(f"Battle of Oldford\n\nElm Guard Jan BrandtOtto Holm 5 killed9 wounded\n\n{LEAD}")
    assert items(document) == ["Elm Guard", "Jan Brandt", "Otto Holm", "5 killed", "9 wounded"]
    assert document.passages[-1].text == LEAD


def test_prefixes_of_surnames_are_no_glue(read: Read) -> None:
    assert read_box(read, "Elm Guard Ian MacLeodNell McCoy 5 killed[1]") == [
        "Elm Guard",
        "Ian MacLeod",
        "Nell McCoy",
        "5 killed",
    ]

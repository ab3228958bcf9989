"""What several clauses of one sentence tell, whatever joins them; the sentences and all names in them are invented."""

import pytest

from .coded import events, parts, place_of

Row = tuple[str, str | None, frozenset[str]]


def rows(sentence: str) -> set[Row]:
    """Type, place and initiators (or those who take part) of every event."""
    found = [(event, parts(event, sentence)) for event in events(sentence)]
    doers = [(e, frozenset(name for name, role in who if role in {"initiator", "participant"})) for e, who in found]
    return {(event.event_type, place_of(event, sentence), names) for event, names in doers}


def row(event_type: str, place: str | None, *doers: str) -> Row:
    """One expected event."""
    return event_type, place, frozenset(doers)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # A clause that opens the sentence keeps its own place.
        (
            "As the militia clashed with rebels of the Oak Front near Karsk, the army left Dolvany.",
            {row("clash", "Karsk", "militia", "Oak Front"), row("withdrawal", "Dolvany", "army")},
        ),
        (
            "Attacked by rebels of the Oak Front near Karsk, the army left Dolvany.",
            {row("assault", "Karsk", "Oak Front"), row("withdrawal", "Dolvany", "army")},
        ),
        # What describes a place stands right behind it.
        (
            "The militia shelled Karsk, captured by the Oak Front in March.",
            {row("shelling", "Karsk", "militia"), row("capture", "Karsk", "Oak Front")},
        ),
        (
            "The militia raided a post in Karsk, which the Oak Front had captured.",
            {row("assault", "Karsk", "militia"), row("capture", "Karsk", "Oak Front")},
        ),
        (
            "The militia attacked Karsk, which the army had seized.",
            {row("assault", "Karsk", "militia"), row("capture", "Karsk", "army")},
        ),
        (
            "The militia attacked Karsk, which it captured.",
            {row("capture", "Karsk", "militia")},
        ),
        # Two dashes part an aside, and "not" who it was not.
        (
            "The 4th Brigade – long the strongest of them – shelled Karsk.",
            {row("shelling", "Karsk", "4th Brigade")},
        ),
        ("Rebels announced the capture of Karsk by radio.", {row("capture", "Karsk")}),
        ("The militia, not the Oak Front, captured Karsk.", {row("capture", "Karsk", "militia")}),
        ("The militia, but not the army, captured Karsk.", {row("capture", "Karsk", "militia")}),
        # A clause behind "days after" is no part of the date.
        (
            "The army shelled Karsk two days after the Oak Front had captured Dolvany.",
            {row("shelling", "Karsk", "army"), row("capture", "Dolvany", "Oak Front")},
        ),
        (
            "The army shelled Karsk a week after rebels took Dolvany.",
            {row("shelling", "Karsk", "army"), row("capture", "Dolvany", "rebels")},
        ),
        ("The army shelled Karsk two days after the failed raid.", {row("shelling", "Karsk", "army")}),
        # A noun that names doer and place tells all of it.
        (
            "The militia occupied Karsk after the capture of Dolvany by the Oak Front.",
            {row("capture", "Karsk", "militia"), row("capture", "Dolvany", "Oak Front")},
        ),
        (
            "In response to the shelling of Karsk by the army, the militia left Dolvany.",
            {row("shelling", "Karsk", "army"), row("withdrawal", "Dolvany", "militia")},
        ),
        (
            "The shelling of Karsk by the army prompted the militia to leave Dolvany.",
            {row("shelling", "Karsk", "army"), row("withdrawal", "Dolvany", "militia")},
        ),
        (
            "The militia left Dolvany for fear of the shelling of Karsk by the army.",
            {row("withdrawal", "Dolvany", "militia")},
        ),
        ("The militia left Dolvany after the shelling of Karsk.", {row("withdrawal", "Dolvany", "militia")}),
        (
            "In addition to shelling Karsk, the army raided Dolvany.",
            {row("shelling", "Karsk", "army"), row("assault", "Dolvany", "army")},
        ),
        (
            "Following clashes between the Oak Front and the militia near Karsk, the army left Dolvany.",
            {row("clash", "Karsk", "Oak Front", "militia"), row("withdrawal", "Dolvany", "army")},
        ),
        (
            "The army left Dolvany after the advance of the Oak Front towards Karsk.",
            {row("advance", "Karsk", "Oak Front"), row("withdrawal", "Dolvany", "army")},
        ),
        (
            "The militia captured Dolvany after the Oak Front's siege of Karsk.",
            {row("siege", "Karsk", "Oak Front"), row("capture", "Dolvany", "militia")},
        ),
        (
            "The siege of Karsk by the army led to the withdrawal of fighters of the Oak Front from Dolvany.",
            {row("siege", "Karsk", "army"), row("withdrawal", "Dolvany", "Oak Front")},
        ),
        # What opens a sentence or a clause.
        (
            "Looting shops in Karsk, the militia retook Dolvany.",
            {row("destruction", "Karsk", "militia"), row("capture", "Dolvany", "militia")},
        ),
        ("Fighting broke out in Karsk, a town in the north.", {row("clash", "Karsk")}),
        (
            "The army left Karsk, while in Dolvany government forces besieged a barracks.",
            {row("withdrawal", "Karsk", "army"), row("siege", "Dolvany", "government forces")},
        ),
        (
            "A market was closed in Karsk, and Dolvany was attacked by the army.",
            {row("assault", "Dolvany", "army")},
        ),
        # Turned round, and said of nobody.
        ("Neither the army nor the rebels entered Karsk.", set()),
        ("Neither rebels nor soldiers shelled Karsk.", set()),
        ("It was in Karsk that rebels ambushed the convoy.", {row("ambush", "Karsk", "rebels")}),
        ("It was in March that rebels captured Karsk.", {row("capture", "Karsk", "rebels")}),
        (
            "Captured were the towns of Karsk and Dolvany.",
            {row("capture", "Karsk"), row("capture", "Dolvany")},
        ),
        ("A bomb planted by the Oak Front exploded in Karsk.", {row("bombing", "Karsk", "Oak Front")}),
        ("The militia put the Turks to flight at Karsk.", {row("withdrawal", "Karsk", "Turkey")}),
        (
            "Rebels bombarded the port of Karsk and looted shops in Dolvany.",
            {row("shelling", "Karsk", "rebels"), row("destruction", "Dolvany", "rebels")},
        ),
        (
            "Rebels raided a mill in Karsk after killing nine civilians in Dolvany.",
            {row("assault", "Karsk", "rebels"), row("massacre", "Dolvany", "rebels")},
        ),
        ("Rebels shelled Karsk, killing nine civilians.", {row("shelling", "Karsk", "rebels")}),
        # Verbs and nouns that the parser mistakes.
        (
            "The militia captured Karsk, advanced towards Dolvany and shelled Lan Dou.",
            {
                row("capture", "Karsk", "militia"),
                row("advance", "Dolvany", "militia"),
                row("shelling", "Lan Dou", "militia"),
            },
        ),
        (
            "The army left Karsk as guerrillas of the Oak Front shelled Dolvany.",
            {row("withdrawal", "Karsk", "army"), row("shelling", "Dolvany", "Oak Front")},
        ),
    ],
)
def test_rows_of_composed_sentences(sentence: str, expected: set[Row]) -> None:
    """Catches a row that a clause tells alone and loses, or gives away, beside others."""
    assert rows(sentence) == expected

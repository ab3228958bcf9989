"""When and where it happened, who did it and to whom; the sentences and all names in them are invented."""

import pytest

from .coded import coded, events, parts, place_of

MAIN = "Ostrava Brod"
Parts = set[tuple[str, str]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("U.S. forces attacked rebels near Karsk.", {("American Armed Forces", "initiator"), ("rebels", "target")}),
        ("A US airstrike hit rebels near Karsk.", {("American Armed Forces", "initiator"), ("rebels", "target")}),
        ("US-led coalition planes bombed Karsk.", {("US-led coalition", "initiator")}),
        ("The Norse-led coalition bombed Karsk.", {("Norse-led coalition", "initiator")}),
        ("Rebels attacked Turkish positions near Karsk.", {("rebels", "initiator"), ("Turkish Army", "target")}),
        ("Rebels surprised a Turkish outpost.", {("rebels", "initiator"), ("Turkish Army", "target")}),
        ("Rebels attacked a group of Turkish soldiers.", {("rebels", "initiator"), ("Turkish Army", "target")}),
        ("Rebels shot down a helicopter of the Turkish army.", {("rebels", "initiator"), ("Turkish Army", "target")}),
        ("The 4th Brigade was forced into full retreat.", {("4th Brigade", "initiator")}),
        ("Rebels drove the 4th Brigade into retreat.", {("4th Brigade", "initiator"), ("rebels", "target")}),
        ("More than 3,000 Turkish Kurds fled the town.", {("Turkish Kurds", "target")}),
        ("Fighters captured Karsk.", {("Fighters", "initiator")}),
        ("Turkish rebels attacked Karsk.", {("rebels", "initiator")}),
        ("The Elmic Dawn attacked Karsk.", {("Elmic Dawn", "initiator")}),
        ("E77 rebels attacked Karsk.", {("E77", "initiator")}),
        ("Most of the rebels were killed or retreated to Karsk.", {("rebels", "initiator")}),
        ("Two men were hurt in shelling by Turkish soldiers.", {("Turkish Army", "initiator"), ("men", "target")}),
        ("The 4th Rifles, reduced to 90 men, were pulled out of Karsk.", {("4th Rifles", "initiator")}),
        (
            "Observers accused the rebels of having executed prisoners.",
            {("rebels", "initiator"), ("prisoners", "target")},
        ),
        ("The army repulsed an offensive by rebels.", {("rebels", "initiator"), ("army", "target")}),
        ("Rebels bombed the town's hospital.", {("rebels", "initiator")}),
    ],
)
def test_parts(sentence: str, expected: Parts) -> None:
    """Catches forces that a modifier, a position or a means names, and those who bear what happens, being lost."""
    (event,) = events(sentence)
    assert parts(event, sentence) == expected


def test_whose_attack_a_relative_clause_tells_of() -> None:
    """Catches the force that drives others out being lost behind the name of its attack."""
    sentence = "Turkish troops mounted an attack that drove the rebels out of Karsk."
    _, withdrawal = events(sentence)
    assert parts(withdrawal, sentence) == {("rebels", "initiator"), ("Turkish Army", "target")}


@pytest.mark.parametrize(
    ("sentence", "place", "relation"),
    [
        ("The 4th Brigade stationed at Karsk was attacked by rebels.", "Karsk", "at"),
        ("Rebels attacked a brigade commanded by Colonel Jan Elm in the Karsk area.", "Karsk", "at"),
        ("A mortar attack killed three guards protecting the palace in Karsk.", "Karsk", "at"),
        ("Rebels attacked positions of the Turkish army near Karsk.", "Karsk", "near"),
        ("Rebels took control of Karsk and fled.", "Karsk", "at"),
        ("Rebels launched an assault on Lan Dou.", "Lan Dou", "at"),
        ("Rebels attacked Zelnica, a village near Karsk.", "Zelnica", "at"),
        ("Rebels captured Hill 77B.", "Hill 77B", "at"),
        ("Fighting broke out at Tel'a-ri.", "Tel'a-ri", "at"),
        ("Dozens were slaughtered by rebels in an assault around Karsk town in northern Turkey.", "Karsk", "near"),
        ("Rebels attacked the tannery.", "tannery", "at"),
        ("The villagers of Karsk were driven from their homes by rebels.", "Karsk", "at"),
        ("Hundreds of villagers of Karsk fled the fighting.", "Karsk", "at"),
        ("An air raid caused a firestorm, turning the town of Karsk into ruins.", "Karsk", "at"),
        ("The Battle of Karsk was fought between rebels and the army.", "Karsk", "at"),
        ("The siege was a blockade of Karsk, in the Elm valley, imposed by rebels.", "Karsk", "at"),
    ],
)
def test_places(sentence: str, place: str, relation: str) -> None:
    """Catches places that hang deep in a sentence, and names that only what goes on there shows to be places."""
    event = events(sentence)[0]
    assert (place_of(event, sentence), event.place_relation) == (place, relation)


def test_place_that_opens_the_sentence() -> None:
    """Catches a clause losing the place that opens its sentence, as it has a subject of its own."""
    sentence = "In Karsk, rebels attacked the airport, and the army shelled a school."
    assert [place_of(event, sentence) for event in events(sentence)] == ["Karsk", "Karsk"]


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("When Karsk fell on 9 March, rebels massacred hundreds of civilians.", "2031-03-09", "2031-03-09"),
        ("The garrison held out until 9 March, when rebels captured Karsk.", "2031-03-09", "2031-03-09"),
        ("Rebels attacked Karsk and burnt it on 9 March.", "2031-03-09", "2031-03-09"),
        ("The next day, 9 March, rebels attacked Karsk.", "2031-03-09", "2031-03-09"),
        ("Rebels shelled Karsk in March and April 2031.", "2031-03-01", "2031-04-30"),
        ("Rebels besieged Karsk from 9 March until the fall of the citadel on 3 April.", "2031-03-09", "2031-04-03"),
        ("Revenge followed on 9 March: Karsk was shelled.", "2031-03-09", "2031-03-09"),
    ],
)
def test_dates(sentence: str, first: str, last: str) -> None:
    """Catches dates that another clause of the sentence tells, and spans of months or up to a happening."""
    event = events(sentence)[-1]
    assert (str(event.date_start), str(event.date_end)) == (first, last)


def test_name_of_a_mission() -> None:
    """Catches a mission falling apart into the union that sent it and the land that it was sent to."""
    sentence = "Rebels attacked the Elmic Union Mission to Turkey."
    names = {actor.name for actor in coded(sentence).actors}
    assert "Elmic Union Mission to Turkey" in names

"""Who goes, who is let go, who is taken and what is broken off; the sentences and all names in them are invented."""

import pytest

from .coded import events, parts


def _told(sentence: str) -> list[str]:
    return sorted(event.event_type for event in events(sentence))


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("On 1 April some 200 rebels marched out of Karsk.", ["withdrawal"]),
        ("The garrison rode out of its camp near Karsk.", ["withdrawal"]),
        ("The rebels marched out of Karsk to meet the army.", ["advance"]),
        ("Delegates walked out of the talks.", []),
        ("The envoy walked out of the town hall in Karsk.", []),
        ("The army pulled out of the agreement.", []),
        ("The army pulled out of Karsk.", ["withdrawal"]),
        ("Two of the brigades walked away from the front in anger.", ["withdrawal"]),
        ("The mayor left Karsk in disgust.", []),
        ("The head of the council, Jan Orm, left Karsk for talks.", []),
        ("Colonel Jan Orm left Karsk with his men.", ["withdrawal"]),
        ("The last soldiers left Karsk.", ["withdrawal"]),
        ("Three parcels landed in the harbour of Karsk.", []),
        ("Two companies landed in the harbour of Karsk.", ["advance"]),
        ("Smoke went up over Karsk.", []),
        ("The white flag went up over the town of Karsk.", []),
        ("The soldiers went over the top near Karsk.", ["advance"]),
        ("The militia handed control of the town of Karsk to the army.", ["withdrawal"]),
        ("The general relinquished control of the army.", []),
        ("The general left Karsk with his men.", ["withdrawal"]),
        ("Some 60 armoured cars joined up with the rebels at Karsk.", ["advance"]),
        ("The army withdrew, and left small pockets of guards in the harbour of Karsk.", ["withdrawal"]),
    ],
)
def test_who_goes(sentence: str, types: list[str]) -> None:
    """Catches travellers, parcels and delegates who withdraw or advance, and troops who do not."""
    assert _told(sentence) == types


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("About 2,000 Danes were expelled from Karsk in May.", ["displacement"]),
        ("The militia drove the Danes from their homes.", ["displacement"]),
        ("The militia drove the Danes from the ridge.", ["withdrawal"]),
        ("The column was scattered by rockets near Karsk.", ["shelling", "withdrawal"]),
        ("The column was scattered by rebels near Karsk.", ["withdrawal"]),
        ("The truck was blown to pieces near Karsk.", ["destruction"]),
        ("The battalion was shot to pieces near Karsk.", ["assault"]),
        ("Rebels held two pilots in a cellar in Karsk.", ["abduction"]),
        ("Gunmen sprayed the crowd in Karsk with bullets.", ["assault"]),
        ("Farmers sprayed the fields near Karsk with water.", []),
        ("The army tightened its ring around Karsk.", ["siege"]),
        ("The talks were held in a prison in Karsk.", []),
        ("Gunmen took 20 men from their homes in Karsk and shot them.", ["abduction", "massacre"]),
        ("Soldiers removed 30 people from the hospital.", ["abduction"]),
        ("Doctors removed two patients from the hospital.", []),
        ("He took his men from the house in Karsk.", []),
        ("Two battalions were held in the barracks in Karsk.", []),
        ("The letter was torn to pieces in Karsk.", []),
        ("Soldiers pulled 30 people from the rubble.", []),
        ("Gunmen abducted nine workers and later released them.", ["abduction"]),
        ("They lined up the prisoners and shot them.", ["massacre"]),
        ("The army captured two tanks and destroyed them.", ["destruction", "destruction"]),
        ("The rebels attacked the soldiers and killed most of them.", ["assault"]),
        ("The village of Karsk was entered on 9 May and cleared by the next evening.", ["advance", "capture"]),
        ("Rebels took the whole of the town of Karsk.", ["capture"]),
        ("The trail through the forest was cut on 4 March.", ["siege"]),
        ("Engineers cut a trail through the hills to Karsk.", []),
        ("Karsk was stormed and captured on 3 March.", ["capture"]),
    ],
)
def test_what_is_done(sentence: str, types: list[str]) -> None:
    """Catches what is done to people, troops and places being missed, or being done to none."""
    assert _told(sentence) == types


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("Fighting continued without either side gaining ground.", ["clash"]),
        ("The mayor voiced concern about what guards might do once Karsk had been taken.", []),
        ("The army attacked Lomna once the town of Karsk had been taken.", ["assault", "capture"]),
        ("The rebels will free them after the army has withdrawn from Karsk.", []),
        ("The rebels blew up the bridge in Karsk to keep reinforcements from crossing.", ["destruction"]),
        ("The mayor said that anyone who fired on Karsk would be punished.", []),
        ("Ruritania let the rebels cross the border.", ["support"]),
        ("Police let shoppers cross the bridge.", []),
        ("A rebel counter-attack towards Karsk was called off after two hours.", ["assault"]),
        ("A second assault on Karsk was abandoned after heavy losses.", ["assault"]),
        ("The planned attack on Karsk was called off.", []),
        ("An attack on Karsk was called off after protests.", []),
        ("The village of Karsk was lost to a counter-attack by guards.", ["assault", "withdrawal"]),
        ("The victory hastened the signing of a ceasefire.", ["agreement"]),
        ("The Battle of Karsk was the siege of the town of Karsk by the army.", ["siege"]),
        ("The Battle of Karsk was the longest siege of the war.", []),
    ],
)
def test_what_came_about(sentence: str, types: list[str]) -> None:
    """Catches what was prevented, awaited or called off in time, and the loss of what was begun."""
    assert _told(sentence) == types


def test_those_handed_over_are_those_shot() -> None:
    """Catches the captors being shot who handed their captives to others."""
    sentence = "Soldiers removed 30 villagers from Karsk and handed them over to militiamen, who shot 20 of them."
    massacre = next(event for event in events(sentence) if event.event_type == "massacre")
    assert parts(massacre, sentence) == {("militiamen", "initiator"), ("villagers", "target")}


def test_who_is_named_among_the_dead_dies_once() -> None:
    """Catches a second killing of an officer named among those who are counted."""
    sentence = "Three rebel commanders, among them Jan Orm, were killed near Karsk."
    assert _told(sentence) == ["killing"]


def test_who_lets_a_force_pass_helps_it() -> None:
    """Catches the force that passes helping itself."""
    sentence = "The Oak Front let the soldiers cross the border."
    (event,) = events(sentence)
    assert parts(event, sentence) == {("Oak Front", "initiator"), ("soldiers", "target")}

"""Happenings that nouns tell; the sentences and all names in them are invented."""

import pytest

from .coded import events, parts


@pytest.mark.parametrize(
    ("sentence", "event_type", "actors"),
    [
        ("A raid by the Elm Front captured eleven men.", "assault", {("Elm Front", "initiator")}),
        ("An attack by rebels gained the crest.", "capture", {("rebels", "initiator")}),
        ("An attack by rebels surprised the mayor.", "assault", {("rebels", "initiator")}),
        ("The town of Karsk was shaken by an attack by 40 bombers.", "air_strike", set()),
        ("The fall of Karsk to rebels drew anger.", "capture", {("rebels", "initiator")}),
        ("The feast was followed by the shelling of Karsk.", "shelling", set()),
        ("A blast claimed by the Elm Front shook the town of Karsk.", "bombing", {("Elm Front", "initiator")}),
        ("The murder of ten civilians was reported by Velin.", "massacre", {("civilians", "target")}),
        ("The town of Karsk came under attack from rebels.", "assault", {("rebels", "initiator")}),
        ("The mill came under fire from the army.", "shelling", {("army", "initiator")}),
        ("The mill was lost in the ensuing siege of Karsk.", "siege", set()),
        ("The mill suffered in an assault on Karsk by the army.", "assault", {("army", "initiator")}),
        ("The army repelled an attack on Karsk.", "assault", {("army", "target")}),
        ("The mill was subjected to continuous fire.", "shelling", set()),
        ("The operation to retake Karsk was launched in May.", "offensive", set()),
        ("The killing of Colonel Jan Brandt sparked fury.", "killing", {("Jan Brandt", "target")}),
        ("A raid on Karsk was beaten off by the army.", "assault", {("army", "target")}),
        ("The counter-attack, delivered at dawn by rebels, failed.", "assault", {("rebels", "initiator")}),
        ("Reports spoke of heavy fighting in Karsk.", "clash", set()),
        ("Battles broke out in places such as Karsk.", "clash", set()),
        ("Rebels held the hill against repeated attacks.", "assault", set()),
        ("The battalion faced enemy fire.", "shelling", {("battalion", "target")}),
        ("Ten men died in a bombing over Karsk.", "air_strike", set()),
        ("The evacuation of the garrison began in May.", "withdrawal", {("garrison", "initiator")}),
        ("Shooting was heard in Karsk.", "clash", set()),
        ("Rebels carried out a bombing in Karsk.", "bombing", {("rebels", "initiator")}),
        ("The shells set off clashes in Karsk.", "clash", set()),
        ("The town was quiet after the kidnapping of three teachers.", "abduction", {("teachers", "target")}),
        ("The Elm Front announced the withdrawal of its fighters.", "withdrawal", {("Elm Front", "initiator")}),
        ("Weeks of air strikes on rebel positions preceded the offensive.", "air_strike", {("rebels", "target")}),
    ],
)
def test_noun(sentence: str, event_type: str, actors: set[tuple[str, str]]) -> None:
    """Catches what an indefinite noun did, who bore it or whose it was being lost."""
    found = [(event.event_type, parts(event, sentence)) for event in events(sentence)]
    assert found == [(event_type, actors)]


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("A drone strike killed the rebel commander Jan Brandt.", {"air_strike", "killing"}),
        ("A drone strike destroyed the mill.", {"air_strike"}),
        ("Jets destroyed the mill in a bombing.", {"air_strike", "destruction"}),
        ("About 400 people were displaced by heavy fighting.", {"clash", "displacement"}),
    ],
)
def test_what_a_noun_does_not_tell(sentence: str, types: set[str]) -> None:
    """Catches the named dead and the displaced being lost beside the fight, or the fight being told twice."""
    assert {event.event_type for event in events(sentence)} == types


@pytest.mark.parametrize(
    ("sentence", "participants"),
    [
        ("Rebels entered Karsk after clashes with the army.", {"rebels", "army"}),
        ("People were displaced by clashes with the army.", {"army"}),
        ("Rebels entered Karsk after clashes.", set()),
    ],
)
def test_participants(sentence: str, participants: set[str]) -> None:
    """Catches half of a clash being lost, or those who fled from it taking part."""
    (clash,) = (event for event in events(sentence) if event.event_type == "clash")
    assert {name for name, _ in parts(clash, sentence)} == participants


@pytest.mark.parametrize(
    "sentence",
    [
        "The attack by rebels remained the worst of the year.",
        "An attack by rebels seemed near.",
        "An attack by rebels would have taken the town.",
        "After weeks of fighting, the mayor was tired.",
        "The mayor was told of an imminent attack by rebels.",
        "The minister came under fire over his speech.",
        "Police foiled a bomb attack on the mill.",
        "The army prepared for an attack on the town of Karsk.",
        "The firefighters faced heavy fire in the mill.",
        "The budget was met with fire from critics.",
        "The budget came under fire in Karsk.",
        "The village faced fire and flood in Karsk.",
        "The party launched a campaign to oust President Holm.",
        "The campaign to hold Norway to its promise was launched.",
        "The mayor's campaign to enter parliament was launched in May.",
        "The Oak Party launched a campaign to capture Karsk.",
        "Jan Holm spoke of the battle of Karsk as a turning point.",
        "The film tells of heavy fighting in Karsk.",
        "The wall protects the town against an attack.",
        "The minister defended the bill against an attack.",
        "More men died of fever than in every battle of the war.",
        "Old guns were used in such battles as that of Karsk.",
        "Battles such as that of Karsk won them friends.",
        "Norway's entry into the conflict upset every plan.",
        "The scouts rode well in advance of the column.",
    ],
)
def test_noun_that_tells_nothing(sentence: str) -> None:
    """Catches a happening that is spoken of, feared or imagined being told."""
    assert events(sentence) == []

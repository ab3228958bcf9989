"""Where the happenings of a sentence take place; the sentences and all names in them are invented."""

import pytest

from .coded import events, place_of

MAIN = "Ostrava Brod"
THREE = ("Elmo", "Karsk", "Oakby")
CONVOY = [("deployment", "Karsk", "toward"), ("ambush", "Elmo", "near")]
TAKEN = [("capture", "Karsk", "at"), ("withdrawal", "Karsk", "from")]


@pytest.mark.parametrize(
    ("sentence", "scenes"),
    [
        ("The city's water tower was destroyed by artillery fire.", [("shelling", MAIN, "at")]),
        ("Its water tower was destroyed by artillery fire.", [("shelling", None, None)]),
        ("Rebels destroyed the town's water tower.", [("destruction", MAIN, "at")]),
        ("Rebels destroyed the mayor's water tower.", [("destruction", None, None)]),
        ("Rebels shelled the city centre.", [("shelling", MAIN, "at")]),
        ("Rebels shelled the town's outskirts.", [("shelling", MAIN, "near")]),
        ("Rebels sent a convoy to Karsk, but it was ambushed near Elmo.", CONVOY),
        ("After capturing nearby Karsk, rebels rested.", [("capture", "Karsk", "at")]),
        ("Rebels withdrew from Karsk, leaving it to the army.", [("withdrawal", "Karsk", "from")]),
        ("Rebels took the town of Karsk, which the army had left.", TAKEN),
        ("Rebels took Karsk on 5 May, Elmo on 6 May and Oakby on 9 May.", [("capture", p, "at") for p in THREE]),
        ("The siege of Karsk was lifted.", [("withdrawal", "Karsk", "at")]),
        ("The garrison of Karsk surrendered.", [("agreement", "Karsk", "at")]),
        ("The army announced the withdrawal of its fighters from Karsk.", [("withdrawal", "Karsk", "from")]),
        (
            "A convoy was ambushed near Karsk; 20 soldiers were killed and ten vehicles destroyed.",
            [("ambush", "Karsk", "near"), ("destruction", "Karsk", "near")],
        ),
        ("Rebels took Karsk; the army burnt a bus.", [("capture", "Karsk", "at"), ("destruction", None, None)]),
        ("The army captured the railway station.", [("capture", "railway station", "at")]),
        ("The army captured the railway station in Karsk.", [("capture", "railway station", "at")]),
        ("The army captured a railway station.", [("capture", "railway station", "at")]),
        ("The army advanced to within two miles of the city.", [("advance", MAIN, "near")]),
        ("The raid was an attack by rebels on a mill in Karsk.", [("assault", "Karsk", "at")]),
        ("The army attacked a camp at Karsk in northern Ruritania.", [("assault", "Karsk", "at")]),
        ("The city was heavily damaged by rebels.", [("destruction", MAIN, "at")]),
        ("Rebels captured Ostrava Brod airport.", [("capture", "Ostrava Brod airport", "at")]),
        ("The army retook the Karsk military air base.", [("capture", "Karsk military air base", "at")]),
        ("Shells hit the Karsk railway station.", [("shelling", "Karsk railway station", "at")]),
        ("The army attacked the village of Karsk, west of Tor.", [("assault", "Karsk", "at")]),
        ("Rebels engaged the enclave of Karsk, just to the north of Tor.", [("clash", "Karsk", "at")]),
        ("Fighting took place at Karsk, some 20 km east of Tor.", [("clash", "Karsk", "at")]),
        ("The army carried out air strikes against rebels in Karsk.", [("air_strike", "Karsk", "at")]),
        ("The army moved a battalion from Karsk to Tor.", [("deployment", "Tor", "toward")]),
        ("Ten civilians were executed during the capture of Karsk.", [("massacre", "Karsk", "at")]),
        ("The garrison withdrew to the next village.", [("withdrawal", None, None)]),
        (
            "The town of Karsk fell after its garrison withdrew.",
            [("capture", "Karsk", "at"), ("withdrawal", "Karsk", "at")],
        ),
        ("Gunmen killed ten civilians who were sheltering at a school in Karsk.", [("massacre", "Karsk", "at")]),
        ("The 3rd Battalion in Karsk withdrew for the defence of Tor.", [("withdrawal", "Karsk", "at")]),
        ("Rebels captured Karsk well before dawn.", [("capture", "Karsk", "at")]),
        ("Insurgents fired rockets towards an army post.", [("shelling", "army post", "toward")]),
        ("A car bomb exploded on the border with Norway.", [("bombing", "border with Norway", "at")]),
        ("The Battle of Karsk was a raid launched to retake Karsk.", [("assault", "Karsk", "at")]),
        ("Rebels advanced to a bridge on the southern outskirts.", [("advance", MAIN, "toward")]),
        ("Rebels shelled the eastern Oak and Ash districts.", [("shelling", "Ash", "at"), ("shelling", "Oak", "at")]),
        ("Rebels seized the suburbs of Karsk and Tor.", [("capture", "Karsk", "at"), ("capture", "Tor", "at")]),
        ("Rebels ambushed a bus on the Karsk–Tor road.", [("ambush", "Karsk–Tor road", "at")]),
        ("Rebels killed ten priests in the border town, Karsk.", [("massacre", "Karsk", "at")]),
        ("Ten were wounded by shelling in southern Karsk.", [("shelling", "southern Karsk", "at")]),
        ("An offensive was launched with the aim of retaking Karsk.", [("offensive", "Karsk", "at")]),
        ("Fighting broke out in the suburbs.", [("clash", MAIN, "near")]),
        ("Rebels burnt a mill after Karsk's recapture.", [("destruction", None, None), ("capture", "Karsk", "at")]),
        ("The border between Norway and Sweden was shelled.", [("shelling", "border between Norway and Sweden", "at")]),
        ("Rebels looted the central bank.", [("destruction", "central bank", "at")]),
        ("Rebels burnt a mosque.", [("destruction", None, None)]),
        ("The building was destroyed by a fire that rebels had laid.", [("destruction", None, None)]),
        ("The brewery came under mortar fire.", [("shelling", "brewery", "at")]),
        ("There was a firefight outside the provincial parliament.", [("clash", "provincial parliament", "near")]),
        ("The police withdrew to the barracks.", [("withdrawal", "barracks", "toward")]),
        ("The police withdrew to the south.", [("withdrawal", None, None)]),
        ("The army evacuated 300 refugees from the stadium.", [("displacement", "stadium", "from")]),
        ("The army advanced to within 300 metres of the hospital.", [("advance", "hospital", "near")]),
        ("Rebels advanced as far as the railway station.", [("advance", "railway station", "toward")]),
        ("Rebels advanced as far as Tor Molm.", [("advance", "Tor Molm", "toward")]),
        ("The army retreated in disorder towards Karsk.", [("withdrawal", "Karsk", "toward")]),
        (
            "Jets struck tanks around Karsk and destroyed guns at the fish market.",
            [("air_strike", "Karsk", "near"), ("destruction", "fish market", "at")],
        ),
        (
            "Rebels retook the hospital, and the mayor of Karsk was shot dead there.",
            [("capture", "hospital", "at"), ("killing", "hospital", "at")],
        ),
        (
            "The brewery, whose garrison had been cut off since March, was stormed by rebels.",
            [("siege", "brewery", "at"), ("assault", "brewery", "at")],
        ),
        ("Rebels set fire to the fish market.", [("destruction", "fish market", "at")]),
        ("Rebels set fire to a bus.", [("destruction", None, None)]),
        (
            "Rebels entered Karsk, a village that the army had shelled.",
            [("advance", "Karsk", "at"), ("shelling", "Karsk", "at")],
        ),
        ("Fighting broke out in the surrounding countryside.", [("clash", MAIN, "near")]),
        ("The Battle of Tor was a clash fought by rebels and the army.", [("clash", "Tor", "at")]),
    ],
)
def test_scenes(sentence: str, scenes: list[tuple[str, str | None, str | None]]) -> None:
    """Catches the place of an owner, of a part, of a noun or of the clause before being lost, or lent to others."""
    found = [(event.event_type, place_of(event, sentence), event.place_relation) for event in events(sentence)]
    assert found == scenes


@pytest.mark.parametrize(
    ("first", "second", "place"),
    [
        ("Rebels left the town of Karsk.", "It was captured by the army.", "Karsk"),
        ("The village of Karsk lies on a river.", "It was attacked by rebels.", "Karsk"),
        ("A relief column reached the town of Karsk.", "It was attacked by rebels.", None),
        ("The town of Karsk received a convoy.", "Rebels attacked it.", None),
        ("The city of Karsk sent a convoy.", "Rebels ambushed it.", None),
        ("Rebels surrounded a battalion near the town of Karsk.", "It was besieged for ten days.", None),
        ("The embassy in the city of Karsk closed.", "It was besieged by a mob.", None),
        ("Rebels entered the town of Karsk.", "They burnt the town.", "Karsk"),
        ("Gunmen attacked a naval base at Karsk in northern Oakland.", "Others captured the base.", "Karsk"),
        ("Gunmen attacked a naval base at Karsk.", "They entered the base.", "Karsk"),
        ("Rebels entered the hamlet of Karsk.", "They burnt the city.", MAIN),
        ("Rebels took Karsk, the capital of Elm Province.", "They shelled the capital of Elm Province.", "Karsk"),
        ("Rebels took the town of Karsk.", "They shelled the capital of Elm Province.", "Elm Province"),
    ],
)
def test_scene_of_the_sentence_before(first: str, second: str, place: str | None) -> None:
    """Catches the place of the sentence before being lost, or guessed where several may be meant."""
    assert place_of(events(first, second)[-1], first, second) == place


@pytest.mark.parametrize(
    ("sentences", "place"),
    [
        (("Rebels came to the town of Karsk.", "Later they left Lan Dou.", "[3] They burnt the town."), MAIN),
        (("The army has a base in Karsk.", "The army shelled Lan Dou.", "[3] Rebels left the base."), None),
    ],
)
def test_scene_behind_a_gap(sentences: tuple[str, ...], place: str | None) -> None:
    """Catches a place taken up across a marker, before which text may be missing."""
    assert place_of(events(*sentences)[-1], *sentences) == place

"""One event for one happening; the sentences and all names in them are invented."""

import pytest

from .coded import events, parts

FALL = "Rebels captured the town of Karsk on 12 March."


@pytest.mark.parametrize(
    ("sentences", "types"),
    [
        (("Karsk was shelled and bombarded by rebels.",), ["shelling"]),
        (("Karsk was shelled and attacked by rebels.",), ["shelling", "assault"]),
        (("Rebels in Karsk surrendered under an agreement brokered by Velin.",), ["agreement"]),
        (("A ceasefire brokered by Velin collapsed.",), ["agreement"]),
        ((FALL, "The rebels' capture of Karsk was followed by heavy shelling of Velin."), ["capture", "shelling"]),
        (("The ambush took place on 5 March, when rebels attacked a patrol near Karsk.",), ["ambush"]),
        (("The offensive began on 5 March, when rebels attacked Karsk.",), ["offensive", "assault"]),
        (("A rebel offensive recaptured the town of Karsk.",), ["capture"]),
        (("The army regained the ground that it had lost.",), ["capture"]),
        (("Rockets fired by rebels landed in the town of Karsk.",), ["shelling"]),
        (("A car bomb exploded in Karsk.", "The blast killed 20 people."), ["bombing"]),
        (("Rebels attacked Karsk.", "An attack on Karsk failed on 9 March."), ["assault", "assault"]),
        (("Rebels carried out an attack on 5 March, targeting the town of Karsk.",), ["assault"]),
        (("The army launched an air strike, trying to hit the town of Karsk.",), ["air_strike"]),
        (("Rebels attacked a post manned by soldiers in Karsk.",), ["assault"]),
        (("The army detained men who were deployed around Karsk.",), ["abduction"]),
        (("The army flew 200 soldiers to Karsk in a joint operation.",), ["deployment"]),
        (("The army encircled Karsk, trapping 300 rebels.",), ["siege"]),
        (("The army surrounded Karsk, cutting off the village of Velin.",), ["siege", "siege"]),
        (("Rebels broke through to Karsk, lifting the siege of the town.",), ["advance"]),
        (("The army lifted the siege of Karsk on 4 April.",), ["withdrawal"]),
        (("Four of these strikes targeted rebels in Karsk.",), []),
        ((FALL, "On 14 March the army announced the capture of Karsk."), ["capture", "capture"]),
    ],
)
def test_told_twice(sentences: tuple[str, ...], types: list[str]) -> None:
    """Catches one happening told by two verbs or again by a noun being two, or two being one."""
    assert [event.event_type for event in events(*sentences)] == types


def test_coordinated_passives_share_their_agent() -> None:
    """Catches the doer of "was shelled and attacked by rebels" being lost for the first verb."""
    sentence = "Karsk was shelled and attacked by rebels."
    assert [parts(event, sentence) for event in events(sentence)] == [{("rebels", "initiator")}] * 2


@pytest.mark.parametrize(("barrier", "held"), [("the rebel lines", True), ("the forest", False)])
def test_broken_lines_are_their_holders(barrier: str, held: bool) -> None:
    """Catches "broke through the rebel lines" without whom it hit; a forest has no holder."""
    sentence = f"The army broke through {barrier}."
    (event,) = events(sentence)
    assert (("rebels", "target") in parts(event, sentence)) is held


@pytest.mark.parametrize("verb", ["blew themselves up", "threw themselves at the gates"])
def test_what_they_do_to_themselves_has_no_target(verb: str) -> None:
    """Catches "themselves" being those of whom the sentence before tells."""
    sentences = ("On 4 March the Oak Front attacked Karsk.", f"Two suicide bombers {verb}, and rebels shelled Velin.")
    assert not [part for event in events(*sentences) for part in parts(event, *sentences) if part[1] == "target"]

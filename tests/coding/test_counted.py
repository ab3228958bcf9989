"""Numbers told by the way: whose they are, what they count and who gives them; all sentences are invented."""

import pytest

from .coded import claims, name_of


def _told(sentence: str) -> list[tuple[str, str | None]]:
    return [(claim.quantity_text or "", claim.unit) for claim in claims(sentence) if claim.unit]


def _given(sentence: str) -> list[tuple[str | None, str]]:
    return [
        (name_of(claim.claimant_id, sentence), claim.quantity_text or claim.claim_type) for claim in claims(sentence)
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Several displaced persons were injured.", [("Several", "wounded")]),
        ("Twenty displaced people died in the camp.", [("Twenty", "killed")]),
        ("Four wounded soldiers were killed in Karsk.", [("Four", "killed")]),
        ("The police arrested 20 injured protesters.", [("20", "captured")]),
        ("The army freed 20 kidnapped girls.", [("20", "captured")]),
        ("Gunmen shot ten of the prisoners at a farm.", [("ten", "killed")]),
        ("Ruritania lost 300 dead and 50 prisoners.", [("300", "killed"), ("50", "captured")]),
        ("Doctors counted 21 rebels among the dead.", [("21", "killed")]),
        ("Doctors counted ten children among the wounded.", [("ten", "wounded")]),
        ("The governor was shot dead with two of his guards.", [("two", "killed")]),
        ("The commander was killed along with three of his bodyguards.", [("three", "killed")]),
        ("The mayor was killed with two shots.", []),
        ("The captain killed the guard with two of his men.", []),
        ("No fewer than 1,500 guards had fallen on the Ruritanian side.", [("No fewer than 1,500", "killed")]),
        ("About 30 men fell on the enemy at dawn.", [("About 30", "fighters")]),
        ("About 200 soldiers were caught in the pocket.", [("About 200", "other")]),
        ("Twelve people were hurt, and one of them later died.", [("Twelve", "wounded"), ("one", "killed")]),
        ("Four men were hurt in Karsk, one of whom died later.", [("Four", "wounded"), ("one", "killed")]),
        ("Three officers were tried, one of whom died in prison.", []),
        ("Ten men were wounded, one of them fatally.", [("Ten", "wounded")]),
    ],
)
def test_unit_told_by_the_way(sentence: str, told: list[tuple[str, str | None]]) -> None:
    """Catches the state before a noun in place of the fate, and those lost who stand behind "with" or "among"."""
    assert _told(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "claim_type"),
    [
        ("Reporters counted 43 burnt-out vehicles.", "casualties"),
        ("Observers saw twelve wrecked tanks.", "casualties"),
        ("Observers saw twelve tanks.", "strength"),
    ],
)
def test_wrecks_are_losses(sentence: str, claim_type: str) -> None:
    """Catches wrecks that are taken for a strength."""
    assert [claim.claim_type for claim in claims(sentence)] == [claim_type]


@pytest.mark.parametrize(
    ("sentence", "given"),
    [
        ("The number of dead was put at 30 by the mayor and at 50 by the army.", [("mayor", "30"), ("army", "50")]),
        ("The number of rebels who died was put at one by the army.", [("army", "one")]),
        ("The ceremony was put at one in the afternoon.", []),
        ("The army said that 28 people had died, the hospital that 40 had.", [("army", "28"), ("hospital", "40")]),
        ("Journalists saw 30 bodies on the road.", [("Journalists", "30")]),
        ("A commission arrived at 900 killed.", [("commission", "900")]),
        ("The village fell; the garrison, the mayor said, had lost ten men.", [("mayor", "ten")]),
        (
            "Ten people had been killed, a doctor told Oakwire; rebels, he added, had taken six men captive.",
            [("doctor", "Ten"), ("doctor", "six")],
        ),
        (
            "They took the bridge and a village beyond it, a captain of the militia told Oakwire.",
            [("captain", "action")],
        ),
        ("The guards deserted because, the mayor said, the army had shelled them.", [("mayor", "action")]),
    ],
)
def test_giver_of_each_number(sentence: str, given: list[tuple[str | None, str]]) -> None:
    """Catches a number given to whoever gave the one before it, and words between commas that reach too far."""
    assert _given(sentence) == given


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("The number of dead was put at 30 by the mayor and at 50 by the army.", None),
        ("The army admitted to 900 dead.", "army"),
        ("Doctors counted 21 rebels among the dead.", "rebels"),
    ],
)
def test_who_is_counted(sentence: str, subject: str | None) -> None:
    """Catches whoever gives a number among those whom it counts."""
    assert name_of(claims(sentence)[-1].subject_id, sentence) == subject

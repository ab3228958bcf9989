"""What sentences tell as claims and reactions; the sentences and all names in them are invented."""

import pytest

from .coded import claims, coded, name_of


@pytest.mark.parametrize(
    ("sentence", "unit", "least", "most", "subject"),
    [
        ("At least 20 rebels were killed in Karsk.", "killed", 20, None, "rebels"),
        ("Dozens of soldiers were wounded in Karsk.", "wounded", 24, None, "soldiers"),
        ("The army captured 12 rebels in Karsk.", "captured", 12, 12, "rebels"),
        ("The bodies of 14 soldiers were found in Karsk.", "bodies", 14, 14, "soldiers"),
        ("Some 3,000 fighters took part in the battle.", "fighters", 3000, 3000, "fighters"),
        ("A doctor put the number of dead at 30.", "killed", 30, 30, None),
    ],
)
def test_number(sentence: str, unit: str, least: int | None, most: int | None, subject: str | None) -> None:
    """Catches a number with the wrong bounds, unit or people."""
    (claim,) = claims(sentence)
    found = (claim.unit, claim.quantity_min, claim.quantity_max, name_of(claim.subject_id, sentence))
    assert found == (unit, least, most, subject)


def test_numbers_of_one_sentence() -> None:
    """Catches a part that does not point at its whole, and a number whose noun is left out."""
    whole, part = claims("64 rebels, including 40 foreign fighters, were killed in Karsk.")
    assert (whole.quantity_min, part.quantity_min, part.subset_of) == (64, 40, whole.claim_id)
    assert [c.unit for c in claims("Ten soldiers were killed and 30 wounded on 5 March.")] == ["killed", "wounded"]


@pytest.mark.parametrize(
    ("sentence", "claimant", "stance"),
    [
        ("According to the mayor, rebels captured the village of Karsk.", "mayor", "asserts"),
        ("Rebels captured the village of Karsk, according to the mayor.", "mayor", "asserts"),
        ("The village of Karsk, according to the mayor, was captured by rebels.", "mayor", "asserts"),
        ("The mayor said that rebels had captured the village of Karsk.", "mayor", "asserts"),
        ("The mayor confirmed that rebels had captured the village of Karsk.", "mayor", "confirms"),
        ("As stated by the army, rebels had captured the village of Karsk.", "army", "asserts"),
        ("The army denied that rebels had captured the village of Karsk.", "army", "denies"),
    ],
)
def test_who_says_it(sentence: str, claimant: str, stance: str) -> None:
    """Catches an attribution lost by where it stands."""
    (claim,) = claims(sentence)
    assert (name_of(claim.claimant_id, sentence), claim.stance) == (claimant, stance)


@pytest.mark.parametrize(
    ("sentence", "claim_type"),
    [
        ("The mayor said that rebels had captured the village of Karsk.", "action"),
        ("The mayor said that the army controlled the village of Karsk.", "control"),
        ("The mayor said that the situation was calm.", "assessment"),
    ],
)
def test_claim_type(sentence: str, claim_type: str) -> None:
    """Catches an opinion being coded as a deed."""
    assert [claim.claim_type for claim in claims(sentence)] == [claim_type]


def test_a_denial_answers() -> None:
    """Catches a counter-claim without its own claimant."""
    sentence = "The mayor said that rebels had captured Karsk, but a rebel spokesman denied this."
    found = [(name_of(claim.claimant_id, sentence), claim.stance) for claim in claims(sentence)]
    assert found == [("mayor", "asserts"), ("rebel spokesman", "denies")]


def test_a_pronoun_speaks_of_the_speaker() -> None:
    """Catches "she" losing its person."""
    sentence = "Ada Lund, a doctor, said that she had seen the rebels."
    (claim,) = claims(sentence)
    assert name_of(claim.subject_id, sentence) == "Ada Lund"


SPOKEN = 'Foreign Minister Ada Lund said during a press conference: "This is a crime against us all."'


@pytest.mark.parametrize(
    ("sentence", "reaction_type", "actor", "target"),
    [
        ("President Jan Brandt condemned the attack.", "condemn", "Jan Brandt", None),
        ("Norway called on Sweden to withdraw from the village.", "request", "Norway", "Sweden"),
        ("Norway accused Sweden of shelling the village of Karsk.", "accuse", "Norway", "Sweden"),
        (SPOKEN, "condemn", "Ada Lund", None),
    ],
)
def test_reaction(sentence: str, reaction_type: str, actor: str, target: str | None) -> None:
    """Catches an act of speech of another type, or towards nobody."""
    (reaction,) = coded(sentence).reactions
    found = (reaction.reaction_type, name_of(reaction.actor_id, sentence), name_of(reaction.target_id, sentence))
    assert found == (reaction_type, actor, target)


def test_quote_and_venue() -> None:
    """Catches a quote cut short and a venue lost."""
    (reaction,) = coded(SPOKEN).reactions
    assert (reaction.quote, reaction.venue) == ("This is a crime against us all.", "press conference")


def test_a_denial_replies_to_the_accusation() -> None:
    """Catches a denial that stands alone."""
    sentence = "Norway accused Sweden of shelling the village of Karsk, but Sweden denied the accusation."
    accused, denied = coded(sentence).reactions
    assert (denied.reaction_type, denied.replies_to_reaction) == ("deny", accused.reaction_id)


def test_fate() -> None:
    """Catches a person whose killing the text tells standing without a fate."""
    actors = coded("The commander Jan Brandt was killed in Karsk.").actors
    assert [actor.fate for actor in actors if actor.name == "Jan Brandt"] == ["killed"]

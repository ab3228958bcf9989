"""Happenings that are told in passing; the sentences and all names in them are invented."""

import pytest

from .coded import events


def _told(sentence: str) -> list[str]:
    return sorted(event.event_type for event in events(sentence))


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("The militia has since occupied Karsk, Lomna and Orvo.", ["capture"] * 3),
        ("The militia has held Karsk since 3 May.", []),
        ("On 3 May, the militia took control of Karsk, together with Lomna and Orvo.", ["capture"] * 3),
        ("On 3 May, two nearby villages, Lomna and Orvo, were captured.", ["capture"] * 2),
        ("The rebels captured several villages, including Lomna and Orvo.", ["capture"] * 2),
        ("The outposts near Karsk were overrun.", ["capture"]),
        ("The rebels were overrun near Karsk.", ["assault"]),
        ("The army seized large quantities of ammunition.", ["destruction"]),
        ("Some 40 tons of bombs were dropped.", ["air_strike"]),
        ("Some 40 tons of leaflets were dropped.", []),
        ("The rebels took no prisoners.", []),
        ("Karsk was left in darkness.", []),
        ("The rebels moved on to capture Karsk.", ["capture"]),
        ("The rebels moved to capture Karsk.", []),
    ],
)
def test_what_a_verb_tells(sentence: str, types: list[str]) -> None:
    """Catches a happening lost behind an adverb, a quantity or a list, or made of what did not happen."""
    assert _told(sentence) == types


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("On 3 May the army launched Operation Harvest.", ["offensive"]),
        ("Operation Harvest was named after a song.", []),
        ("On 3 May the army began an operation to clear the hills.", ["offensive"]),
        ("A rescue operation began on 3 May.", []),
        ("The army has lost ground since the offensive began.", ["withdrawal"]),
        ("The quarrel ended in the killing of Jan Brandt.", ["killing"]),
        ("The quarrel ended in the killing of cattle.", []),
    ],
)
def test_what_a_noun_tells(sentence: str, types: list[str]) -> None:
    """Catches a launched operation or a named death being lost, or a mere name or date being told."""
    assert _told(sentence) == types

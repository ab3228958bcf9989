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
        (
            "The militia took control of Karsk, together with Lomna and Orvo in the south, Dolva, Brod and Tessin.",
            ["capture"] * 6,
        ),
        ("The militia took Karsk in the south, and Lomna was abandoned.", ["capture", "withdrawal"]),
        ("The militia took the town of Karsk on Monday and the village of Lomna on Tuesday.", ["capture"] * 2),
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
        ("Two regiments were encircled and attacked near Karsk.", ["assault", "siege"]),
        ("The militia is known to have mined the bridge near Karsk.", ["deployment"]),
        ("Six villages are thought to have been burned down.", ["destruction"]),
        ("The militia forced thousands of villagers from their homes.", ["displacement"]),
        ("The vanguard pushed five miles inland.", ["advance"]),
        ("A bus drove over a mine near Karsk.", ["bombing"]),
        ("A bus drove over a bridge near Karsk.", []),
        ("Two gunmen blew themselves up in Karsk.", ["bombing"]),
        ("The last troops left on Monday.", ["withdrawal"]),
        ("The raid left many more homeless.", []),
        ("No ship left.", []),
        ("The rebels conceded ground.", ["withdrawal"]),
        ("The militia removed about 40 people from the mosque.", ["abduction"]),
        ("The army was able to break through the lines near Karsk and capture the town.", ["advance", "capture"]),
        ("Three attempts were made to capture Karsk.", ["assault"]),
        ("The rebels began an effort to drive the army out of Karsk.", ["assault"]),
        ("The rebels began a plan to drive the army out of Karsk.", []),
        ("The shelling destroyed a mill near Karsk.", ["destruction"]),
        ("The envoy delivered several truckloads of ammunition to the militia.", ["support"]),
        ("The bus hit a roadside bomb near Karsk.", ["bombing"]),
        ("A bomb exploded in Karsk.", ["bombing"]),
        ("The village of Karsk is surrounded by hills.", []),
        ("The last village fell to the army.", ["capture"]),
        ("The guns fell silent.", []),
        ("Jets pounded the village of Karsk.", ["air_strike"]),
        ("Refugees streamed across the border.", ["displacement"]),
        ("The militia was driven back across the river.", ["withdrawal"]),
        ("Forty prisoners were shot by their guards.", ["massacre"]),
        ("The clerk moved to Karsk in 2030.", []),
        ("The truce came into force on 3 May.", ["agreement"]),
        ("The gunmen burst into the hall, battling with the guards.", ["advance", "clash"]),
        ("The rebels fighting around Karsk are from Lomna.", []),
        ("The march was aimed at recapturing Karsk.", []),
        ("The guards stopped the mob, killing the leader Jan Brandt.", ["killing"]),
        ("Neither side captured Karsk.", []),
        ("The governor retired from politics.", []),
        ("Remnants of the brigade fled across the river.", ["withdrawal"]),
        ("The militia received rockets from Norland.", ["support"]),
        ("The envoy put the truce at risk.", []),
        ("The militia violated the agreements reached in May.", []),
        ("It is false that the army captured Karsk.", []),
        ("Boys carried bricks from damaged and destroyed houses.", []),
        ("The army came within firing range of Karsk.", ["advance"]),
        ("In the raid 80 men were killed, wounded or taken prisoner.", []),
        ("The guards were told well in advance.", []),
        ("Some 2,000 Norwegians left the region of Karsk.", ["displacement"]),
        ("Thousands of refugees crossed into Norland.", ["displacement"]),
        ("Insurgents armed with rifles raided the barracks.", ["assault"]),
        ("As a young man he fought in Norland.", []),
        ("An IED exploded near the town of Karsk.", ["bombing"]),
        ("Shots were fired as the patrol ran into an ambush near Karsk.", ["ambush", "shelling"]),
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
        ("The push resulted in the capture of Karsk and the withdrawal of the militia.", ["capture", "withdrawal"]),
        ("The raid led to the massacre of sixty shepherds.", ["massacre"]),
        ("The raid might lead to the massacre of shepherds.", []),
        ("The shelling prompted an exodus of villagers.", ["displacement"]),
        ("The war came to an end with the signing of the Treaty of Karsk.", ["agreement"]),
        ("The war came to an end with the signing of autographs.", []),
        ("The rebels mounted some of the heaviest attacks on Karsk.", ["assault"]),
        ("Ten men were hurt as a result of heavy shelling in Karsk.", ["shelling"]),
        ("There was a fierce exchange of gunfire near Karsk.", ["clash"]),
        ("There was an exchange of letters.", []),
        ("There was heavy fighting near Karsk.", ["clash"]),
        ("The Velin massacre was the killing of shepherds by the militia.", ["massacre"]),
        ("The campaign was a series of mass killings carried out by the militia.", ["massacre"]),
        ("The Actions of 3 May were Ruritanian counter-attacks near Karsk.", ["assault"]),
        ("The town of Karsk was subjected to heavy shelling.", ["shelling"]),
        ("The militia resorted to unprovoked firing.", ["shelling"]),
        ("The militia resorted to bribery.", []),
        ("An operation to clear the hills was underway near Karsk.", ["offensive"]),
        ("There was no fighting near Karsk.", []),
        ("The shelling of 3 May resulted in ten deaths.", ["shelling"]),
        ("The garrison fought off an attack near Karsk.", ["assault"]),
        ("The U.S. withdrawal from Karsk was completed on 3 May.", ["withdrawal"]),
    ],
)
def test_what_a_noun_tells(sentence: str, types: list[str]) -> None:
    """Catches a launched operation or a named death being lost, or a mere name or date being told."""
    assert _told(sentence) == types

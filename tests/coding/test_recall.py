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
        ("The army retook Karsk.", ["capture"]),
        ("The rebels routed two battalions near Karsk.", ["withdrawal"]),
        ("The rebels captured two helicopters near Karsk.", ["destruction"]),
        ("The rebels drove back an attack near Karsk.", ["assault"]),
        ("Gunmen hijacked a bus near Karsk.", ["destruction"]),
        ("The rebels detonated a roadside bomb in Karsk.", ["bombing"]),
        ("Police fired tear gas into the crowd.", []),
        ("A mortar shell killed two shepherds near Karsk.", ["shelling"]),
        ("A landmine killed two shepherds near Karsk.", ["bombing"]),
        ("Cluster bombs wounded two shepherds near Karsk.", ["air_strike"]),
        ("A blunder killed two shepherds near Karsk.", []),
        ("Forty rebels gave themselves up near Karsk.", ["agreement"]),
        ("Nobody entered Karsk.", []),
        ("None of the rebels left Karsk.", []),
        ("The army repelled the rebels near Karsk and ambushed a patrol near Lomna.", ["ambush", "assault"]),
        ("The army repelled the rebels, who had attacked Karsk.", ["assault"]),
        ("The rebels neither entered Karsk nor left it.", []),
        ("The rebels agreed to leave Karsk.", ["agreement"]),
        ("The mayor agreed to leave Karsk.", []),
        ("The rebels agreed to attack Karsk.", []),
        ("The army used barrel bombs in Karsk.", ["air_strike"]),
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
        ("The offensive near Karsk failed.", []),
        ("The Karsk bombing was an attack that took place in Karsk on 3 May.", ["bombing"]),
        ("The envoy was appalled by the bombing.", []),
        ("The offensive near Karsk stalled.", []),
        ("The militia took part in the assault on Karsk.", ["assault"]),
        ("The militia took part in the parade in Karsk.", []),
        ("Ten villagers were displaced by the fighting.", ["displacement"]),
        ("The army launched a massive operation near Karsk.", ["offensive"]),
        ("Fighting between the army and the rebels broke out near Karsk.", ["clash"]),
        ("Shelling near Karsk killed two shepherds.", ["shelling"]),
        ("The mill came under fire over its prices.", []),
        ("An army helicopter came under fire over Karsk and crashed.", ["shelling"]),
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


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("The militia took Karsk, which it had struck with drones.", ["air_strike", "capture"]),
        ("The militia attacked the barracks with rockets and mortars.", ["shelling"]),
        ("The militia attacked the barracks with rifles and mortars.", ["assault"]),
        ("A lorry near Karsk was attacked with an explosive device.", ["bombing"]),
        ("Two F-16s struck a convoy near Karsk.", ["air_strike"]),
        ("The Karsk Front opened indiscriminate fire on the convoy.", ["assault"]),
        ("Howitzers opened fire on the hill near Karsk.", ["shelling"]),
        ("Karsk was hit by artillery and aerial bombardment.", ["air_strike", "shelling"]),
    ],
)
def test_what_an_attack_was_made_with(sentence: str, types: list[str]) -> None:
    """Catches fire by hand told as shelling, and a strike from afar as an assault."""
    assert _told(sentence) == types


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("The militia took the town of Karsk, the villages of Lomna and Orvo, and the hill of Brod.", ["capture"] * 4),
        ("The militia attacked the city of Karsk, the town of Lomna and the village of Orvo.", ["assault"] * 3),
        ("Jets bombed villages such as Lomna, Orvo and Brod.", ["air_strike"] * 3),
        ("Clashes broke out in Karsk and Lomna and in the village of Orvo.", ["clash"] * 3),
        ("The militia stormed and captured the village of Lomna.", ["capture"]),
        ("The militia attacked Orvo and captured the village of Lomna.", ["assault", "capture"]),
        ("The militia captured the barracks near Karsk in a dawn attack.", ["capture"]),
        ("The militia put up fierce resistance in hand-to-hand combat in Karsk.", ["clash"]),
        ("In the clashes that followed, ten guards were killed.", ["clash"]),
        ("Aid was halted because of heavy fighting in Karsk.", ["clash"]),
        ("Karsk was the target of an air raid.", ["air_strike"]),
        ("Karsk was the target of criticism.", []),
        ("The army began a campaign of bombing in Karsk.", ["air_strike"]),
        ("Pursuit operations were launched against the militia.", ["offensive"]),
        ("The guards withdrew following the heavy fighting in Karsk.", ["clash", "withdrawal"]),
    ],
)
def test_how_many_are_told(sentence: str, types: list[str]) -> None:
    """Catches a list of places cut short, and one fight told twice."""
    assert _told(sentence) == types


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("There were fears about the possibility of the militia attacking Karsk.", []),
        ("The loss is a setback for troops fighting the militia.", []),
        ("The guards had to abandon Karsk.", ["withdrawal"]),
        ("The guards will have to abandon Karsk.", []),
        ("The guards resorted to firing at the crowd.", ["assault"]),
        ("The positions near Karsk had been taken by the militia.", ["capture"]),
        ("The militia took positions near Karsk.", ["deployment"]),
        ("Intelligence gathered in Karsk was sold.", []),
        ("Most of them were killed or captured.", []),
        ("Officers fled Karsk.", ["withdrawal"]),
        ("The militia seized the Interior Ministry in Karsk.", ["capture"]),
        ("The militia took possession of the rifles.", ["destruction"]),
        ("Firefighters fought the blaze in Karsk.", []),
        ("The militia engaged in talks.", []),
        ("The colonel and a constable were among those killed.", ["killing"] * 2),
        ("Among those wounded was a constable.", []),
        ("Women were beheaded in Karsk.", ["massacre"]),
        ("They threw grenades and opened fire.", ["assault", "assault"]),
        ("The column began to retire southward.", ["withdrawal"]),
        ("The rebels attacked, before they entered Karsk and took ten hostages.", ["abduction", "advance", "assault"]),
        ("If the rebels entered Karsk and took hostages, the army would act.", []),
        ("The rebels attempted to raise the flag in Karsk.", []),
        ("The militia left ten guards wounded in Karsk.", []),
        ("Shellfire could be heard in Karsk.", ["shelling"]),
        ("A gunman rammed a bomb-laden car into the barracks.", ["bombing"]),
        ("The rebels fled after seizing the soldiers' weapons.", ["destruction", "withdrawal"]),
        ("They had killed ten villagers by dusk.", ["massacre"]),
        ("Victims were tortured and beheaded in Karsk.", ["massacre"]),
        ("The attack on Karsk by two brigades commenced at dawn.", ["assault"]),
        ("The brigade was encircled near Karsk.", ["siege"]),
        ("The guards were taken prisoner by the militia.", ["abduction"]),
        ("The guards tried to fight their way out of Karsk after being encircled.", ["assault", "siege"]),
        ("The army began a counter-offensive to re-take Karsk.", ["offensive"]),
        ("One of the bombs landed in Karsk.", ["shelling"]),
        ("The militia repelled an attempt by the army to advance on Karsk.", ["assault"]),
        ("The hills that surround Karsk are bare.", []),
        ("The militia seized Karsk in an attempt to take control of Lomna.", ["capture"]),
    ],
)
def test_what_else_has_happened(sentence: str, types: list[str]) -> None:
    """Catches what may happen told as done, and a deed lost by the words that stand about it."""
    assert _told(sentence) == types

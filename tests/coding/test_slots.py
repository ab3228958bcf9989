"""When and where it happened, who did it and to whom; the sentences and all names in them are invented."""

import pytest

from .coded import coded, events, parts, place_of

MAIN = "Ostrava Brod"
Parts = set[tuple[str, str]]
DRIVEN: Parts = {("rebels", "initiator"), ("4th Brigade", "target")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("U.S. forces attacked rebels near Karsk.", {("American Armed Forces", "initiator"), ("rebels", "target")}),
        ("A US airstrike hit rebels near Karsk.", {("American Armed Forces", "initiator"), ("rebels", "target")}),
        ("US-led coalition planes bombed Karsk.", {("US-led coalition", "initiator")}),
        ("Forces loyal to General Jan Elm bombed Karsk.", {("Forces", "initiator")}),
        ("Anti-Elm fighters shelled Karsk, and General Jan Elm fled.", {("Anti-Elm fighters", "initiator")}),
        ("Elm troops, as those of General Jan Elm are called, shelled Karsk.", {("Jan Elm's forces", "initiator")}),
        ("Turkey's Defence Ministry said its troops had captured Karsk.", {("Turkish Army", "initiator")}),
        ("The Turkish 9th Rifle Division captured Karsk.", {("Turkish 9th Rifle Division", "initiator")}),
        ("In May Al-Karoo's spokesman, Jan Elm, said its fighters had shelled Karsk.", {("Al-Karoo", "initiator")}),
        ("The Norwegians attacked Karsk and fled.", {("Norway", "initiator")}),
        ("General Jan Elm's force landed, and his army shelled Karsk.", {("Jan Elm's forces", "initiator")}),
        ("Men of the Hamid ibn al-Karoo Brigade shelled Karsk.", {("Hamid ibn al-Karoo Brigade", "initiator")}),
        ("The Oak Front and the Ash Front met, and the latter captured Karsk.", {("Ash Front", "initiator")}),
        ("During their retreat, the rebels burnt a mill in Karsk.", {("rebels", "initiator")}),
        ("Soldiers backed by armoured vehicles swept through Karsk.", {("Soldiers", "initiator")}),
        ("Rebels crossed the river to drive the guards out and captured Karsk.", {("rebels", "initiator")}),
        ("The Norse-led coalition bombed Karsk.", {("Norse-led coalition", "initiator")}),
        ("Rebels attacked Turkish positions near Karsk.", {("rebels", "initiator"), ("Turkish Army", "target")}),
        ("Rebels shelled positions of the Turkish army.", {("rebels", "initiator"), ("Turkish Army", "target")}),
        ("The 4th Brigade lost Karsk to rebels.", {("4th Brigade", "initiator"), ("rebels", "target")}),
        ("Rebels surprised a Turkish outpost.", {("rebels", "initiator"), ("Turkish Army", "target")}),
        ("Rebels attacked a group of Turkish soldiers.", {("rebels", "initiator"), ("Turkish Army", "target")}),
        ("Rebels shot down a helicopter of the Turkish army.", {("rebels", "initiator"), ("Turkish Army", "target")}),
        ("The rebels were forced to leave Karsk by the 4th Brigade.", DRIVEN),
        ("The 4th Brigade forced the rebels to abandon Karsk.", DRIVEN),
        ("The 4th Brigade compelled the rebels to flee Karsk.", DRIVEN),
        ("The rebels were forced to leave Karsk by nightfall.", {("rebels", "initiator")}),
        ("A lack of shells forced the rebels to leave Karsk.", {("rebels", "initiator")}),
        ("The 4th Brigade was forced into full retreat.", {("4th Brigade", "initiator")}),
        ("Rebels drove the 4th Brigade into retreat.", {("4th Brigade", "initiator"), ("rebels", "target")}),
        ("More than 3,000 Turkish Kurds fled the town.", {("Turkish Kurds", "target")}),
        ("The 4th Brigade answered with tank fire near Karsk.", {("4th Brigade", "initiator")}),
        ("The 4th Brigade hit back with air strikes on Karsk.", {("4th Brigade", "initiator")}),
        ("Karsk was hit with mortar fire.", set()),
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
        ("General Jan Elm's troops captured Karsk.", {("Jan Elm's forces", "initiator")}),
        ("Jan Elm said that his fighters had captured Karsk.", {("Jan Elm's forces", "initiator")}),
        ("The Turkish side secured Karsk.", {("Turkey", "initiator")}),
        ("The rebel side secured Karsk.", {("rebels", "initiator")}),
        ("Karsk fell into the hands of gunmen.", {("gunmen", "initiator")}),
        ("Having lost 40 men, the army, which lacked guns, withdrew to Karsk.", {("army", "initiator")}),
        ("Unable to hold the mill, the garrison, which lacked guns, withdrew to Karsk.", {("garrison", "initiator")}),
        ("All of Karsk province passed into the hands of the militants.", {("militants", "initiator")}),
        ("80% of the Turkish troops left Karsk.", {("Turkish Army", "initiator")}),
        ("Some of the rebels left Karsk.", {("rebels", "initiator")}),
        ("Soldiers from Turkey captured Karsk.", {("Turkish Army", "initiator")}),
        ("Unidentified warplanes bombed Karsk.", {("Unidentified warplanes", "initiator")}),
        ("A priest was held hostage by rebels.", {("priest", "target"), ("rebels", "initiator")}),
        ("The Mai Karoo, a local militia allied with rebels, captured Karsk.", {("Mai Karoo", "initiator")}),
        ("E77 took control of Karsk, and E77 fighters left it.", {("E77", "initiator")}),
        ("Unknown attackers stormed Karsk.", {("Unknown attackers", "initiator")}),
        ("Elmish-led forces stormed Karsk.", {("Elmish-led forces", "initiator")}),
        ("A spokesman for the Oak Front said its men had stormed Karsk.", {("Oak Front", "initiator")}),
        ("The leader of the Oak Front said his men had stormed Karsk.", {("Oak Front", "initiator")}),
        (
            "The rebels, together with Turkish troops, captured Karsk.",
            {("rebels", "initiator"), ("Turkish Army", "initiator")},
        ),
        ("Rebels killed ten policemen in an ambush.", {("rebels", "initiator"), ("policemen", "target")}),
        ("Rebels attacked a hospital and two schools in Karsk.", {("rebels", "initiator")}),
        ("Retreating Oak Front fighters burned Karsk.", {("Oak Front", "initiator")}),
        ("Cavalry from the Turkish army raided Karsk.", {("Turkish Army", "initiator")}),
        (
            "A truce between the Oak Front and the rebels came into effect.",
            {("Oak Front", "participant"), ("rebels", "participant")},
        ),
        (
            "Rebels capitulated to the Turkish army at Karsk.",
            {("rebels", "participant"), ("Turkish Army", "participant")},
        ),
        (
            "Several groups, including the Oak Front and the Elm Brigade, attacked Karsk.",
            {("groups", "initiator"), ("Oak Front", "initiator"), ("Elm Brigade", "initiator")},
        ),
        ("The offensive was halted by the Oak Front near Karsk.", {("Oak Front", "target")}),
        ("The Oak Front halted its offensive near Karsk.", {("Oak Front", "initiator")}),
        ("The Oak Front halted the offensive near Karsk.", set()),
        ("Surrounded, the Oak Front surrendered.", {("Oak Front", "target")}),
        (
            "The Battle of Karsk was fought between the Oak Front, led by Jan Elm, and the Elm Brigade.",
            {("Oak Front", "participant"), ("Elm Brigade", "participant")},
        ),
        (
            "Oak Front militants executed ten tribesmen, local officials said.",
            {("Oak Front", "initiator"), ("tribesmen", "target")},
        ),
        ("The village of Karsk was hit by US-made missiles.", set()),
        ("A Danish man was shot dead in Karsk.", {("Danish man", "target")}),
        ("A Danish mob attacked Karsk.", {("Danish mob", "initiator")}),
        ("Danish hardliners attacked Karsk.", {("Danish hardliners", "initiator")}),
        ("Danish soldiers attacked Karsk.", {("Danish Armed Forces", "initiator")}),
        ("A Danish suicide bomber blew himself up in Karsk.", set()),
        ("Anti-Danish troops captured Karsk.", {("Anti-Danish troops", "initiator")}),
        ("Rebels attacked a Danish bus in Karsk.", {("rebels", "initiator")}),
        (
            "Rebels attacked a Danish warship near Karsk.",
            {("rebels", "initiator"), ("Danish Navy", "target")},
        ),
        ("Rebels of the Oak Front launched a military offensive in Karsk.", {("Oak Front", "initiator")}),
        ("Norse-led intervention troops captured Karsk.", {("Norse-led intervention troops", "initiator")}),
        ("Prisoners executed by the Oak Rua were found.", {("Oak Rua", "initiator"), ("Prisoners", "target")}),
    ],
)
def test_parts(sentence: str, expected: Parts) -> None:
    """Catches forces that a modifier, a position or a means names, and those who bear what happens, being lost."""
    event, *_ = events(sentence)
    assert parts(event, sentence) == expected


@pytest.mark.parametrize(
    ("first", "second", "initiator"),
    [
        ("The rebels crossed the river.", "They captured Karsk.", "rebels"),
        ("General Jan Elm crossed the river.", "His army captured Karsk.", "Jan Elm's forces"),
        ("General Jan Elm crossed the river.", "Elm's force of 300 men captured Karsk.", "Jan Elm's forces"),
        ("Militants of the Oak Front crossed the river.", "The militants captured Karsk.", "Oak Front"),
        ("A relief column crossed the river.", "The column captured Karsk.", "relief column"),
        ("The rebels crossed the river.", "The town of Karsk fell to them.", "rebels"),
        (
            "Rebels attacked Karsk.",
            "Turkish troops were driven back, with many abandoning their posts.",
            "Turkish Army",
        ),
        ("Rebels attacked Karsk.", "Turkish troops withdrew, and the last of them left Karsk.", "Turkish Army"),
        ("Rebels attacked Karsk.", "Rebels advanced, and residents said they had stormed the fort.", "rebels"),
        ("The Turkish army attacked Karsk.", "Its troops entered Lan Dou.", "Turkish Army"),
        ("The Oak Front attacked Karsk.", "It captured Lan Dou.", "Oak Front"),
        ("Karsk was attacked by rebels.", "They burned Lan Dou.", "rebels"),
        ("Rebels seized Karsk.", "The group moved towards Lan Dou.", "rebels"),
        ("The Oak Front and the Elm Brigade attacked Karsk.", "Both groups withdrew from Karsk.", "Elm Brigade"),
        ("Rebels left Karsk.", "Ten died in Turkish air strikes and artillery fire.", "Turkish Army"),
        (
            "Rebels met.",
            "The army defeated the rebels, capturing 20 prisoners and driving them out of Karsk.",
            "rebels",
        ),
        ("Rebels met.", "The army took ten prisoners and led them to Karsk, and the rebels left Karsk.", "rebels"),
        (
            "Rebels met.",
            "He was sent to lead units besieging rebels in Karsk, forcing them to leave the town.",
            "rebels",
        ),
        ("Colonel Jan Holm slept.", "General Piet Elm launched his own attack on Karsk.", "Piet Elm"),
    ],
)
def test_whom_they_are(first: str, second: str, initiator: str) -> None:
    """Catches fighters lost behind a pronoun, or taken for those who tell of them."""
    event = events(first, second)[-1]
    assert (initiator, "initiator") in parts(event, first, second)


@pytest.mark.parametrize(
    "sentences",
    [
        ("Elm Front fighters attacked Karsk.", "[4] The fighters withdrew."),
        ("The Elm Front attacked Karsk.", "[4] The group withdrew to Norway."),
        ("Elm Front fighters attacked Karsk.", "Foreign fighters arrived.", "The fighters withdrew."),
        ("Norwegian soldiers entered Karsk.", "Rebel soldiers attacked them.", "The soldiers withdrew."),
        ("The Elm Front and the Oak Rua took Karsk.", "Prices rose.", "A choir sang.", "The group withdrew to Norway."),
        ("Colonel Jan Holm slept.", "Maasdam then launched his own attack on Karsk."),
    ],
)
def test_whom_they_are_not(sentences: tuple[str, ...]) -> None:
    """Catches a force taken up across a missing text, past a nearer one called so too, or from too far back."""
    found = {name for name, _ in parts(events(*sentences)[-1], *sentences)}
    assert found <= {"fighters", "soldiers", "group"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Rebels attacked the Elm Front and drove them out of Karsk.", ("Elm Front", "initiator")),
        ("The Elm Front surrounded the army and attacked them.", ("army", "target")),
        ("Gunmen fired, killing a student, Ruth Oak, and wounding 14 others.", ("Ruth Oak", "target")),
        ("Rebels ambushed a patrol, Ruth Oak, a nurse, said.", ("patrol", "target")),
        ("Rebels ambushed a convoy of Turkish troops and shelled them.", ("Turkish Army", "target")),
        ("Rebels besieged the Elm Front, but failed to stop it and attacked it.", ("Elm Front", "target")),
        ("The Elm Front came, but rebels broke through and shelled them.", ("Elm Front", "target")),
        ("Rebels attacked the Elm Front, and the latter left Karsk.", ("Elm Front", "initiator")),
        ("The Elm Front fled as the army came. The army detained four of them.", ("Elm Front", "target")),
    ],
)
def test_whom_it_is_done_to(sentence: str, expected: tuple[str, str]) -> None:
    """Catches those who do it being taken for those to whom it is done."""
    assert expected in parts(events(sentence)[-1], sentence)


def test_who_is_held_holds_nobody() -> None:
    """Catches a participle behind a noun being read as what the noun does, where "that" is left out before it."""
    sentence = "It is thought the Canadian arrested in Karsk for theft is from Velin."
    (event,) = events(sentence)
    assert {role for _, role in parts(event, sentence)} == {"target"}


def test_the_group_is_the_only_one_of_the_text() -> None:
    sentences = ("The Elm Front attacked Karsk.", "Turkish troops shelled Karsk.", "The group withdrew to Norway.")
    assert parts(events(*sentences)[-1], *sentences) == {("Elm Front", "initiator")}


@pytest.mark.parametrize(
    ("sentence", "initiator"),
    [
        ("Rebels entered Karsk, while the guards slept, and captured the bridge.", "rebels"),
        ("The ministry stated that rebels had encircled Karsk and captured the bridge.", "rebels"),
    ],
)
def test_whose_deed_goes_on(sentence: str, initiator: str) -> None:
    """Catches a verb that hangs on the wrong one before it: the guards of an aside, or who only says it."""
    event = events(sentence)[-1]
    assert parts(event, sentence) == {(initiator, "initiator")}


@pytest.mark.parametrize("second", ["They captured Karsk.", "Karsk fell to them."])
@pytest.mark.parametrize("first", ["Rebels fought, and Turkish troops fell back.", "Jan Elm and Ruth Oak spoke."])
def test_who_they_are_stays_open(first: str, second: str) -> None:
    """Catches a guess where the sentence before tells of several forces, or of none."""
    event = events(first, second)[-1]
    assert {role for _, role in parts(event, first, second)} <= {"target"}


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
        ("The battle was fought in Turkey for the village of Karsk.", "Karsk", "at"),
        ("Rebels advanced to within six miles of Karsk.", "Karsk", "near"),
        ("The army shelled rebel positions 30 kilometres north-east of Karsk.", "Karsk", "near"),
        ("Inhabitants of Karsk said that their town had been shelled.", "Karsk", "at"),
        ("Rebel troops in the centre were cut off.", MAIN, "at"),
        ("Rebels abandoned positions in the burnt downtown area.", MAIN, "from"),
        ("Rebels captured Karsk's airport.", "Karsk airport", "at"),
        ("Rebels overran a military base.", "military base", "at"),
        ("Jets struck their barracks.", "barracks", "at"),
        ("Rebels fought their way into a mansion near Karsk.", "Karsk", "near"),
        ("The rebels took up positions along the railway embankment.", "railway embankment", "near"),
        ("Rebels captured Deir Gazoum and left it.", "Deir Gazoum", "at"),
        ("They retook Abu Grand, and a school in Abu Grand was hit.", "Abu Grand", "at"),
        ("Rebels took the heights above Karsk.", "Karsk", "near"),
        ("Gunmen fired at villagers who tried to leave Karsk.", "Karsk", "at"),
        ("Jets bombed civilians fleeing Karsk.", "Karsk", "at"),
        ("Rebels captured the road between Karsk and Elmo.", "Karsk", "toward"),
        ("A convoy was ambushed on the highway linking Karsk to Elmo.", "Karsk", "near"),
        ("Rebels captured the edge of Karsk.", "Karsk", "near"),
        ("Elmo, 7 km south of Karsk, fell to rebels.", "Elmo", "at"),
        ("Rebels fought to retake the citadel.", "citadel", "at"),
        ("The attack on a part of Karsk came when a jet carried out strikes.", "Karsk", "at"),
        ("The mayor slept, while the army shelled a hill overlooking Karsk.", "Karsk", "near"),
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


def test_what_happened_there() -> None:
    """Catches a place that "there" goes back to, also in the sentence before."""
    first, second = "Rebels took the village of Karsk.", "They executed 20 prisoners there."
    assert place_of(events(first, second)[-1], first, second) == "Karsk"


def test_where_it_ended_is_not_where_it_began() -> None:
    """Catches the place to which some are driven lent to the attack that drove them."""
    attack, _ = events("Turkish troops launched an attack and pushed the rebels back to Karsk.")
    assert attack.place_id is None


def test_site_beside_a_place() -> None:
    """Catches a site that is taken together with a place being lost."""
    sentence = "Rebels captured the airport and the Karsk district."
    assert {place_of(event, sentence) for event in events(sentence)} == {"airport", "Karsk district"}


def test_the_town_is_not_where_jets_come_from() -> None:
    """Catches "the town" being the airfield from which they took off."""
    (event,) = events("Two jets flying from the city of Ulm struck a rebel column north of the town.")
    assert event.place_id == "ostrava-brod"


def test_where_jets_are_based_is_not_what_they_struck() -> None:
    """Catches the home of those who act taken for the place of what they did."""
    assert [event.place_id for event in events("Jets based in Turkey struck twelve targets.")] == [None]


@pytest.mark.parametrize(
    "capital", ["Karsk, the capital of Elm Province, was quiet.", "The regional capital of Karsk was quiet."]
)
def test_regional_capital(capital: str) -> None:
    """Catches a capital that the document itself has told as one."""
    sentence = "The army pushed towards the regional capital."
    (event,) = events(capital, sentence)
    assert (place_of(event, capital, sentence), event.place_relation) == ("Karsk", "toward")


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("When Karsk fell on 9 March, rebels massacred hundreds of civilians.", "2031-03-09", "2031-03-09"),
        ("The garrison held out until 9 March, when rebels captured Karsk.", "2031-03-09", "2031-03-09"),
        ("Rebels attacked Karsk and burnt it on 9 March.", "2031-03-09", "2031-03-09"),
        ("The next day, 9 March, rebels attacked Karsk.", "2031-03-09", "2031-03-09"),
        ("Five days later, on 9 March, rebels attacked Karsk.", "2031-03-09", "2031-03-09"),
        ("Two days after the fall of Lomna, on 9 March, rebels attacked Karsk.", "2031-03-09", "2031-03-09"),
        ("A year later, in March 2031, rebels attacked Karsk.", "2031-03-01", "2031-03-31"),
        ("Rebels shelled Karsk in March and April 2031.", "2031-03-01", "2031-04-30"),
        ("Rebels besieged Karsk from 9 March until the fall of the citadel on 3 April.", "2031-03-09", "2031-04-03"),
        ("Revenge followed on 9 March: Karsk was shelled.", "2031-03-09", "2031-03-09"),
        ("Four rebels were killed in a 9 March air raid on Karsk.", "2031-03-09", "2031-03-09"),
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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Karsk was attacked by a force of rebels.", {("rebels", "initiator")}),
        ("The town of Karsk was taken by force.", set()),
        ("Police broke up a demonstration in Karsk.", set()),
        ("With the fall of Karsk, the rebels went home.", set()),
    ],
)
def test_who_is_behind_by(sentence: str, expected: set[tuple[str, str]]) -> None:
    """Catches a force taken for a manner, and those taken for doers who only bore or ended it."""
    assert parts(events(sentence)[0], sentence) == expected

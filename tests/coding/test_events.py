"""What sentences tell as events; the sentences and all names in them are invented."""

import pytest

from .coded import events, parts, place_of


@pytest.mark.parametrize(
    ("sentence", "event_type", "place", "relation", "actors"),
    [
        ("The army captured Karsk.", "capture", "Karsk", "at", {("army", "initiator")}),
        ("Rebels captured the village of Karsk.", "capture", "Karsk", "at", {("rebels", "initiator")}),
        ("The town of Karsk was captured by rebels.", "capture", "Karsk", "at", {("rebels", "initiator")}),
        ("Rebels shelled the village of Karsk.", "shelling", "Karsk", "at", {("rebels", "initiator")}),
        ("Rockets landed on the village of Karsk.", "shelling", "Karsk", "at", set()),
        ("Rebels besieged the town of Karsk.", "siege", "Karsk", "at", {("rebels", "initiator")}),
        ("The army withdrew from Karsk.", "withdrawal", "Karsk", "from", {("army", "initiator")}),
        ("The rebels advanced towards the town of Karsk.", "advance", "Karsk", "toward", {("rebels", "initiator")}),
        (
            "Rebel fighters clashed with the army near Karsk.",
            "clash",
            "Karsk",
            "near",
            {("rebels", "participant"), ("army", "participant")},
        ),
        ("The army managed to capture the town of Karsk.", "capture", "Karsk", "at", {("army", "initiator")}),
        ("Clashes broke out in the town of Karsk.", "clash", "Karsk", "at", set()),
        ("Rebels launched an attack on the town of Karsk.", "assault", "Karsk", "at", {("rebels", "initiator")}),
        (
            "The army responded with air strikes on the village of Karsk.",
            "air_strike",
            "Karsk",
            "at",
            {("army", "initiator")},
        ),
        ("The commander Jan Brandt was killed in Karsk.", "killing", "Karsk", "at", {("Jan Brandt", "target")}),
        ("Velin fell to the rebels.", "capture", "Velin", "at", {("rebels", "initiator")}),
        ("Forty men were killed, including Colonel Jan Brandt.", "killing", None, None, {("Jan Brandt", "target")}),
        ("The navy lost 90 sailors, among them Admiral Jan Brandt.", "killing", None, None, {("Jan Brandt", "target")}),
        (
            "Rebels were engaged by artillery near Karsk.",
            "shelling",
            "Karsk",
            "near",
            {("artillery", "initiator"), ("rebels", "target")},
        ),
        ("The army opened a corridor towards Ruritanian soil.", "support", None, None, {("army", "initiator")}),
        ("The army advanced south of Karsk.", "advance", "Karsk", "near", {("army", "initiator")}),
        ("Rebels besieged Velin.", "siege", "Velin", "at", {("rebels", "initiator")}),
        ("Rebels moved back into Velin.", "advance", "Velin", "at", {("rebels", "initiator")}),
        ("Rebels moved back from Velin.", "withdrawal", "Velin", "from", {("rebels", "initiator")}),
        ("The general left Velin with his men.", "withdrawal", "Velin", "from", {("general", "initiator")}),
        ("Rebels charged the barracks in Karsk.", "assault", "Karsk", "at", {("rebels", "initiator")}),
        (
            "Rebels put the mayor under house arrest.",
            "abduction",
            None,
            None,
            {("rebels", "initiator"), ("mayor", "target")},
        ),
        ("Rebels were shelling Velin.", "shelling", "Velin", "at", {("rebels", "initiator")}),
        ("The rebels who tried to retake Karsk were defeated.", "assault", "Karsk", "at", {("rebels", "initiator")}),
        ("Two battalions were shifted to the town of Karsk.", "deployment", "Karsk", "toward", set()),
        ("The army closed the last road into Karsk.", "siege", "Karsk", "toward", {("army", "initiator")}),
        ("The trawler was sunk off Cape Karsk.", "destruction", "Cape Karsk", "near", set()),
        ("Rebels marched through Karsk.", "advance", "Karsk", "at", {("rebels", "initiator")}),
        (
            "The rebels took 30 civilians hostage.",
            "abduction",
            None,
            None,
            {("rebels", "initiator"), ("civilians", "target")},
        ),
        ("The 6th Brigade worked through the town of Karsk.", "advance", "Karsk", "at", {("6th Brigade", "initiator")}),
        ("Rebels fought their way into the town of Karsk.", "advance", "Karsk", "at", {("rebels", "initiator")}),
        ("Rebels entered the western part of the town of Karsk.", "advance", "Karsk", "at", {("rebels", "initiator")}),
        ("The town of Karsk came under rebel control.", "capture", "Karsk", "at", {("rebels", "initiator")}),
        ("The town of Karsk passed into the hands of the army.", "capture", "Karsk", "at", {("army", "initiator")}),
        ("The army tried to retake the town of Karsk.", "assault", "Karsk", "at", {("army", "initiator")}),
        ("The army made two attempts to enter the town of Karsk.", "assault", "Karsk", "at", {("army", "initiator")}),
        ("Attempts by rebels to take the town of Karsk failed.", "assault", "Karsk", "at", {("rebels", "initiator")}),
        ("Among the dead was the commander Jan Brandt.", "killing", None, None, {("Jan Brandt", "target")}),
        ("There were two dead, including Colonel Jan Brandt.", "killing", None, None, {("Jan Brandt", "target")}),
        (
            "A jet was shot down by a missile launched by rebels near Karsk.",
            "shootdown",
            "Karsk",
            "near",
            {("rebels", "initiator")},
        ),
        (
            "Three men were taken into custody by rebels in Karsk.",
            "abduction",
            "Karsk",
            "at",
            {("rebels", "initiator"), ("men", "target")},
        ),
        ("Clashes spilled over into the town of Karsk.", "clash", "Karsk", "at", set()),
        ("The army began a march towards Karsk.", "advance", "Karsk", "toward", {("army", "initiator")}),
        ("Rebels targeted a military site in Karsk.", "assault", "Karsk", "at", {("rebels", "initiator")}),
        ("Operation Elm began on 3 March.", "offensive", None, None, set()),
        ("The army bused 300 militiamen to Karsk.", "deployment", "Karsk", "toward", {("army", "initiator")}),
        ("A jet delivered a bomb on Karsk.", "air_strike", "Karsk", "at", {("jet", "initiator")}),
        ("A mine hit a bus in Karsk.", "bombing", "Karsk", "at", set()),
        ("Rebels seized the ministry in Karsk.", "capture", "Karsk", "at", {("rebels", "initiator")}),
        ("The army embarked on a new campaign in Karsk.", "offensive", "Karsk", "at", {("army", "initiator")}),
        ("Rebels walked into an ambush in Karsk.", "ambush", "Karsk", "at", {("rebels", "target")}),
        ("The army sent tanks to storm Karsk.", "deployment", None, None, {("army", "initiator")}),
        ("It took the army three days to capture Karsk.", "capture", "Karsk", "at", {("army", "initiator")}),
        ("The army had no choice but to abandon Karsk.", "withdrawal", "Karsk", "from", {("army", "initiator")}),
        ("The army failed in its attempt to take Karsk.", "assault", "Karsk", "at", {("army", "initiator")}),
        ("The convoy came under fire from within the town of Karsk.", "shelling", "Karsk", "from", set()),
        ("The redoubt in Karsk was sealed off by nightfall.", "siege", "Karsk", "at", set()),
        ("The garrison hauled down its flag.", "agreement", None, None, {("garrison", "participant")}),
        ("Bombs rained on Karsk.", "air_strike", "Karsk", "at", set()),
        ("The army forced a crossing of the Karsk river.", "advance", "Karsk river", "at", {("army", "initiator")}),
        ("The army put down the rising in Karsk.", "assault", "Karsk", "at", {("army", "initiator")}),
        ("Advancing by road, the army entered Karsk.", "advance", "Karsk", "at", {("army", "initiator")}),
        ("A suicide attacker struck the mill in Karsk.", "bombing", "Karsk", "at", {("suicide attacker", "initiator")}),
        ("The brigade lost its commander, Colonel Jan Brandt.", "killing", None, None, {("Jan Brandt", "target")}),
        ("The army set about shelling Karsk.", "shelling", "Karsk", "at", {("army", "initiator")}),
        ("Two drones were launched at Karsk.", "air_strike", "Karsk", "at", set()),
        ("An aid convoy reached Karsk.", "support", "Karsk", "at", {("aid convoy", "initiator")}),
        ("The army drove the enemy from Karsk.", "withdrawal", "Karsk", "from", {("army", "target")}),
        ("The minister was taken from his home in Karsk.", "abduction", "Karsk", "from", {("minister", "target")}),
        ("The army relieved Karsk.", "advance", "Karsk", "at", {("army", "initiator")}),
        ("The minister was betrayed, tried and hanged in Karsk.", "killing", "Karsk", "at", {("minister", "target")}),
        ("Ten men were killed by shelling in Karsk.", "shelling", "Karsk", "at", {("men", "target")}),
        ("The mill in Karsk was destroyed by shelling.", "shelling", "Karsk", "at", set()),
        ("The mayor was shot and wounded in Karsk.", "assault", "Karsk", "at", {("mayor", "target")}),
        ("Tanks appeared on the outskirts of Karsk.", "advance", "Karsk", "near", set()),
        (
            "Troops fired live rounds at the crowd.",
            "assault",
            None,
            None,
            {("Troops", "initiator")},
        ),
        ("The church in Karsk was set alight.", "destruction", "Karsk", "at", set()),
        ("The governor had 300 villagers deported.", "displacement", None, None, {("villagers", "target")}),
        ("Captain Jan Brandt fell at Karsk.", "killing", "Karsk", "at", {("Jan Brandt", "target")}),
        ("Looters had stripped most of the shops in Karsk.", "destruction", "Karsk", "at", {("Looters", "initiator")}),
        ("Among the captives was Colonel Jan Brandt.", "abduction", None, None, {("Jan Brandt", "target")}),
        ("Four teachers were taken off a bus in Karsk.", "abduction", "Karsk", "at", {("teachers", "target")}),
        ("A jet was shot down by small-arms fire in Karsk.", "shootdown", "Karsk", "at", set()),
        ("Rebels made it into Karsk.", "advance", "Karsk", "at", {("rebels", "initiator")}),
        ("Also killed in Karsk was Colonel Jan Brandt.", "killing", "Karsk", "at", {("Jan Brandt", "target")}),
        ("The remainder of the troops were concentrated at Karsk.", "deployment", "Karsk", "at", set()),
        ("The Karsk attack was a rocket attack on Karsk that killed ten men.", "shelling", "Karsk", "at", set()),
        ("An air strike destroyed a machine-gun nest near Karsk.", "air_strike", "Karsk", "near", set()),
        ("The army eliminated the pocket.", "capture", None, None, {("army", "initiator")}),
        ("Gunmen pulled the mayor off a bus.", "abduction", None, None, {("Gunmen", "initiator"), ("mayor", "target")}),
        (
            "The rebels held Jan Brandt for two weeks.",
            "abduction",
            None,
            None,
            {("rebels", "initiator"), ("Jan Brandt", "target")},
        ),
        ("The barracks in Karsk took a direct hit from a shell.", "shelling", "Karsk", "at", set()),
        ("The infantry gave way near Karsk.", "withdrawal", "Karsk", "near", {("infantry", "initiator")}),
        ("A drone dropped a grenade near Karsk.", "air_strike", "Karsk", "near", {("drone", "initiator")}),
        (
            "Rebels expelled aid workers from Karsk.",
            "displacement",
            "Karsk",
            "from",
            {("rebels", "initiator"), ("aid workers", "target")},
        ),
        (
            "The rebels drove out the colonel.",
            "withdrawal",
            None,
            None,
            {("colonel", "initiator"), ("rebels", "target")},
        ),
        (
            "The army destroyed the Oak resistance in Karsk.",
            "destruction",
            "Karsk",
            "at",
            {("army", "initiator"), ("Oak resistance", "target")},
        ),
    ],
)
def test_event(
    sentence: str, event_type: str, place: str | None, relation: str | None, actors: set[tuple[str, str]]
) -> None:
    """Catches a verb or noun that tells another type, a passive read as an active, a place or actor lost."""
    (event,) = events(sentence)
    found = (event.event_type, place_of(event, sentence), event.place_relation, parts(event, sentence))
    assert found == (event_type, place, relation, actors)


@pytest.mark.parametrize(
    "sentence",
    [
        "The army did not capture the town of Karsk.",
        "The army could capture the town of Karsk.",
        "The army planned to capture the town of Karsk.",
        "In an attempt to capture the town of Karsk, the army asked for help.",
        "Protesters tried to enter the embassy in Karsk.",
        "Forty men were wounded, including Colonel Jan Brandt.",
        "There were 15 casualties, including Colonel Jan Brandt.",
        "Victims arrived in the town of Karsk.",
        "It was an attack on the town of Karsk.",
        "A car was driven into the wall of the mill in Karsk.",
        "The rebel flag was raised on the mast.",
        "The refugees came into the town of Karsk.",
        "If the army captures Karsk, the road will open.",
        "Rebels who had previously fought in Karsk were tired.",
        "The army feared an attack on the town of Karsk.",
        "At least 20 rebels were killed in Karsk.",
        "The mayor said that the situation was calm.",
        "The dossier was taken into custody.",
        "Refugees started a march towards Karsk.",
        "The mayor said that shelling villages constitutes a crime.",
        "Monitors voiced concern about how the battle for Karsk is waged.",
        "The brigade was tasked with capturing Karsk.",
        "The party launched its campaign to win voters in Karsk.",
        "The brigade went over to the rebels.",
        "A fire burned for two days in Karsk.",
        "The rebels ousted the governor.",
        "A ceasefire collapsed.",
        "The jet crash-landed near Karsk.",
        "The minister escaped unhurt.",
        "Fleeing soldiers threw away their rifles.",
        "Help arrived at dawn.",
        "The army at Karsk was struck by cholera.",
        "Captain Jan Brandt fell ill.",
        "The helicopter landed in Karsk.",
        "The rebels were armed with rifles.",
        "The raid wrecked months of efforts.",
        "The papers carried posts from Karsk.",
        "The army flew ten doctors to Karsk.",
        "Officials described the mill in Karsk as completely destroyed.",
        "The team lost its captain to injury.",
        "The brigade lost its commander, Jan Brandt, when he retired.",
        "The mayor lost his wife in 1990.",
        "Rescuers cleared the nest of snakes.",
        "UN troops pulled ten villagers off the roof.",
        "Firefighters pulled a girl from the house in Karsk.",
        "Police held the suspect for hours.",
        "Troops whisked the envoy away to safety.",
        "Norway resisted Sweden over the treaty.",
        "Norway opposed the landing of refugees.",
        "The senator disputed the advance on his salary.",
        "The carpenter made for the town of Karsk a new bridge.",
        "The team made it into the final in Karsk.",
        "The rebels made it into the final round in Karsk.",
        "The bridge gave way.",
        "Soldiers gave way to the ambulance.",
        "The law won passage.",
        "The pilot made an emergency landing in Karsk.",
        "The river cut its way through the valley near Karsk.",
        "The government threw the soldiers into prison.",
        "The destroyer dropped a depth charge near Karsk.",
        "The frigate suffered a direct hit from a dive bomber.",
        "The revolt was broken by hunger.",
        "The company shipped tanks of water to Karsk.",
        "Norway brought tanks for repair.",
        "The mayor made a stand against corruption.",
        "Police officers handed over weapons at the station.",
        "The minister embarked on a campaign against smoking.",
        "Soldiers resisted the order.",
        "An ambulance took away the commander.",
        "A hurricane bore down on Karsk.",
        "The firm appeared on the outskirts of Karsk.",
        "The suspect was charged in connection with the killing.",
        "Jan Elm was charged over the collapse of the bridge.",
        "Nobody was surprised when the minister cut off ties with the rebels.",
        "The colonel said that the march was a mistake and not a withdrawal.",
        'The march was "a shift", the colonel said, not a real withdrawal.',
        "The general was met by the press when he left the ward.",
        "Let the two camps move towards peace and harmony.",
        "The commander escaped injured.",
        "Rebels almost drove the army from Karsk.",
        "Rebels nearly captured Karsk.",
        "The strength of the navy was demonstrated at Karsk.",
        "The villagers were too intimidated to speak.",
        "The general still favoured attacking Karsk.",
        "Word reached Karsk that Norway was at war.",
        "The popularity of the war in Norway reached a peak.",
    ],
)
def test_no_event(sentence: str) -> None:
    """Catches the wanted, possible, denied, feared and merely counted being coded as happenings."""
    assert events(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Rebels took control of the towns of Karsk, Velin and Morova.",
        "On 5 March, rebels seized the villages of Karsk, Velin and Morova.",
    ],
)
def test_one_event_a_place(sentence: str) -> None:
    """Catches a list of places being one event, or "seized the villages" being theft."""
    found = [(event.event_type, place_of(event, sentence)) for event in events(sentence)]
    assert found == [("capture", name) for name in ("Karsk", "Morova", "Velin")]


def test_one_killing_for_everybody_named() -> None:
    """Catches two who are named being one killing."""
    sentence = "Colonel Jan Brandt and Major Otto Dorn were killed in Karsk."
    found = [parts(event, sentence) for event in events(sentence)]
    assert sorted(found, key=str) == [{("Jan Brandt", "target")}, {("Otto Dorn", "target")}]


def test_it_is_the_place_just_named() -> None:
    """Catches "it" losing its place."""
    sentence = "The rebels entered Karsk and the army shelled it."
    assert [place_of(event, sentence) for event in events(sentence)] == ["Karsk", "Karsk"]


def test_a_pronoun_that_nothing_settles_is_nobody() -> None:
    """Catches a guess at who "they" are."""
    sentence = "They captured the village of Karsk."
    assert [parts(event, sentence) for event in events(sentence)] == [set()]


@pytest.mark.parametrize(
    ("sentences", "status"),
    [
        (("Rebels captured the village of Karsk.",), "stated"),
        (("Rebels reportedly captured the village of Karsk.",), "claimed"),
        (("There were reports of civilians killed by the army.",), "claimed"),
        (("The mayor said that rebels had captured the village of Karsk.",), "claimed"),
        (("Rebels captured Karsk.", "The army denied that rebels had captured the village of Karsk."), "disputed"),
        (("Rebels captured Karsk.", "The army denied that rebels had captured the village of Velin."), "stated"),
        (("Rebels captured Karsk.", "The army denied that rebels had shelled the village of Karsk."), "stated"),
        (("The mayor said that rebels had captured Karsk, but a rebel spokesman denied this.",), "disputed"),
    ],
)
def test_status(sentences: tuple[str, ...], status: str) -> None:
    """Catches a denial that leaves an event undisputed, or that disputes another."""
    (event,) = events(*sentences)
    assert event.status == status

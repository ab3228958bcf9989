"""Who says what to whom in public; the sentences and all names in them are invented."""

import pytest

from pipeline.coding.claims.own_deeds import FORTUNES

from .coded import coded, curated, name_of

Found = tuple[str, str | None, str | None]


def reactions(*sentences: str) -> list[Found]:
    """Type, speaker and target of each reaction."""
    rows = coded(*sentences).reactions
    return [(row.reaction_type, name_of(row.actor_id, *sentences), name_of(row.target_id, *sentences)) for row in rows]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Norway called on both parties to observe a truce.", ("request", "Norway", "both parties")),
        ("Norway condemned the Swedish attack on the hospital.", ("condemn", "Norway", "Sweden")),
        ("Norway condemned the attack.", ("condemn", "Norway", None)),
        ("Norway condemned the killing of Jan Brandt.", ("condemn", "Norway", None)),
        ("Norway threatened to retaliate against Sweden.", ("threaten", "Norway", "Sweden")),
        ("Norway threatened to impose sanctions on Sweden.", ("threaten", "Norway", "Sweden")),
        ("Norway blamed the collapse of the truce on Sweden.", ("accuse", "Norway", "Sweden")),
        ("Norway held Sweden responsible for the attack.", ("accuse", "Norway", "Sweden")),
        ("Norway said that the Swedish claims were exaggerated.", ("dispute", "Norway", "Sweden")),
        ('The Norwegian minister spoke of "a great tragedy".', ("concern", "Norwegian minister", None)),
        ("Norway denied that the mill had been used and accused Sweden of lying.", ("accuse", "Norway", "Sweden")),
        ("Norway said that the mill had been burnt and called on Sweden to leave.", ("request", "Norway", "Sweden")),
        ("Norway pinned those deaths on the rebels.", ("accuse", "Norway", "rebels")),
        ("Norway denounced the raid as an act of murder by Sweden.", ("condemn", "Norway", "Sweden")),
        ('Norway condemned what it called a "brutal attack" by Sweden.', ("condemn", "Norway", "Sweden")),
        ("Norway called for a revolt against Sweden.", ("request", "Norway", "Sweden")),
        ("The raid was condemned by many states, including Norway.", ("condemn", "Norway", None)),
        ("Norway accused the two sides of attacks on civilians.", ("accuse", "Norway", "the sides")),
        ("Norway issued a warning to Sweden.", ("warn", "Norway", "Sweden")),
        ("Moscow warned Washington against any raid.", ("warn", "Russia", "United States")),
        ("Norway demanded that Sweden withdraw from the town.", ("request", "Norway", "Sweden")),
        ("Norway called for Sweden to withdraw from the town.", ("request", "Norway", "Sweden")),
        ("Norway demanded the withdrawal of Swedish troops.", ("request", "Norway", "Swedish Armed Forces")),
        ("Norway demanded the release of the hostages.", ("request", "Norway", None)),
        ("Norway expressed its support for Denmark's right to defend itself.", ("support", "Norway", "Denmark")),
        ('Norway condemned the "naked aggression of Sweden".', ("condemn", "Norway", "Sweden")),
        ("Jan Brandt pointed the finger at Sweden.", ("accuse", "Jan Brandt", "Sweden")),
        ("Norway called the Swedish raid a war crime.", ("condemn", "Norway", "Sweden")),
        ("Norway repeated its call for a truce.", ("request", "Norway", None)),
        ("Norway reiterated its support for Denmark.", ("support", "Norway", "Denmark")),
        ("Norway issued an apology for the raid.", ("comment", "Norway", None)),
        ("Norway faulted Sweden over the raid.", ("accuse", "Norway", "Sweden")),
        ("Norway charged that Sweden had burnt the mill.", ("accuse", "Norway", "Sweden")),
        ("Norway said that the raid may amount to a war crime.", ("condemn", "Norway", None)),
        ("Norway said that if Sweden kept breaking the truce, it would pay for it.", ("warn", "Norway", "Sweden")),
        ("Norway said that its army would respond to any raid.", ("threaten", "Norway", None)),
        ("Holm's office said that the minister was appalled by the raid.", ("concern", "Holm's office", None)),
        ("The talks came a day after Norwegian President Jan Brandt condemned it.", ("condemn", "Jan Brandt", None)),
        ("Norway pledged aid to Denmark.", ("support", "Norway", "Denmark")),
        ("Norway said that it stood by Denmark.", ("support", "Norway", "Denmark")),
        ("Norway said that Denmark had the right to defend itself.", ("support", "Norway", "Denmark")),
        ("Norway said that Sweden was to blame for the raid.", ("accuse", "Norway", "Sweden")),
        ("Norway said that the Swedish raid was a crime.", ("condemn", "Norway", "Sweden")),
        ("Norway warned that if Sweden did not withdraw, the war would go on.", ("warn", "Norway", "Sweden")),
        ("Norway warned Sweden that it would answer.", ("warn", "Norway", "Sweden")),
        ("The Security Council ordered Sweden to withdraw.", ("request", "Security Council", "Sweden")),
        ("Norway appealed to the citizens of Sweden.", ("request", "Norway", "citizens of Sweden")),
        ("Norway said that Sweden bore responsibility for the raid.", ("accuse", "Norway", "Sweden")),
        ("Norway rejected the claims made by Sweden.", ("dispute", "Norway", "Sweden")),
        ("Norway accused Penrose of the raid.", ("accuse", "Norway", "Penrose")),
        ("Norway said that Sweden was behind the raid.", ("accuse", "Norway", "Sweden")),
        ("Norway denied Swedish accusations that it had burnt the mill.", ("deny", "Norway", "Sweden")),
        ("Norway called for Jan Brandt's arrest.", ("request", "Norway", "Jan Brandt")),
        ("Norway warned that Sweden would pay a heavy price.", ("warn", "Norway", "Sweden")),
        ("Norway threatened to pull out its troops if Sweden did not leave.", ("threaten", "Norway", "Sweden")),
        ("Norway rejected calls for a truce.", ("dispute", "Norway", None)),
        ("Norway rejected a proposal by Sweden.", ("dispute", "Norway", "Sweden")),
        ("Norway denounced the raid as a tragedy.", ("condemn", "Norway", None)),
        ("Norway decried the raid as a disturbing turn in the war.", ("condemn", "Norway", None)),
        ("Norway said it had nothing to do with the raid.", ("deny", "Norway", None)),
        ("Norway insisted that it was not behind the raid.", ("deny", "Norway", None)),
        ("Norway said that its soldiers had played no part in the raid.", ("deny", "Norway", None)),
        ("Norway denied that it was behind the raid.", ("deny", "Norway", None)),
        ("Norway said that Sweden was lying about the raid.", ("accuse", "Norway", "Sweden")),
        ("Norway said that the raid would not go unanswered.", ("threaten", "Norway", None)),
        ("Norway said that Sweden would pay a heavy price.", ("threaten", "Norway", "Sweden")),
        ("Norway said that there would be consequences for the raid.", ("threaten", "Norway", None)),
        ("Norway made it very clear that the killers would be punished.", ("threaten", "Norway", None)),
        ("Norway made it clear to Sweden that there would be a response.", ("threaten", "Norway", "Sweden")),
    ],
)
def test_target(sentence: str, expected: Found) -> None:
    """Catches a target lost, or the wrong one of two."""
    assert reactions(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Norway described the raid as a war crime.", "condemn"),
        ("Norway said that Sweden was responsible for the explosion.", "accuse"),
        ("Norway said that Sweden must withdraw.", "request"),
        ("The Norwegian government said it was deeply concerned.", "concern"),
        ("Norway said that the raid would lead to war.", "warn"),
        ('The Norwegian foreign minister said that the raid was "a mistake".', "comment"),
        ("Norway denied responsibility for the attack.", "deny"),
        ("The army denied using poison gas.", "deny"),
        ('Norway dismissed the findings as "inventions".', "dispute"),
        ("The army rejected the claims of the rebels.", "dispute"),
        ("Norway announced the raid as an inhuman deed.", "condemn"),
        ("The Norwegian foreign minister described the raid as illegal.", "condemn"),
        ("The Norwegian foreign minister said that the raid was not justified.", "comment"),
        ("The rebels vowed revenge for the raid.", "threaten"),
        ("The army said that the claims were false.", "dispute"),
        ("The Swedish foreign minister said that Sweden was appalled by the massacre.", "concern"),
        ('The Swedish Foreign Ministry said it "categorically rejects" the accusations.', "deny"),
        ("The Kremlin denied that Russian troops had taken part in the raid.", "deny"),
        ("Norway pledged to rebuild the town.", "support"),
        ("Norway hailed the raid as a success.", "support"),
    ],
)
def test_what_is_said_tells_the_type(sentence: str, expected: str) -> None:
    """Catches a judgement in plain words passing for a report."""
    assert [found[0] for found in reactions(sentence)] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The garrison replied with mortar fire.",
        "The commander requested reinforcements.",
        "The search was called off on 6 March 2031.",
        "An officer asked not to be named.",
        "Swedish tanks threatened the town of Karsk.",
        "The Swedes charged the positions at dawn.",
        "The attack raised fears in the town.",
        "The Norwegian ministry blamed the crash on bad weather.",
        'The Norwegian ministry said it was over, adding that "ten terrorists were killed".',
        'Norway reported that the camp had "served for terrorist raids on towns".',
        'Norway ended its inquiry and found a report of a "massacre" to be wrong.',
        "The mayor said that the fire may have led to the collapse of the mill.",
        "The army denied that it had withdrawn.",
        "Norway said that the raid was not a massacre.",
        "Norway called for a minute of silence for the victims.",
        "The brothers pledged allegiance to the Front.",
        "The general ordered his men to withdraw.",
        "The mayor promised to return.",
        "The truce was seldom kept by the two camps.",
        "The rebels were observed looting the town.",
        "The men fled to Norway, which is accused of arming the rebels.",
        'The envoy Jan Holm said that 40 troops "and mercenaries" were killed.',
        'The army fired on what Norway called "strongholds".',
        "Norway vetoed a resolution calling for a truce.",
        "Norway neither confirmed nor denied the raid.",
        "Rebels pinned the battalion on the beach near Karsk.",
        "Norway pinned its hopes on the rebels.",
        "Norway pinned a medal on the mayor.",
        "The mayor said that his men would lead the column.",
        "The minister vowed never to forget the victims of the fire.",
        "The official, who asked to remain anonymous, left Karsk.",
    ],
)
def test_no_reaction(sentence: str) -> None:
    """Catches blows, soldiers' requests and facts on the ground passing for public speech."""
    assert reactions(sentence) == []


def test_each_speaker_stands_alone() -> None:
    """Catches the second of two speakers lost."""
    found = reactions("The attack was condemned by Norway and Denmark.")
    assert found == [("condemn", "Norway", None), ("condemn", "Denmark", None)]


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("The raid was condemned by many states including Norway as a crime against Sweden.", ["Norway"]),
        ("The raid was condemned by many groups, including the Oak Front, which Norway had backed.", ["Oak Front"]),
        ("The raid was condemned by many leaders, including President Jan Holm and Norway.", ["Jan Holm", "Norway"]),
    ],
)
def test_only_those_listed_speak(sentence: str, speakers: list[str]) -> None:
    """Catches every name behind "including" being taken for one of those who condemned."""
    assert [actor for _, actor, _ in reactions(sentence)] == speakers


@pytest.mark.parametrize("whom", ["accused each other", "each accused the other", "accused one another"])
def test_each_other(whom: str) -> None:
    """Catches mutual accusations without their targets."""
    found = reactions(f"Norway and Sweden {whom} of shelling the town of Karsk.")
    assert found == [("accuse", "Norway", "Sweden"), ("accuse", "Sweden", "Norway")]


def test_the_accuser_is_answered() -> None:
    """Catches a denial aimed at whoever spoke last."""
    sentence = "Norway accused Sweden of the raid, while Denmark called for talks; Sweden rejected the accusation."
    assert reactions(sentence)[-1] == ("deny", "Sweden", "Norway")


def test_a_quotation_goes_on_behind_a_participle() -> None:
    """Catches a quotation cut off by "calling it", and a second reaction made of it."""
    (row,) = coded('Norway denounced the raid, calling it "a cowardly act".').reactions
    assert (row.reaction_type, row.quote) == ("condemn", "a cowardly act")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Penrose praised the defenders.", "Penrose"),
        ("Ada Penrose said that the town had fallen.", "Ada Penrose"),
        ("The 101st Airborne Division attacked the village of Karsk.", "101st Airborne Division"),
        ("No. 4 Commando attacked the village of Karsk.", "No. 4 Commando"),
        ("Task Force Penrose attacked the village of Karsk.", "Task Force Penrose"),
        ("The Norway-backed Penrosians praised the raid.", "Penrosians"),
    ],
)
def test_names_of_those_who_act(sentence: str, name: str) -> None:
    """Catches a speaker at the opening, or a unit, that is no actor."""
    assert name in {actor.name for actor in coded(sentence).actors}


def test_a_militia_is_no_state_force() -> None:
    """Catches "Swedish militiamen" standing for the Swedish army."""
    names = {actor.name for actor in coded("Swedish militiamen attacked the village of Karsk.").actors}
    assert "Swedish militiamen" in names
    assert not {name for name in names if "Armed Forces" in name}


def test_an_offer_does_not_speak() -> None:
    """Catches "rejected the offer, saying …" making a speaker of the offer."""
    sentence = "Commander Jan Brandt rejected the offer, saying that his men held the town."
    assert {name_of(claim.claimant_id, sentence) for claim in coded(sentence).claims} == {"Jan Brandt"}


def test_fortunes_are_event_types() -> None:
    """Catches a type that no event has."""
    assert {row.event_type for row in curated().event_types} >= FORTUNES


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A resolution of the UN General Assembly condemned the raid.", "United Nations General Assembly"),
        (
            "A statement issued by the Norwegian Ministry of Defence condemned the raid.",
            "Norwegian Ministry of Defence",
        ),
        ("A Norwegian communiqué of 5 March condemned the raid.", "Norway"),
        ("NATO Secretary General Jens Holm condemned the raid.", "Jens Holm"),
        ("The Danish envoy at UN Erik Holm condemned the raid.", "Erik Holm"),
        ("The raid drew condemnation from Norway.", "Norway"),
        ("The raid was met with Norwegian protests.", "Norway"),
        ("Oslo and Stockholm condemned the raid.", "Norway"),
        ("Elmist MP Ada Penrose condemned the raid.", "Ada Penrose"),
        ("In a letter to the council, Ada Penrose, the mayor of Karsk, condemned the raid.", "Ada Penrose"),
        ("The Norwegian envoy sent Sweden a letter condemning the raid.", "Norwegian envoy"),
    ],
)
def test_who_condemns(sentence: str, expected: str) -> None:
    """Catches a paper, an office or the deed itself passing for the speaker."""
    found = reactions(sentence)[0]
    assert (found[0], found[1]) == ("condemn", expected)


def test_a_survivor_has_a_name() -> None:
    """Catches a description before a name counted as a second speaker."""
    found = reactions('A survivor, Lars Dahl, told The Guardian, "All could have been prevented."')
    assert found == [("comment", "Lars Dahl", None)]


def test_what_speakers_do_in_their_own_words() -> None:
    """Catches "we condemn" without its speaker, or the saying around it as a second reaction."""
    (row,) = coded('Prime Minister Nils Aker said: "We condemn this raid."').reactions
    assert (row.reaction_type, row.actor_id, row.quote) == ("condemn", "nils-aker", "We condemn this raid.")


def test_those_who_are_named_of_many() -> None:
    """Catches "several countries, including A and B" speaking without a name."""
    found = reactions("Several countries, including Norway and Denmark, condemned the raid.")
    assert found == [("condemn", "Norway", None), ("condemn", "Denmark", None)]


def test_speakers_without_a_name() -> None:
    """Catches the unnamed of two speakers lost, and the second of two who make one statement."""
    found = reactions("The raid was condemned by Western countries and Norway.")
    assert [speaker for _, speaker, _ in found] == ["Western countries", "Norway"]
    found = reactions("A joint statement by Norway and Denmark condemned the raid.")
    assert [speaker for _, speaker, _ in found] == ["Norway", "Denmark"]


def test_governments_by_name_and_seat() -> None:
    """Catches the second of two governments lost, and one that only its capital names."""
    assert [found[1] for found in reactions("The governments of Norway and Denmark condemned the raid.")] == [
        "Norway",
        "Denmark",
    ]
    assert reactions("The government in Oslo condemned the raid.") == [("condemn", "Norway", None)]


def test_a_quotation_opens_with_no_name() -> None:
    """Catches "We" behind a quotation mark taken for a name."""
    found = reactions('Foreign Minister Jan Holm said, "We condemn in the strongest terms the raid on the town."')
    assert found == [("condemn", "Jan Holm", None)]


@pytest.mark.parametrize(
    ("sentences", "speaker"),
    [
        (("The Elm Defence Front attacked the town.", "The Front condemned the raid."), "Elm Defence Front"),
        (("The Elm Brigade attacked the town.", "The brigade condemned the raid."), "Elm Brigade"),
        (("The general Jan Brandt led the attack.", "He condemned the raid."), "Jan Brandt"),
        (("The Viceroy of Norway condemned the raid.",), "Viceroy of Norway"),
        (('According to Human Rights Watch, the raid may amount to a "war crime".',), "Human Rights Watch"),
    ],
)
def test_speakers_told_before_or_beside(sentences: tuple[str, ...], speaker: str) -> None:
    """Catches "the Front" or "he" that the document has just named, and an opinion without a verb of saying."""
    assert reactions(*sentences)[-1] == ("condemn", speaker, None)


def test_no_front_where_there_are_two() -> None:
    """Catches "the Front" taken for either of two fronts."""
    sentences = ("The Elm Defence Front and the Oak Liberation Front met.", "The Front condemned the raid.")
    assert reactions(*sentences)[-1][1] not in {"Elm Defence Front", "Oak Liberation Front"}


def test_reports_are_no_reactions() -> None:
    """Catches a number, or who holds what, in the words of a speaker as an opinion."""
    assert reactions('"The town is in our hands," said Jan Brandt, the governor of Karsk.') == []
    assert reactions('"Our men killed 30 rebels," said Jan Brandt, the governor of Karsk.') == []


def test_traded_accusations() -> None:
    """Catches accusations that go both ways as one, or as none."""
    assert reactions("Norway and Sweden traded accusations over the raid.") == [
        ("accuse", "Norway", "Sweden"),
        ("accuse", "Sweden", "Norway"),
    ]


def test_both_sides() -> None:
    """Catches "both sides" as an actor beside the two that the sentence names."""
    sentence = "Norway and Sweden accused each other of the raid, with both sides denying the accusations."
    assert [found[:2] for found in reactions(sentence)] == [
        ("accuse", "Norway"),
        ("accuse", "Sweden"),
        ("deny", "Norway"),
        ("deny", "Sweden"),
    ]


def test_adding() -> None:
    """Catches what somebody adds to a mere report given to nobody, or lost."""
    sentence = 'UN envoy Jan Holm said that the town was shelled from the hills, adding that it was "a crime".'
    (row,) = coded(sentence).reactions
    assert (row.reaction_type, row.actor_id, row.quote) == ("condemn", "jan-holm", "a crime")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Norway accused Sweden of the raid, a charge that Sweden rejected.", ["accuse", "deny"]),
        ("Norway accused Sweden of the raid on a town that Sweden left.", ["accuse"]),
    ],
)
def test_a_charge_that_is_rejected(sentence: str, expected: list[str]) -> None:
    """Catches a denial lost behind the noun for what it answers, or made of another relative clause."""
    assert [row.reaction_type for row in coded(sentence).reactions] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Norway recalled its ambassador in protest at the shelling of Karsk.", ["condemn"]),
        ("The Norwegian foreign minister resigned in protest over the raid.", ["condemn"]),
        ("Villagers left in protest at the shelling of Karsk.", []),
        ("Norway did not recall its ambassador in protest.", []),
        ("Jan Brandt told the BBC that the world had failed them.", ["comment"]),
        ('"The world has abandoned us," Jan Brandt said.', ["comment"]),
        ("Jan Brandt told the BBC that the rebels had abandoned Karsk.", []),
    ],
)
def test_what_one_thinks_of_a_deed(sentence: str, expected: list[str]) -> None:
    """Catches a protest that only a deed or a complaint tells, and made of those who speak for nobody."""
    assert [row.reaction_type for row in coded(sentence).reactions] == expected


def test_a_name_in_quotation_marks_is_no_quotation() -> None:
    """Catches the name that somebody is called by taken for the words that are quoted."""
    (row,) = coded('Norway blamed "bandits" for a "barbaric deed".').reactions
    assert row.quote == "barbaric deed"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ('Jan Brandt condemned the raid and said, "We denounce this barbaric raid."', ["condemn"]),
        ('Jan Brandt denounced the raid and said, "We shall not be moved."', ["condemn"]),
        ('Denouncing the raid, Jan Brandt tweeted, "Our thoughts are with the wounded."', ["condemn"]),
        ('Jan Brandt sent condolences and said, "I condemn this vile raid."', ["support", "condemn"]),
        ('"Norway condemns this vile raid," said its minister Jan Brandt.', ["condemn"]),
    ],
)
def test_one_act_in_several_words(sentence: str, expected: list[str]) -> None:
    """Catches an act counted again where its words are quoted."""
    found = coded(sentence).reactions
    assert [row.reaction_type for row in found] == expected
    assert {name_of(row.actor_id, sentence) for row in found} == {"Jan Brandt"}
    assert found[-1].quote


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Norway was among the first to condemn the raid.", ["condemn"]),
        ("Sweden became the first country to denounce the raid.", ["condemn"]),
        ("Norway was ready to condemn the raid.", []),
        ("Jan Brandt said that the raid should be seen as a success.", ["comment"]),
        ("President Jan Brandt called Monday a milestone for the country.", ["comment"]),
        ('Jan Brandt said that the Front had "farmed out" the raid.', []),
        ('Jan Brandt said that the "Free Republic of Esk" had withdrawn its troops.', []),
        ("The Elm Front confirmed that they were behind the raid.", []),
        ("Norway said that it was responsible for the raid.", []),
        ("Jan Brandt rejected Holm's remarks.", ["dispute"]),
        ("Rebels said that the army had fled, an idea the ministry says is baseless.", ["dispute"]),
        ("Jan Brandt vowed to bring the raiders to justice.", ["threaten"]),
        ("The deadline was extended by Norway.", []),
        ("Norwegian officials blamed bad weather for the toll.", []),
        ("President Holm went on television to convey his condolences.", ["support"]),
        ('President Holm said that "foreign elements" were behind the raid.', []),
        ("The Elm Front said that it would target the peacekeepers.", ["threaten"]),
        ("The army said that it would strike the hills.", []),
        ("The Elm Front said that it would carry out attacks on the capital.", ["threaten"]),
        ("The Elm Front said that if the shelling continued it would not sign the truce.", ["warn"]),
        ("The army denied using gas and said it would not do so.", ["deny"]),
        ('"Our land was struck by vile and cowardly attacks," President Holm told reporters.', ["condemn"]),
        ('President Holm called the raid "callous and brutal".', ["condemn"]),
        ("President Holm sent Sweden a letter addressed to its people expressing solidarity.", ["support"]),
        ("President Holm pledged solidarity with Sweden.", ["support"]),
        ('President Holm said he was "moved and saddened" by the raid.', ["concern"]),
        ('President Holm said the bombings were "an indiscriminate, murderous attack".', ["condemn"]),
        ("Human Rights Watch said that the raid may have been a war crime.", ["condemn"]),
        ('"Norway will go on combating terrorism in all its forms," said President Holm.', ["comment"]),
        ("The army responded to the raid with air strikes that hit the town.", []),
        ("President Holm called Brandt to express his condolences.", ["support"]),
        ("Holm took to Twitter to denounce the raid.", ["condemn"]),
        ("Holm was asked to condemn the raid.", []),
        ("Norway has ridiculed suggestions that it could be involved.", ["dispute"]),
        ("President Holm sent a message of condolence to the families.", ["support"]),
        ('President Holm said that the "vile" act would not pass without a punishment.', ["condemn"]),
        ('President Holm said that the army had killed 20 "terrorists".', []),
        ('"The army will avenge our martyrs," said President Holm.', ["threaten"]),
        ("The army struck those it held responsible for the raid.", []),
        ("Jan Brandt echoed Holm's condemnation of the raid.", ["condemn"]),
        ("The Elm Front threatened more attacks.", ["threaten"]),
        ("Norway and Denmark have labelled the raid a crime.", ["condemn", "condemn"]),
        ('Jan Brandt said that Norway had responded in the "most suitable" way.', []),
        ('Jan Brandt said that Norway was "urgently" looking into the raid.', []),
        ("Norway condemned the raid, its spokesman Jan Brandt said.", ["condemn"]),
        ('Jan Brandt voiced support for the truce, saying that it was "the best answer to the war".', ["support"]),
    ],
)
def test_which_act_it_is(sentence: str, expected: list[str]) -> None:
    """Catches what is only intended, seen or owned up to taken for an act, and an act missed behind "first"."""
    assert [kind for kind, _, _ in reactions(sentence)] == expected


def test_the_same_act_in_other_words() -> None:
    """Catches "and called them lies" as a second reaction, or its quotation lost."""
    (row,) = coded('Norway rejected the claims and called them "blatant lies".').reactions
    assert (row.reaction_type, row.quote) == ("dispute", "blatant lies")


@pytest.mark.parametrize(
    "sentences",
    [
        ("The Norwegian Navy claimed that it had sunk a ship.", "The Swedish Navy rejected the claim."),
        (
            "The Norwegian Navy accused the Swedish Navy of the raid.",
            "The town burnt.",
            "The Swedish Navy denied the charge.",
        ),
        ("The Norwegian Navy accused the Swedish Navy of shelling the town, which the Swedish Navy denied.",),
    ],
)
def test_who_is_answered_earlier(sentences: tuple[str, ...]) -> None:
    """Catches a denial that speaks to nobody, though the text has just said who claimed or accused."""
    kind, speaker, target = reactions(*sentences)[-1]
    assert kind in {"deny", "dispute"}
    assert (speaker, target) == ("Swedish Navy", "Norwegian Navy")


def test_friends_of_a_nation_are_not_its_army() -> None:
    """Catches "pro-Swedish separatists" standing for the Swedish army."""
    names = {actor.name for actor in coded("The pro-Swedish separatists attacked the village of Karsk.").actors}
    assert not {name for name in names if "Armed Forces" in name}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Norway gave Sweden 48 hours to leave the town.", [("threaten", "Norway", "Sweden")]),
        ("The rebels gave Sweden until Friday to surrender.", [("threaten", "rebels", "Sweden")]),
        ("Norway gave the men an hour to rest.", []),
        ("Norway gave Sweden 48 tanks to defend the town.", []),
        ('President Jan Brandt found it "absurd" that nobody had come.', [("comment", "Jan Brandt", None)]),
        ('A sniper found it "absurd" that nobody had come.', []),
        ('President Jan Brandt described the recapture of Karsk as "a great day".', [("comment", "Jan Brandt", None)]),
        ("President Jan Brandt described the recapture of Karsk as complete.", []),
        ("President Jan Brandt asked why the army had not come.", [("comment", "Jan Brandt", None)]),
        ("President Jan Brandt asked Sweden for help.", [("request", "Jan Brandt", "Sweden")]),
        ("When Minister Jan Brandt asked where they were going, they fled.", []),
        (
            'The Swedish General Staff denied that a single lorry had come, calling the report "a lie".',
            [("dispute", "Swedish General Staff", None)],
        ),
        ("The Swedish General Staff denied that any lorry had crossed.", []),
        ("The first 100 fighters, cheered by crowds, reached Karsk.", []),
        ("Villagers welcomed the soldiers.", []),
        ("Norway welcomed the soldiers.", [("support", "Norway", "soldiers")]),
        ('An Elbonian envoy spoke of "perhaps 700, a third of them foreigners".', []),
        ('According to Minister Jan Brandt, it was Sweden that had lost "dozens".', []),
        ("Jan Brandt accused the government in Paris of writing the town off.", [("accuse", "Jan Brandt", "France")]),
        ("Jan Brandt blamed the authorities in Paris for the raid.", [("accuse", "Jan Brandt", "France")]),
    ],
)
def test_terms_questions_and_cheers(sentence: str, expected: list[Found]) -> None:
    """Catches an ultimatum or a quoted judgement passed over, and applause or a quoted number taken for one."""
    assert reactions(sentence) == expected

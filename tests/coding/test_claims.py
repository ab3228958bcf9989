"""What sentences tell as claims and reactions; the sentences and all names in them are invented."""

import pytest

from .coded import claims, coded, name_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Turkish losses were 40 killed and 60 wounded.", [("killed", 40), ("wounded", 60)]),
        ("Norway lost a fort, while Turkish losses were 12 killed.", [("killed", 12)]),
        (
            "Turkish casualties totalled 12 dead, 30 wounded and 7 missing.",
            [("killed", 12), ("wounded", 30), ("missing", 7)],
        ),
    ],
)
def test_whose_losses_are_told(sentence: str, expected: list[tuple[str, int]]) -> None:
    """Catches the states of the lost being taken for verbs, whose subject is somebody else."""
    found = [(claim.unit, claim.quantity_min) for claim in claims(sentence)]
    assert found == expected
    assert {name_of(claim.subject_id, sentence) for claim in claims(sentence)} == {"Turkish Army"}


@pytest.mark.parametrize(
    ("sentence", "unit", "least", "most", "subject"),
    [
        ("At least 20 rebels were killed in Karsk.", "killed", 20, None, "rebels"),
        ("Dozens of soldiers were wounded in Karsk.", "wounded", 24, None, "soldiers"),
        ("The army captured 12 rebels in Karsk.", "captured", 12, 12, "rebels"),
        ("One shepherd was shot dead in Karsk.", "killed", 1, 1, "shepherd"),
        ("Some 40 rebels laid down their arms.", "captured", 40, 40, "rebels"),
        ("Some 40 rebels gave themselves up.", "captured", 40, 40, "rebels"),
        ("A total of 40 rebels were killed.", "killed", 40, 40, "rebels"),
        ("The militia killed a combined total of 40 rebels.", "killed", 40, 40, "rebels"),
        ("Some 300 rebels left Karsk.", "fighters", 300, 300, "rebels"),
        ("The rebels executed 15 captured soldiers.", "killed", 15, 15, "captured soldiers"),
        ("The bodies of 14 soldiers were found in Karsk.", "bodies", 14, 14, "soldiers"),
        ("Some 3,000 fighters took part in the battle.", "fighters", 3000, 3000, "fighters"),
        ("Rebels cut down 30 soldiers near Karsk.", "killed", 30, 30, "soldiers"),
        ("A doctor put the number of dead at 30.", "killed", 30, 30, None),
        ("The militia forced 300 villagers from the valley.", "displaced", 300, 300, "villagers"),
        ("The militia forced 300 villagers to leave their homes.", "displaced", 300, 300, "villagers"),
        ("In all, 700 soldiers were killed, wounded or taken prisoner.", "other", 700, 700, "soldiers"),
        ("Eleven referees were killed in Karsk.", "killed", 11, 11, "referees"),
        ("The Herald reported the deaths of hundreds of foreign troops.", "killed", 200, None, "foreign troops"),
        ("The mayor confirmed the deaths of 12 besieged rebels.", "killed", 12, 12, "rebels"),
        ("The number of peacekeepers was raised to 8,000.", "fighters", 8000, 8000, "peacekeepers"),
        ("The list does not name the 12 sailors who were killed in Karsk.", "killed", 12, 12, "sailors"),
        ("The mayor said that 3,000 people were sheltering in Karsk.", "other", 3000, 3000, "people"),
    ],
)
def test_number(sentence: str, unit: str, least: int | None, most: int | None, subject: str | None) -> None:
    """Catches a number with the wrong bounds, unit or people."""
    (claim,) = claims(sentence)
    found = (claim.unit, claim.quantity_min, claim.quantity_max, name_of(claim.subject_id, sentence))
    assert found == (unit, least, most, subject)


@pytest.mark.parametrize(
    "sentence",
    [
        "Two survivors said that they were safe.",
        "The army seized two radio stations in Karsk.",
        "Rebels captured two churches and a library.",
        "Three cows were killed in Karsk.",
        "About 3,000 people live in Karsk.",
        "Four rebels were sentenced to death.",
    ],
)
def test_no_number(sentence: str) -> None:
    """Catches the number of those who only speak or live somewhere, of institutions and of beasts."""
    assert [claim for claim in claims(sentence) if claim.quantity_text] == []


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
        (
            "The mayor sent a letter to Jan Holm saying that rebels had captured the village of Karsk.",
            "mayor",
            "asserts",
        ),
        ('"Rebels captured the village of Karsk," said Col. Jan Brandt.', "Jan Brandt", "asserts"),
        ("The army denied the rebels' version of the raid.", "army", "denies"),
        ("Rebels, the army claims, captured the village of Karsk.", "army", "asserts"),
        ("On Monday, local officials said, rebels captured the village of Karsk.", "local officials", "asserts"),
        ("Rebels, the mayor told reporters on Monday, captured the village of Karsk.", "mayor", "asserts"),
        ("The works, which, a general said, had been turned into a bomb shop, lay idle.", "general", "asserts"),
        ("In the north, the ministry said, troops were in high spirits.", "ministry", "asserts"),
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
        ("The mayor said that the troops were to be withdrawn.", "intention"),
        ("The mayor said that the weather was to blame.", "assessment"),
        ("Norway denied reports that rebels had captured the village of Karsk.", "control"),
        ("Responsibility for the attack was claimed by the Norway Herald.", "involvement"),
    ],
)
def test_claim_type(sentence: str, claim_type: str) -> None:
    """Catches an opinion being coded as a deed."""
    assert [claim.claim_type for claim in claims(sentence)] == [claim_type]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Elm Front took responsibility for the blast.", [("involvement", "asserts")]),
        ("The Elm Front claimed credit for the raid.", [("involvement", "asserts")]),
        ("Both the Elm Front and the Oak Front claimed responsibility for it.", [("involvement", "asserts")] * 2),
        ("The Elm Front said that it was responsible for the raid.", [("involvement", "asserts")]),
        ("The Elm Front claimed to have worked with the rebels.", [("action", "asserts")]),
        ("The Elm Front claimed to hold the town.", [("control", "asserts")]),
        ("The mission took responsibility for the town.", []),
        ("The town, residents said by telephone, was without power.", [("assessment", "asserts")]),
        ("The mayor said that the convoy had lost its way.", [("action", "asserts")]),
        ("The army admitted for the first time that its men had taken part in the raid.", [("action", "confirms")]),
        ("There were no reports of shelling.", []),
        ('The mayor dismissed as "rubbish" claims that 40 men had died.', [("casualties", "denies")]),
        ("The Elm Front boasted of having killed 40 men.", [("casualties", "asserts")]),
        ("The Elm Front spoke of having taken Karsk.", [("action", "asserts")]),
        ("The mission confirmed several violations of the truce.", [("action", "confirms")]),
        ("The mayor said that he had no information about the raid.", []),
        ("The mission said it had evidence that prisoners were tortured.", [("action", "asserts")]),
        ("The army claimed 30 tanks destroyed or abandoned.", [("casualties", "asserts")]),
        ("The raid was claimed by the Elm Front.", [("involvement", "asserts")]),
        ("The Elm Front, which claims to control Karsk, attacked the mill.", [("control", "asserts")]),
        ("The mayor declined to confirm that the town had fallen.", [("control", "doubts")]),
        ("The mayor was unable to verify reports that men had been executed.", [("action", "doubts")]),
        ("The mayor refused to confirm the reports.", [("action", "doubts")]),
        ("The Elm Front said in a statement posted online that it had attacked Karsk.", [("action", "asserts")]),
        (
            "The mayor said the army had shelled Karsk, a claim the army denied.",
            [("action", "asserts"), ("action", "denies")],
        ),
        ("The Elm Front claimed that its men were holding him captive.", [("action", "asserts")]),
        ("The Elm Front said that its men had fled, according to Oakwire.", [("action", "asserts")]),
        ('President Holm declared the town "completely liberated".', [("action", "asserts")]),
        ("President Holm declared the town fully secured.", [("action", "asserts")]),
        ("President Holm declared Karsk secure.", [("control", "asserts")]),
        ("President Holm declared a state of emergency.", []),
        ("President Holm announced the release of captured soldiers.", []),
        ("The UN announced aid for the secure zone.", []),
        ("The army announced on Monday a new push to the recaptured town.", []),
        ("Rebels captured Karsk; the army would soon return, the minister said.", [("intention", "asserts")]),
        ("Rebels shelled Karsk on 3 May; the mill was destroyed, witnesses said.", [("action", "asserts")]),
        ("The governor called the fighting a raid by bandits.", [("assessment", "asserts")]),
        ("The army described the fighting as a limited operation.", [("assessment", "asserts")]),
        ("The fighting, which the army called a limited operation, began in May.", []),
        ("Jan Brandt insisted that Norway was not losing the war.", [("assessment", "asserts")]),
        ("It appears that 25 men have been killed.", [("casualties", "asserts")]),
        ("The bombing, claimed by the Elm Front, hit the mill.", [("involvement", "asserts")]),
        ("Norway accused Sweden of being behind the raid.", [("involvement", "asserts")]),
        ("The Elm Front denied any role in the raid.", [("involvement", "denies")]),
        ("The army said that it had killed or captured ten gunmen.", [("casualties", "asserts")]),
        ('President Holm said that the raid was "an attack on us all".', []),
        ('"Some who hid in the mill were burned alive," President Holm said.', [("action", "asserts")]),
        ('"This happened along the entire river," President Holm said.', [("action", "asserts")]),
        ('"We have lost a great leader," President Holm said.', []),
        ("The mayor said that an officer should be sent to the camp.", []),
        ("The mayor said that they had lost doctors in the raid.", [("casualties", "asserts")]),
        ("According to the mayor, the raid led to the deaths of ten men.", [("casualties", "asserts")]),
    ],
)
def test_what_speakers_own(sentence: str, expected: list[tuple[str, str]]) -> None:
    """Catches a claim of one's own deed missed, or taken for more than it is."""
    assert [(row.claim_type, row.stance) for row in coded(sentence).claims] == expected


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


HARMED = "injured_or_killed"


def rows(sentence: str) -> list[tuple[str, str | None, int | None, str | None]]:
    """Claim type, unit, least number and claimant of a sentence's claims."""
    found = claims(sentence)
    return [(c.claim_type, c.unit, c.quantity_min, name_of(c.claimant_id, sentence)) for c in found]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("On 12 March the death toll rose to 31.", [("killed", 31)]),
        ("Two civilians died of their wounds, bringing the total to 33.", [("killed", 2), ("killed", 33)]),
        ("The number of soldiers killed had reached 45.", [("killed", 45)]),
        ("The rebels reached 45 villages.", []),
        ("A family of five was killed in Karsk.", [("killed", 5)]),
        ("The general commanded a force of 3,000 men.", [("fighters", 3000)]),
        ("Groups of 20 villages were destroyed.", []),
        ("Around 300 civilians are believed to have died in the siege.", [("killed", 300)]),
        ("Ten soldiers were reported missing.", [("missing", 10)]),
        ("Three schoolgirls lost their lives in the raid.", [("killed", 3)]),
        ("Two sentries were taken prisoner.", [("captured", 2)]),
        ("Two regiments were captured.", []),
        ("Twelve battalions attacked Karsk.", []),
        ("A 3,000-strong division attacked Karsk.", [("fighters", 3000)]),
        ("Residents said that 34 army soldiers were taken prisoner at Karsk.", [("captured", 34)]),
        ("Some 200 gunners were made prisoners of war.", [("captured", 200)]),
        ("The mayor reported 22 rebel and nine civilian deaths.", [("killed", 22), ("killed", 9)]),
        ("The raid left 12 rebel and at least 30 army gunners dead.", [("killed", 12), ("killed", 30)]),
        ("Two rebel and one army posts were shelled.", []),
        ("The rebels took 300 women.", [("captured", 300)]),
        ("Four of the wounded later died.", [("killed", 4)]),
        ("Of the 900 men who landed, 624 were killed.", [("fighters", 900), ("killed", 624)]),
        ("The attackers left behind 46 dead and 120 prisoners.", [("killed", 46), ("captured", 120)]),
        ("The report listed 14 officers and 230 men killed.", [("killed", 14), ("killed", 230)]),
        ("The raid cost the rebels 170 men, against 60 for the army.", [("killed", 170), ("killed", 60)]),
        ("Gunmen killed all but three of the guards.", []),
        ("Of the 1,200 defenders, only a few escaped.", [("fighters", 1200)]),
        ("The captain reported two of his men dead.", [("killed", 2)]),
        ("On 12 March an attack claimed 71 soldiers.", [("killed", 71)]),
        ("Casualty estimates ranged from 200 to 500.", [(None, 200)]),
        ("It was a hard war, with estimates of the dead ranging from 20 to 40.", [("killed", 20)]),
        ("The mayor said that the toll was as high as 100.", [("killed", None)]),
        ("The rebels took 300 women to the hospital.", []),
        ("The army took 300 civilians into Karsk for treatment.", []),
        ("The bus company took 40 pupils on a trip.", []),
        ("The Red Cross took ten patients out of Karsk.", []),
        ("It claimed 20 members.", [("fighters", 20)]),
        (
            "Ten men were killed in the raid. Some 200 pupils attend the school, and the mayor puts the total at 150.",
            [("killed", 10)],
        ),
        ("The mayor said that one soldier was missing.", [("missing", 1)]),
        ("The mayor listed 52 villagers as dead.", [("killed", 52)]),
        ("Two villagers were hacked to death in Karsk.", [("killed", 2)]),
        ("Thirty insurgents fell back in the fighting.", [("fighters", 30)]),
        ("The village was taken at a cost of 214 men.", [("killed", 214)]),
        ("The village was rebuilt at a cost of 214 bricks.", []),
        ("The assault failed with 40 killed and 110 wounded.", [("killed", 40), ("wounded", 110)]),
        ("About 500 men were killed or wounded, a loss of 5,000 dead and wounded.", [(None, 500), (None, 5000)]),
    ],
)
def test_count(sentence: str, counts: list[tuple[str | None, int]]) -> None:
    """Catches a number that no verb of its own explains, or one that counts no people."""
    expected = [("injured_or_killed" if unit is None else unit, number) for unit, number in counts]
    assert [(unit, number) for _, unit, number, _ in rows(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "most"),
    [
        ("The death toll exceeded 950.", None),
        ("The number of dead passed 950.", None),
        ("The rebels passed 950 corpses on the road to Karsk.", 950),
        ("The rebels outnumbered 950 soldiers in Karsk.", 950),
    ],
)
def test_more_than_is_told(sentence: str, most: int | None) -> None:
    """Catches a toll that has passed a number being told as that number, and what is passed on a road as a toll."""
    told = [(claim.quantity_min, claim.quantity_max) for claim in claims(sentence)]
    assert told == [(950, most)]


def test_a_figure_of_what_was_told_before() -> None:
    """Catches a bare figure that goes on with the toll of the sentence before being lost."""
    told = [(c.unit, c.quantity_min) for c in claims("Ten men were wounded. The mayor put the figure at 50.")]
    assert told == [("wounded", 10), ("wounded", 50)]


def test_a_denial_of_what_is_no_happening() -> None:
    """Catches a denial lost because what it answers is how things stand."""
    found = claims("The army said that Karsk was under its control; villagers denied this.")
    assert [claim.stance for claim in found] == ["asserts", "denies"]
    assert [claim.stance for claim in claims("The mayor said that he was well; he denied this later.")] == ["asserts"]


def test_whom_a_part_is_about() -> None:
    """Catches a part laid to the whole though the sentence says who they were, and losses laid to nobody."""
    sentence = "Some 20 people were killed, of whom eleven were nurses."
    assert [name_of(claim.subject_id, sentence) for claim in claims(sentence)] == ["people", "nurses"]
    sentence = "The rebels lost 20 killed, 30 wounded and 10 missing."
    assert {name_of(claim.subject_id, sentence) for claim in claims(sentence)} == {"rebels"}


def test_parts_of_a_whole() -> None:
    """Catches a part that stands as a number of its own."""
    for sentence in (
        "The regiment suffered 300 casualties, of whom 124 were killed.",
        "The mayor reported 1,050 dead, including 31 officers.",
    ):
        whole, part = claims(sentence)
        assert part.subset_of == whole.claim_id


def test_the_nearest_speaker_gives_a_number() -> None:
    """Catches the first speaker of a sentence being given the figures of the second."""
    sentence = (
        "President Jan Brandt claimed that more than 500 soldiers died in the battle, "
        "while the mayor put the losses at 210 dead and 600 wounded."
    )
    assert [(number, who) for _, _, number, who in rows(sentence)] == [
        (500, "Jan Brandt"),
        (210, "mayor"),
        (600, "mayor"),
    ]


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("The brigade lost 52 men in the attack.", "brigade"),
        ("The brigade killed 52 men in the attack.", "men"),
        ("The brigade suffered 300 casualties.", "brigade"),
        ("Rebel losses were put at 400 killed.", "rebels"),
        ("The raid caused 95 civilian deaths.", "civilians"),
        ("Two more civilians died in Karsk.", "civilians"),
        ("The brigade suffered 27 dead.", "brigade"),
        ("The brigade had 3,000 men under its command.", "brigade"),
        ("Rebel dead numbered 300.", "rebels"),
        ("Rebels ambushed a group of policemen, killing eight.", "policemen"),
        ("The army took 40 prisoners.", "prisoners"),
        ("The garrison numbered 400.", "garrison"),
        ("Rebel casualties were 280 killed.", "rebels"),
        ("The mayor put the number of killed at 40.", None),
        ("Rebel casualties amounted to 300 men.", "rebels"),
        ("The mayor estimated the number of civilians killed at twelve.", "civilians"),
        ("The mayor put the number of rebels killed at 40.", "rebels"),
    ],
)
def test_whom_a_number_is_about(sentence: str, subject: str | None) -> None:
    """Catches losses that are laid to a bare noun, and not to those who bore them."""
    assert [name_of(claim.subject_id, sentence) for claim in claims(sentence)] == [subject]


def test_a_pronoun_within_a_list_of_subjects() -> None:
    """Catches "his" being looked for in the very phrase that holds it, without end."""
    assert [claim.quantity_min for claim in claims("The pilot and his crew of three were killed.")] == [3]


@pytest.mark.parametrize(
    ("sentence", "claim_type", "stance"),
    [
        ("The mayor said that Karsk was under rebel control.", "control", "asserts"),
        ("The mayor said that Karsk remained in rebel hands.", "control", "asserts"),
        ("The mayor said that the rebels were behind the attack.", "involvement", "asserts"),
        ("The army denied any involvement in the attack.", "involvement", "denies"),
        ("The army said it had nothing to do with the raid.", "involvement", "denies"),
        ("The Elm Front stated that it had no connection to the raid.", "involvement", "denies"),
        ("The mayor said that the army was not behind the raid.", "involvement", "denies"),
        ("The mayor said that he could not confirm the report.", "action", "doubts"),
        ("The mayor was unable to confirm the report.", "action", "doubts"),
        ("The mayor could not confirm that rebels had captured the village of Karsk.", "control", "doubts"),
        ("The mayor denied there was a ceasefire.", "action", "denies"),
        ("The mayor made clear that the rebels had left Karsk.", "action", "asserts"),
        ("Karsk was reported to be wholly in rebel hands.", "control", "asserts"),
        ("Army patrols were reported to be holding the bridges of Karsk.", "control", "asserts"),
        ("The colonel announced that his forces would leave Karsk.", "intention", "asserts"),
        ("The mayor said the army will take control of Karsk.", "intention", "asserts"),
        ("The colonel announced that Karsk will be shelled.", "intention", "asserts"),
        ("The mayor said that the town would fall.", "assessment", "asserts"),
        ("The mayor accused Norway of supporting the rebels.", "involvement", "asserts"),
        ("The mayor accused the rebels of committing crimes.", "action", "asserts"),
        ("The mayor confirmed the reports.", "action", "confirms"),
        ("The rebels claimed full control of Karsk.", "control", "asserts"),
        ("Residents reported heavy shelling overnight.", "action", "asserts"),
    ],
)
def test_what_is_said(sentence: str, claim_type: str, stance: str) -> None:
    """Catches who holds what being coded as an opinion, and a doubt as a statement."""
    assert (claim_type, stance) in {(claim.claim_type, claim.stance) for claim in claims(sentence)}


def test_a_part_of_twenty() -> None:
    """Catches the number of which only a part was hit being told as hit."""
    assert [c.quantity_min for c in claims("Twelve of the 20 bombers were shot down over Karsk.")] == [12]
    assert [c.unit for c in claims("Among the dead were 12 women.")] == ["killed"]
    assert [c.unit for c in claims("The fighting claimed the lives of 60 civilians.")] == ["killed"]


def test_what_befell_prisoners() -> None:
    """Catches prisoners who were killed being counted as captured, and others who are counted after them."""
    found = claims("The mayor said that 19 prisoners were killed and that 40 others were wounded.")
    assert [(claim.unit, claim.quantity_min) for claim in found] == [("killed", 19), ("wounded", 40)]
    assert len({claim.subject_id for claim in found}) == 1


def test_a_second_verb_of_saying() -> None:
    """Catches what is said being laid to the object of the verb of saying before it."""
    sentence = "A police spokesman acknowledged the assault but said that the army had captured the village of Karsk."
    assert "police spokesman" in {name_of(claim.claimant_id, sentence) for claim in claims(sentence)}


@pytest.mark.parametrize(
    ("sentence", "claimants"),
    [
        ("Three people were killed in Karsk and 15 others were hurt, according to the mayor.", ["mayor", "mayor"]),
        ("Three people were killed in Karsk, but 74 soldiers fled, according to the mayor.", [None, "mayor"]),
        ("The death toll had reached 100, the mayor confirmed Monday, including 19 women.", ["mayor", "mayor"]),
        ("Human Rights Watch attributed 95 civilian deaths to the attack.", ["Human Rights Watch"]),
        ("An Elmland inquiry later found that 40 civilians had been killed.", ["Elmland"]),
        ("A report by Human Rights Watch found that 40 civilians had been killed.", ["Human Rights Watch"]),
        ("The 9th Brigade found that 40 civilians had been killed.", [None]),
        ("The news agency Oakwire said that 40 civilians had been killed.", ["Oakwire"]),
        ("The Norwegian MoD said that 40 civilians had been killed.", ["Norwegian MoD"]),
        ("The government admitted to having killed 40 civilians.", ["government"]),
        ("Reports emerged that 40 civilians had been killed.", [None]),
        ("Citing local officials, the agency said that 40 civilians had been killed.", ["agency"]),
        ("The Herald quoted the mayor as saying that 40 civilians had been killed.", ["mayor"]),
        ("The envoy called for calm amid reports that 40 civilians were killed.", [None]),
        ("Fears rose after the mayor's announcement that 40 civilians had been killed.", ["mayor"]),
        ("According to the prosecutor's office, 40 civilians were killed.", ["prosecutor's office"]),
        ("According to military intelligence, 40 civilians were killed.", ["military intelligence"]),
        ("According to Oakwire, men armed with guns killed 40 civilians.", ["Oakwire"]),
        ("The mayor raised the death toll to 40.", ["mayor"]),
        ("The blast brought the death toll to 40.", [None]),
        ("BBC News Russian reported that 40 civilians had been killed.", ["BBC"]),
        ("According to a count published by the Oakwire Agency, 40 civilians were killed.", ["Oakwire Agency"]),
        ("The blast killed 20 men and wounded 30, according to the mayor.", ["mayor", "mayor"]),
        ("The mayor estimated the death toll to be 338.", ["mayor"]),
        ("There was no toll, but the mayor said that 12 men were killed.", ["mayor"]),
        ("The long insurgency has claimed the lives of 200 men.", [None]),
        ("The mayor said that ten men were killed, according to the envoy.", ["mayor"]),
        ("The mayor said that, according to the envoy, ten men were killed.", ["envoy"]),
        ("Ten soldiers were killed; 30 were wounded, the mayor said.", ["mayor", "mayor"]),
        ("About 300 villagers fled; 20 houses were burnt and ten men died, said the mayor.", ["mayor", "mayor"]),
        ("Forty soldiers were killed according to the army and 90 according to the rebels.", ["army", "rebels"]),
        ("The raid left 12 soldiers dead (20 according to the rebels).", [None, "rebels"]),
        ("At least 30 soldiers (45 according to the rebels) were wounded.", [None, "rebels"]),
        ("Head of the camp in Karsk told the Herald that six men had died.", ["Head of camp"]),
        ("A statement posted on the army's website said that 20 rebels had died.", ["army"]),
        ("Ten soldiers were killed in the war, and 300, according to the union, lost their jobs.", ["union"]),
        ("The UN report on the army's shelling said that ten men had died.", ["United Nations"]),
        ("A study published on the rebels' crimes by the UN said that ten men had died.", ["study"]),
        ("Ten soldiers were killed on 3 May; on 4 May the army withdrew, the mayor said.", [None]),
        ("The raid was denounced by officials, one of whom said that ten men had died.", ["officials"]),
        ("Its claims were denied by an Elmland inquiry which found that ten men had died.", ["Elmland"]),
        ("The raid ended with estimates of 20 dead.", [None]),
        ("An army communiqué spoke of 60 rebels killed.", ["army"]),
        ("The mayor confirmed 52 civilians and 23 soldiers as having been killed.", ["mayor", "mayor"]),
        ("By the mayor's count, 20 soldiers were killed.", ["mayor"]),
        ("The mayor told the Karsk Herald dozens of soldiers had been captured.", ["mayor"]),
        ("The mayor said that the mill had been burnt and added that 20 soldiers had died.", ["mayor"]),
        ("The mayor said that 20 soldiers had been killed but denied that 30 men had fled.", ["mayor", "mayor"]),
        ("The envoy of Norway, Jan Elm, denied that Karsk had fallen, saying that 20 men had died.", ["Jan Elm"]),
        ("The raid killed 20 soldiers by the mayor's count.", ["mayor"]),
        ("By most counts, 20 soldiers were killed.", [None]),
        ("By the mayor's own admission, 20 soldiers had died.", ["mayor"]),
        ("Some 20 soldiers were killed, going by the mayor's figures.", ["mayor"]),
        ("The mayor's estimate was 20 killed.", ["mayor"]),
        ("The mayor's figures put the number of dead at 30.", ["mayor"]),
        ("Estimates of the dead ranged from 20 to 45.", [None]),
        ("The mayor put the number of wounded at between 20 and 30.", ["mayor"]),
    ],
)
def test_whose_number(sentence: str, claimants: list[str | None]) -> None:
    """Catches a number told in the text's own voice, or by a description beside the name of whoever gives it."""
    named = [name_of(claim.claimant_id, sentence) for claim in claims(sentence) if claim.unit is not None]
    assert named == claimants


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("The mayor said that a battalion, stationed in Karsk, had fled.", ["action"]),
        ('Norway described the attack on Karsk as "a crime".', []),
        ("An aircraft attacked a column, believing it was a military convoy.", []),
        ("The mayor said that the army had seized the tanks near Karsk.", ["action"]),
        ("The mayor said that Jan Brandt was the commander responsible for the raid.", ["command"]),
        ("The mayor said that about 1,000 soldiers had fled Karsk.", ["casualties"]),
        ("The mayor said that rebels had captured six soldiers.", ["casualties"]),
        ("The mayor said that the rebels had fled and lost heart.", ["action"]),
        ("The mayor said that five tanks had been destroyed.", ["casualties"]),
        ("The mayor said that ten men had died when the army shelled the barracks.", ["casualties", "action"]),
        ("The mayor said that the rebels had withdrawn from Karsk and retreated to Orvo.", ["action"]),
        ("The mayor said that an attempt by the army to retake Karsk was repulsed.", ["action"]),
        ("The colonel said that his men had achieved full control of Karsk.", ["control"]),
        ("No group has claimed responsibility for the attack.", []),
        ("The mayor said that three men had been killed while leaving Karsk.", ["casualties"]),
        ("Thousands fled to Norway, which is accused of backing the rebels.", ["casualties"]),
    ],
)
def test_what_is_said_once(sentence: str, types: list[str]) -> None:
    """Catches a word that only says which, a reason, or a number being claimed a second time."""
    assert [claim.claim_type for claim in claims(sentence)] == types


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("The local council reported 63 deaths, 20 of them women.", [("killed", 63), ("killed", 20)]),
        ("The local council reported 63 deaths, 20 of them in Karsk.", [("killed", 63), ("killed", 20)]),
        ("The local council reported 63 deaths, 20 of them the work of the militia.", [("killed", 63)]),
        (
            "The blast killed 30 people (22 civilians and eight soldiers).",
            [("killed", 30), ("killed", 22), ("killed", 8)],
        ),
        ("The blast killed 30 people (the town has 4,000 residents).", [("killed", 30)]),
        ("There were 900 casualties: 400 Norwegian and 500 Swedish.", [(HARMED, 900), (HARMED, 400), (HARMED, 500)]),
        ("Of the villagers who died, 12 were over 60 years of age.", [("killed", 12)]),
        ("Of those wounded, 12 were officers.", [("wounded", 12)]),
        ("The murder of 12 hostages was told in Karsk.", [("killed", 12)]),
        ("The abduction of 43 students began the protests.", [("captured", 43)]),
        ("Losses were 10-11,000 killed.", [("killed", 10000)]),
        ("The number of soldiers killed and wounded is approaching 20,000.", [(HARMED, 20000)]),
        ("Some 3,000 of them were taken prisoner.", [("captured", 3000)]),
        ("The militia conscripted 300 boys.", [("fighters", 300)]),
        ("The company hired 300 boys.", []),
        ("The militia claimed 60 killed.", [("killed", 60)]),
        ("The attack claimed 60 lives.", [("killed", 60)]),
        ("The battalion had been reduced to 140 men.", [("fighters", 140)]),
        ("The battalion was moved to 140 men in Karsk.", []),
        ("Reinforcements of 2,000 men arrived in Karsk.", [("fighters", 2000)]),
        ("Reinforcements in groups of ten men arrived in Karsk.", []),
        (
            "Ten were killed, including three women, two children and a nun.",
            [("killed", 10), ("killed", 3), ("killed", 2)],
        ),
        ("Twenty rebels were killed along with five soldiers.", [("killed", 20), ("killed", 5)]),
        (
            "Ten people were killed, including five women, and 30 were hurt.",
            [("killed", 10), ("killed", 5), ("wounded", 30)],
        ),
        ("The mayor said that 78 soldiers had died, while the army said 20.", [("killed", 78), ("killed", 20)]),
        ("The mayor said that 48 men had died, but rescuers spoke of 40.", [("killed", 48), ("killed", 40)]),
        ("Six policemen had been killed and about forty wounded.", [("killed", 6), ("wounded", 40)]),
        ("There were 90 men held captive in Karsk.", [("captured", 90)]),
        ("At least 80 shepherds were taken as hostages.", [("captured", 80)]),
        ("The raid has claimed the lives of four farmers and wounded a further 17.", [("killed", 4), ("wounded", 17)]),
        ("One soldier was killed in Karsk.", [("killed", 1)]),
        ("Some 500 rebels captured the town.", [("fighters", 500)]),
        ("About 200 gunmen killed three guards.", [("fighters", 200), ("killed", 3)]),
        ("The rebels launched a new attack with 3,000 fighters.", [("fighters", 3000)]),
        ("The army seized the town with a force of 300 men.", [("fighters", 300)]),
        ("Some 1,200 others had taken shelter in Karsk.", [("displaced", 1200)]),
        ("The fight left an estimated 600 herders dead, and it was the worst of the winter.", [("killed", 600)]),
        (
            "The bombs killed 12 people in Karsk, five in Lomna and three near Orvo.",
            [("killed", n) for n in (12, 5, 3)],
        ),
        (
            "There were 130 men held captive in Karsk, 50 in Lomna and 20 in Orvo.",
            [("captured", n) for n in (130, 50, 20)],
        ),
        ("Ten soldiers died in Karsk, and the army took 12 villages near Lomna.", [("killed", 10)]),
        ("Four Nordlanders were killed in Karsk.", [("killed", 4)]),
        ("The ministry put the death toll at 34, with more than 100 injured.", [("killed", 34), ("wounded", 100)]),
        ("The raid brought the number of soldiers killed this year to 112.", [("killed", 112)]),
        ("The rebel force was estimated at between 2,000 and 3,000 men.", [("fighters", 2000)]),
        ("The army claimed 200 rebels dead, while the rebels admitted losing 30.", [("killed", 200), ("killed", 30)]),
        ("Five children were among those killed.", [("killed", 5)]),
        ("The dead included three journalists and two nuns.", [("killed", 3), ("killed", 2)]),
        ("The militia executed 25 captured soldiers.", [("killed", 25)]),
        ("Ten men were killed and dozens injured, many of them seriously.", [("killed", 10), ("wounded", 24)]),
        ("Volunteers brought 640 crates out of Karsk.", []),
        ("Ten villages were attacked and one was captured.", []),
        ("At least 39 hostages were killed, as were 29 guards.", [("killed", 39), ("killed", 29)]),
        ("The mayor says 32 militants and 23 villagers were killed.", [("killed", 32), ("killed", 23)]),
        ("Twelve hostages are feared dead.", [("killed", 12)]),
        ("Reports put the number of hostages killed at 30.", [("killed", 30)]),
        ("The army took out 11 rebels.", [("killed", 11)]),
        ("The bomb killed 22 victims.", [("killed", 22)]),
        (
            "12 people were killed, including six Danes, 13 Swedes and two Finns.",
            [("killed", 12), ("killed", 6), ("killed", 13), ("killed", 2)],
        ),
        ("A raid by a new coalition killed 20 people attending a wedding, residents said.", [("killed", 20)]),
        ("The toll rose to 30, and 12 people were injured.", [("killed", 30), ("wounded", 12)]),
        ("The raiders, who killed 30 men, were 12 in number.", [("killed", 30)]),
        ("Norway has confirmed one dead.", [("killed", 1)]),
        ("The gunmen seized a school, taking hostage about 400 people.", [("captured", 400)]),
        ("Among the fatalities were three men.", [("killed", 3)]),
        ("More than 300 have been forced to leave their homes.", [("displaced", 300)]),
        ("The raid left 34 men dead, as well as six of the attackers.", [("killed", 34), ("killed", 6)]),
    ],
)
def test_numbers_without_a_verb(sentence: str, counted: list[tuple[str, int]]) -> None:
    """Catches those who are counted beside the verb, as a part, a remnant or a reinforcement, being left out."""
    assert [(claim.unit, claim.quantity_min) for claim in claims(sentence)] == counted


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Witnesses reported sporadic gunfire near Karsk.", [("action", "asserts")]),
        ("Residents reported heavy shelling of the town.", [("action", "asserts")]),
        ("The police acknowledged the assault.", [("action", "confirms")]),
        ("The army confirmed the presence of foreign troops.", [("action", "confirms")]),
        ("The army reported no casualties.", [("casualties", "asserts")]),
        ("The police admitted the loss of the town.", [("control", "confirms")]),
        ("Explosions were reported in Karsk.", [("action", "asserts")]),
        ("The newspaper reported the story.", []),
        ("The army announced an offensive.", []),
        ("The army admitted shelling the village of Karsk.", [("action", "confirms")]),
        ("The army rejected the claim.", [("action", "denies")]),
        ("The army rejected the offer.", []),
        ("The army denied that any of its troops had died.", [("casualties", "denies")]),
        (
            "The army said it had captured Karsk, which the rebels denied.",
            [("action", "asserts"), ("control", "denies")],
        ),
        (
            "The army said it had killed a monk, a claim that the rebels denied.",
            [("action", "asserts"), ("action", "denies")],
        ),
        ("The army took Karsk, which the rebels had left.", []),
        ("The mayor said that women were among those killed.", [("casualties", "asserts")]),
        ("The police confirmed that one of its officers was in rebel custody.", [("control", "confirms")]),
        ("The army said that its troops had not crossed the river.", [("action", "asserts")]),
    ],
)
def test_what_a_noun_says(sentence: str, said: list[tuple[str, str]]) -> None:
    """Catches a report whose content is no clause, and harm to nobody being told as a deed."""
    assert [(claim.claim_type, claim.stance) for claim in claims(sentence)] == said


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The mayor said that Karsk, which was shelled in May, had fallen.", 1),
        ("The police said that they had killed seven rebels and wounded a man who later died.", 2),
        ("A spokesman said that it had opened an inquiry to determine whether its strikes had killed villagers.", 1),
        ("Seven men were reported to be wounded in shelling by the army.", 1),
        ("The mayor said that the militia was not ready for the winter.", 1),
        ("Officials have said that the army held Norway responsible for the strikes.", 0),
        ('The envoy dismissed this statement, saying "maps of this sort do not lie."', 0),
        ('"All employees of the hospital are safe," the mayor said.', 1),
    ],
)
def test_what_goes_with_what_is_said(sentence: str, told: int) -> None:
    """Catches a word that only says which, when or how being a claim of its own."""
    assert len(claims(sentence)) == told


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("Ten soldiers were killed and one was captured.", [("killed", 10), ("captured", 1)]),
        ("Ten villages were shelled and one was captured.", []),
        ("Norwegian dead numbered 300.", [("killed", 300)]),
        ("Rebel dead and captured numbered over 90.", [("other", 90)]),
        ("By mid-March, between 200 and 250 troops were fighting near Karsk.", [("fighters", 200)]),
        ("The brigade suffered 14 dead and 33 wounded.", [("killed", 14), ("wounded", 33)]),
        ("The rebels took Karsk at the cost of 20 lives.", [("killed", 20)]),
        ("The army killed 40 rebels on 3 May, 12 on 4 May and seven on 5 May.", [("killed", n) for n in (40, 12, 7)]),
        ("Estimates of the number of civilians killed range between 100 and 150.", [("killed", 100)]),
        ("Norway expelled two Swedish diplomats.", []),
        ("Norway expelled 200 Swedish villagers.", [("displaced", 200)]),
        ("The rebels took Karsk at a cost of 20 million dollars.", []),
        ("The rebels raided Karsk, killing 20 men and wounding up to 30 more.", [("killed", 20), ("wounded", None)]),
        ("The group consisted of 200 men.", [("fighters", 200)]),
        ("The defenders, numbering about 400, held the walls.", [("fighters", 400)]),
        ("The houses, numbering about 400, stood empty.", []),
        ("The patrol was attacked by at least 500 militants.", [("fighters", 500)]),
        ("The patrol was attacked by two gunmen.", []),
        ("The army has 850 soldiers there, with another 90 troops on the way.", [("fighters", 850), ("fighters", 90)]),
        ("In Karsk one nurse was left seriously injured and 12 others lightly wounded.", [("wounded", 12)]),
        ("Twenty gunmen kidnapped 43 students.", [("fighters", 20), ("captured", 43)]),
        ("The 43 students kidnapped in May are in Karsk.", [("captured", 43)]),
        ("The siege left 2,000 villagers trapped in Karsk.", [("other", 2000)]),
        ("The army moved 3,000 villagers to camps.", [("displaced", 3000)]),
        ("The army moved 3,000 troops to Karsk.", [("fighters", 3000)]),
        ("By June some 14,000 people had streamed out of Karsk.", [("displaced", 14000)]),
        ("The mayor put the number of militants killed up to then at 180.", [("killed", 180)]),
        ("It is not known how many villagers were killed.", []),
        ("On Monday 300 villagers had fled; this rose to 7,000.", [("displaced", 300), ("displaced", 7000)]),
        ("There were 40 villagers taken hostage by the rebels.", [("captured", 40)]),
        ("There were twelve guards killed and 30 wounded near Karsk.", [("killed", 12), ("wounded", 30)]),
        ("There were four aircraft shot down by the rebels.", [("aircraft", 4)]),
        ("There were 20 villagers living in the house.", []),
        ("Karsk fell with the loss of 21 lives.", [("killed", 21)]),
        ("The bridge was rebuilt at the cost of 21 million crowns.", []),
        ("Armed men took ten men out of the house at gunpoint.", [("captured", 10)]),
        ("The teacher took ten men out of the house.", []),
        ("The colonel took 400 men across the river.", [("fighters", 400)]),
        ("A boy of twelve and two girls of ten were wounded.", [("wounded", 2)]),
        ("A great number of rebels were killed.", [("killed", None)]),
        ("The battle ended with over 400 rebels taken prisoner.", [("captured", 400)]),
        ("The army came with 300 men.", [("fighters", 300)]),
        ("The mayor said that 200 soldiers were being held in the cellars.", [("captured", 200)]),
        ("Some 200 troops were held in reserve near Karsk.", [("fighters", 200)]),
        ("The militia swelled to 3,000 men.", [("fighters", 3000)]),
        (
            "The mayor said that 366 had been killed, 429 wounded and 300 taken prisoner.",
            [("killed", 366), ("wounded", 429), ("captured", 300)],
        ),
        ("The rebels took 300 prisoners, 20 officers among them.", [("captured", 300), ("captured", 20)]),
        ("At least 45 villagers were stabbed or burnt to death.", [("killed", 45)]),
    ],
)
def test_numbers_that_the_parser_takes_apart(sentence: str, counted: list[tuple[str, int]]) -> None:
    """Catches a number whose noun, verb or bound the parser puts elsewhere."""
    assert [(claim.unit, claim.quantity_min) for claim in claims(sentence)] == counted


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("The raid was carried out at dawn, involving 500 planes.", [("strength", "aircraft", 500)]),
        ("The day began with a raid by 35 planes.", [("strength", "aircraft", 35)]),
        ("Under attack from 30 aircraft, the cruiser sank.", [("strength", "aircraft", 30)]),
        ("The division, with 200 tanks, advanced on Karsk.", [("strength", "vehicles", 200)]),
        ("The fleet provided most of the air power (450 planes).", [("strength", "aircraft", 450)]),
        ("The cruiser was attacked by three planes.", []),
        ("The state bought 40 tanks from Sweden.", []),
        ("The convoy brought 25 lorries of flour.", []),
        (
            "Six tanks were knocked out and 14 disabled.",
            [("casualties", "vehicles", 6), ("casualties", "vehicles", 14)],
        ),
        (
            "The raiders sank 32 ships, with another nine crippled.",
            [("casualties", "vessels", 32), ("casualties", "vessels", 9)],
        ),
        ("The town was taken for the loss of 20 tanks.", [("casualties", "vehicles", 20)]),
        (
            "The army had 89 planes while the rebels had about 20.",
            [("strength", "aircraft", 89), ("strength", "aircraft", 20)],
        ),
        ("Norwegian accounts speak of 30 tanks destroyed.", [("casualties", "vehicles", 30)]),
    ],
)
def test_craft(sentence: str, counted: list[tuple[str, str, int]]) -> None:
    """Catches craft that fight being told as lost, or losses being told of one number only."""
    assert [(claim.claim_type, claim.unit, claim.quantity_min) for claim in claims(sentence)] == counted


def test_who_gives_a_number_beside_the_verb() -> None:
    """Catches a number that a source cites or speaks of being told in the text's own voice."""
    for sentence in ("The police confirmed the attack, citing 32 tanks.", "The police spoke of 40 dead."):
        assert [name_of(c.claimant_id, sentence) for c in claims(sentence) if c.unit] == ["police"]


def test_of_the_speakers_own_mind() -> None:
    """Catches what somebody feels being told as what is so on the ground."""
    assert claims("Colonel Jan Brandt said that he had no quarrel with the people of Karsk.") == []
    assert [c.claim_type for c in claims("Colonel Jan Brandt said that the militia had no ammunition.")] == [
        "assessment"
    ]


def test_he_said() -> None:
    """Catches "he said" losing the one who spoke in the sentence before, or finding him among several."""
    first = "Jan Brandt, a doctor, said that rebels had captured the village of Karsk."
    then = '"All nurses of the hospital are safe," he said.'
    assert [name_of(c.claimant_id, first, then) for c in claims(first, then)] == ["Jan Brandt", "Jan Brandt"]
    both = "Jan Brandt said that Karsk had fallen, but Ole Moe said that the army controlled the village of Karsk."
    assert name_of(claims(both, then)[-1].claimant_id, both, then) is None


@pytest.mark.parametrize(
    ("sentences", "claimants"),
    [
        (("The Oakwire Agency said that Karsk had fallen.", "It also said that rebels shelled the market."), 1),
        (("Medics said that Karsk had fallen.", "They also said that rebels shelled the market."), 1),
        (("The mayor Jan Brandt said that Karsk had fallen.", "It also said that rebels shelled the market."), 2),
    ],
)
def test_it_said(sentences: tuple[str, ...], claimants: int) -> None:
    """Catches what "it" says being laid to nobody, or to a person."""
    assert len({claim.claimant_id for claim in claims(*sentences)}) == claimants


@pytest.mark.parametrize(
    "sentence",
    [
        "No group claimed responsibility for the attack.",
        "Nobody confirmed the capture of Karsk.",
        "No rebel commander said that Karsk had been captured.",
        "The army did not say how many soldiers had been killed.",
        "The army did not disclose that Karsk had been captured.",
    ],
)
def test_nobody_says_nothing(sentence: str) -> None:
    """Catches a claim by "no group", and what nobody has said."""
    assert claims(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "whose"),
    [
        ("The rebels lost 60 men, the army 12.", [("rebels", 60), ("army", 12)]),
        ("The rebels lost 45 fighters and the militia 20.", [("rebels", 45), ("militia", 20)]),
        ("The rebels had 20 dead, the army five and the militia three.", [("rebels", 20), ("army", 5), ("militia", 3)]),
        (
            "The rebels lost 60 dead and 100 wounded, the army 12 dead and 30 wounded.",
            [("rebels", 60), ("rebels", 100), ("army", 12), ("army", 30)],
        ),
        ("The rebels lost 60 men and the next day 12.", [("rebels", 60)]),
        ("The rebels lost 60 men, 12 of them in Karsk.", [("rebels", 60), ("rebels", 12)]),
        ("The rebels killed 60 soldiers, the police 12.", [("soldiers", 60)]),
        ("The army captured Karsk at the cost of 300 lives.", [("army", 300)]),
        ("The rebels took the hill for the loss of twelve men.", [("rebels", 12)]),
        ("Karsk was taken at the cost of 300 lives.", [(None, 300)]),
        ("The army took Karsk at the cost of 300 civilian lives.", [(None, 300)]),
        ("The mayor mourned the loss of 20 lives.", [(None, 20)]),
        ("About 40 of the patrol were killed.", [("patrol", 40)]),
        ("The rebels lost 30 men to the army and the police 12.", [("rebels", 30)]),
        ("Rebel losses were 300 dead and 500 wounded.", [("rebels", 300), ("rebels", 500)]),
        ("The attackers left 22 dead behind.", [("attackers", 22)]),
        ("The attack left 22 dead.", [(None, 22)]),
        ("The army lost 30 killed, while the rebels left 20 dead on the field.", [("army", 30), ("rebels", 20)]),
        ("The army lost 30 killed, while the blast left 20 dead.", [("army", 30), (None, 20)]),
    ],
)
def test_whose_losses(sentence: str, whose: list[tuple[str | None, int]]) -> None:
    """Catches losses of others whose verb is left out, and a price that nobody pays."""
    assert [(name_of(claim.subject_id, sentence), claim.quantity_min) for claim in claims(sentence)] == whose


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("The mayor put the number of dead at 30, while the army counted 12.", [("mayor", 30), ("army", 12)]),
        ("The mayor put the dead at 30, whereas the army spoke of 20.", [("mayor", 30), ("army", 20)]),
        ("The mayor put the number of dead at 30, but the army counted only 12.", [("mayor", 30), ("army", 12)]),
        ("The army put the number of dead at 60, the rebels at 120.", [("army", 60), ("rebels", 120)]),
        ("The mayor counted 40 dead, the army 25.", [("mayor", 40), ("army", 25)]),
        ("The mayor put the number of dead at 30, while the army counted the cost.", [("mayor", 30)]),
    ],
)
def test_who_counted(sentence: str, said: list[tuple[str | None, int]]) -> None:
    """Catches a second count lost behind the first, or taken for that of the counting."""
    told = [(name_of(claim.claimant_id, sentence), claim.quantity_min) for claim in claims(sentence)]
    assert told == said
    assert not any(name_of(claim.subject_id, sentence) == "army" for claim in claims(sentence))

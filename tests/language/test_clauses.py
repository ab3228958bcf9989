"""The clauses of a sentence: who does what to whom, where and when, and what hangs on what."""

from collections.abc import Callable, Iterator, Sequence

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pipeline.language.model import Clause, Phrase
from pipeline.language.parsed import ParsedPassage

Read = Callable[[str], ParsedPassage]
ReadDocuments = Callable[..., list[list[ParsedPassage]]]

WORDS = (
    "Militia the Zeldun Dolvany and , ; . ( ) [ ] \" “ ” - ' 's said that which where had was been not 20 thousand "
    "killed captured to by on 4 June 2031 of from including Jan Brandt General é Ж ﷺ 𝔄 e\u0301 \u200b \u00a0"
)
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(WORDS.split(" ")), max_size=40).map(" ".join))


def heads(phrases: Sequence[Phrase]) -> list[str]:
    return [phrase.head for phrase in phrases]


def clause(read: Read, text: str, verb: str) -> Clause:
    return next(clause for clause in read(text).clauses if clause.verb == verb)


def linked(clause: Clause) -> list[tuple[str, list[str]]]:
    return [(link.preposition, heads(link.phrases)) for link in clause.links]


def dates(read: Read, text: str) -> dict[str, list[str]]:
    return {clause.verb: [time.text for time in clause.times] for clause in read(text).clauses}


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The militia entered the village and burned the mill.", "burn", ["militia"]),
        ("The militia tried to take the village.", "take", ["militia"]),
        ("The militia forced the garrison to leave the village.", "leave", ["garrison"]),
        ("The council accused the militia of shelling the village.", "shell", ["militia"]),
        ("The garrison attacked the village after taking the mill.", "take", ["garrison"]),
        ("The garrison that had lost the mill fled.", "lose", ["garrison"]),
        ("The village, burned by the militia, was empty.", "burn", ["village"]),
        ("At least 20 soldiers were killed and 30 wounded.", "wound", ["30"]),
        ("The mayor said he left the town.", "leave", ["he"]),
    ],
)
def test_who_acts(read: Read, text: str, verb: str, subject: list[str]) -> None:
    """A verb without a subject of its own that takes none, or the wrong one."""
    assert heads(clause(read, text, verb).subjects) == subject


def test_a_shared_subject_is_marked(read: Read) -> None:
    """A rule that takes a borrowed subject for one that the clause names itself."""
    entered, burned = read("The militia entered the village and burned the mill.").clauses
    assert (entered.shared_subject, burned.shared_subject) == (False, True)
    assert (burned.parent, burned.relation) == (entered.index, "coordinate")


@pytest.mark.parametrize(
    ("text", "verb", "agents"),
    [
        ("The bridge was destroyed by the garrison.", "destroy", ["garrison"]),
        ("The village, burned by the militia, was empty.", "burn", ["militia"]),
        ("The militia had been encircled and shelled by the garrison.", "shell", ["garrison"]),
        ("Fighters seized the mill, which had been held by the garrison.", "hold", ["garrison"]),
        ("The militia had been encircled and shelled.", "encircle", []),
        ("Surrounded, the garrison surrendered.", "surround", []),
        ("Cut off from supplies, the garrison surrendered.", "cut", []),
    ],
)
def test_a_passive_names_its_agent(read: Read, text: str, verb: str, agents: list[str]) -> None:
    """The patient of a passive taken for the one who acts."""
    found = clause(read, text, verb)
    assert found.passive
    assert heads(found.agents) == agents
    assert not any(link.preposition == "by" for link in found.links)


def test_an_active_verb_is_none(read: Read) -> None:
    """A past form taken for a participle."""
    assert not any(clause.passive for clause in read("The militia entered the village and burned the mill.").clauses)


@pytest.mark.parametrize(
    ("text", "objects"),
    [
        ("The militia encircled and shelled the town.", {"encircle": ["town"], "shell": ["town"]}),
        ("The militia entered the village and withdrew.", {"enter": ["village"], "withdraw": []}),
        ("The mill was destroyed and the militia shelled the town.", {"destroy": [], "shell": ["town"]}),
    ],
)
def test_coordinated_verbs_share_an_object(read: Read, text: str, objects: dict[str, list[str]]) -> None:
    """ "Encircled and shelled the town" read as an encirclement of nothing."""
    assert {clause.verb: heads(clause.objects) for clause in read(text).clauses} == objects


def test_where_gives_a_place(read: Read) -> None:
    """What happened "where" something is, left without its place."""
    found = clause(read, "The garrison left the village, where the militia burned the mill.", "burn")
    assert (heads(found.subjects), heads(found.objects)) == (["militia"], ["mill"])
    assert linked(found) == [("in", ["village"])]


def test_a_passive_taken_for_an_adjective(read: Read) -> None:
    """Catches "was encircled" being read as "was green"."""
    found = clause(read, "By nightfall the brigade was encircled.", "encircle")
    assert (found.passive, heads(found.subjects)) == (True, ["brigade"])


@pytest.mark.parametrize(
    "text",
    ["A large bomb blast killed ten people.", "A large bomb blast claimed by the Elm Front killed ten people."],
)
def test_a_subject_taken_for_a_heading(read: Read, text: str) -> None:
    """Catches the only verb of a sentence being hung on its own subject."""
    assert heads(clause(read, text, "kill").subjects) == ["blast"]


def test_the_object_of_a_particle(read: Read) -> None:
    """Catches "fought off an attack" losing the attack."""
    assert heads(clause(read, "The garrison fought off an attack near Karsk.", "fight").objects) == ["attack"]


def test_which_behind_a_preposition(read: Read) -> None:
    """ "The town from which they fled" read as a flight from "which"."""
    assert linked(clause(read, "The town from which they fled was shelled.", "flee")) == [("from", ["town"])]


def test_an_object_that_is_left_out(read: Read) -> None:
    """ "The mill they burned" read as a burning of nothing."""
    assert heads(clause(read, "The mill they burned was old.", "burn").objects) == ["mill"]


def test_a_subject_hung_on_the_list_before(read: Read) -> None:
    """ "Hit the bridge and a spokesman said" read as a hit on a spokesman."""
    text = "Shells hit the bridge and a spokesman said the garrison had fled."
    assert heads(clause(read, text, "hit").objects) == ["bridge"]
    assert heads(clause(read, text, "say").subjects) == ["spokesman"]


def test_what_is_said_hangs_on_saying(read: Read) -> None:
    """A claim read as a fact."""
    said, left = read("The mayor said the militia had left the village.").clauses
    assert (left.parent, left.relation, left.introducer) == (said.index, "complement", "that")
    assert said.complements == (left.index,)
    assert heads(left.subjects) == ["militia"]


@pytest.mark.parametrize(
    ("text", "negated", "modal", "perfect"),
    [
        ("The militia did not enter the village.", True, "", False),
        ("The militia never entered the village.", True, "", False),
        ("The militia may enter the village.", False, "may", False),
        ("The militia had entered the village.", False, "", True),
    ],
)
def test_whether_it_happened(read: Read, text: str, negated: bool, modal: str, perfect: bool) -> None:
    """What did not happen, or only may, read as a fact."""
    found = clause(read, text, "enter")
    assert (found.negated, found.modal, found.perfect) == (negated, modal, perfect)


@pytest.mark.parametrize(
    ("text", "verb", "negated", "modal"),
    [
        ("The army will attack the town and capture the bridge.", "capture", False, "will"),
        ("The town would be stormed and looted.", "loot", False, "would"),
        ("The army did not enter the town or shell the market.", "shell", True, ""),
        ("The town was not captured or destroyed.", "destroy", True, ""),
        ("The rebels did not stop and captured the town.", "capture", False, ""),
        ("The army would not attack but defend the town.", "defend", False, "would"),
        ("The base was attacked and destroyed.", "destroy", False, ""),
    ],
)
def test_coordinated_verbs_share_an_auxiliary(read: Read, text: str, verb: str, negated: bool, modal: str) -> None:
    """Catches what is only planned, or denied, being told as done by the second of two verbs."""
    found = clause(read, text, verb)
    assert (found.negated, found.modal) == (negated, modal)


def test_an_inverted_condition(read: Read) -> None:
    """ "Had the bridge been destroyed" read as a destruction."""
    found = clause(read, "Had the bridge been destroyed, the garrison would have fled.", "destroy")
    assert (found.introducer, found.relation) == ("if", "adverbial")


def test_particle_belongs_to_the_trigger(read: Read) -> None:
    """ "Carried out" quoted as "carried"."""
    text = "The militia carried out a raid; the garrison withdrew."
    found = clause(read, text, "carry")
    assert found.particle == "out"
    assert text[found.trigger_start : found.trigger_end] == "carried out"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On 4 June 2031, the militia entered the village, and on 9 June, the garrison left the town.",
            {"enter": ["4 June 2031"], "leave": ["9 June"]},
        ),
        ("The militia entered the village on 4 June 2031.", {"enter": ["4 June 2031"]}),
        (
            "The militia entered the village on 4 June 2031 and burned the mill on 9 June 2031.",
            {"enter": ["4 June 2031"], "burn": ["9 June 2031"]},
        ),
        (
            "On 4 June 2031, the mayor said the militia had left the village.",
            {"say": ["4 June 2031"], "leave": []},
        ),
    ],
)
def test_a_time_dates_its_clause(read: Read, text: str, expected: dict[str, list[str]]) -> None:
    """An event that bears the day of its neighbour."""
    assert dates(read, text) == expected


def test_words_outside_clauses_are_fragments(read: Read) -> None:
    """A text without a verb that is lost."""
    passage = read("A raid on the mill.")
    assert not passage.clauses
    assert heads(passage.fragments) == ["raid"]


def test_documents_are_read_in_order_and_in_batches(read: Read, read_documents: ReadDocuments) -> None:
    """A tree that is given to the neighbour's sentence, or a passage without words that stops the parser."""
    documents = [[f"The militia burned {number} mills.", "( )", "The garrison fled."] for number in range(2, 72)]
    found = read_documents(*documents, [], ["()"])
    assert [[passage.text for passage in passages] for passages in found] == [*documents, [], ["()"]]
    assert all([len(passage.clauses) for passage in passages] == [1, 0, 1] for passages in found[:-2])
    assert found[0][0].clauses == read("The militia burned 2 mills.").clauses


def every_phrase(phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    for phrase in phrases:
        yield phrase
        yield from every_phrase([*phrase.appositions, *(p for link in phrase.links for p in link.phrases)])
        yield from every_phrase([phrase.possessor] if phrase.possessor else [])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
@example("that " * 60)
@example("The mayor said the mayor said " * 30)
@example("(((")
@example("")
@example(" ")
def test_offsets_lie_in_the_text(read: Read, text: str) -> None:
    """Any text at all that makes the reader crash, or point beside the text."""
    passage = read(text)
    for found in passage.clauses:
        assert 0 <= found.start <= found.trigger_start < found.trigger_end <= len(text)
        assert found.start < found.end <= len(text)
        assert found.parent is None or 0 <= found.parent < len(passage.clauses)
    for phrase in every_phrase([*(p for found in passage.clauses for p in found.phrases), *passage.fragments]):
        assert 0 <= phrase.start <= phrase.head_start <= phrase.end <= phrase.whole_end <= len(text)
        assert phrase.text == text[phrase.start : phrase.end]


@pytest.mark.parametrize(
    "text", ["Farmers reported shelling of the mill.", "Farmers reported heavy shelling of a riverside quarter."]
)
def test_gerund_before_of_is_a_noun(read: Read, text: str) -> None:
    """Catches "reported shelling of the mill" being read as farmers who shell."""
    assert [heads(clause.objects) for clause in read(text).clauses if clause.verb == "report"] == [["shelling"]]


def test_gerund_with_an_object_is_a_verb(read: Read) -> None:
    """Catches "denied bombing the mill" losing what is denied."""
    assert heads(clause(read, "The army denied bombing the mill.", "bomb").objects) == ["mill"]


@pytest.mark.parametrize(
    ("text", "verb", "agents", "links"),
    [
        ("The bridge was destroyed by advancing troops.", "destroy", ["troops"], []),
        ("The mill was looted by fleeing rebel fighters.", "loot", ["fighters"], []),
        ("The garrison opened fire on retreating soldiers.", "open", [], [("on", ["soldiers"])]),
        ("Ten men were killed by air strikes and tank shelling, it said.", "kill", ["strikes", "shelling"], []),
        ("Rockets fell during the night on the town.", "fall", [], [("during", ["night"]), ("on", ["town"])]),
    ],
)
def test_words_that_stand_before_a_noun_are_no_verbs(
    read: Read, text: str, verb: str, agents: list[str], links: list[tuple[str, list[str]]]
) -> None:
    """ "By advancing troops" read as an advance of the bridge."""
    found = clause(read, text, verb)
    assert (heads(found.agents), linked(found)) == (agents, links)


@pytest.mark.parametrize(
    ("text", "verb", "told"),
    [
        ("Men fought in Elm and in Oak. They took Elm on 3 May and Oak on 5 May.", "take", ["3 May", "5 May"]),
        (
            "Men fought in Elm and in Oak. Elm fell on 3 May and Oak two days later.",
            "fall",
            ["3 May", "two days later"],
        ),
        ("Men fought in Elm and in Oak. They beat us at Elm on 3 May and at Oak on 5 May.", "beat", ["3 May", "5 May"]),
        ("Men fought in Elm and in Oak. They took Elm on 3 May and left Oak on 5 May.", "take", ["3 May"]),
    ],
)
def test_each_place_with_its_own_date(read: Read, text: str, verb: str, told: list[str]) -> None:
    """The second of two places that are dated apart taken for a part of the first date."""
    found = [clause for clause in read(text).clauses if clause.verb == verb]
    assert [time.text for clause in found for time in clause.times] == told


def test_what_is_ordered_is_a_noun(read: Read) -> None:
    """A halt that replaces commanders."""
    replaced = clause(read, "The general ordered an immediate halt and replaced two commanders.", "replace")
    assert heads(replaced.subjects) == ["general"]


@pytest.mark.parametrize(
    ("text", "verb", "subjects"),
    [
        ("Ten men were killed, secretary-general Jan Brandt said.", "say", ["brandt"]),
        ("General Jan Jacobs' men stormed the mill.", "storm", ["men"]),
        ("Unarmed United Nations observers left the mill.", "leave", ["observers"]),
    ],
)
def test_whose_name_stands_before_the_noun(read: Read, text: str, verb: str, subjects: list[str]) -> None:
    """A title with a hyphen or an owner in -s that takes the subject from its verb."""
    assert [head.split()[-1] for head in heads(clause(read, text, verb).subjects)] == subjects


@pytest.mark.parametrize(
    ("text", "verb", "subject", "object_"),
    [
        ("Guards from the north besieged two mills near Zeldun.", "besiege", ["guards"], ["mills"]),
        ("Guards from the north besieged two mills and burned a school.", "besiege", ["guards"], ["mills"]),
        ("A spokesman said guards from the north besieged two mills.", "besiege", ["guards"], ["mills"]),
        ("Gunmen attacked the village, killing three and looting shops.", "loot", ["gunmen"], ["shops"]),
        ("Police fired at the crowd, killing three and injuring scores.", "injure", ["police"], ["scores"]),
        ("The village that guards attacked on 5 May was burnt.", "attack", ["guards"], ["village"]),
        ("Government guards, backed by aircraft, bombed towns on 3 May.", "bomb", ["guards"], ["towns"]),
        ("Officials said that militants besieged forts in Zeldun.", "besiege", ["militants"], ["forts"]),
        ("The militia is reported to have strafed columns.", "strafe", ["militia"], ["columns"]),
        ("The militia denied shelling positions.", "shell", ["militia"], ["positions"]),
        ("Villagers accused the militia of looting shops.", "loot", ["militia"], ["shops"]),
        ("The garrison moved in to dislodge gunmen.", "dislodge", ["garrison"], ["gunmen"]),
        ("Troops went on to bombard two villages.", "bombard", ["troops"], ["villages"]),
        ("The garrison used tanks to storm the village.", "storm", ["garrison"], ["village"]),
    ],
)
def test_lost_verbs(read: Read, text: str, verb: str, subject: list[str], object_: list[str]) -> None:
    """A verb that the parser took for a part of the noun phrase beside it."""
    found = clause(read, text, verb)
    assert (heads(found.subjects), heads(found.objects)) == (subject, object_)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The guards recaptured by the militia surrendered.", "surrender", ["guards"]),
        ("Two rockets fired from the hills landed in the town.", "land", ["rockets"]),
        ("The siege, lifted briefly in June, was resumed in July.", "resume", ["siege"]),
        ("The garrison, reduced to 200 men, held out until June.", "hold", ["garrison"]),
        ("The garrison, its supplies exhausted, surrendered.", "surrender", ["garrison"]),
        ("The guards, their ammunition running out, surrendered.", "surrender", ["guards"]),
        ("After the capture of Zeldun, the governor, Jan Brandt, surrendered the fort.", "surrender", ["governor"]),
        ("After the fall of the town and the fort the militia scattered into the hills.", "scatter", ["militia"]),
        ("Militia advances continued on 26 May.", "continue", ["advances"]),
        ("Norwegian airstrikes hit the town.", "hit", ["airstrikes"]),
        ("Rebel shelling in the north killed ten people.", "kill", ["shelling"]),
        ("Norwegian shelling, which began on 3 May, killed ten.", "kill", ["shelling"]),
        ("Also killed in the raid were two policemen.", "kill", ["policemen"]),
        ("At 19:00 the militia burned the mill.", "burn", ["militia"]),
        ("The rebels advanced on Zeldun, which fell without a fight.", "fall", ["zeldun"]),
        ("The mayor denied that his men had fired on the crowd, saying that shots had come first.", "say", ["mayor"]),
        ("The mayor, Jan Brandt, denied that the fort had fallen, saying that it held.", "deny", ["mayor"]),
        ("The envoy said that the mill had been burnt and added that the guards had fled.", "add", ["envoy"]),
        ("The army used prisoners to dig trenches.", "dig", ["prisoners"]),
        ("The army promised the rebels to leave.", "leave", ["army"]),
        ("The rebels planned to attack the town and seized weapons.", "seize", ["rebels"]),
    ],
)
def test_lost_subjects(read: Read, text: str, verb: str, subject: list[str]) -> None:
    """A subject that the parser gave to a participle, or hung on words before it."""
    assert heads(clause(read, text, verb).subjects) == subject


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The mayor was wounded in May and taken prisoner.", "take"),
        ("The patrol was stopped and forced to return.", "force"),
        ("Twice repulsed, the guards withdrew.", "repulse"),
        ("The guards surrounded by rebels returned to the town.", "surround"),
        ("The guards were captured and shot at dawn.", "shoot"),
        ("The mayor was abducted and shot on 5 May.", "shoot"),
        ("The guards were captured and shot at the base.", "shoot"),
    ],
)
def test_lost_passives(read: Read, text: str, verb: str) -> None:
    """A passive without an auxiliary of its own, which the parser took for what its subject does."""
    assert clause(read, text, verb).passive


@pytest.mark.parametrize("text", ["A force estimated at 300 men left.", "An estimated 300 men left."])
def test_an_estimate_is_no_speech(read: Read, text: str) -> None:
    """A content of speech read into a number that somebody estimated."""
    assert all(clause.introducer != "that" for clause in read(text).clauses)


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("The militia captured the town and surrounding villages.", {"capture": ["town", "villages"]}),
        ("The army rescued hostages and kidnapped children.", {"rescue": ["hostages", "children"]}),
        ("The army repaired bridges and bombed houses.", {"repair": ["bridges", "houses"]}),
        ("Rebels captured two tanks and damaged aircraft.", {"capture": ["tanks", "aircraft"]}),
        ("The police arrested protesters and suspected rebels.", {"arrest": ["protesters", "rebels"]}),
        ("The army hit tanks, armoured vehicles and mined roads.", {"hit": ["tanks", "vehicles", "roads"]}),
        ("The police seized rifles and improvised explosive devices.", {"seize": ["rifles", "devices"]}),
        ("The gunmen killed judges and elected officials.", {"kill": ["judges", "officials"]}),
        ("The police found weapons and stolen cars.", {"find": ["weapons", "cars"]}),
        ("The army rescued hostages and kidnapped 20 children.", {"rescue": ["hostages"], "kidnap": ["children"]}),
        ("The rebels took Zeldun, its border crossing, and two mills.", {"take": ["zeldun", "crossing", "mills"]}),
        ("The rebels attacked the party, its armed wing, and the police.", {"attack": ["party", "wing", "police"]}),
        ("The residents went down to bomb shelters.", {"go": []}),
        ("The guards withdrew back to raid camps.", {"withdraw": []}),
        ("Elmish affiliated groups near Zeldun.", {}),
        ("Government controlled areas of Zeldun and Dolvany.", {}),
        ("Heavy fighting between rebels and Turkish backed militias.", {}),
        ("A dozen masked men on motorbikes.", {}),
        ("A war torn country with weak armed forces.", {}),
        ("ISIL controlled two towns near Zeldun.", {"control": ["towns"]}),
    ],
)
def test_attributes_stay_attributes(read: Read, text: str, verbs: dict[str, list[str]]) -> None:
    """A participle before a noun turned into a verb, or an item of a list into what goes with another."""
    assert {clause.verb: heads(clause.objects) for clause in read(text).clauses} == verbs


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("In the battle for Zeldun, the capital, died 300 men.", "die", "capital"),
        ("Behind the walls of the fort, an old mill, hid two snipers.", "hide", "mill"),
        ("The mayor resigned in May, which triggered protests.", "trigger", "may"),
        ("The guards held out for two weeks, which triggered protests.", "trigger", "weeks"),
    ],
)
def test_no_subject_from_the_words_before(read: Read, text: str, verb: str, subject: str) -> None:
    """What only stands beside another noun, or says when, taken for the one who acts."""
    assert subject not in heads(clause(read, text, verb).subjects)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The guards were ambushed and shot at the gunmen.", "shoot"),
        ("The guards were ambushed and shot back.", "shoot"),
        ("The commander was contacted and ordered that the guards open fire.", "order"),
    ],
)
def test_no_passive_goes_on(read: Read, text: str, verb: str) -> None:
    """What somebody does after something was done to him, read as done to him too."""
    assert not clause(read, text, verb).passive


@pytest.mark.parametrize("text", ["A bus fought, died who had fled", "A man came and attacked yesterday who had fled"])
def test_words_behind_the_verb_that_describe_its_subject(read: Read, text: str) -> None:
    """A reader that looks for a comma behind the last word of the passage."""
    assert read(text).clauses


def test_a_clause_that_has_begun_goes_on(read: Read) -> None:
    """A preposition put in behind "when", which the parser knows."""
    text = "The guards held out until 9 March, when, their ammunition spent, they capitulated."
    assert clause(read, text, "spend").introducer != "with"


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The guard was killed at approx. 10:30 while inspecting outposts.", "inspect", "guard"),
        ("The commando, led by Cmdt. Jan Brandt, raided the town.", "raid", "commando"),
        ("The 5th Regt. attacked at dawn.", "attack", "regt"),
    ],
)
def test_a_dot_that_shortens_a_word_ends_no_sentence(read: Read, text: str, verb: str, subject: str) -> None:
    """A sentence cut in two behind an abbreviation."""
    found = next(clause for clause in read(text).clauses if clause.verb == verb)
    assert [phrase.head.split()[-1] for phrase in found.subjects] == [subject]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels captured the base. 200 troops surrendered.",
        "The army lost ten tanks. 30 soldiers died in the shelling.",
        "The battle ended in a draw. 1916 was a bad year.",
        "The minister said no. The army attacked the town.",
        "The garrison consisted of one div. The rebels attacked at dawn.",
        "The guards marched 300 ft. The rebels shelled them.",
        "The guards attacked the camp. iPhone videos showed it.",
        "The gunmen fled by car. they shot at police.",
    ],
)
def test_a_dot_that_ends_a_sentence(read: Read, text: str) -> None:
    """Two sentences glued together behind what may be an abbreviation, or before a figure or a small letter."""
    assert [clause.relation for clause in read(text).clauses] == ["main", "main"]


@pytest.mark.parametrize("noun", ["falls", "raids", "strikes"])
def test_repairs_end(read: Read, noun: str) -> None:
    """A tree whose words hang on one another, in which a reader would walk for ever."""
    assert clause(read, f"The rebels launched {noun} in the north on 3 May.", "launch")

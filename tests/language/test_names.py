"""The names of a document: which words are one, where it begins and ends, whom or what it means."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.curation import load_curated
from pipeline.language.box.box import read_box
from pipeline.language.box.names import enter_box
from pipeline.language.model import Entity
from pipeline.language.names.discovery import Discovery
from pipeline.language.names.knowledge import Knowledge
from pipeline.language.runs.evidence import Lexicon
from pipeline.source.model import SourcePassage

Found = list[tuple[str, str, str]]
CURATED = Path(__file__).parents[2] / "curated"


def passage(text: str, kind: str = "sentence") -> SourcePassage:
    return SourcePassage(1, kind, text, 0, len(text), tuple((i, i) for i in range(len(text))))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def discover() -> Callable[..., Discovery]:
    curated = load_curated(CURATED)
    knowledge, lexicon = Knowledge(curated), Lexicon(curated)

    def run(*texts: str, box: tuple[str, ...] = (), title: str = "A title") -> Discovery:
        discovery = Discovery(knowledge, lexicon)
        enter_box(discovery, box, read_box(box))
        summary = [passage(text, "summary") for text in box]
        discovery.read([passage(title, "title"), *summary, *map(passage, texts)])
        discovery.settle()
        return discovery

    return run


def found(discovery: Discovery, text: str) -> Found:
    """Give text, category and kind of the names in a text."""
    entities = [(name.text, discovery.entity(name.key)) for name in discovery.gazetteer.find(text)]
    return [(name, entity.category, entity.kind) for name, entity in entities if entity]


def meant(discovery: Discovery, text: str) -> list[str]:
    """Give the keys of the names in a text."""
    return [name.key for name in discovery.gazetteer.find(text)]


def person(discovery: Discovery, name: str) -> Entity:
    entry = discovery.gazetteer.get(name)
    entity = discovery.entity(entry.key) if entry else None
    assert entity is not None, name
    return entity


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels captured the town of Zeldun.", [("Zeldun", "place", "town")]),
        ("They fought near al-Mirzan and Dolvany.", [("al-Mirzan", "place", ""), ("Dolvany", "place", "")]),
        ("Fighting went on in the Zeldun district.", [("Zeldun district", "place", "region")]),
        ("They took the al-Mirzan air base.", [("al-Mirzan air base", "place", "military_base")]),
        ('They took "Eagle" hill by noon.', [('Eagle" hill', "place", "hill")]),
        ("The largely Buddhist town of Zeldun fell.", [("Zeldun", "place", "town")]),
        (
            "They left for Upper Zeldun and West Dolvany.",
            [("Upper Zeldun", "place", "region"), ("West Dolvany", "place", "region")],
        ),
        ("Troops of the Zeldun Brigade left.", [("Zeldun Brigade", "actor", "armed_group")]),
        (
            "The Mirzan Tigers of Zeldun (MTZ) left.",
            [("Mirzan Tigers of Zeldun", "actor", "armed_group"), ("MTZ", "actor", "armed_group")],
        ),
        ("The 3rd Zeldun Brigade left.", [("3rd Zeldun Brigade", "actor", "armed_group")]),
        ("Members of the Workers' Party of Zeldun spoke.", [("Workers' Party of Zeldun", "actor", "political_party")]),
        ("It was sunk beside the destroyer Zelda.", [("Zelda", "actor", "state_force")]),
        ("The mayor, Jan Brandt, spoke.", [("Jan Brandt", "person", "person")]),
        ("Foreign Minister Jan Brandt spoke.", [("Jan Brandt", "person", "person")]),
        ("Jan Brandt, commander of the guard, spoke.", [("Jan Brandt", "person", "person")]),
        ("The town was held by Zelduni fighters.", [("Zelduni", "actor", "")]),
        ("The Zelda newspaper said so.", [("Zelda", "actor", "media")]),
        ("The French Ministry of Canals denied it.", [("French Ministry of Canals", "actor", "state_force")]),
        (
            "Z19 rebels took it, and the Z19 left.",
            [("Z19", "actor", ""), ("Z19", "actor", "")],
        ),
        ("Mai Zelda, an Islamist group, left.", [("Mai Zelda", "actor", "")]),
        (
            "The talks of the Conference on the Zelda Region (CZR) failed.",
            [("Conference on the Zelda Region", "actor", ""), ("CZR", "actor", "")],
        ),
        ("They held out near Zeldun Friday, and left.", [("Zeldun", "place", "")]),
        (
            "At the siege of Zeldun, General Jan Brandt fell.",
            [("Zeldun", "place", ""), ("Jan Brandt", "person", "person")],
        ),
        ("They left most of the Zeldun, marking the official end of it.", []),
        ("General Holland Brandt spoke.", [("Holland Brandt", "person", "person")]),
        (
            "General Jan Brandt left. Brandt attacked.",
            [("Jan Brandt", "person", "person"), ("Brandt", "person", "person")],
        ),
        ("In May Mirzan was mortally wounded.", [("Mirzan", "person", "person")]),
        ("In May Mirzan led his men away.", [("Mirzan", "person", "person")]),
        ("They were commanded by Mirzan.", [("Mirzan", "person", "person")]),
        ("In May the Mirzan was buried.", []),
        ("Two Zeldun Brigade soldiers left.", [("Zeldun Brigade", "actor", "armed_group")]),
        (
            "They held Brandt's Drift and Zeldun's port.",
            [("Brandt's Drift", "place", "other"), ("Zeldun", "place", "")],
        ),
        ("They were driven back to Hospital Ridge.", [("Hospital Ridge", "place", "mountain")]),
        ("An Ahrar al-Sham QX-21 Zelda launch followed.", [("Ahrar al-Sham", "actor", "armed_group")]),
        ("On 5 May, Mirzan was captured by rebels.", []),
        ("On 5 May, Mirzan was captured from rebels.", [("Mirzan", "place", "")]),
        ("Mirzan was besieged by rebels.", [("Mirzan", "place", "")]),
        ("In May Mirzan was besieged in his palace and surrendered.", []),
        ("In May Mirzan was stormed by rebels with her crew.", []),
        ("Guards besieged Abu Mirzan.", [("Abu Mirzan", "person", "person")]),
        ("Rebels retook Abu Mirzan.", [("Abu Mirzan", "place", "")]),
        ("The capture of Sheikh Mirzan angered the rebels.", [("Mirzan", "person", "person")]),
        ("The fall of Sheikh Mirzan angered the rebels.", [("Sheikh Mirzan", "place", "")]),
        ("Rebels attacked Mirzan, who fled.", []),
        ("Gunmen attacked Mirzan at his home.", []),
        ("The army attacked Mirzan and killed ten of its fighters.", []),
        ("The army attacked Mirzan, and Mirzan lost ten men.", []),
        ("Pilots bombed Mirzan training camps.", [("Mirzan", "actor", "")]),
        (
            "In May Colonel Jan Mirzan (JCM) left.",
            [("Jan Mirzan", "person", "person"), ("JCM", "person", "person")],
        ),
        ("In Zeldun French soldiers shot ten men.", [("Zeldun", "place", ""), ("French", "nation", "state")]),
        (
            "General Jan Brandt left. On 5 May, Brandt was captured from rebels.",
            [("Jan Brandt", "person", "person"), ("Brandt", "person", "person")],
        ),
        ("Rebels surrounded nearby Mirzan.", [("Mirzan", "place", "")]),
        ("Mirzan, about 11 km east of Zeldun, was taken.", [("Mirzan", "place", ""), ("Zeldun", "place", "")]),
        ("Rebels shelled villages in Abu Mirzan.", [("Abu Mirzan", "place", "")]),
        ("Rebels captured Abu Mirzan.", [("Abu Mirzan", "person", "person")]),
        ("A bomb went off in Sheikh Mirzan.", [("Sheikh Mirzan", "place", "")]),
        ("They cut the road between Mirzan and Zeldun.", [("Mirzan", "place", ""), ("Zeldun", "place", "")]),
        ("They brokered talks between Mirzan and Zeldun.", []),
        ("They were 5 miles from Zeldun, 8 km north of Dolvany.", [("Zeldun", "place", ""), ("Dolvany", "place", "")]),
    ],
)
def test_name(discover: Callable[..., Discovery], text: str, expected: Found) -> None:
    """Catches a name that is cut wrongly or taken for something else."""
    assert found(discover(text), text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It was part of Operation Zeldun.",
        "It was the worst raid of the Second Zeldun War.",
        "It is kept as Freedom Day.",
        "Top rebel commanders spoke and the top was shelled.",
        "One rebel source said so.",
        "However, fighters left on Monday in March.",
        "They fired Zelda rockets.",
        "They flew a Zeldun and came down.",
        "As set out in Article 8, they left.",
        'They called the plan "Zeldun Storm" then.',
        "Government forces and the Army left.",
        "He spoke on Twitter and left.",
        "Masked gunmen left.",
        "Drug cartel gunmen left.",
        "Hostage takers left.",
        "Retreating soldiers left.",
        "He spoke on ZTV and left.",
        "It lasted from Monday until Thursday, and Friday was quiet.",
    ],
)
def test_no_name(discover: Callable[..., Discovery], text: str) -> None:
    """Catches common words, events, days and makes of arms taken for actors or places."""
    assert found(discover(text), text) == []


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("They left Mandrub for the town of Mandroub.", "Mandrub", "Mandroub"),
        ("He reached al-Mirzan, then fought in Mirzan.", "al-Mirzan", "Mirzan"),
        ("Near Kezzaf they rested; in Kezzaff they slept.", "Kezzaf", "Kezzaff"),
        ("Jan Brandt, the president, spoke and Brandt left.", "Jan Brandt", "Brandt"),
        ("The Elm Defence Front (EDF) left.", "Elm Defence Front", "EDF"),
        ("The Elm Defence Front fought. Many EDF fighters fell.", "Elm Defence Front", "EDF"),
        (
            "The French Ministry of Canals spoke. The Ministry of Canals of France left.",
            "French Ministry of Canals",
            "Ministry of Canals of France",
        ),
        (
            "France's Canal Office and the Canal Office of France spoke.",
            "France's Canal Office",
            "Canal Office of France",
        ),
        (
            "The French Ministry of Canals spoke. The French ministry of canals left.",
            "French Ministry of Canals",
            "French ministry of canals",
        ),
        ("They held the Zeldun valley and later left Zeldun.", "Zeldun valley", "Zeldun"),
        ("They held the Zeldun quarter and were shot in Zeldun.", "Zeldun quarter", "Zeldun"),
        ("President Omar al-Zeldi spoke. At al-Zeldi's request planes came.", "Omar al-Zeldi", "al-Zeldi"),
        ("Lt. Gen. Omar al-Zeldi spoke. Lieutenant General al-Zeldi left.", "Omar al-Zeldi", "al-Zeldi"),
        ("The Zeldun and Karsk battalions fought. The Zeldun Battalion left.", "Zeldun Battalion", "Zeldun"),
        ("Zeldun, Karsk and Moran brigades fought. The Zeldun Brigade left.", "Zeldun Brigade", "Zeldun"),
        ("They left Camp Zeldun. The Zeldun base was empty.", "Camp Zeldun", "Zeldun base"),
        (
            "The Elm Rifle Guard fought. The Elm Rifle Guard of Jan Oak left.",
            "Elm Rifle Guard of Jan Oak",
            "Elm Rifle Guard",
        ),
    ],
)
def test_one_for_all_spellings(discover: Callable[..., Discovery], text: str, one: str, other: str) -> None:
    """Catches a second row for what is the same."""
    discovery = discover(text)
    assert meant(discovery, one) == meant(discovery, other) != []


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The city of Zeldun lies in Zeldun Province.", "Zeldun", "Zeldun Province"),
        ("They fought in Marin and near Moran.", "Marin", "Moran"),
        ("They left Camp Zeldun and fled to Zeldun.", "Camp Zeldun", "Zeldun"),
        ("The Zeldun Battalion fought in the town of Zeldun.", "Zeldun Battalion", "Zeldun"),
        ("The Zeldun battalion commanders met Karsk. The Karsk Battalion left.", "Karsk Battalion", "Karsk"),
        (
            "The French and the Italian Ministry of Canals: French Ministry of Canals, Italian Ministry of Canals.",
            "French Ministry of Canals",
            "Italian Ministry of Canals",
        ),
    ],
)
def test_two_names(discover: Callable[..., Discovery], text: str, one: str, other: str) -> None:
    """Catches one row for what is two."""
    discovery = discover(text)
    assert meant(discovery, one) != meant(discovery, other)


@pytest.mark.parametrize(
    ("text", "title", "served", "nation"),
    [
        ("French Foreign Minister Jan Brandt spoke.", "Foreign Minister", None, "FR"),
        ("The French prime minister Jan Brandt spoke.", "prime minister", None, "FR"),
        ("The President of France, Jan Brandt, spoke.", "President", "nation:FR", None),
        ("President of France Jan Brandt spoke.", "President", "nation:FR", None),
        ("Jan Brandt, mayor of the town, spoke.", "mayor", None, None),
        ("Caretaker Agriculture Minister Jan Brandt spoke.", "Caretaker Agriculture Minister", None, None),
        ("The European Union's Jan Brandt spoke.", None, "actor:european-union", None),
    ],
)
def test_bearing(
    discover: Callable[..., Discovery], text: str, title: str | None, served: str | None, nation: str | None
) -> None:
    """Catches a title or nation swallowed by a person's name, or lost."""
    found = person(discover(text), "Jan Brandt")
    assert (found.title, found.affiliation, found.nation) == (title, served, nation)


def test_role_in_box_is_affiliation(discover: Callable[..., Discovery]) -> None:
    """Catches a commander whose brigade is lost."""
    discovery = discover("Fighting began.", box=("Elm Front", "Jan Brandt (top Oak Brigade commander)"))
    assert person(discovery, "Jan Brandt").affiliation == "actor:oak-brigade"
    assert ("Oak Brigade", "actor", "armed_group") in found(discovery, "Jan Brandt (top Oak Brigade commander)")


def test_person_of_box_is_the_one_of_the_text(discover: Callable[..., Discovery]) -> None:
    """Catches a second row for a commander, without what the text says of him."""
    text = "The French admiral Jan Brandt left; Brandt returned."
    discovery = discover(text, box=("Elm Front", "Gen. Jan Brandt †"))
    brandt = person(discovery, "Brandt")
    assert (brandt.name, brandt.title, brandt.dead, brandt.nation) == ("Jan Brandt", "Gen.", True, "FR")


def test_shared_surname_is_nobodys(discover: Callable[..., Discovery]) -> None:
    """Catches a surname given to one of two who bear it."""
    discovery = discover("The president, Jan Brandt, met the mayor, Piet Brandt.")
    assert discovery.gazetteer.get("Brandt") is None


@pytest.mark.parametrize(
    ("text", "linked"), [("They left Lyon for Paris, France.", True), ("They left Lyon and Paris.", False)]
)
def test_city_of_a_land_that_is_not_named(discover: Callable[..., Discovery], text: str, linked: bool) -> None:
    """Catches a coordinate on another continent."""
    keys = meant(discover(text), "Paris")
    assert bool(keys and keys[0].startswith("city:")) is linked


def test_place_of_the_title(discover: Callable[..., Discovery]) -> None:
    """Catches "Battle of X" read as a name, or X as none."""
    discovery = discover("Zeldun was quiet.", title="Battle of Zeldun")
    assert found(discovery, "Battle of Zeldun") == [("Zeldun", "place", "")]


def test_part_of_a_land(discover: Callable[..., Discovery]) -> None:
    """Catches northern France taken for France."""
    discovery = discover("Troops were in northern France.")
    assert found(discovery, "Troops were in northern France.") == [("northern France", "place", "region")]


@pytest.mark.parametrize(
    ("box", "text", "names"),
    [
        ((), "The Free Tigers of Greater Elm (FTGE) attacked Oldford. FTGE fighters withdrew.", ["FTGE"]),
        (("Norse People's Guard",), "The Norse People's Guard (NLG) attacked. The NLG withdrew.", ["NLG"]),
        ((), "The Yugoslav People's Army (JNA) attacked. The JNA withdrew.", ["JNA"]),
        ((), "The Forces for the Defence of Decency (FDD) attacked. FDD men fled.", ["FDD"]),
        ((), "Militants of the Elmite State in the Lower Sahara (ESLS) attacked. ESLS militants fled.", ["ESLS"]),
        ((), "The Council of Elmish Movements (CME) attacked. The CME withdrew.", ["CME"]),
        ((), "The Popular Front for the Liberation of Elm (FPLE) attacked. The FPLE withdrew.", ["FPLE"]),
        ((), "The May 14 Movement (M14) attacked. M14 men fled.", ["M14"]),
        ((), "The 19th of April Movement (M-19) attacked. M-19 withdrew.", ["M-19"]),
        (("800 OLG (reinforcements)",), "The Oak Liberation Guard (OLG) attacked. The OLG withdrew.", ["OLG"]),
    ],
)
def test_what_stands_in_brackets_behind_a_name_is_its_abbreviation(
    discover: Callable[..., Discovery], box: tuple[str, ...], text: str, names: list[str]
) -> None:
    discovery = discover(text, box=box)
    long = meant(discovery, text.split(" (", maxsplit=1)[0])[-1]
    assert discovery.entity(long).category == "actor"  # type: ignore[union-attr]
    assert [meant(discovery, name) for name in names] == [[long]]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The 417th Rifle Regiment was in Elm. The 417th Regiment left.", "417th Rifle Regiment", "417th Regiment"),
        ("Fighting began in Elm Oblast. Shells fell in the Elm region.", "Elm Oblast", "Elm region"),
        ("The Karoo forces attacked. In May Karoos launched a raid.", "Karoo", "Karoos"),
    ],
)
def test_one_name_in_two_forms(discover: Callable[..., Discovery], text: str, one: str, other: str) -> None:
    """Catches two rows for a unit without its arm, a land by another noun, a group in the plural."""
    discovery = discover(text)
    assert meant(discovery, one) == meant(discovery, other) != []


@pytest.mark.parametrize(
    ("letters", "long"),
    [("PAVN", "People's Army of Vietnam"), ("NVA", "North Vietnamese Army"), ("IDF", "Israel Defense Forces")],
)
def test_the_abbreviation_of_a_nations_force_is_that_force(
    discover: Callable[..., Discovery], letters: str, long: str
) -> None:
    discovery = discover("A text.")
    assert meant(discovery, letters) == meant(discovery, long)


@pytest.mark.parametrize(
    ("box", "text", "name", "expected"),
    [
        (("Elmland", "Dok Haram"), "Dok Haram insurgents attacked the town.", "Dok Haram", "actor"),
        (("Elmland", "Jan Kowal"), "Militants of the Jan Kowal group fled.", "Jan Kowal", "actor"),
        (("Elmland", "Jan Kowal"), "The mayor, Jan Kowal, fled.", "Jan Kowal", "person"),
        (("Elmland", "OLG"), "The town fell.", "OLG", "actor"),
        (("Elmland", "Oakford PR", "Jan Kowal"), "The town fell.", "Oakford PR", "actor"),
    ],
)
def test_the_text_knows_better_than_the_box_what_a_name_is(
    discover: Callable[..., Discovery], box: tuple[str, ...], text: str, name: str, expected: str
) -> None:
    assert person(discover(text, box=box), name).category == expected


@pytest.mark.parametrize(
    ("text", "one", "other", "same"),
    [
        ("Harakat al-Elmar fighters fled. The al-Elmar insurgents attacked.", "Harakat al-Elmar", "al-Elmar", True),
        ("The Elmario Movement attacked. Elmario fighters fled.", "Elmario Movement", "Elmario", True),
        ("The Oakist Front attacked. The Oakist Movement fled.", "Oakist Front", "Oakist Movement", False),
        ("President Jan Elmer spoke. Jan Sheikh Elmer left.", "Jan Elmer", "Jan Sheikh Elmer", True),
        ("General Jan H. Elmer spoke. Jan Elmer left.", "Jan H. Elmer", "Jan Elmer", True),
        ("President Jan Elmer spoke. Minister Jan Paul Elmer left.", "Jan Elmer", "Jan Paul Elmer", False),
        (
            "The Norse-backed Oakist Front attacked. The Oakist Front fled.",
            "Norse-backed Oakist Front",
            "Oakist Front",
            True,
        ),
    ],
)
def test_words_that_may_be_left_out_make_no_other_name(
    discover: Callable[..., Discovery], text: str, one: str, other: str, same: bool
) -> None:
    discovery = discover(text)
    assert (meant(discovery, one)[-1:] == meant(discovery, other)[-1:] != []) is same


@pytest.mark.parametrize(
    "name", ["Elm Monitor Mission", "Elm War II", "Elm New Year", "Elm Company C", "Elm Airlines Flight"]
)
def test_what_ends_like_no_surname_is_no_person(discover: Callable[..., Discovery], name: str) -> None:
    entry = discover(f"It was the {name} that mattered.").gazetteer.get(name)
    assert entry is None or entry.kind != "person"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("On 5 May 58 Division attacked the town.", "58 Division", "actor"),
        ("The town was held by 3 Elm Brigade.", "3 Elm Brigade", "actor"),
        ("On 11 March French Prime Minister Jean Duval resigned.", "Jean Duval", "person"),
        ("On 12 March Elmite fighters withdrew.", "Elmite", "actor"),
        ("They met in Kosovo Brod.", "Kosovo Brod", "place"),
        ("Fighting went on in Lyon province. France was calm.", "Lyon province", "place"),
        ("Oldford claimed responsibility for the raid.", "Oldford", "actor"),
    ],
)
def test_one_name(discover: Callable[..., Discovery], text: str, name: str, kind: str) -> None:
    discovery = discover(text)
    assert [(found.text, found.kind) for found in discovery.gazetteer.find(text) if found.text == name] == [
        (name, kind)
    ]


@pytest.mark.parametrize(
    "text", ["They passed the Elm Rua.", "Jan Duval, dean of the Oakish Studies department, agreed."]
)
def test_what_has_the_article_and_is_told_of_by_nothing_else_is_nobody(
    discover: Callable[..., Discovery], text: str
) -> None:
    named = [found.text for found in discover(text).gazetteer.find(text)]
    assert not {"Elm Rua", "Oakish Studies"} & set(named)


@pytest.mark.parametrize(
    ("text", "one", "other", "same"),
    [
        ("They took Lyon prison. Lyon fell. France was calm.", "Lyon prison", "Lyon", False),
        ("Rebels held Oldford airport. They met in Oldford.", "Oldford airport", "Oldford", False),
        (
            "In France: Lyon military airbase, the Lyon air base.",
            "Lyon military airbase",
            "Lyon air base",
            True,
        ),
        ("Rebels took Elmbar in Elmbar Province. They fled Elmbar.", "Elmbar Province", "Elmbar", False),
        ("In Elmbar Governorate and in Elmbar province it rained.", "Elmbar Governorate", "Elmbar province", True),
        ("They fled the town of Elmbar in Elmbar Province.", "Elmbar Province", "town of Elmbar", False),
        ("The Elmist group fought. The Elmists attacked.", "Elmist", "Elmists", True),
    ],
)
def test_lands_sites_and_groups_by_their_names(
    discover: Callable[..., Discovery], text: str, one: str, other: str, same: bool
) -> None:
    """Catches a site that is taken for its town, and lands and groups that stand as two."""
    discovery = discover(text)
    first, second = meant(discovery, one)[-1:], meant(discovery, other)[-1:]
    assert first
    assert second
    assert (first == second) is same


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Planes landed in Oldford Friday night.", "Oldford", "place"),
        ("They burnt the house of Elmar Tovin.", "Elmar Tovin", "person"),
        ("The talks dealt with ELF's control of the town.", "ELF", "actor"),
        ("General Jan Elmar fled. They stormed strongholds of Elmar.", "Elmar", "person"),
        ("They met Jaysh al-Elmar and others.", "Jaysh al-Elmar", "actor"),
        ("They took the border post of Grande Elme.", "Grande Elme", "place"),
        ("Elmar fell on 3 May to army units.", "Elmar", "place"),
        ("The Elm Security and Defence Council met.", "Elm Security and Defence Council", "actor"),
    ],
)
def test_what_stands_beside_a_name(discover: Callable[..., Discovery], text: str, name: str, kind: str) -> None:
    """Catches a day that is read into a name, and a man or a group that is taken for a place."""
    assert [(n, k) for n, k, _ in found(discover(text), text) if n == name] == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "name", "category"),
    [
        ("Karsk is a town in the north.", "Karsk", "place"),
        ("Karsk was one of the oldest towns in the north.", "Karsk", "place"),
        ("Karsk and Dolva are villages near the border.", "Dolva", "place"),
        ("In Karsk, the Oak Army surrounded a mill.", "Karsk", "place"),
        ("Before the guards besieged Karsk, the Oak Brigade occupied a mill.", "Karsk", "place"),
        ("Rebels attacked Karsk.", "Karsk", "place"),
        ("Seizing Karsk, the army advanced.", "Karsk", "place"),
        ("Karsk, an Islamist group backed by others, attacked a mill.", "Karsk", "actor"),
        ("Karsk, the group that held the mill, attacked a town.", "Karsk", "actor"),
        ("Jan Karsk was attacked, and rebels attacked Karsk.", "Jan Karsk", "person"),
        ("Jets bombed al-Karsk training camps.", "al-Karsk", "actor"),
        ("Jets bombed two villages, Karsk and Dolva.", "Karsk", "place"),
    ],
)
def test_places_and_groups_by_what_is_told(
    discover: Callable[..., Discovery], text: str, name: str, category: str
) -> None:
    """Catches a town taken for the force that the next clause opens with, or for nothing."""
    assert (name, category) in [found_name[:2] for found_name in found(discover(text), text)]


def test_those_who_have_the_article_are_no_places(discover: Callable[..., Discovery]) -> None:
    """Catches a people read as one of the places that stand before it."""
    text = "In many places the Karskers were strong."
    assert ("Karskers", "place") not in [name[:2] for name in found(discover(text), text)]


def test_what_opens_a_sentence_is_no_part_of_a_name(discover: Callable[..., Discovery]) -> None:
    """Catches a participle read as the first word of a name, or as one: "Ambushing fighters"."""
    for text in ("Seizing Karsk, the army advanced.", "Ambushing fighters near a mill, the army advanced."):
        assert not [name for name, *_ in found(discover(text), text) if "ing" in name]

"""What each candidate of a document is, by all that its texts tell of it."""

from collections import Counter
from collections.abc import Mapping

from pipeline.language.candidates.candidate import Candidate
from pipeline.language.candidates.candidates import Candidates
from pipeline.language.candidates.coordination import Key
from pipeline.language.candidates.votes import FAIR, STRONG, WEAK
from pipeline.language.model import SETTLEMENTS
from pipeline.language.spellings.function_words import ARABIC_ARTICLES, PARTICLES
from pipeline.language.spellings.gazetteer import Gazetteer

# Letters of a surname.
SHORTEST = 2
# Kinds of those who only serve somebody: "Elm forces", "Elm loyalists".
MEN = frozenset({"", "unnamed_force", "state_force"})
PERSON_PARTS = frozenset({2, 3})


def verdicts(candidates: Candidates, world: Gazetteer, surnames: frozenset[str] = frozenset()) -> dict[Key, str]:
    """The category of every candidate that the texts settle; `world` knows places of lands that they do not name.

    `surnames` are those of the persons in the summary box.
    """
    settled: dict[Key, str] = {}
    for key, candidate in candidates.found.items():
        _weigh_world(candidate, world, candidates.lexicon.capitals)
        category = _verdict(candidate)
        if category is not None:
            settled[key] = category
    for _ in range(2):  # a list may hang on another list
        for key in candidates.found:
            by_list = candidates.coordination.category(key, settled) if key not in settled else None
            if by_list is not None and _may_be(by_list, key, candidates, world):
                settled[key] = by_list
    things = {key[-1] for key, category in settled.items() if category == "thing"}
    for key, candidate in candidates.found.items():
        made = {key[-1], key[-1].removesuffix("s")} & things
        if key not in settled and not made and _shaped_as_person(candidate, candidates) and not _is_people(key, world):
            settled[key] = "person"
    _settle_surnames(candidates, settled, surnames)
    return settled


def is_single(key: Key) -> bool:
    """Whether a name is one word, its article aside: "Elm", "al-Elmi", not "Abu Elm"."""
    return len(key) == 1 or (len(key) == 2 and key[0] in ARABIC_ARTICLES)  # noqa: PLR2004 - an article and a word


def _may_be(category: str, key: Key, candidates: Candidates, world: Gazetteer) -> bool:
    """Whether a list may make it of a name: no place of "Elm and loyal *Native Ruritanians*"."""
    if category == "place":
        return not _is_people(key, world)
    return not (category == "actor" and " " in candidates.found[key].text)


def _settle_surnames(candidates: Candidates, settled: dict[Key, str], known: frozenset[str]) -> None:
    """Who bears a person's surname, and does no more than act, is that person: "*Elm* led the charge"."""
    surnames = known | {key[-1] for key, category in settled.items() if category == "person" and len(key) > 1}
    for key, candidate in candidates.found.items():
        if settled.get(key) == "actor" and len(key) == 1 and key[0] in surnames and _only_acts(candidate):
            settled[key] = "person"


def _only_acts(candidate: Candidate) -> bool:
    """Whether nothing but what he or his men do makes an actor of a name: "Elm led", "Elm forces"; no "Elm group"."""
    votes = candidate.votes
    organised = {kind for kind in votes.kind if kind not in MEN}
    return not (candidate.head or organised or votes.definite) and candidate.text[1:].islower()


def without_surnames(settled: dict[Key, str], found: Mapping[Key, Candidate]) -> dict[Key, str]:
    """The categories without places that bear a man's name: "strongholds of *Elm*" beside "General Jan Elm"."""
    people = [key for key, category in settled.items() if category == "person" and not is_single(key)]
    titled = Counter(key[-1] for key in people if found[key].title)
    borne = {key[-1] for key in people}

    def is_surname(key: Key) -> bool:
        """Whether one man bears the name, and nothing of it tells of a place."""
        votes = found[key].votes
        if votes.taken and is_single(key) and key[-1] in borne:
            return votes.category["place"] <= FAIR * votes.taken
        told = votes.category["place"] >= STRONG or SETTLEMENTS & set(votes.kind)
        return is_single(key) and titled[key[-1]] == 1 and not told

    return {key: kind for key, kind in settled.items() if not (kind == "place" and is_surname(key))}


def _weigh_world(candidate: Candidate, world: Gazetteer, capitals: frozenset[str]) -> None:
    """A city somewhere in the world lends its name a little weight; a capital that speaks is no person."""
    if candidate.text.lower() in capitals and candidate.title is None:
        del candidate.votes.category["person"]
    entry = world.get(candidate.text)
    if entry is None or entry.kind != "place":
        return
    votes = candidate.votes
    if not votes.seen_inside and votes.category == {"person": STRONG}:  # "Oslo said": a land's capital speaks
        votes.category.clear()
    elif not votes.category:
        votes.category["place"] += FAIR


def _verdict(candidate: Candidate) -> str | None:
    votes = candidate.votes
    category = votes.winner()
    if category is None:
        return None
    weight = votes.category[category]
    if category == "place" and weight == votes.struck and len(+votes.category) > 1:
        return None  # "attacked *Elm*, and *Elm* fled": who acts is no place for an attack alone
    lies = votes.lying > 0 and set(votes.category) == {"place"}
    if not votes.seen_inside and weight < STRONG and not lies:
        return None
    if weight == WEAK and (" " in candidate.text or category == "actor" or _is_acronym(candidate.text)):
        return "thing" if category == "place" else None
    return category


def _is_acronym(text: str) -> bool:
    """ "said on *ZTV*": initials are no place for a "from" or an "on" alone."""
    return text.isupper() and len(text) > 1


def _shaped_as_person(candidate: Candidate, candidates: Candidates) -> bool:
    """A name of two or three parts that nothing else explains is a person's, also where it opens its sentence."""
    parts = [part for part in candidate.text.split() if part.lower().strip("-") not in PARTICLES]
    seen = candidate.votes.seen_inside or not any(_is_common(part, candidates) for part in parts)
    proper = all(part[0].isalpha() for part in parts) and not _is_of_another_kind(parts[-1:], candidates)
    # "the Elm Rua" is no person, and may be a hotel as well as a group.
    return bool(
        seen and len(parts) in PERSON_PARTS and proper and parts[0].lower() != "new" and not candidate.votes.definite
    )


def _is_of_another_kind(last: list[str], candidates: Candidates) -> bool:
    """ "Elm Monitor *Mission*", "World *War* II": whether the last word of a name is no surname."""
    word = "".join(last).lower()
    return word in candidates.lexicon.words("no_surname") or (len(word) < SHORTEST and not word.endswith("."))


def _is_people(key: Key, world: Gazetteer) -> bool:
    """ "Elm Ruritanians": a name that ends as a people's is no person's."""
    entry = world.entries.get(key[-1:])
    return entry is not None and entry.kind == "people"


def _is_common(part: str, candidates: Candidates) -> bool:
    """Whether a word with a capital may be no name at all: "*Heavy Communist* fire", "EDF"."""
    word, lexicon = part.lower(), candidates.lexicon
    return word in candidates.common or word in lexicon.openers or word in lexicon.generic or part.isupper()

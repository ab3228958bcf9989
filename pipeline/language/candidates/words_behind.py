"""What the words behind a name tell of its bearer: "Elm said", "Elm fell to", "the Elm group", "Elm valley"."""

import re

from pipeline.language.candidates.site_names import noun_ahead
from pipeline.language.candidates.struck import is_mans_fate
from pipeline.language.candidates.votes import FAIR, STRONG, WEAK, Votes
from pipeline.language.model import SETTLEMENTS
from pipeline.language.runs.evidence import Lexicon
from pipeline.language.runs.run_model import Run
from pipeline.language.spellings.function_words import PLACING

LONGEST_PERSON = 3
# A day stands between the verb and those to whom a place falls.
_FELL = re.compile(
    r" fell (?:late |early )?(?:on|in|by|at|after|the (?:same|next|following)) [^,.;]{3,40}? to ([\w’'-]+)"
)
# What falls to others or into their hands is a place; who falls to his knees, or to illness, is none.
FALLEN = frozenset({("to",), ("into",), ("under",)})
BODILY = frozenset({"his", "her", "their", "its", "a", "an", "enemy", "pieces", "ground", "death", "sniper", "illness"})
# What a force holds: "struck *Elmist* positions".
HELD = frozenset({"targets", "positions", "strongholds", "outposts"})
# What makes an actor of the name before it: "the Elm group".
GROUPS = frozenset(
    {"group", "movement", "militia", "organisation", "organization", "faction", "gang", "cartel", "party"}
)
GROUP_WORDS = frozenset(
    {"terror", "terrorist", "militant", "rebel", "armed", "extremist", "jihadist", "islamist", "insurgent", "guerrilla"}
)
# What belongs to a group, or to the one who leads it.
GROUP_OWNED = frozenset(
    {"fighters", "militants", "militiamen", "gunmen", "insurgents", "troops", "forces", "spokesman", "spokesperson"}
    | {"spokeswoman", "commanders", "leadership", "ranks", "founder", "headquarters", "positions", "stronghold", "wing"}
)
# Where a group trains and hides its men: "*Elmist* training camps"; of a town they would be told with "near".
HIDING = (("training", "camp"), ("training", "camps"), ("hideout",), ("hideouts",), ("safe", "houses"))
CLAIMING = frozenset({("claimed", "responsibility"), ("claims", "responsibility"), ("claiming", "responsibility")})
WAS = frozenset({"was", "were"})
HIS = frozenset({"his", "himself"})
# What a commander has: "*Elm*'s army"; a group may have men as well.
MENS = frozenset({"army", "men", "cavalry", "corps", "division", "brigade", "regiment", "column", "infantry", "fleet"})
TAKEN_FROM = frozenset((verb, "from") for verb in ("captured", "seized", "taken", "liberated"))
# What may stand between a speaker and the verb.
ADVERBS = frozenset(
    {"also", "later", "then", "again", "himself", "herself", "subsequently", "reportedly", "publicly"}
    | {"mortally", "fatally", "seriously", "badly", "severely"}
)


def weigh_behind_words(run: Run, behind: str, lexicon: Lexicon, votes: Votes) -> None:
    """Add what the words behind one occurrence tell; `behind` is the text behind it."""
    place = _weigh_noun_after(run, lexicon, votes)
    after = run.after[0] if run.after else ""
    lengths = (length for length in (3, 2, 1) if length >= place)  # "the Elm *police station*" is no police
    noun = next((n for length in lengths if (n := " ".join(run.after[:length])) in lexicon.people), None)
    acting = _acting(run, after, lexicon)
    if noun is not None and not _opens_clause(run):
        votes.category["actor"] += STRONG
        votes.kind[lexicon.kinds[noun]] += 1
    elif acting:
        votes.category["actor"] += acting
    elif run.owned:
        _weigh_owned(run.owned[0], lexicon, votes)
    else:
        _weigh_verb(run, behind, lexicon, votes)


def _opens_clause(run: Run) -> bool:
    """ "*in Elm* fighters burnt a mill": a place before those who act there, and none of theirs."""
    placed = run.before[-1:] and run.before[-1] in PLACING
    return bool(placed) and (len(run.before) == 1 or run.before[-2] in {"while", "and", "but", "when", "whereas"})


def _weigh_owned(noun: str, lexicon: Lexicon, votes: Votes) -> None:
    """Add what belongs to a name tells: "*Elm*'s liberation" is a town's, "*Elm*'s fighters" serve a group."""
    if noun in lexicon.words("of_town"):
        votes.category["place"] += FAIR
    elif noun in GROUP_OWNED:
        votes.category["actor"] += FAIR
    elif noun in MENS:
        votes.category["person"] += WEAK


def _weigh_verb(run: Run, behind: str, lexicon: Lexicon, votes: Votes) -> None:
    """Add what the verb behind a name tells: "Elm *said*", "Elm *fell to*", "Elm *resigned*"."""
    after, of_man = "".join(run.after[:1]), is_mans_fate(behind)
    if _speaks(run, after, lexicon):
        speaker = "actor" if is_definite(run) else "person"
        votes.category[speaker] += STRONG if run.opening and _may_speak(run.text) else FAIR
    elif not of_man and _fell_later(run, behind):
        votes.category["place"] += STRONG
    elif not of_man and (told := _told_of_place(run, after, lexicon)):
        votes.category["place"] += told
    elif _is_man(run, after, lexicon):
        votes.category["person"] += FAIR
    elif not of_man and _is_taken(run, after):
        votes.category["place"] += FAIR
        votes.taken += 1
    elif lexicon.lemma(after) in lexicon.words("personal_verb") and _may_speak(run.text):
        votes.category["person"] += FAIR
    elif lexicon.lemma(after) in lexicon.acts and " " not in run.text:
        votes.category["actor"] += WEAK


def _acting(run: Run, after: str, lexicon: Lexicon) -> int:
    """How much the word behind says of an actor: "*Elmist* positions", "the *EDF* took", "the *Elmists* attacked"."""
    verb = lexicon.lemma(after)
    if after in HELD or _hides(run) or _is_group(run) or (_is_acronym(run) and verb in lexicon.acts):
        return STRONG
    # No person has the article.
    return FAIR if run.definite and verb != after and verb in lexicon.acts else 0


def _told_of_place(run: Run, after: str, lexicon: Lexicon) -> int:
    """How much the verb behind says of a place: "Elm was soon *occupied*", "Elm *fell to* the rebels"."""
    verb = _verb_behind(run, lexicon) if after in WAS else ""
    if verb in lexicon.takes_only_place:
        return STRONG if verb in lexicon.words("overrun") and " " not in run.text else FAIR
    fallen = after == "fell" and run.after[1:2] in FALLEN and run.after[2:3]
    return STRONG if fallen and run.after[2] not in BODILY else 0


def _fell_later(run: Run, behind: str) -> bool:
    """ "Elm *fell on 3 May to* the rebels", "Elm fell late on Sunday to B": a place, told with the day on which."""
    found = _FELL.match(behind) if " " not in run.text or run.definite else None
    return found is not None and found.group(1).lower() not in BODILY


def _is_man(run: Run, after: str, lexicon: Lexicon) -> bool:
    """ "*Elm* was mortally wounded", "*Elm* led his men": what befalls a man, and what is his."""
    alone = " " not in run.text and not run.definite and run.text[1:].islower()
    fate = after == "was" and _verb_behind(run, lexicon) in lexicon.words("personal_fate")
    his = lexicon.lemma(after) in lexicon.acts and bool(HIS.intersection(run.after[1:3]))
    return alone and (fate or his)


def _is_taken(run: Run, after: str) -> bool:
    """ "On 5 May, Elm was *captured from* rebels"; by whom a name was captured tells nothing: a man may be."""
    alone = " " not in run.text and not run.definite and not run.text.isupper() and not run.text.endswith("s")
    return alone and after == "was" and run.after[1:3] in TAKEN_FROM


def _is_acronym(run: Run) -> bool:
    """Whether a name is written in capitals after the article ("the EDF")."""
    return run.text.isalpha() and run.text.isupper() and len(run.text) > 1 and run.definite


def _hides(run: Run) -> bool:
    """ "bombed *Elmist* training camps": whose men are trained or hide there."""
    return any(run.after[: len(words)] == words for words in HIDING)


def _is_group(run: Run) -> bool:
    """ "the Elm group", "the Elm terror group", "Elm claimed responsibility"."""
    after, next_one = (*run.after, "", "")[:2]
    return after in GROUPS or (after in GROUP_WORDS and next_one in GROUPS) or (after, next_one) in CLAIMING


def _speaks(run: Run, after: str, lexicon: Lexicon) -> bool:
    """Whether a verb of saying follows: "Elm said", "Elm later said"."""
    return lexicon.says(after) or (lexicon.says(" ".join(run.after[1:2])) and after in ADVERBS)


def is_definite(run: Run) -> bool:
    """Whether the article says that one word is no person's name: "the Elmists said", "the Herald reported"."""
    return run.definite and " " not in run.text


def _verb_behind(run: Run, lexicon: Lexicon) -> str:
    """The verb of a passive: "Elm was soon *occupied*"."""
    words = [word for word in run.after[1:] if word not in ADVERBS and word not in {"being", "been"}]
    return lexicon.lemma(words[0]) if words else ""


def _may_speak(text: str) -> bool:
    """Whether a name that opens a sentence before a verb of saying is a person's: no plural, no initials."""
    words = text.split()
    return (
        len(words) <= LONGEST_PERSON and not text.endswith("s") and not any(w.isupper() and len(w) > 1 for w in words)
    )


def _weigh_noun_after(run: Run, lexicon: Lexicon, votes: Votes) -> int:
    """How many words a noun for a place behind a name has: "Elm valley"; "the Buddhist town of Elm" tells nothing."""
    found = noun_ahead(run.after, lexicon)
    if found is None or _hides(run):
        return 0
    length = found[0].count(" ") + 1
    if found[1] in SETTLEMENTS and run.after[length : length + 1] == ("of",):
        votes.category["thing"] += FAIR
    else:
        votes.category["place"] += STRONG
        votes.kind[found[1]] += 1
    return length

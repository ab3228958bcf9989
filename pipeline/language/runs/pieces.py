"""A capitalised run taken apart: the nation, the title and the name proper in "Norse Foreign Minister Jan X"."""

from collections.abc import Sequence

from pipeline.language.runs.evidence import Lexicon
from pipeline.language.runs.piece import Piece, known_prefix, piece_of
from pipeline.language.runs.run_model import SENT, Run
from pipeline.language.runs.stripping import Stripper
from pipeline.language.spellings.function_words import LOCATIVE
from pipeline.language.spellings.gazetteer import Gazetteer
from pipeline.language.spellings.units import Unit, units

# The head of a unit whose name opens with what it is: "Task Force Elm".
UNIT = "force"
SUFFERED = frozenset({"suspected", "unidentified", "masked", "captured", "wounded", "exhausted", "besieged", "alleged"})
# Places that are called by common words too: "Shell Hill", "Hospital Ridge".
LANDFORMS = frozenset({"hill", "mountain"})
ADJECTIVE = frozenset({"adjective", "nation"})
# What befalls a man who bears a title as well: "the capture of *Sheikh Oak*".
ARRESTS = frozenset({"capture", "seizure", "taking", "recapture", "surrender", "loss", "attack", "assault", "bombing"})


def take_apart(run: Run, lexicon: Lexicon, gazetteer: Gazetteer) -> Piece | None:
    """The name in a run, or None where nothing is left beside titles and known names."""
    words: Sequence[Unit] = units(run.text)
    if len(words) > 1 and words[0].plain in {"the", "a", "an"} and run.text[words[0].end] == " ":
        words = words[1:]
    words = _without_leaning(run.text, _without_count(run, words, lexicon), lexicon)
    words = _without_doing(run, _without_owner(run, words, lexicon, gazetteer), lexicon, gazetteer)
    if _only_leans(run.text, words, lexicon):
        return None
    if not words or gazetteer.entries.get(tuple(unit.plain for unit in words)) is not None:
        return None
    if _is_land(words, lexicon, gazetteer):
        return piece_of(run, words, place=True)
    head = _head(words, lexicon)
    known = known_prefix(words, gazetteer)
    if head == UNIT and known is not None and known[1].kind == "actor":
        head = None  # "*Elm Front* BM-21 launchers": the known group, and not one that opens with its name
    if head is not None:
        nation = known[1].key if known is not None and known[1].kind in ADJECTIVE and known[0] < len(words) else None
        if known is not None and nation and words[known[0]].plain in lexicon.place_after:  # "*Elm Delta* Avengers"
            nation = None
        return piece_of(run, words, nation=nation, head=head)
    return piece_of(run, words) if _is_town(run, words, lexicon) else Stripper(run, lexicon, gazetteer).piece(words)


def _is_town(run: Run, words: Sequence[Unit], lexicon: Lexicon) -> bool:
    """ "in *Khan Elm*", "the fall of *Sheikh Oak*": a place that a title opens, and nobody who bears it."""
    if len(words) < 2 or words[0].plain not in lexicon.words("town_title") or run.owning:  # noqa: PLR2004
        return False
    last, ahead = "".join(run.before[-1:]), run.before[-2:-1]
    told = (lexicon.words("event_of") - ARRESTS) | lexicon.place_of.keys()
    return last in LOCATIVE or (last == "of" and bool(told.intersection(ahead)))


def _without_count(run: Run, words: Sequence[Unit], lexicon: Lexicon) -> Sequence[Unit]:
    """Without the number that opens a sentence and counts what follows: "*Two* Elm Guard soldiers"."""
    counted = run.opening and len(words) > 1 and words[0].plain in lexicon.counts and run.text[words[0].end] == " "
    if not counted:
        return words
    plural = any(word.endswith("s") or word in lexicon.people for word in (*run.after, words[-1].plain))
    return words[1:] if plural else words


def _without_leaning(text: str, words: Sequence[Unit], lexicon: Lexicon) -> Sequence[Unit]:
    """Without what only says who stands behind an actor: "*Elm-based* Oak Observatory", "*Elm-backed* Oak Front"."""
    while len(words) > 2 and text[words[0].end] == "-" and words[1].plain in lexicon.words("leaning"):  # noqa: PLR2004
        words = words[2:]
    return words


def _only_leans(text: str, words: Sequence[Unit], lexicon: Lexicon) -> bool:
    """ "*Elm-led* forces": whether a run says only who stands behind those that follow."""
    two = len(words) == 2  # noqa: PLR2004 - who, and how
    return two and text[words[0].end] == "-" and words[1].plain in lexicon.words("leaning") and not words[1].capital


def _without_owner(run: Run, words: Sequence[Unit], lexicon: Lexicon, gazetteer: Gazetteer) -> Sequence[Unit]:
    """Without the nation of a force in lower case: "*7th Elm Regiment* of the Norse army"."""
    joints = [index for index, unit in enumerate(words) if unit.text == "of" and index]
    if not joints or not run.after or run.after[0] not in lexicon.people | lexicon.institutions:
        return words
    behind = [unit.plain for unit in words[joints[-1] + 1 :] if unit.plain != "the"]
    entry = gazetteer.entries.get(tuple(behind))
    return words[: joints[-1]] if entry is not None and entry.kind == "adjective" else words


def _without_doing(run: Run, words: Sequence[Unit], lexicon: Lexicon, gazetteer: Gazetteer) -> Sequence[Unit]:
    """Without what those of a name do, where it opens a sentence: "*Retreating* Elm Front fighters"."""
    first = words[0].plain if len(words) > 1 else ""
    known = tuple(unit.plain for unit in words[1:]) in gazetteer.entries  # "*Unarmed* United Nations observers"
    doing = first in lexicon.openers and (known or first.endswith("ing") or first in SUFFERED)
    doing = doing or (lexicon.is_doing(first) and run.after == ())  # "*Seizing* Elm, the army …"
    return words[1:] if run.opening and doing and run.text[words[0].end] == " " else words


def _is_land(words: Sequence[Unit], lexicon: Lexicon, gazetteer: Gazetteer) -> bool:
    """Whether a run is a land by its own words: "West Elmland", "Norse Elmland", "Elm Province", "Mount Elm"."""
    if len(words) < 2:  # noqa: PLR2004 - a land and what tells of it
        return False
    known = known_prefix(words, gazetteer)
    if known is not None and known[1].kind == "adjective" and known[0] < len(words):
        rest = words[known[0] :]
        entry = gazetteer.entries.get(tuple(unit.plain for unit in rest))
        return (entry is not None and entry.kind in {"nation", "place"}) or _is_land(rest, lexicon, gazetteer)
    first, last = words[0].plain, words[-1].plain
    if len(words) > 2 and words[-2].plain == "s" and last in lexicon.words("landmark"):  # noqa: PLR2004 - "Elm's Drift"
        return True
    if _head(words, lexicon) is not None:
        return False
    pair = " ".join(unit.plain for unit in words[-2:])
    landform = lexicon.place_after.get(last) in LANDFORMS or last == "river"
    proper = len(words) > 2 or landform or words[0].plain not in lexicon.generic  # noqa: PLR2004 - "Air Base" is none
    ends = (last in lexicon.place_after or pair in lexicon.place_after) and words[-1].text[0].isupper() and proper
    return ends or first in lexicon.place_before or (first in lexicon.words("compass") and words[1].capital)


def _head(words: Sequence[Unit], lexicon: Lexicon) -> str | None:
    """The word that heads an organisation's name: the one before "of", else the last, or the one before a number."""
    openers = {words[0].plain, " ".join(unit.plain for unit in words[:2])} if len(words) > 1 else set()
    if openers & lexicon.words("unit_opener"):
        return UNIT
    for index, unit in enumerate(words[1:], 1):
        before = words[index - 1].plain
        joined = unit.text in {"of", "for"} or (unit.text in {"to", "in"} and before in SENT)
        if joined and before in lexicon.heads:
            return before
    if len(words) > 1 and words[-1].text.isdigit():
        words = words[:-1]
        return words[-1].plain if words[-1].plain in lexicon.heads else None
    last = words[-1].plain if words else ""
    return last if last in lexicon.heads and (len(words) > 1 or last in lexicon.words("alone")) else None

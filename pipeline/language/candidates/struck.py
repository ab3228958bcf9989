"""Names that are only attacked or besieged: "Rebels attacked *Elm*", which is said of men and groups as well."""

import re
from collections.abc import Sequence

from pipeline.language.runs.evidence import Lexicon
from pipeline.language.runs.run_model import Run
from pipeline.language.spellings.function_words import OPENERS

# What is a man's: "attacked Elm, *who* fled", "Elm and *his* guards", "Elm at *his* home".
_MANS = re.compile(r"(?:,? (?:who|whom|whose)|(?: \w+)? (?:his|her|him|himself|herself))\b")
# What is a group's: "attacked Elm and killed twelve of *its fighters*".
_GROUPS = re.compile(r"[^.;]*\bits (?:\w+ )?(?:fighters|members|men|militants|commanders?|leaders?|troops)\b")
# What befell a man: "Elm was besieged *in his* palace", "Elm was captured *with her crew*".
_FATE = re.compile(
    r"[^.;]*\b(?:(?:in|with|at|inside|aboard) (?:his|her)"
    r"|and (?:(?:was|were|later|then|subsequently) )*(?:shot|surrendered|wounded|killed|executed|imprisoned|hanged))\b"
)


def is_struck(run: Run, before: Sequence[str], behind: str, lexicon: Lexicon) -> bool:
    """Whether a name is attacked and nothing behind it shows a man or a group: "*attacked* Elm in May"."""
    verb = lexicon.lemma("".join(before[-1:]))
    if verb not in lexicon.may_take_place or run.definite:
        return False
    return _ends(run) and not _MANS.match(behind) and not _GROUPS.match(behind)


def is_mans_fate(behind: str) -> bool:
    """Whether what follows tells of a man or a ship: "was besieged *in his palace*", "was seized *and shot*"."""
    return _FATE.match(behind) is not None


def _ends(run: Run) -> bool:
    """Whether no noun follows: not "bombed *Elm* training camps"."""
    after = "".join(run.after[:1])
    return not after or after in OPENERS or after == "again" or after.endswith(("ly", "ing"))

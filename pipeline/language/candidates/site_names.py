"""The sites that are called by the town they lie in: "Elm *airport*", "the Elm *military air base*"."""

import re
from collections.abc import Iterable, Iterator, Sequence

from pipeline.language.model import Name
from pipeline.language.runs.evidence import Lexicon

# Kinds that stand apart from the town whose name they bear.
APART = frozenset({"other", "military_base", "border_crossing", "hill", "mountain"})
LONGEST = 3
_WORDS = re.compile(rf"(?: [a-z][\w’'-]*){{1,{LONGEST + 1}}}")
# Nouns that texts change about for one place, each in one spelling.
AIRFIELDS = frozenset({"air base", "airport", "airstrip"})
_GLUED = re.compile(r"\b(?:military )?air(?:[ -]?base|field)\b")


def site_names(text: str, names: Iterable[Name], lexicon: Lexicon) -> Iterator[tuple[Name, str, str]]:
    """Yield a town's name, the noun behind it that makes a site of its own of it, and the kind of that site."""
    for name in names:
        if name.kind != "place" or not name.text[0].isupper():
            continue
        found = _WORDS.match(text, name.end)
        noun = site_noun(found.group().split(), lexicon) if found is not None else None
        if noun is not None:
            yield name, *noun


def site_noun(words: Sequence[str], lexicon: Lexicon) -> tuple[str, str] | None:
    """The site that words open with: "airport", "international airport", and its kind."""
    found = noun_ahead(words, lexicon)
    apart = found is not None and found[1] in APART and found[0] not in lexicon.words("no_site")
    return found if apart else None


def noun_ahead(words: Sequence[str], lexicon: Lexicon) -> tuple[str, str] | None:
    """The longest noun for a place that words open with, also behind what says of which sort it is, and its kind."""
    for start in (0, 1) if words and words[0] in lexicon.words("site_modifier") else (0,):
        for end in range(min(len(words), start + LONGEST), start, -1):
            kind = lexicon.place_after.get(" ".join(words[start:end]))
            if kind is not None:
                return " ".join(words[:end]), kind
    return None


def one_noun(noun: str) -> str:
    """One word for spellings of the same: "military air base", "airbase"."""
    return _GLUED.sub("air base", noun)

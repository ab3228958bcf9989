"""Nouns that the names of a list share: "the Elm, Oak and Ash *battalions*"."""

import re

from pipeline.language.runs.evidence import Lexicon

_NAME = r"[^\W\d_][\w’'-]*"
# What stands between a name of the list and the noun behind its last one.
_SHARED = re.compile(rf"(?:, {_NAME})*(?:,? and (?:the )?{_NAME})? ([a-z]+)\b")


def shared_unit(text: str, end: int, lexicon: Lexicon) -> str | None:
    """The noun, in the singular, of the list in which a name ends at `end`: "battalion" of "*Elm* and Oak battalions".

    "Elm and Oak battalion commanders" have none.
    """
    found = _SHARED.match(text, end)
    noun = found.group(1) if found is not None else ""
    single = noun.removesuffix("s")
    return single if noun != single and single in lexicon.words("unit") else None

"""Numbers before names in a summary box: members of a group (`300 OLA`), or what a unit is called (`58 Division`)."""

from collections.abc import Mapping, Sequence

from pipeline.source.box_words import BoxWords
from pipeline.source.tokens import Token

# Fewer than these are no strength of a group; and a unit is seldom called by so high a number.
MEMBERS = 100
LONGEST_DESIGNATION = 4
BETWEEN = frozenset("–—-+")


def is_name(text: str) -> bool:
    """Tell whether words are one name: `OLA`, `Elmguard`."""
    return text[:1].isupper() and " " not in text


def is_designation(tokens: Sequence[Token], number: int, words: BoxWords) -> bool:
    """Tell whether a number belongs to the name of a unit: `58 Division`, `3 Elm Brigade`, not `3 brigades`."""
    for token in tokens[number + 1 : number + 1 + LONGEST_DESIGNATION]:
        if not token.is_name_word or token.cut or token.marked:
            return False
        if words.has("unit_formation", token.bare.casefold()):
            return not token.bare.endswith("s") or token.bare == "Corps"
    return False


def counts_members(tokens: Sequence[Token], groups: Mapping[int, int], number: int, words: BoxWords) -> bool:
    """Tell whether a round number counts those who bear the one name behind it: `300 OLA (at first)`, `1,500 OLA`."""
    figure = tokens[number].text.replace(",", "")
    if not figure.isdigit() or int(figure) < MEMBERS or (figure[-1] != "0" and "," not in tokens[number].text):
        return False
    index = number + 1
    while index < len(tokens) and (tokens[index].kind == "number" or tokens[index].text in BETWEEN):
        index += 1
    if index >= len(tokens) or not tokens[index].is_name_word or tokens[index].cut or tokens[index].marked:
        return False
    if words.has("organisation_end", tokens[index].bare) or words.has("month", tokens[index].bare):
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    acronym = tokens[index].bare.isupper() and len(tokens[index].bare) > 1
    ends = after is None or after.cut or after.marked or after.kind == "number"
    return index + 1 in groups or (acronym and ends)

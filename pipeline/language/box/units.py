"""What a figure of the summary box counts."""

import re
from collections.abc import Sequence

from pipeline.language.box.model import FigureUnit
from pipeline.source.box_words import BoxWords
from pipeline.source.tokens import Token

_MODEL = re.compile(r"(?P<name>[A-Z][A-Za-z]*)-?[0-9][0-9A-Za-z]*")
OUTCOMES: dict[str, FigureUnit] = {
    "killed": "killed",
    "wounded": "wounded",
    "captured": "captured",
    "missing": "missing",
    "displaced": "displaced",
    "both": "injured_or_killed",
}
EQUIPMENT: tuple[FigureUnit, ...] = ("aircraft", "vessels", "vehicles")
HARM = frozenset({"killed", "wounded", "both"})
DOWN = frozenset({"down", "downed"})


def unit_of(tokens: Sequence[Token], words: BoxWords) -> FigureUnit | None:
    """Return the unit of the words behind a number, None where they name no outcome and nothing that is counted."""
    tokens = _without_captives(tokens, words)
    outcomes = {role for token in tokens for role in words.roles("outcome_", token.bare)}
    units = {role for token in tokens for role in _units(token, words)}
    human = outcomes - {"lost"}
    equipment = _equipment(tokens, words)
    if "bodies" in units:
        return "bodies"
    # "2 ships captured" and "15 tank losses" count craft, "3 tank crewmen killed" people.
    if equipment and (not human or (human in ({"captured"}, {"both"}) and "people" not in units)):
        return equipment
    if human:
        return _outcome(human)
    if "lost" in outcomes:
        down = any(token.bare in DOWN for token in tokens)  # "1 Oak 2 shot down"
        return "aircraft" if down and not units else "other"
    return "fighters" if "people" in units else "other" if units else None


def _equipment(tokens: Sequence[Token], words: BoxWords) -> FigureUnit | None:
    """Return what the last of several nouns counts: a seaplane tender is a vessel."""
    counted = [role for token in tokens for role in _units(token, words)]
    return next((unit for unit in EQUIPMENT if counted and unit == counted[-1]), None)


def _units(token: Token, words: BoxWords) -> tuple[str, ...]:
    """Return what a word counts, by itself or as a designation: `Su-25`, `T-72s`."""
    told = words.roles("unit_", token.bare)
    model = _MODEL.fullmatch(token.bare) if not told else None
    return words.roles("model_", model["name"]) if model is not None else told


def _without_captives(tokens: Sequence[Token], words: BoxWords) -> Sequence[Token]:
    """Leave out captives of whom another word says what became: `4,000 prisoners executed`."""
    told = [token for token in tokens if words.has_any("outcome_", token.bare)]
    held = [token for token in told if words.has("captive", token.bare)]
    joined = any(words.has("joining_word", token.text) for token in tokens)
    if joined or not held or len(held) == len(told) or told[0] not in held:
        return tokens
    return [token for token in tokens if token not in held]


def is_outcome(token: Token, words: BoxWords) -> bool:
    """Tell whether a word says what became of those who are counted."""
    return words.has_any("outcome_", token.bare)


def counts_people(unit: FigureUnit | None) -> bool:
    """Tell whether a unit is an outcome for people."""
    return unit in OUTCOMES.values()


def _outcome(human: set[str]) -> FigureUnit:
    if len(human) == 1:
        return OUTCOMES[next(iter(human))]
    return "injured_or_killed" if human <= HARM else "other"

"""Long forms that stand before their initials: "Free Tigers of Greater Elm (FTGE)"."""

import re
from collections.abc import Iterator, Mapping, MutableMapping, Sequence

from pipeline.language.candidates.candidate import Candidate
from pipeline.language.candidates.votes import STRONG
from pipeline.language.runs.evidence import Lexicon
from pipeline.language.spellings.function_words import OPENERS
from pipeline.language.spellings.units import Unit, plain_key, units

_LETTERS = re.compile(r" \(([A-Z]{3,9})\)")
_FIGURED = re.compile(r" \((([A-Z]{1,4})-?(\d{1,4}))\)")
_SMALL = frozenset(
    {"of", "the", "for", "and", "to", "in", "s", "on", "at", "by", "with", "against", "de", "du", "des", "la", "y", "e"}
)
# What stands between an organisation's noun and what it is of or for.
_BEHIND_HEAD = frozenset({"for", "on", "to", "against"})
# Heads of what has initials and is no actor: papers, weapons, undertakings.
_THINGS = frozenset(
    {"act", "accord", "agreement", "bill", "code", "convention", "device", "grenade", "law", "line", "plan", "process"}
    | {"programme", "program", "protocol", "strategy", "system", "treaty", "tank", "gun", "launcher", "missile", "war"}
    | {"rocket", "weapon", "zone", "exercise", "operation", "budget", "fund", "day"}
)
_JOINED = re.compile(r"[ \-'’]|['’] ")


def spelled_out(text: str) -> Iterator[tuple[int, int, str]]:
    """The stretches whose words begin with the letters in brackets behind them, with these letters."""
    if "(" not in text:
        return
    words = units(text)
    for found in _FIGURED.finditer(text):
        before = [word for word in words if word.end <= found.start()]
        start = _dated(text, before, found.group(2), found.group(3))
        if start is not None:
            yield start, before[-1].end, found.group(1)
    for found in _LETTERS.finditer(text):
        before = [word for word in words if word.end <= found.start()]
        start = _start(text, before, found.group(1))
        start = start if start is not None else _turned(text, before, found.group(1))
        if start is not None:
            yield start, before[-1].end, found.group(1)


def _start(text: str, words: Sequence[Unit], letters: str) -> int | None:
    """Where the name begins whose capitals the letters are; None where a word has another capital."""
    left = letters
    for index in range(len(words) - 1, -1, -1):
        word, following = words[index], words[index + 1] if index + 1 < len(words) else None
        if following is not None and not _JOINED.fullmatch(text[word.end : following.start]):
            return None
        if word.capital and word.text[0] == left[-1]:
            left = left[:-1]
            if not left:
                return word.start
        elif word.plain not in _SMALL:
            return None
        elif len(left) > 1 and word.text[0].upper() == left[-1]:
            left = left[:-1]  # "Movement for the Defence *of* Oakland (MDOO)"
    return None


def _dated(text: str, words: Sequence[Unit], letters: str, figure: str) -> int | None:
    """Where a name begins that has letters and figure: "*May 14* Movement (M14)", "19th of April Front (AF-19)"."""
    left, day = letters, False
    for index in range(len(words) - 1, -1, -1):
        word, following = words[index], words[index + 1] if index + 1 < len(words) else None
        if following is not None and not _JOINED.fullmatch(text[word.end : following.start]):
            return None
        day = day or re.fullmatch(rf"{figure}(?:st|nd|rd|th)?", word.text) is not None
        if word.capital:
            left = left.replace(word.text[0], "", 1)
        elif word.plain not in _SMALL and not word.text[0].isdigit():
            return None
        if day and not left:
            month = index and words[index - 1].capital and word.text[0].isdigit()
            ahead = words[index - 1] if month and text[words[index - 1].end : word.start] == " " else word
            return ahead.start if ahead.plain not in OPENERS else word.start
    return None


def _turned(text: str, words: Sequence[Unit], letters: str) -> int | None:
    """Where a translated name begins whose capitals stand in another order: "National Elm Front (FNE)"."""
    initials: list[str] = []
    for index in range(len(words) - 1, -1, -1):
        word, following = words[index], words[index + 1] if index + 1 < len(words) else None
        if following is not None and not _JOINED.fullmatch(text[word.end : following.start]):
            return None
        if word.capital:
            initials.append(word.text[0])
        elif word.plain not in _SMALL:
            return None
        if len(initials) == len(letters):
            return word.start if sorted(initials) == sorted(letters) else None
    return None


def weigh_spelled_out(text: str, found: MutableMapping[tuple[str, ...], Candidate], lexicon: Lexicon) -> None:
    """ "Free Tigers of Elm (FTE)": what its initials follow is an organisation, if no place or thing."""
    for start, end, letters in spelled_out(text):
        words = plain_key(text[start:end])
        if len(words) == 1 or _is_thing(words, lexicon) or _is_man(words, found, lexicon):
            continue
        candidate = found.setdefault(words, Candidate(text[start:end]))
        candidate.votes.category["actor"] += 2 * STRONG
        candidate.votes.seen_inside += 1
        candidate.abbreviations.append(letters)
        head = lexicon.head(list(words))
        candidate.head = candidate.head or (head.word if head is not None else None)


def _is_man(words: tuple[str, ...], found: Mapping[tuple[str, ...], Candidate], lexicon: Lexicon) -> bool:
    """Whether a person stands before the letters: "*Colonel Jan Elm* (JCE)", not "General Elm Front (GEF)"."""
    if lexicon.head(list(words)) is not None:
        return False
    known = (found.get(words[start:]) for start in range(len(words) - 1))
    return lexicon.is_title(words[0]) or any(candidate is not None and candidate.title for candidate in known)


def _is_thing(words: Sequence[str], lexicon: Lexicon) -> bool:
    """ "Elm Protected Vehicle (EPV)", "Forward Operating Base (FOB)", "Treaty of Elm Bay (TEB)"."""
    joint = next((index for index, word in enumerate(words[1:], 1) if word in _BEHIND_HEAD), None)
    if joint is not None:  # "International Conference on the Elm Region (ICER)"
        heads = {words[joint - 1], words[joint - 1].removesuffix("s")}
        return bool(heads & (lexicon.speech_objects | _THINGS))
    of = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    heads = {words[-1], words[-1].removesuffix("s"), of}
    places = lexicon.place_after.keys() | lexicon.place_before.keys() | lexicon.place_of.keys()
    organised = {words[-1], words[-1].removesuffix("s")} & lexicon.heads.keys()  # "of Elm *Movements*"
    generic = not organised and heads & lexicon.generic
    return bool(generic or heads & (places | lexicon.crafts | lexicon.speech_objects | _THINGS))

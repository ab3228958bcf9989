"""What speaks against a run of words in a summary box being one name."""

from collections.abc import Sequence
from itertools import pairwise

from pipeline.source.box_words import BoxWords
from pipeline.source.tokens import Token

PART_OF = ["Part", "of"]
MISPLACED, BROKEN, REPEATED, MIDDLE, IMPOSSIBLE = -4.0, -4.0, -2.0, -2.0, -12.0


class Faults:
    """What speaks against the runs of some words being one name each.

    What stands inside runs is summed up once for all of them: `_inside` up to each word, and `_groups` of small words.
    """

    def __init__(self, tokens: Sequence[Token], words: BoxWords) -> None:
        self._tokens, self._words = tokens, words
        self._small = [token.is_lower_word and words.has("particle", token.text) for token in tokens]
        self._inside, self._groups = [0.0], [0]
        for before, token in pairwise(tokens):
            self._inside.append(self._inside[-1] + _between(before, token, words))
        for before_small, small in pairwise(self._small):
            self._groups.append(self._groups[-1] + (small and not before_small))

    def of(self, start: int, end: int) -> float:
        """Return the sum of what speaks against the words from `start` to `end`, exclusive: 0 or less."""
        edges = _opening(self._tokens[start], self._words) + _ending(self._tokens[start:end], self._words)
        # "de la Pole": two persons have two groups of small words, one seldom has.
        groups = self._small[start] + self._groups[end - 1] - self._groups[start]
        return edges + self._inside[end - 1] - self._inside[start] + REPEATED * max(0, groups - 1)


def _opening(first: Token, words: BoxWords) -> float:
    if words.has("name_suffix", first.bare) or (first.is_lower_word and not words.has("particle", first.text)):
        return IMPOSSIBLE
    # "Oldford Armed Forces" is rather one name than two.
    middle = words.has("organisation_middle", first.bare) or words.has("organisation_arm", first.bare)
    return MIDDLE if middle else 0.0


def _ending(name: Sequence[Token], words: BoxWords) -> float:
    """Score a last word that leads on: `of`, `al`, `J.`."""
    last = name[-1]
    if [token.text for token in name[:2]] == PART_OF and not any([words.has("article_end", t.bare) for t in name]):
        return BROKEN  # "Part of the First" of "Part of the First Elmish War"
    leads_on = words.has("binding", last.text) or words.has("particle", last.text)
    alone = len(name) == 1 and not last.is_lower_word
    return IMPOSSIBLE if is_initial(last) or (leads_on and not alone) else 0.0


def _between(before: Token, token: Token, words: BoxWords) -> float:
    """Score what seldom stands inside a name: a rank, the end of an organisation, an ordinary word before a capital."""
    faults = 0.0
    if is_rank(token, words) and not (is_rank(before, words) or words.has("binding", before.text)):
        faults += MISPLACED
    joined = words.has("binding", token.text) or words.has("organisation_end", token.bare) or token.is_lower_word
    joined = joined or (before.bare == "Guards" and words.has("organisation_arm", token.bare))  # "5th Guards Tank Army"
    if words.has("organisation_end", before.bare) and not joined:
        faults += MISPLACED
    if token.text[0].isdigit():
        faults += MIDDLE
    small = words.has("binding", before.text) or words.has("connective", before.text)
    if before.is_lower_word and not small and token.is_name_word and not words.has("particle", before.text):
        faults += BROKEN
    return faults


def is_rank(token: Token, words: BoxWords) -> bool:
    """Tell whether a word opens a person's name: a rank, a title, a word such as `Abu`."""
    return token.kind == "word" and words.has("person_start", token.bare)


def is_initial(token: Token) -> bool:
    """Tell whether a word is an initial: `J.`."""
    return len(token.bare) == 1 and token.text.endswith(".")

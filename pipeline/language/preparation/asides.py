"""What stands aside from its sentence and tears it apart for the parser: brackets, "including X", "X said"."""

from itertools import pairwise

from pipeline.language.runs.evidence import Lexicon
from pipeline.language.trees.tree import Word

_OPENING, _CLOSING = "([", ")]"
_SHARES = frozenset({"percent", "%"})
PRONOUNS = frozenset({"he", "she", "it", "they"})
_QUOTES = frozenset({'"', "“", "”", "'", "‘", "``", "''"})
# What may still follow the verb of saying: when, where or to whom.
TAILS = frozenset({"after", "at", "by", "during", "from", "in", "journalists", "on", "over", "reporters", "via"})
# What these join to the sentence is no speaker: "the rebels, *whose number an officer* estimated at 40, fled".
JOINING = frozenset({"and", "or", "who", "whose", "whom", "which", "that", "as", "what", "where", "when", "though"})
LED = frozenset({"led", "commanded", "headed", "backed", "supported", "assisted", "aided", "directed"})
LONGEST_ASIDE = 10
LONGEST_SPEAKER = 6  # "a senior Ruritanian defence official", "said"


def without_brackets(words: list[Word]) -> list[Word]:
    """Drop what stands in round or square brackets; an opening bracket that nothing closes drops itself alone."""
    kept: list[Word] = []
    opened: list[int] = []
    for word in words:
        if word.form and word.form in _OPENING:
            opened.append(len(kept))
        elif word.form and word.form in _CLOSING:
            if opened:
                del kept[opened.pop() :]
        else:
            kept.append(word)
    return kept


def without_asides(words: list[Word], lexicon: Lexicon) -> list[Word]:
    """Drop ", including X," and ", the Herald reported,", unless a quotation or "adding that" follows."""
    commas = [index for index, word in enumerate(words) if word.form == ","]
    dropped: set[int] = set()
    for left, right in pairwise(commas):
        inside = words[left + 1 : right]
        if not inside or len(inside) > LONGEST_ASIDE:
            continue
        if _is_part(inside, lexicon) or _is_leader(words, left, right) or _is_contrast(inside, lexicon):
            dropped.update(range(left, right + 1))
        elif _says(inside, lexicon) and not _goes_on(words[right + 1 : right + 2], lexicon):
            dropped.update(range(left, right))
    return [word for index, word in enumerate(words) if index not in dropped]


def _is_part(words: list[Word], lexicon: Lexicon) -> bool:
    """Whether words name a part of what stands before: "including X", "30 percent of them"."""
    share = words[0].form[:1].isdigit() and any(word.form in _SHARES for word in words[:3])
    return (words[0].form == "including" or share) and not any(lexicon.says(word.form) for word in words)


def _is_contrast(words: list[Word], lexicon: Lexicon) -> bool:
    """Whether words name who or what it was not: "rebels, *not the army*, took Esk"."""
    rest = words[words[0].form.lower() in {"and", "but"} :]
    if len(rest) < 2 or rest[0].form.lower() != "not" or len(rest) > LONGEST_SPEAKER:  # noqa: PLR2004 - and somebody
        return False
    return rest[-1].name is not None or rest[-1].form.lower() in lexicon.people | lexicon.institutions


def _is_leader(words: list[Word], left: int, right: int) -> bool:
    """Whether words tell who leads the first of two: "between the Oak Front, *led by Jan Elm*, and the army"."""
    led = words[left + 1].form in LED and words[left + 2].form in {"by", "under"}
    two = words[right + 1 : right + 2]
    return led and bool(two) and two[0].form == "and" and any(word.form == "between" for word in words[:left])


def _says(words: list[Word], lexicon: Lexicon) -> bool:
    """Whether words tell who says it, and at most when or where: "the mayor said", "officials said on Monday"."""
    place = next((at for at, word in enumerate(words) if lexicon.tells(word.form)), None)
    if not place or place >= LONGEST_SPEAKER:
        return False
    tail = words[place + 1 :]
    plain = not tail or tail[0].form in TAILS or tail[0].time is not None
    return plain and _is_voice(words[:place], lexicon)


def _is_voice(words: list[Word], lexicon: Lexicon) -> bool:
    """Whether words are a name, a pronoun or a noun for people who speak: "the Herald", "he", "local officials"."""
    last = words[-1].form.lower()
    if last in PRONOUNS:
        return len(words) == 1
    if any(word.form.lower() in JOINING | _QUOTES for word in words):
        return False
    return words[-1].name is not None or lexicon.is_speaker(last)


def _goes_on(following: list[Word], lexicon: Lexicon) -> bool:
    """Whether a quotation or another verb of saying hangs on the one before: "he said, *adding* that …"."""
    return any(word.form in _QUOTES or lexicon.lemma(word.form) in lexicon.speech for word in following)

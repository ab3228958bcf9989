"""Persons' names as the parser reads them best: without their titles, and set apart from the name before."""

from collections.abc import Sequence

from pipeline.language.model import Name
from pipeline.language.runs.evidence import Lexicon
from pipeline.language.trees.tree import Word

LONGEST_TITLE = 5


def with_titles(words: list[Word], names: Sequence[Name], lexicon: Lexicon) -> list[Word]:
    """Let a person's stand-in stand for the titles right before the name too: "General John" confuses the parser."""
    result: list[Word] = []
    for word in words:
        if _is_person(word, names):
            while (length := _title_length(result, lexicon)) > 0:
                del result[-length:]
        result.append(word)
    return result


def set_apart(words: list[Word], names: Sequence[Name]) -> list[Word]:
    """Put commas around a person's name that follows another name: "ambassador to the UN, John, said"."""
    result: list[Word] = []
    for position, word in enumerate(words):
        previous = words[position - 1] if position else None
        titled = previous is not None and word.start - previous.end > 1  # "NATO Secretary General John"
        if titled or not (_is_person(word, names) and previous is not None and _is_noun(previous, names)):
            result.append(word)
            continue
        result += [Word(",", word.start, word.start), word]
        if position + 1 < len(words) and words[position + 1].form != ",":
            result.append(Word(",", word.end, word.end))
    return result


def _is_person(word: Word, names: Sequence[Name]) -> bool:
    return word.name is not None and names[word.name].kind == "person"


def _is_noun(word: Word, names: Sequence[Name]) -> bool:
    """Whether a word stands for a name that is no person's and no adjective."""
    return word.name is not None and names[word.name].kind not in {"adjective", "person"}


def _title_length(words: list[Word], lexicon: Lexicon) -> int:
    """How many words at the end are a title: "Chief of General Staff General"."""
    for length in range(min(LONGEST_TITLE, len(words)), 0, -1):
        tail = words[-length:]
        hyphened = any(word.form == "-" for word in tail)  # "secretary-general"
        if any(word.name is not None for word in tail) or not (tail[0].form[:1].isupper() or hyphened):
            continue
        spelled = " ".join(word.form for word in tail).lower().replace(" .", ".").replace(" - ", "-")  # "Col ."
        if spelled in lexicon.titles or (spelled.endswith(".") and spelled[:-1] in lexicon.titles):
            return length
    return 0

"""The names that a document's prose uses: runs of capitalised words."""

from collections.abc import Iterator, Sequence

from pipeline.source.box_words import BoxWords
from pipeline.source.name_score import fold_name, is_acronym
from pipeline.source.tokens import Token, tokenize

LONGEST_RUN = 8


def recurring_names(raw: str, start: int, words: BoxWords) -> frozenset[str]:
    """Return the names in the raw text from an offset on, case folded; a lone word only where it is a noun."""
    tokens = tokenize(raw, (start, len(raw)), words)
    found: set[str] = set()
    for first, last in _runs(tokens, words):
        run = tokens[first:last]
        names = [run, run[_titles(run, words) :]]
        found.update(fold_name(name) for name in names if len(name) > 1)
        if len(run) == 1 and _is_noun(tokens, first, words):
            found.add(fold_name(run))
    return frozenset(name.removesuffix("'s").removesuffix("’s") for name in found)


def _runs(tokens: Sequence[Token], words: BoxWords) -> Iterator[tuple[int, int]]:
    """Yield the runs of capitalised words, alone and with the `of …` behind them, each as a span of tokens."""
    index = 0
    while index < len(tokens):
        if not _is_part(tokens, index, words):
            index += 1
            continue
        end = _run_end(tokens, index, words)
        yield index, end
        yield from ((index, further) for further in _further(tokens, end, words))
        index = end


def _further(tokens: Sequence[Token], end: int, words: BoxWords) -> Iterator[int]:
    """Yield where a run goes on to behind `of …`, and behind the `and …` after that: `League of Elm and the Oak`."""
    if end == len(tokens) or not words.has("binding", tokens[end].text):
        return
    for _ in range(2):
        further = end + 1
        if end < len(tokens) and further < len(tokens) and tokens[further].text == "the":
            further += 1
        if further >= len(tokens) or not _is_part(tokens, further, words):
            return
        end = _run_end(tokens, further, words)
        yield end
        if end == len(tokens) or tokens[end].text != "and" or tokens[end - 1].cut:
            return


def _run_end(tokens: Sequence[Token], start: int, words: BoxWords) -> int:
    end = start + 1
    while end < len(tokens) and end - start < LONGEST_RUN and _is_part(tokens, end, words):
        if tokens[end].cut or tokens[end].marked or tokens[end - 1].bare.endswith(("'s", "’s")):
            break
        end += 1
    return end


def _is_part(tokens: Sequence[Token], index: int, words: BoxWords) -> bool:
    return tokens[index].is_name_word and not words.has("opener", tokens[index].bare)


def _titles(run: Sequence[Token], words: BoxWords) -> int:
    """Return where the name proper begins: `Norse President Jan Elm` up to the last title before two more words."""
    ranks = [index for index, token in enumerate(run[:-2]) if words.has("person_start", token.bare)]
    plain = next((index for index, token in enumerate(run) if not words.has("person_start", token.bare)), 0)
    return max([plain, *(index + 1 for index in ranks)])


def _is_noun(tokens: Sequence[Token], index: int, words: BoxWords) -> bool:
    """Tell whether a capitalised word stands for something by itself: `in Oldford,`, not `the Oldford garrison`."""
    if tokens[index].text.endswith((".", "'s", "’s")) or is_acronym(tokens[index]):
        return True
    before = tokens[index - 1].text.casefold() if index else ""
    after = tokens[index + 1].text if index + 1 < len(tokens) else "."
    verb = words.has("finite_verb", after) or (after.islower() and after.endswith("ed"))
    ends = not after[0].isalnum() or verb or words.has("prose_word", after)
    return before != "the" and (ends or (words.has("connective", after) and not words.has("binding", after)))

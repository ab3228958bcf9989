"""Where one name of a summary box ends and the next begins, where only spaces stand between them."""

from dataclasses import dataclass

from pipeline.source.box_tokens import BoxTokens
from pipeline.source.name_faults import Faults
from pipeline.source.name_score import NameEvidence, known_opening, score
from pipeline.source.tokens import DEATH_SIGNS, Token

LONGEST_NAME = 12


@dataclass(frozen=True, slots=True)
class Atom:
    """A word of a name with the notes in brackets and signs behind it: tokens `first` to `last`, end exclusive.

    `apart` where nothing can join it to the atom before it.
    """

    word: Token
    first: int
    last: int
    apart: bool = False


def cut_names(box: BoxTokens, span: tuple[int, int], evidence: NameEvidence) -> list[tuple[int, int]]:
    """Cut the tokens of a span into names, as spans of tokens in order: the cut that scores best as a whole."""
    atoms = _atoms(box, span)
    words = tuple(atom.word for atom in atoms)
    known = [known_opening(words[start : start + LONGEST_NAME], evidence) for start in range(len(words))]
    faults, best = Faults(words, box.words), [(0.0, 0)]
    for end in range(1, len(atoms) + 1):
        options: list[tuple[float, int]] = []
        for start in range(end - 1, max(-1, end - 1 - LONGEST_NAME), -1):
            told = score(words[start:end], evidence, known[start], faults.of(start, end))
            options.append((best[start][0] + told, start))
            if atoms[start].apart:
                break
        best.append(max(options))
    spans: list[tuple[int, int]] = []
    end = len(atoms)
    while end:
        start = best[end][1]
        spans.append((atoms[start].first, atoms[end - 1].last))
        end = start
    return spans[::-1]


def _atoms(box: BoxTokens, span: tuple[int, int]) -> list[Atom]:
    atoms: list[Atom] = []
    index, closed = span[0], False
    while index < span[1]:
        token = box.tokens[index]
        after = min(box.groups.get(index, index + 1), span[1])
        attached = bool(atoms) and (token.kind in {"open", "close", "sign"}) and token.text != '"'
        if attached:
            atoms[-1] = Atom(atoms[-1].word, atoms[-1].first, after, atoms[-1].apart)
            closed = closed or token.kind == "open" or token.text in DEATH_SIGNS
        else:
            lower = token.is_lower_word and not box.words.has("particle", token.text)
            apart = token.cut or ((token.marked or closed) and not lower)
            atoms.append(Atom(token, index, after, apart))
            closed = False
        index = after
    return atoms

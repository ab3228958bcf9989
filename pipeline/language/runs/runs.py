"""Capitalised runs: stretches of a text that look like a proper name and that nobody has listed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.language.model import Name
from pipeline.language.runs.evidence import Lexicon
from pipeline.language.runs.run_model import Joints, Run
from pipeline.language.runs.run_reader import RunReader, is_opening
from pipeline.language.spellings.function_words import PLACING
from pipeline.language.spellings.units import units

# Ends of words for a nation that nobody has listed.
_ADJECTIVES = ("ian", "ean", "ish", "ese")


def runs(text: str, joints: Joints) -> Iterator[Run]:
    """The runs of a text; a function word that opens a sentence is left out."""
    words = units(text)
    reader = RunReader(text, words, joints)
    capital = [*[word.text[0].isupper() for word in words], False]
    position = 0
    while position < len(words):
        end = reader.end(position) if capital[position] or capital[position + 1] else None
        if end is None:
            position += 1
            continue
        start_unit, end_unit = words[position], words[end - 1]
        before, after = reader.before(position), reader.after(end)
        opening = is_opening(text, start_unit.start)
        owning = text[end_unit.end : end_unit.end + 3] in {"'s ", "’s "}
        name = text[start_unit.start : end_unit.end]
        owned = reader.after(end + 1) if owning else ()
        yield Run(start_unit.start, end_unit.end, name, before, after, opening, owning, owned)
        position = end


def beside_times(run: Run, text: str, times: Sequence[tuple[int, int]]) -> Run | None:
    """A run without the time that it begins or ends with: "On 11 *March* Jan Elm said", "in Elm *Friday*".

    None where it is all or part of one.
    """
    over = [end for start, end in times if start < run.end and run.start < end]
    if not over:
        return run
    begun = next(start for start, end in times if end == over[0])
    if len(over) == 1 and over[0] == run.end and run.start < begun and text[begun - 1] == " ":
        return replace(run, end=begun - 1, text=text[run.start : begun - 1], after=())
    words = [unit for unit in units(run.text) if run.start + unit.start >= max(over)]
    if len(over) > 1 or not words or not words[0].capital or text[over[0]] != " ":
        return None
    start = run.start + words[0].start
    return replace(run, start=start, text=text[start : run.end], before=(), opening=False)


def before_force(run: Run | None, known: Sequence[Name], lexicon: Lexicon) -> Run | None:
    """A run without the nation of those who act where a place opens the clause: "In *Elm* Norse soldiers shot"."""
    if run is None or len(run.before) != 1 or run.before[0] not in PLACING or not lexicon.people & set(run.after[:1]):
        return run
    start = next((n.start for n in known if n.kind == "adjective" and n.end == run.end), None)
    last = run.text.rpartition(" ")[2]
    start = run.end - len(last) if start is None and last.lower().endswith(_ADJECTIVES) else start
    if start is None or start <= run.start + 1 or run.text[start - 1 - run.start] != " ":
        return run
    text, nation = run.text[: start - 1 - run.start], run.text[start - run.start :]
    return replace(run, end=start - 1, text=text, after=(*nation.lower().split(), *run.after))

"""Capitalised runs: stretches of a text that look like a proper name and that nobody has listed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.language.run_model import Joints, Run
from pipeline.language.run_reader import RunReader, is_opening
from pipeline.language.units import units


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

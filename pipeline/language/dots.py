"""Dots that end no sentence: "the 3rd *Bn.* was relieved at *approx.* 10:30"."""

from pipeline.language.tree import Word

_SHORTENED = frozenset(
    {
        "adm",
        "approx",
        "arty",
        "bde",
        "bn",
        "brig",
        "bty",
        "ca",
        "capt",
        "cdr",
        "cmdr",
        "cmdt",
        "co",
        "col",
        "cpl",
        "cpt",
    }
    | {"div", "est", "ft", "gen", "gov", "inf", "insp", "lt", "maj", "mt", "no", "nos", "pres", "pvt", "regt", "rep"}
    | {"sen", "sgt", "sqn", "st", "supt", "vs"}
)


def without_dots(words: list[Word]) -> list[Word]:
    """The words without dots behind which the sentence goes on."""
    dots = [n for n, word in enumerate(words) if word.form == "." and 0 < n < len(words) - 1]
    idle = {n for n in dots if _goes_on(words[n - 1], words[n], words[n + 1])}
    return [word for n, word in enumerate(words) if n not in idle] if idle else words


def _goes_on(before: Word, dot: Word, after: Word) -> bool:
    """Whether a dot right behind a word shortens it: a lower case letter, a figure or a comma follows."""
    if dot.start != before.end or before.name is not None or before.time is not None:
        return False
    small = after.form[:1].islower() and after.name is None
    return small or after.form == "," or before.form.lower() in _SHORTENED or after.form[:1].isdigit()

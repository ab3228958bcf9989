"""Dots that end no sentence: "the 3rd *Bn.* was relieved at *approx.* 10:30"."""

from pipeline.language.syntax import Syntax
from pipeline.language.trees.lemmas import VOWELS
from pipeline.language.trees.tree import Word


def without_dots(words: list[Word], syntax: Syntax) -> list[Word]:
    """The words without dots behind which the sentence goes on."""
    dots = [n for n, word in enumerate(words[1:-1], 1) if word.form == "."]
    idle = {n for n in dots if _goes_on(words[n - 1], words[n], words[n + 1], syntax)}
    return [word for n, word in enumerate(words) if n not in idle] if idle else words


def _goes_on(before: Word, dot: Word, after: Word, syntax: Syntax) -> bool:
    """Whether a dot right behind a word shortens it: "*Capt.* Elm", "*no.* 5", "the *regt.* left"; a comma follows."""
    if dot.start != before.end or before.name is not None or before.time is not None:
        return False
    form = before.form.lower()
    if after.form == "," or form in syntax.short_titles:
        return True
    goes_on = after.form[:1].isdigit() or (after.form.islower() and after.name is None)
    return goes_on and (syntax.has("shortened", form) or _lacks_vowels(form))


def _lacks_vowels(form: str) -> bool:
    """ "the 2nd *plt.* left", "10 *hrs.* later"."""
    return form.isalpha() and not VOWELS.union("y").intersection(form)

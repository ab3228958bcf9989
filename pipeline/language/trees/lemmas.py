"""The base form of an English verb, by a table of irregular forms and the spelling rules for the others."""

from collections.abc import Iterable, Mapping

VOWELS = frozenset("aeiou")


class Lemmatizer:
    """Base forms; `known` verbs decide where spelling leaves a choice ("raided": raid or raide)."""

    def __init__(self, irregular: Mapping[str, str], known: Iterable[str]) -> None:
        self._irregular = dict(irregular)
        self._known = frozenset(known)

    def lemma(self, form: str, tag: str) -> str:
        """The base form of a verb form with its Penn Treebank tag."""
        word = form.lower()
        if tag in {"VB", "VBP"} and (word in self._known or word not in self._irregular):
            return word
        if word in self._irregular:
            return self._irregular[word]
        candidates = list(_candidates(word))
        return next((base for base in candidates if base in self._known), candidates[0])


def _candidates(word: str) -> Iterable[str]:
    if word.endswith("ies") or word.endswith("ied"):
        yield word[:-3] + "y"
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            yield from _restore(word.removesuffix(ending), ending)
    yield word


def _restore(stem: str, ending: str) -> Iterable[str]:
    if ending == "s":
        yield stem
        return
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsfz"  # noqa: PLR2004
    if doubled:
        yield stem[:-1]
    if _wants_e(stem):
        yield stem + "e"
        yield stem
    else:
        yield stem
        yield stem + "e"
    if len(stem) > 2 and stem[-1] == stem[-2]:  # noqa: PLR2004
        yield stem[:-1]


def _wants_e(stem: str) -> bool:
    """Whether a stem that lost its ending most likely ended in e: "liberat", "seiz", "blockad", "clos"."""
    if len(stem) < 3:  # noqa: PLR2004
        return False
    if stem[-1] in "uvz" or stem.endswith(("at", "ut", "rs", "nc", "rc", "dg", "rg", "iz", "is", "os", "us", "ur")):
        return not stem.endswith(("eat", "oat", "out"))
    return stem[-1] in "bcdgklmnprt" and stem[-2] in VOWELS and stem[-3] not in VOWELS and stem[-1] in "cgkd"

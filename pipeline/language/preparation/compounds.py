"""Words joined by hyphens, which the tokenizer splits and the parser then takes for verbs."""

from pipeline.language.syntax import Syntax
from pipeline.language.trees.tree import Word

_INNER = frozenset({"in", "of", "to", "de"})
CHAIN = 5  # editor - in - chief
COMPOUND = 4  # rebel - held town
AGAIN = 3  # counter - attacked
_PREFIXES = frozenset({"counter", "re"})
# What is done again to a place, or by a force.
_DONE_AGAIN = frozenset(
    f"{stem}{end}"
    for stem, ends in {
        "tak": ("e", "es", "en", "ing"),
        "captur": ("e", "es", "ing"),
        "secur": ("e", "es", "ing"),
        "invad": ("e", "es", "ing"),
        "seiz": ("e", "es", "ing"),
        "enter": ("", "s", "ing"),
        "occupy": ("", "ing"),
        "cross": ("", "es", "ing"),
        "conquer": ("", "s", "ing"),
        "gain": ("", "s", "ing"),
        "establish": ("", "es", "ing"),
        "deploy": ("", "s", "ing"),
        "arm": ("", "s", "ing"),
        "attack": ("", "s", "ing"),
    }.items()
    for end in ends
)


def with_compounds(text: str, words: list[Word], syntax: Syntax) -> list[Word]:
    """Make one word of "editor-in-chief", of "rebel-held" before its noun, and of "counter-attacked"."""
    result: list[Word] = []
    index = 0
    while index < len(words):
        word = words[index]
        hyphen = index + 1 < len(words) and words[index + 1].form == "-"
        if hyphen and _is_chain(text, words[index : index + CHAIN]):
            result.append(Word(_speaking(words[index : index + CHAIN]), word.start, words[index + CHAIN - 1].end))
            index += CHAIN
        elif hyphen and _is_prefixed_verb(text, words[index : index + AGAIN]):
            result.append(Word(words[index + 2].form, word.start, words[index + 2].end))
            index += AGAIN
        elif hyphen and _is_compound(text, words[index : index + COMPOUND], syntax):
            result.append(Word("new", word.start, words[index + 2].end))
            index += COMPOUND - 1
        else:
            result.append(word)
            index += 1
    return result


def _is_chain(text: str, words: list[Word]) -> bool:
    """Whether words are five parts such as "editor-in-chief"."""
    if len(words) < CHAIN:
        return False
    forms = [word.form for word in words]
    return forms[1] == forms[3] == "-" and forms[2] in _INNER and text[words[0].end : words[1].end] == "-"


def _speaking(words: list[Word]) -> str:
    """What speaks for a chain: the first part of "editor-in-chief", an adjective for "house-to-house"."""
    first, last = words[0].form, words[-1].form
    return first if first.lower() != last.lower() else "Fierce" if first[0].isupper() else "fierce"


def _is_prefixed_verb(text: str, words: list[Word]) -> bool:
    """Whether words are a verb behind a prefix: "counter-attacked", "to re-take"."""
    if len(words) < AGAIN or words[0].form.lower() not in _PREFIXES or words[2].name is not None:
        return False
    glued = text[words[0].end : words[2].start] == "-" == words[1].form
    again = words[0].form.lower() == "re" and words[2].form in _DONE_AGAIN
    return glued and words[2].form.islower() and (again or words[2].form.endswith(("ed", "took")))


def _is_compound(text: str, words: list[Word], syntax: Syntax) -> bool:
    """Whether words are a participle with its first part and a noun behind: "rebel-held town"."""
    if len(words) < COMPOUND or words[1].form != "-" or words[2].name is not None or not words[2].form.islower():
        return False
    glued = text[words[0].end : words[2].start] == "-"
    noun = words[3].form[:1].isalpha() or words[3].name is not None
    return glued and noun and words[2].form.endswith(syntax.words("compound_ending"))

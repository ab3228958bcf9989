"""What looks like a count and is none: measures, shares, names, labels, ages, designations."""

from pipeline.language.tokens.numerals import Numeral
from pipeline.language.tokens.token_stream import Token, TokenStream
from pipeline.language.tokens.word_lists import WordList

_DASHES = frozenset("-–—‑")
_FIRST_YEAR, _LAST_YEAR = 1500, 2099
_OLDEST = 120
# "at that one bridge".
POINTED_AT = frozenset({"at", "by", "for", "from", "in", "near", "of", "on", "to", "with"})
CIRCA = frozenset({"c", "ca"})
_SHORT_NAME, _LONG_WORD = 3, 4
# Where "one" after "at" is a number.
PUT_AT = frozenset({"put", "puts", "putting", "estimated", "stood", "stands"})


def is_no_count(stream: TokenStream, numeral: Numeral, words: WordList, units: WordList) -> bool:
    """Whether the words around a numeral show that it counts nothing."""
    return (
        _named_by_what_precedes(stream, numeral, words)
        or _age(stream, numeral, words)
        or _glued_before(stream, numeral, units)
        or _glued_after(stream, numeral, words, units)
        or is_measured(stream, numeral.after, units)
        or _fraction(stream, numeral, words)
        or _label_in_brackets(stream, numeral)
        or _proper_name(stream, numeral, words)
    )


def looks_like_year(stream: TokenStream, numeral: Numeral, words: WordList) -> bool:
    """Whether a bare figure may be a year: four digits with nothing after it that could be counted."""
    token = stream.tokens[numeral.first]
    bare = token.text.isdigit() and _FIRST_YEAR <= numeral.value <= _LAST_YEAR and numeral.after == numeral.first + 1
    return bare and not _counts_something(stream, numeral.after, words)


def _counts_something(stream: TokenStream, index: int, words: WordList) -> bool:
    """Whether a common word follows that could be what is counted."""
    token = stream.at(index)
    return token is not None and token.is_word and not token.is_capitalised and not words.has("function", token.lower)


def _named_by_what_precedes(stream: TokenStream, numeral: Numeral, words: WordList) -> bool:
    """ "Hill 102", "phase two", "No. 3", "aged 23", and any other name followed by figures."""
    index = numeral.first - 1
    before, first = stream.at(index), stream.tokens[numeral.first]
    if before is None or numeral.open:  # "told the Herald *dozens* of men had fled"
        return False
    if before.text == ".":
        return words.has("numero", stream.lower(index - 1)) and stream.glued(index)
    if words.has("label_noun", before.lower) or any(
        words.match(stream, numeral.first - size, "age") == size for size in (1, 2)
    ):
        return True
    if not before.is_word or not before.is_capitalised:
        return False
    if words.has("name_noun", before.lower):
        return "," not in first.text
    plain = first.is_figure and "," not in first.text and stream.lower(numeral.after) != "+"
    return plain and not stream.starts_sentence(index) and not _counts_something(stream, numeral.after, words)


def _age(stream: TokenStream, numeral: Numeral, words: WordList) -> bool:
    """ "a boy *of twelve*"; not "a man of 300 fights"."""
    index = numeral.first - 1
    aged = stream.lower(index) == "of" and words.has("aged", stream.lower(index - 1))
    return aged and not _counts_something(stream, numeral.after, words)


def _glued_before(stream: TokenStream, numeral: Numeral, units: WordList) -> bool:
    """ "F-16", "T72", "24/7", "#3", "$5"; not "c.200"."""
    index = numeral.first
    before = stream.at(index - 1)
    if before is None or units.has("sign", before.lower):
        return before is not None
    if units.has("currency", before.lower):
        return True
    if not stream.glued(index):
        return False
    if before.text in _DASHES:
        return stream.glued(index - 1)
    if before.text in {"/", "#", "."}:
        about = before.text == "." and _is_circa(stream, index - 2)
        return before.text == "#" or (stream.glued(index - 1) and not about)
    return before.is_word and before.is_capitalised and len(before.text) <= _SHORT_NAME


def _is_circa(stream: TokenStream, index: int) -> bool:
    """ "*c*.200", "*ca*. 200"; not "B.*C*.200"."""
    about = stream.at(index)
    return about is not None and about.text in CIRCA and stream.lower(index - 1) != "."


def _glued_after(stream: TokenStream, numeral: Numeral, words: WordList, units: WordList) -> bool:
    """ "45th", "5km", "1990s", "16-year-old", "two-thirds"; "a 300-strong force" is a count."""
    index = numeral.after
    token = stream.at(index)
    if token is None or not stream.glued(index):
        return False
    if token.is_word:
        return len(token.text) < _LONG_WORD or units.match_any(stream, index, tuple(units.roles))[1] > 0
    follower = stream.at(index + 1)
    if follower is None or not stream.glued(index + 1):
        return token.text == "/"
    if token.text in _DASHES:
        return not words.has("size_suffix", follower.lower) and not words.has("after_minimum", follower.lower)
    return token.text == "/"


def is_measured(stream: TokenStream, index: int, units: WordList) -> bool:
    """Whether a unit of measure follows, with up to two words in between ("nautical miles", "of dollars")."""
    begin = index + (stream.lower(index) == "of")
    for at in range(begin, begin + 3):
        role, size = units.match_any(stream, at, tuple(units.roles))
        if not size or _begins_name(stream, at):
            return False
        if role != "adjective":
            return role not in {"sign", "currency"}
    return False


def _begins_name(stream: TokenStream, index: int) -> bool:
    """Whether a word that looks like a unit begins a designation ("2 Mi-8 helicopters", "3 M-10 guns", "2 MiGs")."""
    token, after = stream.tokens[index], stream.at(index + 1)
    glued = after is not None and stream.glued(index + 1) and (after.text == "-" or after.is_word)
    return token.is_word and token.is_capitalised and glued


def _fraction(stream: TokenStream, numeral: Numeral, words: WordList) -> bool:
    """ "two thirds", "three quarters"; and a broken number that no scale made whole."""
    return words.has("fraction", stream.lower(numeral.after)) or numeral.value.denominator != 1


def _label_in_brackets(stream: TokenStream, numeral: Numeral) -> bool:
    """ "(3)"; and the age in "Amir Sabo, 23, a driver"."""
    before, after = stream.lower(numeral.first - 1), stream.lower(numeral.after)
    if not stream.tokens[numeral.first].is_figure:
        return False
    name = stream.at(numeral.first - 2)
    aged = name is not None and name.is_word and name.is_capitalised and numeral.value <= _OLDEST
    return (before, after) == ("(", ")") or (aged and (before, after) == (",", ","))


def _proper_name(stream: TokenStream, numeral: Numeral, words: WordList) -> bool:
    """A number word that is part of a name: "World War Two", "the Six Day War"."""
    token = stream.tokens[numeral.first]
    if not token.is_word or not token.is_capitalised or numeral.open or stream.starts_sentence(numeral.first):
        return False
    return _capital(stream.at(numeral.after)) or _capital(stream.at(numeral.first - 1))


def _capital(token: Token | None) -> bool:
    return token is not None and token.is_capitalised


def is_pronoun(stream: TokenStream, numeral: Numeral, words: WordList) -> bool:
    """ "one of them", "no one", "the one": not a count of one, as in "said that *one* soldier fell"."""
    if stream.lower(numeral.first) != "one" or numeral.after != numeral.first + 1:
        return False
    before, after = stream.lower(numeral.first - 1), stream.at(numeral.after)
    if before == "at" and stream.lower(numeral.first - 2) in PUT_AT:
        return False  # "was put *at one* by the army"
    ends = after is None or not after.is_word or words.has("not_after_one", after.lower)
    if before == "that" and not ends:  # "said that one soldier", not "at that one place"
        outer = stream.lower(numeral.first - 2)
        return stream.starts_sentence(numeral.first - 1) or outer in POINTED_AT
    return ends or words.has("not_before_one", before)

"""A passage made ready for the parser, step by step."""

from collections.abc import Sequence

from pipeline.language.numbers.number_words import with_one_number
from pipeline.language.parsed import ParsedPassage
from pipeline.language.preparation.asides import without_asides, without_brackets
from pipeline.language.preparation.compounds import with_compounds
from pipeline.language.preparation.dashes import paired_dashes
from pipeline.language.preparation.doings import with_doings
from pipeline.language.preparation.dots import without_dots
from pipeline.language.preparation.gapping import with_gapped_verbs
from pipeline.language.preparation.lying import without_lying
from pipeline.language.preparation.opening_places import with_parted_places, without_cleft
from pipeline.language.preparation.opening_times import without_leading_time, without_opening_times
from pipeline.language.preparation.persons import set_apart, with_titles
from pipeline.language.preparation.set_phrases import with_set_phrases
from pipeline.language.preparation.speech_contents import with_that
from pipeline.language.preparation.states import with_states
from pipeline.language.preparation.totals import without_totals
from pipeline.language.preparation.ways import with_ways
from pipeline.language.runs.evidence import Lexicon
from pipeline.language.syntax import Syntax
from pipeline.language.trees.absolutes import with_absolutes
from pipeline.language.trees.attributes import without_attributes
from pipeline.language.trees.lists import NameList
from pipeline.language.trees.stand_ins import with_stand_ins
from pipeline.language.trees.tree import Word

# What the parser takes for another part of speech, and a form that it takes for the right one.
_MISREAD = {"overrun": "overrunned", "retook": "recaptured", "rubble": "dust", "IS": "ISIL"}
# Nouns that the parser takes for verbs behind a name: "Norse *airstrikes* hit Elm".
_STRIKES = frozenset(
    {"airstrikes", "counteroffensives", "counterstrikes", "skirmishes", "salvos", "gunbattles", "shootouts"}
    | {"standoffs", "pullouts", "offensives", "pogroms", "encirclements", "stampedes", "airdrops"}
)
_MISREAD |= {noun: "attacks" for noun in _STRIKES} | {noun.capitalize(): "Attacks" for noun in _STRIKES}
# Nouns for fighters that the parser takes for verbs or parts of names: "As *guerrillas* of the Front shelled Elm".
_FIGHTERS = frozenset(
    {"militants", "guerrillas", "guerillas", "paramilitaries", "insurgents", "marines", "gunmen", "paratroopers"}
    | {"partisans", "militiamen", "irregulars", "mercenaries", "legionnaires", "commandos", "jihadists", "servicemen"}
)
_MISREAD |= {noun: "soldiers" for noun in _FIGHTERS} | {noun.capitalize(): "Soldiers" for noun in _FIGHTERS}
# The forms that may be read as another; all others are read as they are.
_ODD = frozenset(
    {*_MISREAD, ";", "'", "’", "one", "another", "since", "state", "State", "flight", "following", "Following"}
)
# How far behind "following" the noun is looked for.
_NEAR = 6
_BROADCASTERS = frozenset({"television", "tv", "media", "radio", "broadcaster", "newspaper", "news"})
_HAVING = frozenset({"has", "have", "had", "'s", "'ve", "'d"})


def prepare(
    draft: ParsedPassage,
    tokens: Sequence[tuple[int, int]],
    lists: Sequence[NameList],
    lexicon: Lexicon,
    syntax: Syntax,
) -> tuple[Word, ...]:
    """The words that the parser reads for a passage, in order."""
    words = with_compounds(draft.text, without_dots(with_stand_ins(draft, tokens, lists), syntax), syntax)
    numbers = {number.start for number in draft.numbers}
    words = with_states(words, frozenset(number.end for number in draft.numbers))
    words = without_totals(with_one_number(words, draft.numbers), numbers)
    words = without_lying(with_ways(_plain(draft.text, without_brackets(words), lexicon, syntax)), draft.names)
    words = without_asides(words, lexicon)
    words = with_gapped_verbs(with_titles(words, draft.names, lexicon), draft.names, lexicon)
    words = with_parted_places(without_cleft(words), draft.names, lexicon)
    words = with_absolutes(without_attributes(words, lexicon, syntax))
    words = with_doings(without_opening_times(without_leading_time(words)), syntax)
    return with_that(set_apart(with_set_phrases(words), draft.names), lexicon, syntax)


def _plain(text: str, words: list[Word], lexicon: Lexicon, syntax: Syntax) -> list[Word]:
    """Write a semicolon as a full stop, "following the raid" as "after the raid", "has since taken" as "also"."""
    odd = [index for index, word in enumerate(words) if word.form in _ODD and not _is_letter(text, word)]
    written = list(words)
    for index in paired_dashes(words, lexicon):
        written[index] = _written(words[index], ",")
    for index in odd:
        written[index] = _written(words[index], _plain_form(words, index, words[index].form, syntax))
    return written


def _is_letter(text: str, word: Word) -> bool:
    """Whether an apostrophe stands for a letter of another script: "Dar' al-Elm", not "Hodges' army"."""
    return word.form in {"'", "’"} and text[word.start - 1 : word.start].lower() not in {"s", "x", "z"}


def _written(word: Word, form: str) -> Word:
    return word if form == word.form else word._replace(form=form)


def _plain_form(words: list[Word], index: int, form: str, syntax: Syntax) -> str:
    """Another form that the parser reads as what is meant, or the form as it is."""
    if form.lower() == "following":
        return _following(words, index, form, syntax)
    if form == ";" or _owns(words, index, form):
        return "." if form == ";" else "'s"
    if form in _MISREAD and words[index].name is None:
        return _MISREAD[form]
    if form == "flight":  # "put them *to flight*": no infinitive
        put = any(word.form.lower() in {"put", "puts", "putting"} for word in words[max(0, index - 8) : index])
        return "death" if put and words[index - 1].form == "to" else form
    return _in_pair(words, index, form) or ("local" if _is_public(words, index, form) else form)


def _in_pair(words: list[Word], index: int, form: str) -> str | None:
    """ "one another" is "each other", "has *since* taken X" is "has also taken X"; None where it stands alone."""
    pair = {"one": (index + 1, "another", "each"), "another": (index - 1, "one", "other")}.get(form)
    if pair is not None and 0 <= pair[0] < len(words) and words[pair[0]].form in {pair[1], "each"}:
        return pair[2]
    since = form == "since" and index > 0 and words[index - 1].form.lower() in _HAVING
    return "also" if since and _is_verb(words[index + 1 : index + 2]) else None


def _following(words: list[Word], index: int, form: str, syntax: Syntax) -> str:
    """ "*following* the fall of X" is "after the fall of X"."""
    opens = index == 0 or words[index - 1].form in {",", ";", "and"}
    noun = index + 1 < len(words) and words[index + 1].form in {"the", "a", "an"}
    told = _is_happening(words[index + 1 : index + 1 + (_NEAR if noun else 2)], syntax)
    return "after" if told or (noun and opens) else form


def _is_happening(following: Sequence[Word], syntax: Syntax) -> bool:
    """Whether a happening is named: "withdrew following *the fall of Esk*", not "troops following the column"."""
    ends = (index for index, word in enumerate(following) if word.form in {"of", "on", "in", "by", ",", "."})
    forms = [word.form.lower() for word in following[: next(ends, len(following))]]
    return any(form in syntax.doings or {form, f"{form}s"} & syntax.happenings for form in forms)


def _is_public(words: list[Word], index: int, form: str) -> bool:
    """ "*state* television said": no verb."""
    return form.lower() == "state" and any(w.form.lower() in _BROADCASTERS for w in words[index + 1 : index + 2])


def _owns(words: list[Word], index: int, form: str) -> bool:
    """Whether an apostrophe behind a name makes an owner of it, whose stand-in does not end in -s: "Hodges' army"."""
    before = words[index - 1] if index and form in {"'", "’"} else None
    quoted = index > 1 and words[index - 2].form in {"'", "‘"}  # "the rebels in 'Elms' surrendered"
    return before is not None and before.name is not None and before.end == words[index].start and not quoted


def _is_verb(following: Sequence[Word]) -> bool:
    """Whether a verb follows: "have since *occupied* X", not "has since 3 May"."""
    return any(word.name is None and word.time is None and word.form.endswith(("ed", "en", "n")) for word in following)

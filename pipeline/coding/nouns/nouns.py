"""The nouns of a clause that may tell a happening, with what each is to the verb."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal, NamedTuple

from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import EventNounRow
from pipeline.language.model import Clause, Phrase

# "as a *result* of shelling" is by it, "in the *wake* of clashes" after them.
BROUGHT_BY = {"result": "by", "consequence": "by", "wake": "after", "aftermath": "after"}

# "with fighting *continuing* in the suburbs".
LASTING = frozenset({"continue", "rage"})
RISES = frozenset({"increase", "surge", "upsurge", "spike", "uptick"})
FIRST_REACH = 20
_FIRST = re.compile(r"([A-Za-z]+) and $")
SCENES = frozenset({"scene", "site", "theatre", "theater", "target", "victim"})


class Noun(NamedTuple):
    """A noun phrase and its role in the clause; in a link the preposition too."""

    phrase: Phrase
    role: Literal["subject", "object", "link"]
    preposition: str = ""


def unwrapped(phrase: Phrase, lexicon: Lexicon) -> Phrase:
    """Of "a series of attacks" the attacks, of "a campaign of bombardment" the bombardment."""
    wrapping = {phrase.head, lexicon.singular(phrase.head)} & lexicon.words("wrapper")
    if not wrapping:
        return phrase
    rising = {"of", "in"} if phrase.head in RISES else {"of"}  # "an increase *in shelling*"
    inner = next(iter(linked([phrase], rising)), phrase)
    told = lexicon.event_noun(inner) is not None or lexicon.event_noun(phrase) is None  # not "a campaign of the army"
    return inner if told else phrase


def of_many(phrase: Phrase, lexicon: Lexicon) -> bool:
    """ "the killing *of prisoners*": whether people, and more than one, are those to whom it was done."""
    return any(victim.plural and lexicon.people(victim) is not None for victim in linked([phrase], {"of"}))


def kinds_of(phrase: Phrase, row: EventNounRow, lexicon: Lexicon, before: str) -> tuple[EventNounRow, ...]:
    """What a noun names, or each that it names: "*artillery and aerial* bombardment" is shelling and air strikes.

    The first of the two may stand in the text `before` the phrase, which the parser then cuts short.
    """
    cut = _FIRST.search(before[-FIRST_REACH:]) if phrase.words and not phrase.determiner else None
    if cut is not None:
        sides: tuple[tuple[str, ...], tuple[str, ...]] = ((cut.group(1).lower(),), phrase.words)
    elif phrase.words.count("and") == 1:
        at = phrase.words.index("and")
        sides = (phrase.words[max(0, at - 1) : at], phrase.words[at + 1 :])
    else:
        return (row,)
    rows = [lexicon.event_noun(replace(phrase, words=words)) for words in sides]
    first, second = rows
    if first is None or second is None or {first.event_type, second.event_type} != {"shelling", "air_strike"}:
        return (row,)
    return first, second


def nouns_of(clause: Clause, lexicon: Lexicon) -> Iterator[Noun]:
    """The noun phrases of a clause; of "a series of attacks" the attacks."""
    for noun in _nouns(clause):
        inner = unwrapped(noun.phrase, lexicon)
        summed_up = noun.role == "link" and noun.phrase.plural and not inner.words and not inner.names
        if inner is not noun.phrase and not summed_up:  # "after weeks of fighting" only sums up what went on
            yield Noun(inner, noun.role, BROUGHT_BY.get(noun.phrase.head, noun.preposition))
        else:
            yield noun


def _nouns(clause: Clause) -> Iterator[Noun]:
    lasting = clause.relation == "participle" and clause.tag == "VBG" and clause.verb in LASTING
    if not clause.shared_subject or lasting:
        yield from (Noun(phrase, "subject") for phrase in clause.subjects)
    yield from (Noun(phrase, "object") for phrase in (*clause.objects, *clause.attributes))
    yield from (Noun(phrase, "link", "by") for phrase in clause.agents)
    for link in clause.links:
        for phrase in link.phrases:
            yield Noun(phrase, "link", link.preposition)
            yield from _inside((phrase,))
    yield from _inside((*clause.objects, *clause.subjects, *clause.agents))
    for phrase in clause.attributes:  # "Esk was the scene of *heavy fighting*"
        if phrase.head in SCENES:
            yield from (Noun(inner, "object") for inner in linked([phrase], {"of"}))


def _inside(phrases: Iterable[Phrase]) -> Iterator[Noun]:
    """ "reports of *clashes*", "a town under *siege*"."""
    for phrase in phrases:
        for link in phrase.links:
            yield from (Noun(inner, "link", link.preposition) for inner in link.phrases)

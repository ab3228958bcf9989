"""Happenings that an accusation names: "accused B *of kidnappings and torture*", "condemned B *for the raid*"."""

import re
from collections.abc import Iterator

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.kinds import HOSTILE
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.nouns.telling import Telling
from pipeline.coding.wording import linked
from pipeline.language.clauses.shallow import shallow
from pipeline.language.model import Clause, Phrase

# What is held against somebody for having been done.
DEEDS = frozenset({"massacre", "abduction", "destruction", "displacement", "intimidation", "shelling", "air_strike"})
# Who is charged before a court, although no list of people has it.
UNTRIED = frozenset({"person", "other", "one"})
CHARGED = frozenset({"of", "for", "over", "with"})
# "of war crimes, including executions, torture and the abduction of women": the parser loses such lists.
_LIST = re.compile(
    r"\b(?:abuses?|violations?|crimes?|atrocit(?:y|ies)|offences?|excesses)\b[^.;]{0,60}?"
    r"\b(?:including|such as|notably|among them)\s([^.;]+)"
)
_BETWEEN = re.compile(r",\s*(?:and\s|or\s)?|\s(?:and|or)\s|$")
_BEHIND = re.compile(r"\s(?:of|in|by|against|on|during|at|from|with|for)\s")
_QUOTES = " \"'“”‘’"
MOST_WORDS = 4


class Charges:
    """Reads the nouns of accusations."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def accused(self, telling: Telling) -> tuple[Phrase, ...]:
        """Those who are said to have done what the noun tells; nobody where it is no charge."""
        clause, noun = telling.clause, telling.noun
        charge = noun.role == "link" and noun.preposition in CHARGED and telling.row.event_type in DEEDS
        if not charge or not self._blames(clause):
            return ()
        phrases = clause.patients
        behind = (*linked([clause], CHARGED), *linked(phrases, CHARGED))
        return phrases if noun.phrase in behind else ()

    def listed(self, discourse: Discourse, clause: Clause) -> Iterator[Phrase]:
        """The deeds that are listed of what somebody is accused of: "of abuses *including torture and looting*"."""
        if not self._blames(clause):
            return
        passage = discourse.passage
        match = _LIST.search(passage.text, clause.trigger_end)
        if match is None:
            return
        start, end = match.span(1)
        for item in _items(passage.text, start, end):
            phrase = shallow(passage.text, *item, passage.names)
            row = self.lexicon.event_noun(phrase)
            if row is not None and row.event_type in DEEDS and len(phrase.words) < MOST_WORDS:
                yield phrase

    def _blames(self, clause: Clause) -> bool:
        speech = self.lexicon.speech(clause)
        blames = speech is not None and speech.reaction_type in HOSTILE
        return blames and not clause.negated and not clause.modal


def charges_with(discourse: Discourse, clause: Clause, lexicon: Lexicon) -> bool:
    """ "charged the army *with shelling Esk*", "was *charged over* the raid"; not "charged *with great courage*"."""
    if clause.passive and not clause.agents and any(_stands_trial(p, lexicon) for p in clause.subjects):
        return True
    if any(child.introducer == "with" for child in discourse.children(clause)):
        return True
    means = linked([clause, *clause.objects], {"with"})
    if clause.passive:  # "was charged *with waging war*"
        return bool(means) and not any(_is_borne(lexicon, phrase) for phrase in means)
    return any(_is_deed(lexicon, phrase) for phrase in means)


def _is_borne(lexicon: Lexicon, phrase: Phrase) -> bool:
    """ "charged *with bayonets*", "*with two companies*": what the attack was made with."""
    armed = lexicon.thing(phrase) == "weapon" or lexicon.singular(phrase.head) in lexicon.words("small_weapon")
    return armed or lexicon.people(phrase) is not None


def entrusts(clause: Clause) -> bool:
    """ "charged the brigade *with the defence of Esk*": neither accused nor attacked."""
    means = linked([clause, *clause.objects], {"with"})
    tasks = (p for p in means if p.determiner == "the" and linked([p], {"of"}))
    return any(p.head not in {"support", "help", "aid", "backing"} for p in tasks)


def _is_deed(lexicon: Lexicon, phrase: Phrase) -> bool:
    """ "*murder*", "war *crimes*", "the *shelling* of Esk"."""
    row = lexicon.event_noun(phrase)
    deed = row is not None and row.event_type in DEEDS | {"killing", "bombing"}
    return deed or lexicon.singular(phrase.head) in lexicon.words("offence")


def _stands_trial(phrase: Phrase, lexicon: Lexicon) -> bool:
    """ "*two officers* were charged", "*Jan Elm* was charged"; not "the trenches were charged"."""
    person = phrase.name is not None and phrase.name.kind == "person"
    return person or phrase.pronoun or lexicon.people(phrase) is not None or lexicon.singular(phrase.head) in UNTRIED


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the nouns of a list stand, without what hangs on them."""
    begin = start
    for gap in _BETWEEN.finditer(text, start, end):
        item = text[begin : gap.start()]
        behind = _BEHIND.search(item)
        noun = (item[: behind.start()] if behind else item).strip(_QUOTES)
        if noun:
            first = begin + item.index(noun)
            yield first, first + len(noun)
        begin = gap.end()

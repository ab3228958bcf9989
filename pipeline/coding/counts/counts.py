"""The numbers of a passage's clauses, each with the phrase that it counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.coding.discourse.discourse import Discourse
from pipeline.language.model import Clause, Link, Number, Phrase

ONE = frozenset({"one", "another", "one more", "another one", "a third", "a second", "a fourth"})
OF_WHOM = frozenset({"one of whom", "one of them", "another of whom", "another of them"})
_BEING = (" were ", " was ", " had been ", " have been ", " are ")
LONGEST_BEING = 12
# Prepositions that may only bound a number.
BOUNDS = frozenset({"between", "over", "under", "above", "below", "around", "about", "near", "up to", "beyond"})


@dataclass(frozen=True, slots=True)
class Count:
    """A number in its clause: the phrase of those counted, what the phrase is to the verb, and the head it hangs on."""

    number: Number
    phrase: Phrase
    clause: Clause
    role: str
    above: Phrase | None = None
    preposition: str = ""
    raised: bool = False

    @property
    def suffered(self) -> bool:
        """Whether the verb is done to those counted: "killed 20 rebels", "20 rebels were killed"."""
        return self.role == ("subject" if self.clause.passive else "object")


def counts_of(discourse: Discourse) -> list[Count]:
    """The counts of a passage in the order of the text."""
    real = (clause for clause in discourse.clauses if not is_bare_state(discourse, clause))
    counts = [_of_next(discourse, count) for clause in real for count in _in_clause(discourse, clause)]
    return sorted([*counts, *_singles(discourse)], key=lambda count: count.number.start)


def _of_next(discourse: Discourse, count: Count) -> Count:
    """ "the toll rose to 30, and *12 men were hurt*", where the parser lets the list before have the men."""
    text, end = discourse.passage.text, count.phrase.end
    if count.role == "subject" or not text.startswith(_BEING, end):
        return count
    behind = (c for c in discourse.clauses if c.passive and c.shared_subject and c.relation == "coordinate")
    own = next((c for c in behind if 0 < c.trigger_start - end <= LONGEST_BEING), None)
    return replace(count, clause=own, role="subject", above=None, preposition="") if own is not None else count


def is_bare_state(discourse: Discourse, clause: Clause) -> bool:
    """Whether the parser took a number with its state for a clause: "210 dead and *600 wounded*"."""
    if clause.passive or len(clause.subjects) != 1 or clause.shared_subject or clause.objects:
        return False
    subject = clause.subjects[0]
    alone = subject.number is not None and subject.text == subject.number.text
    stated = discourse.lexicon.outcome(clause.verb, "verb") is not None and clause.tag in {"VBD", "VBN"}
    behind = discourse.passage.text[subject.end : clause.trigger_start].strip() == ""
    state = discourse.passage.text[clause.trigger_start : clause.trigger_end].lower()
    return alone and stated and behind and discourse.lexicon.outcome(state, "adjective") is not None


def _in_clause(discourse: Discourse, clause: Clause) -> Iterator[Count]:
    subjects = () if clause.shared_subject else clause.subjects
    bearer = _bearer(discourse, clause)
    if bearer is not clause:
        yield from (replace(count, raised=True) for count in _in_phrases(subjects, bearer, "subject"))
        subjects = ()
    slots = {"subject": subjects, "object": clause.objects, "attribute": clause.attributes, "agent": clause.agents}
    for role, phrases in slots.items():
        fate = _fate(discourse, clause, phrases)
        if fate is not None:  # "listed 40 marines and *12 sailors who were killed*"
            yield from _in_phrases(phrases, fate, "subject")
        else:
            yield from _in_phrases(phrases, clause, role)
    for link in clause.links:
        role = _role_of_bound(clause, link)
        held = _held(discourse, link)
        if held is not None:  # "ended with *400 rebels taken prisoner*"
            yield from _in_phrases(link.phrases, held, "subject")
            continue
        yield from _in_phrases(link.phrases, clause, role, None, link.preposition if role == "link" else "")


def _fate(discourse: Discourse, clause: Clause, phrases: Sequence[Phrase]) -> Clause | None:
    """The clause that tells what became of those counted, where the verb above it does not."""
    numbered = [phrase for phrase in phrases if phrase.number is not None]
    if not numbered or discourse.lexicon.outcome(clause.verb, "verb") is not None:
        return None
    below = [discourse.clauses[index] for index in phrases[-1].clauses if phrases[-1] in numbered]
    telling = [c for c in below if c.relation == "relative" and c.introducer in {"who", "that", "which"}]
    return next((c for c in telling if c.passive and _tells_fate(discourse, c)), None)


def _held(discourse: Discourse, link: Link) -> Clause | None:
    """The participle that tells what became of those behind "with"."""
    below = (discourse.clauses[index] for phrase in link.phrases[-1:] for index in phrase.clauses)
    told = link.preposition == "with" and link.phrases[-1].number is not None if link.phrases else False
    return next(
        (c for c in below if told and c.relation == "participle" and c.passive and _tells_fate(discourse, c)), None
    )


def _tells_fate(discourse: Discourse, clause: Clause) -> bool:
    """ "were *killed*", "*held hostage*"."""
    states = (discourse.lexicon.outcome(phrase.head, "noun") for phrase in clause.attributes)
    return discourse.lexicon.outcome(clause.verb, "verb") is not None or any(state is not None for state in states)


def _singles(discourse: Discourse) -> Iterator[Count]:
    """ "Ten were killed and *one was captured*", "and *another* wounded", "*one of whom* died": one of those before."""
    numbers = discourse.passage.numbers
    for clause in discourse.clauses if numbers else ():
        phrases = () if clause.shared_subject else clause.patients
        for phrase in phrases:
            alone = phrase.text.lower() in ONE and phrase.number is None and not phrase.links
            if alone and numbers[0].end <= phrase.start and discourse.lexicon.outcome(clause.verb, "verb") is not None:
                yield _single(clause, phrase, "subject" if clause.passive else "object")
        yield from (_single(clause, p, "subject") for p in _of_whom(discourse, clause) if numbers[0].end <= p.start)


def _of_whom(discourse: Discourse, clause: Clause) -> list[Phrase]:
    """ "ten were hurt, *one of whom died*", "*one of them was killed*"."""
    text, lexicon = discourse.passage.text, discourse.lexicon
    suffers = clause.passive or clause.verb in lexicon.words("perishing_verb")
    told = suffers and not clause.negated and lexicon.outcome(clause.verb, "verb") is not None
    subjects = clause.subjects if told and not clause.shared_subject else ()
    return [p for p in subjects if p.number is None and text[p.start : p.whole_end].lower() in OF_WHOM]


def _single(clause: Clause, phrase: Phrase, role: str) -> Count:
    """One, of those whom a number before it counts."""
    word = phrase.text.partition(" of ")[0]
    number = Number(phrase.start, phrase.start + len(word), word, 1, 1)
    return Count(number, replace(phrase, number=number), clause, role)


def _role_of_bound(clause: Clause, link: Link) -> str:
    """ "*between 200 and 250 men* were fighting", "numbered *over 650*": no preposition but the number's bound."""
    numbers = [phrase.number for phrase in link.phrases if phrase.number is not None]
    bound = bool(numbers) and link.preposition in BOUNDS and numbers[0].start <= link.start
    if bound and not clause.subjects and link.start < clause.trigger_start:
        return "subject"
    return "object" if bound and not clause.objects and link.start >= clause.trigger_end else "link"


def _bearer(discourse: Discourse, clause: Clause) -> Clause:
    """ "20 rebels are said *to have died*", "were reported *killed*": the clause that tells what became of them."""
    stative = clause.verb in discourse.lexicon.words("stative_verb")
    if not clause.passive or not (stative or discourse.lexicon.speech(clause)):
        return clause
    below = (c for c in discourse.children(clause) if c.shared_subject and c.trigger_start > clause.trigger_end)
    return next((c for c in below if c.relation == "infinitive" or (c.relation == "participle" and c.passive)), clause)


def _in_phrases(
    phrases: Sequence[Phrase], clause: Clause, role: str, above: Phrase | None = None, preposition: str = ""
) -> Iterator[Count]:
    for phrase in phrases:
        if phrase.number is not None:
            yield Count(phrase.number, phrase, clause, role, above, preposition)
        for link in phrase.links:
            yield from _in_phrases(link.phrases, clause, role, phrase, link.preposition)
        yield from _in_phrases(phrase.appositions, clause, role, above, preposition)


def clause_at(discourse: Discourse, offset: int) -> Clause:
    """The shortest clause around an offset, else the shortest of a passage that has clauses."""
    real = [c for c in discourse.clauses if not is_bare_state(discourse, c)] or discourse.clauses
    around = [c for c in real if c.start <= offset <= c.end]
    return min(around or real, key=lambda c: (c.end - c.start, c.index))

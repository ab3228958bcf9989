"""The numbers of a passage's clauses, each with the phrase that it counts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.coding.discourse import Discourse
from pipeline.language.model import Clause, Number, Phrase
from pipeline.language.shallow import shallow

_INCLUDED = re.compile(r"((?:\s+[\w'’-]+){1,4}?)(?=\s*[,;.)]|\s+and\b)")


@dataclass(frozen=True, slots=True)
class Count:
    """A number in its clause: the phrase of those counted, what the phrase is to the verb, and the head it hangs on."""

    number: Number
    phrase: Phrase
    clause: Clause
    role: str
    above: Phrase | None = None
    preposition: str = ""

    @property
    def suffered(self) -> bool:
        """Whether the verb is done to those counted: "killed 20 rebels", "20 rebels were killed"."""
        return self.role == ("subject" if self.clause.passive else "object")


def counts_of(discourse: Discourse) -> list[Count]:
    """The counts of a passage in the order of the text."""
    counts = [count for clause in discourse.clauses for count in _in_clause(clause)]
    return sorted([*counts, *_asides(discourse)], key=lambda count: count.number.start)


def _in_clause(clause: Clause) -> Iterator[Count]:
    subjects = () if clause.shared_subject else clause.subjects
    slots = {"subject": subjects, "object": clause.objects, "attribute": clause.attributes, "agent": clause.agents}
    for role, phrases in slots.items():
        yield from _in_phrases(phrases, clause, role)
    for link in clause.links:
        yield from _in_phrases(link.phrases, clause, "link", None, link.preposition)


def _in_phrases(
    phrases: Sequence[Phrase], clause: Clause, role: str, above: Phrase | None = None, preposition: str = ""
) -> Iterator[Count]:
    for phrase in phrases:
        if phrase.number is not None:
            yield Count(phrase.number, phrase, clause, role, above, preposition)
        for link in phrase.links:
            yield from _in_phrases(link.phrases, clause, role, phrase, link.preposition)
        yield from _in_phrases(phrase.appositions, clause, role, above, preposition)


def _asides(discourse: Discourse) -> Iterator[Count]:
    """Numbers in ", including 40 foreign fighters,", which the parser does not see."""
    text = discourse.passage.text
    for number in discourse.passage.numbers:
        match = _INCLUDED.match(text, number.end)
        if match is None or not text[: number.start].rstrip().endswith("including"):
            continue
        clause = _clause_at(discourse, number.start)
        if clause is not None:
            phrase = shallow(text, number.start, match.end(1), discourse.passage.names, number)
            yield Count(number, phrase, clause, "", None, "including")


def _clause_at(discourse: Discourse, offset: int) -> Clause | None:
    """The shortest clause around an offset, else the shortest of the passage."""
    around = [c for c in discourse.clauses if c.start <= offset <= c.end]
    return min(around or discourse.clauses, key=lambda c: (c.end - c.start, c.index), default=None)

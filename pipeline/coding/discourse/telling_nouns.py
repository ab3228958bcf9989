"""Sources that a noun brings in: "the mayor's *claim* that X had fallen", "amid *reports* that X had fallen"."""

from collections.abc import Iterable, Iterator

from pipeline.coding.discourse.attribution import Attribution
from pipeline.coding.discourse.relations import Relations
from pipeline.coding.model import Source
from pipeline.language.model import Clause, Phrase

SAID = frozenset({"report", "accusation"})


class TellingNouns:
    """Finds the nouns of one passage that tell what a clause behind them says."""

    def __init__(self, relations: Relations, attribution: Attribution) -> None:
        self.relations, self.attribution = relations, attribution

    def source(self, clause: Clause, parent: Clause, *, beside: bool) -> Source | None:
        """Who says by a noun what a clause tells; `beside` asks only for nouns that are no object of the verb."""
        naming = clause.verb in self.relations.lexicon.words("naming_verb")  # "a report that B called a lie"
        if clause.relation != "complement" or clause.introducer != "that" or naming:
            return None
        surfaced = parent.verb in self.relations.lexicon.words("surfacing_verb")
        spread = next((p for p in parent.subjects if surfaced and self._tells(p)), None)  # "*reports* emerged that …"
        if spread is not None:
            return Source(self.attribution.makers(spread, parent), "asserts", None, spread.head)
        linked = [phrase for link in parent.links for phrase in link.phrases]
        phrases = linked if beside else [*parent.objects, *parent.subjects, *parent.attributes, *linked]
        noun = next((p for p in _within(phrases) if clause.index in p.clauses and self._tells(p)), None)
        if noun is None:
            return None
        denies = noun.head == "denial"
        return Source(self.attribution.makers(noun, parent), "denies" if denies else "asserts", None, noun.head)

    def _tells(self, phrase: Phrase) -> bool:
        lexicon = self.relations.lexicon
        nouns = {phrase.head, lexicon.singular(phrase.head)}
        return lexicon.thing(phrase) in SAID or bool(nouns & (lexicon.words("telling_noun") | lexicon.words("paper")))


def _within(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """The phrases and those that hang on them: "made no comment on *the claim*"."""
    for phrase in phrases:
        yield phrase
        yield from _within(inner for link in phrase.links for inner in link.phrases)

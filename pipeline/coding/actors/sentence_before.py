"""Whom a pronoun goes back to in the sentence just before its own."""

from collections.abc import Iterable

from pipeline.coding.actors.forces import Resolver
from pipeline.coding.actors.identity import Identity
from pipeline.coding.kinds import ARMED
from pipeline.coding.lexicon import Lexicon
from pipeline.language.model import Clause, Phrase
from pipeline.language.parsed import ParsedDocument, ParsedPassage

# Pronouns that go back themselves: "Rebels came. They took Esk. *They* burnt it."
CHAINED = frozenset({"they", "it"})
TELLING = frozenset({"main", "coordinate"})


class SentenceBefore:
    """Looks up who alone is told of in the sentence before a passage."""

    def __init__(self, document: ParsedDocument, identity: Identity, lexicon: Lexicon, resolve: Resolver) -> None:
        self.document, self.identity, self.lexicon, self.resolve = document, identity, lexicon, resolve
        # Their pronouns go back to the sentence before theirs, and so on: each sentence is asked once.
        self._fighters: dict[tuple[int, bool], tuple[str, ...]] = {}

    def person(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """ "The envoy Jane Doe arrived. *She* called for talks.": the only person of the sentence just before."""
        here, before = self.document.passages[position], self._before(position)
        told = [name for name in here.names if name.kind == "person" and name.start < phrase.start]
        if before is None or told or any(self._nameless(item) for c in before.clauses for item in c.phrases):
            return ()
        keys = {self.identity.of_name(name) for name in before.names if name.kind == "person"}
        return tuple(key for key in keys if key is not None) if len(keys) == 1 else ()

    def fighters(self, position: int, *, states: bool = False) -> tuple[str, ...]:
        """ "The rebels crossed the river. *They* took Esk.": the only ones who act, or by whom something is done."""
        if (position, states) not in self._fighters:
            self._fighters[position, states] = self._who_fights(position, states=states)
        return self._fighters[position, states]

    def _who_fights(self, position: int, *, states: bool) -> tuple[str, ...]:
        before = self._before(position)
        if before is None:
            return ()
        telling = [c for c in before.clauses if c.relation in TELLING and not c.shared_subject]
        found = self._told(position - 1, ((item, c) for c in telling for item in c.subjects))
        found = found or self._told(position - 1, ((item, c) for c in telling for item in c.agents))
        keys = found.pop() if len(found) == 1 else ()
        kinds = ARMED | {"state"} if states else ARMED
        return keys if all(self.identity.facts[key].kind in kinds for key in keys) else ()

    def _told(self, position: int, items: Iterable[tuple[Phrase, Clause]]) -> set[tuple[str, ...]]:
        told = ((item, clause) for item, clause in items if not item.pronoun or item.head in CHAINED)
        return {self.resolve(position, (item,), clause) for item, clause in told} - {()}

    def _before(self, position: int) -> ParsedPassage | None:
        """The sentence just before; None where text may be missing between."""
        if position == 0 or self.document.passages[position].source.opens_with_marker:
            return None
        before = self.document.passages[position - 1]
        return before if before.source.kind == "sentence" else None

    def _nameless(self, item: Phrase) -> bool:
        """ "a commander", "his deputy": a person whom no name tells, who may be meant as well."""
        row = self.lexicon.people(item)
        return item.name is None and row is not None and row.person and not item.plural and not item.appositions

"""Whom a pronoun means that those suffer who suffered just before: "attacked the Front and drove *them* out"."""

from collections.abc import Iterator

from pipeline.coding.forces import Resolver
from pipeline.coding.wording import linked
from pipeline.language.model import Clause, Phrase
from pipeline.language.parsed import ParsedDocument

SUFFERING = frozenset({"them", "it", "him", "her"})
# How many clauses back the one may stand who suffered: "besieged them, but *failed to dislodge* them".
FAR = 3


class ObjectsBefore:
    """Looks up the objects of the clauses with which a pronoun's clause shares its subject."""

    def __init__(self, document: ParsedDocument, resolve: Resolver) -> None:
        self.document, self.resolve = document, resolve

    def told(self, position: int, phrase: Phrase, clause: Clause) -> Iterator[tuple[Phrase, tuple[str, ...]]]:
        """Who suffered in the clauses before, the nearest first, each with the phrase that tells of them."""
        current = self._governing(position, phrase, clause)
        for _ in range(FAR):
            parent = self._shared_with(position, current)
            if parent is None:
                return
            items = [item for item in (*parent.objects, *parent.recipients) if item.end <= phrase.start]
            for item in (i for outer in reversed(items) for i in (outer, *linked([outer], {"of"}))):
                if not item.pronoun and (keys := self.resolve(position, (item,), parent)):
                    yield item, keys
            current = parent

    def doers(self, position: int, phrase: Phrase, clause: Clause) -> frozenset[int]:
        """Where those are told who do it to somebody else: "*rebels* came and drove *them* out"."""
        governing = self._governing(position, phrase, clause)
        return frozenset(item.start for item in governing.subjects) if governing is not None else frozenset()

    def _governing(self, position: int, phrase: Phrase, clause: Clause) -> Clause | None:
        """The clause in which something is done to the one meant: also that of "compelled *them* to flee"."""
        if phrase.head not in SUFFERING or phrase.tag == "PRP$":
            return None
        for other in self.document.passages[position].clauses:
            held = (*other.objects, *other.recipients, *linked([*other.objects], {"of"}))
            if any(item.start == phrase.start for item in held):
                return other
        return None

    def _shared_with(self, position: int, clause: Clause | None) -> Clause | None:
        """The clause that has the same subject: "*rebels came* and drove them out"."""
        if clause is None or clause.passive or clause.parent is None or not clause.shared_subject:
            return None
        parent = self.document.passages[position].clauses[clause.parent]
        starts = {item.start for item in parent.subjects}
        return parent if starts & {item.start for item in clause.subjects} and not parent.passive else None

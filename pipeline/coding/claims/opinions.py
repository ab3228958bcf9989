"""Opinions that a source stands beside: "according to B, the raid was "a mistake"."""

from pipeline.coding.actors.identity import Identity
from pipeline.coding.claims.judgements import Judgements
from pipeline.coding.claims.standing import PUBLIC_KINDS
from pipeline.coding.discourse.discourse import Discourse
from pipeline.language.model import Clause

JUDGING = frozenset({"be", "amount", "constitute", "represent", "mark", "remain", "become"})


class Opinions:
    """Finds the opinions that one document attributes without a verb of saying."""

    def __init__(self, identity: Identity, judgements: Judgements) -> None:
        self.identity, self.judgements = identity, judgements

    def of_clause(self, discourse: Discourse, clause: Clause) -> tuple[str, tuple[str, ...], tuple[int, int]] | None:
        """The reaction, who holds the opinion, and its words; None for a number or a plain fact."""
        if clause.verb not in JUDGING or not discourse.passage.source.quotations:
            return None
        quoted = [q for q in discourse.passage.source.quotations if clause.start <= q.start < clause.end]
        sources = discourse.attributed(clause) if quoted else ()
        speakers = sources[0].speakers if sources else ()
        if not speakers or self.identity.facts[speakers[0]].kind not in PUBLIC_KINDS:
            return None
        words = discourse.passage.text[quoted[0].start : quoted[0].end]
        number = any(quoted[0].start <= n.start < quoted[0].end for n in discourse.passage.numbers)  # "dozens"
        if number or any(char.isdigit() for char in words):
            return None
        return self.judgements.of_words(words) or "comment", speakers[:1], (quoted[0].start, quoted[0].end)

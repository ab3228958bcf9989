"""The work done in this very process."""

from collections.abc import Iterable, Iterator

from pipeline.corpus.units import Batch, Outcome, Rules, read_batch, start


def read_here(rules: Rules, batches: Iterable[Batch]) -> Iterator[tuple[Outcome, ...]]:
    """Read the batches one after the other."""
    start(rules)
    for batch in batches:
        yield read_batch(batch, rules.fingerprint)

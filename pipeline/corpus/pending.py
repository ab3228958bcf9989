"""The documents that are still to be read, in batches and no sooner than they are asked for."""

from collections.abc import Callable, Iterator

from pipeline.corpus.entry import Entry
from pipeline.corpus.finished import Finished
from pipeline.corpus.inputs import Corpus
from pipeline.corpus.listing import Listing
from pipeline.corpus.units import Batch, Failed, Rules, Text
from pipeline.errors import InputError
from pipeline.source.register import Origin

# A batch is full with so many bytes of text, however few its documents.
BYTES = 1_000_000


def pending(
    corpus: Corpus, rules: Rules, finished: Finished, listing: Listing, skip: Callable[[], None], size: int
) -> Iterator[Batch]:
    """Yield what is neither finished nor unusable; `skip` is called for each document that is."""
    register = corpus.register(listing.has)
    batch: list[Text] = []
    for entry in corpus.entries():
        if entry.fault is None and not listing.has(entry.document_id):
            continue  # has come while the run was going on: the next one reads it
        text = _text(entry, register, rules, listing)
        if isinstance(text, Failed):
            listing.set_aside(text)
        elif finished.has(text.document_id, text.key):
            listing.finish([text.document_id])
        else:
            batch.append(text)
            if len(batch) >= size or sum(len(one.data) for one in batch) >= BYTES:
                yield tuple(batch)
                batch = []
            continue
        skip()
    if batch:
        yield tuple(batch)


def _text(entry: Entry, register: dict[str, Origin], rules: Rules, listing: Listing) -> Text | Failed:
    try:
        if fault := listing.fault(entry):
            raise fault
        data = entry.read()
    except InputError as error:
        return Failed(entry.document_id, error.where, error.reason, error.remedy)
    origin = register.get(entry.document_id, entry.origin)
    return Text(entry.document_id, entry.where, data, origin, rules.key(data, origin))

"""A document of a corpus before it is read: what it is called, where it lies, how to get its bytes."""

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.errors import InputError
from pipeline.source.files import check_name
from pipeline.source.register import UNKNOWN, Origin


@dataclass(frozen=True, slots=True)
class Entry:
    """A document; `fault` tells why it cannot be one, and `read` is then not to be called."""

    document_id: str
    where: str
    read: Callable[[], bytes]
    origin: Origin = UNKNOWN
    fault: InputError | None = None


def entry(document_id: str, where: str, read: Callable[[], bytes], origin: Origin = UNKNOWN) -> Entry:
    """Make an entry; a name that is no document id becomes its fault."""
    try:
        check_name(document_id, where)
    except InputError as error:
        return faulty(error, document_id)
    return Entry(document_id, where, read, origin)


def faulty(error: InputError, document_id: str = "") -> Entry:
    """Make the entry of something that cannot be a document."""
    return Entry(document_id, error.where, bytes, fault=error)

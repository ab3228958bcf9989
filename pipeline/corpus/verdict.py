"""What a run says in the end of the documents that it has set aside."""

from itertools import islice
from pathlib import Path

from pipeline.corpus.listing import Listing
from pipeline.corpus.units import Failed
from pipeline.errors import InputError, InvalidTablesError, PipelineError
from pipeline.verdict import SHOWN, insist


def all_failed(raw: str, listing: Listing) -> Exception:
    """Return the error for a run of which nothing can be used: the only document's own, or the first one's."""
    if all(failure.kind == "rules" for failure in listing.failures()):
        return _invalid(listing)
    first = next(listing.failures())
    if listing.failed > 1:
        reason = f"none of the {listing.failed} documents can be used; the first: {first.where}: {first.reason}"
        return InputError(raw, reason, first.remedy)
    if first.kind == "internal":
        return RuntimeError("".join((f"{first.where}: {first.reason}\n", *first.details)))
    return InputError(first.where, first.reason, first.remedy)


def some_failed(out: Path, listing: Listing) -> PipelineError:
    """Return the error for a run whose tables lack some of the documents."""
    failed = f"{listing.failed:,} of {listing.total:,} documents were set aside"
    return PipelineError(f"{failed}, the tables hold the others: {out / 'failed.csv'} says why")


def _invalid(listing: Listing) -> Exception:
    findings = (line for failure in listing.failures() for line in _findings(failure))
    try:
        insist(islice(findings, SHOWN + 1))
    except InvalidTablesError as error:
        return error
    return InvalidTablesError("nothing is published")


def _findings(failure: Failed) -> tuple[str, ...]:
    return failure.details

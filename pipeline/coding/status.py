"""Whether an event stands in the text's own voice, is claimed, or is denied by another claim."""

from pipeline.coding.model import Drafts, EventDraft


def status_of(event: EventDraft, drafts: Drafts) -> str:
    """`disputed` where a claim of the document denies it, `claimed` where a source or an adverb reports it."""
    for claim in drafts.claims:
        if claim.stance == "denies" and claim.trigger == event.trigger and claim.position == event.position:
            return "disputed"
    return "claimed" if event.sources or event.alleged else "stated"

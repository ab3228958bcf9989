"""Whether an event stands in the text's own voice, is claimed, or is denied by a claim of the document."""

from pipeline.coding.model import Denial, Drafts, EventDraft


def status_of(event: EventDraft, drafts: Drafts) -> str:
    """`disputed` where a claim denies it, `claimed` where a source or an adverb reports it, else `stated`.

    "The army denied this" denies the event just told; "The army denied that rebels had taken Esk" denies every
    taking of Esk that the document has told so far.
    """
    answered = any(
        claim.stance == "denies" and (claim.position, claim.trigger) == (event.position, event.trigger)
        for claim in drafts.claims
    )
    if answered or any(_is_denied(event, denial) for denial in drafts.denials):
        return "disputed"
    return "claimed" if event.sources or event.alleged else "stated"


def _is_denied(event: EventDraft, denial: Denial) -> bool:
    same_place = event.scene is not None and event.scene.place in denial.places
    return event.event_type == denial.event_type and same_place and event.position <= denial.position

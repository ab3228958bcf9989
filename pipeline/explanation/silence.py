"""Why a clause made no event, as far as can be told."""

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.discourse.reality import HYPOTHETICAL, UNREAL_MODALS
from pipeline.coding.frames.frames import Frames
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause


def why_no_event(discourse: Discourse, frames: Frames, clause: Clause) -> str:
    """Return the first reason that holds, in the order in which the rules ask."""
    row = frames.fill(discourse.position, clause)
    if row is None:
        return _no_frame(discourse, frames, clause)
    if row.event_type is None:
        return f"the frame of “{row.verb}” that fits says that it tells no happening"
    if not discourse.happened(clause):
        return f"would be {row.event_type}, but {_why_unsaid(discourse, clause)}"
    if row.event_type == "killing" and not _singles_out(frames, clause, row):
        return "nobody is named or singled out: a number of dead is a claim, not an event"
    return f"the frame for {row.event_type} fits; the rule held it back, it is background, or it is told already"


def _no_frame(discourse: Discourse, frames: Frames, clause: Clause) -> str:
    rows = frames.lexicon.frames.get(clause.verb, [])
    if rows:
        return f"none of the {len(rows)} frames of “{clause.verb}” fits its objects, particle and prepositions"
    speech = discourse.speech(clause)
    if speech is not None:
        return f"“{clause.verb}” is a verb of saying ({speech.reaction_type or speech.stance or 'by its content'})"
    if frames.lexicon.speech(clause) is not None:
        return f"“{clause.verb}” has an ordinary object here and says nothing"
    return f"no frame for “{clause.verb}”"


def _why_unsaid(discourse: Discourse, clause: Clause) -> str:
    """Say what keeps the text from saying that it happened."""
    parent = discourse.parent(clause)
    if clause.negated:
        return "it is negated"
    if clause.modal in UNREAL_MODALS:
        return f"“{clause.modal}” does not say that it happened"
    if clause.introducer in HYPOTHETICAL:
        return f"“{clause.introducer}” does not say that it happened"
    if parent is None:
        return "the text does not say that it happened"
    if clause.relation == "infinitive":
        return f"“{parent.verb} to” does not say that it happened"
    return f"it hangs on clause {parent.index} (“{parent.verb}”), which does not say that it happened"


def _singles_out(frames: Frames, clause: Clause, row: VerbRow) -> bool:
    dead = clause.subjects if row.target == "subject" else clause.patients
    return any(frames.classes.singled_out(phrase) for phrase in dead)

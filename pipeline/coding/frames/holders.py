"""Places that come into the hands of others: "fell under rebel control", "passed into the hands of the Front"."""

from pipeline.coding.frames.frames import Frames
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause

# Say that nothing has changed hands: "was *still* in rebel hands".
LASTING = frozenset({"still", "already", "firmly", "again", "long", "largely"})


class Holders:
    """Reads verbs of coming and falling whose link says who holds their subject from then on."""

    def __init__(self, frames: Frames) -> None:
        self.frames, self.lexicon = frames, frames.lexicon

    def frame(self, position: int, clause: Clause) -> VerbRow | None:
        """The frame of a capture by those whose hands or rule the link names."""
        if clause.verb == "be":
            return self._held_by_then(position, clause)
        if clause.verb not in self.lexicon.words("passing_verb") or clause.objects:
            return None
        taken = any(self.frames.classes.is_place(position, phrase) for phrase in clause.subjects)
        for link in clause.links:
            heads = {self.lexicon.singular(phrase.head) for phrase in link.phrases}
            if taken and link.preposition in {"under", "into"} and heads & self.lexicon.words("held_in"):
                return VerbRow(clause.verb, None, None, link.preposition, "capture", "link", None, "subject")
        return None

    def _held_by_then(self, position: int, clause: Clause) -> VerbRow | None:
        """ "*by nightfall* the army was in possession of Elm", "by 5 May Elm was in rebel hands"; not "since 2014"."""
        by = {phrase.head for phrase in linked([clause], {"by"})}
        times = clause.times
        later = any(time.kind == "relative" and (time.count or 0) > 0 for time in times)  # "three days *later*"
        then = later or any(time.relation == "by" for time in times) or bool(by & self.lexicon.words("daytime"))
        if not then or clause.tag != "VBD" or clause.negated or clause.modal or _lasts(clause):
            return None
        for link in clause.links:
            heads = {self.lexicon.singular(phrase.head) for phrase in link.phrases}
            told = any(phrase.clauses for phrase in linked(link.phrases, {"of"}))  # "of those *who had held it*"
            if link.preposition in {"in", "under"} and heads & self.lexicon.words("held_in") and not told:
                if any(self.frames.classes.is_place(position, phrase) for phrase in clause.subjects):
                    return VerbRow("be", None, None, link.preposition, "capture", "link", None, "subject")
                of = any(self.frames.classes.is_place(position, phrase) for phrase in linked(link.phrases, {"of"}))
                return VerbRow("be", None, None, "in", "capture", "subject", None, "link") if of else None
        return None


def _lasts(clause: Clause) -> bool:
    """ "was *still* in rebel hands by 5 May", "had been under their control *since 2014*"."""
    since = any(time.relation == "since" for time in clause.times) or bool(linked([clause], {"since"}))
    return since or bool(LASTING & {*clause.adverbs, clause.particle})

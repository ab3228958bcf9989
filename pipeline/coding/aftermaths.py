"""What "leave" tells of how things are, and not that somebody went: "left Esk *without power*"."""

import re

from pipeline.coding.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.language.model import Clause

_AFTER = re.compile(
    r"\s+(?:(?:completely|entirely|almost|largely|nearly|mostly|virtually|effectively|totally)\s+)?(?P<state>[a-z]+)"
)

LONGEST_DETERMINER = 5  # " the "


class Aftermaths:
    """Judges the verbs of leaving of one document."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def tells_state(self, discourse: Discourse, clause: Clause) -> bool:
        """Whether a happening leaves a place, or a place is left in some state."""
        if clause.verb != "leave" or clause.passive:
            return False
        done = any(self.lexicon.event_noun(p) is not None and self.lexicon.people(p) is None for p in clause.subjects)
        ends = [phrase.end for phrase in clause.objects]
        found = (_AFTER.match(discourse.passage.text, end) for end in ends)
        states = self.lexicon.words("left_state")
        told = any(match is not None and match["state"] in states for match in found)
        return done or told or (not ends and self._of_another(discourse, clause))

    def _of_another(self, discourse: Discourse, clause: Clause) -> bool:
        """ "leaving *Esk cut off*", where the parser has Esk as the subject of what it was left in."""
        below = (child for child in discourse.children(clause) if not child.shared_subject and child.subjects)
        return any(0 <= child.subjects[0].start - clause.trigger_end <= LONGEST_DETERMINER for child in below)

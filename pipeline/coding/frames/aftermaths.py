"""What "leave" tells of how things are, and not that somebody went: "left Esk *without power*"."""

import re

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.language.model import Clause

_AFTER = re.compile(
    r"\s+(?:(?:completely|entirely|almost|largely|nearly|mostly|virtually|effectively|totally)\s+)?(?P<state>[a-z]+)"
    r"(?:(?<=without)\s+(?:any\s+|its\s+)?(?P<lack>[a-z]+))?(?![\w-])"
)
# What a place is left without; "left without a fight" tells who went.
SUPPLIES = frozenset(
    {"power", "electricity", "water", "food", "gas", "heating", "fuel", "medicine", "supplies", "shelter"}
)
DETERMINERS = frozenset({"", "the", "a", "an"})


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
        told = any(match is not None and self._is_state(match["state"], match["lack"]) for match in found)
        return done or told or (not ends and self._of_another(discourse, clause))

    def _is_state(self, word: str, lack: str | None) -> bool:
        """ "left the city *isolated*", "*without power*"; not "left the city without a fight"."""
        return word in self.lexicon.words("left_state") or (word == "without" and lack in SUPPLIES)

    def _of_another(self, discourse: Discourse, clause: Clause) -> bool:
        """ "leaving *Esk cut off*", where the parser has Esk as the subject of what it was left in."""
        text = discourse.passage.text
        below = (child for child in discourse.children(clause) if not child.shared_subject and child.subjects)
        between = (text[clause.trigger_end : child.subjects[0].start] for child in below if not child.introducer)
        return any(words.strip() in DETERMINERS for words in between)

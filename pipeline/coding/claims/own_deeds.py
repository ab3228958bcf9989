"""Denials that answer an accusation though nobody says so: "denied responsibility", "denied using chemical weapons"."""

from pipeline.coding.actors.cast import Cast
from pipeline.coding.claims.disclaimers import Disclaimers
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.language.model import Clause

OWN = frozenset({"his", "her", "its", "their", "it", "he", "she", "they", "we", "our", "i", "my"})
# How the fighting goes: who denies a loss or a gain denies a fact on the ground.
FORTUNES = frozenset({"withdrawal", "capture", "advance", "siege", "clash", "agreement", "offensive"})


class OwnDeeds:
    """Tells whether speakers deny what they themselves or theirs are said to have done."""

    def __init__(self, lexicon: Lexicon, cast: Cast) -> None:
        self.lexicon, self.cast, self._disclaimers = lexicon, cast, Disclaimers(lexicon)

    def denied(self, discourse: Discourse, clause: Clause) -> bool:
        """ "denied responsibility", "denied having shelled X", "denied that his men had any part in it"."""
        if clause.verb != "deny" or clause.passive:
            return False
        if any(self.lexicon.singular(phrase.head) in self.lexicon.words("own_deed") for phrase in clause.objects):
            return True
        if clause.objects or clause.recipients:  # "denied them access"
            return False
        contents = [discourse.clauses[index] for index in clause.complements]
        behind = [c for c in discourse.clauses if c.tag == "VBG" and c.trigger_start - clause.trigger_end == 1]
        done = any(not self._of_fortune(content) for content in behind)  # "denied *using* gas"
        return done or any(self._own(discourse, clause, content) for content in contents)

    def disowned(self, discourse: Discourse, clause: Clause) -> bool:
        """ "said that *it had nothing to do with the raid*", "insisted that *his men were not involved*"."""
        contents = (discourse.clauses[index] for index in clause.complements)
        disowned = (c for c in contents if self._disclaimers.disowns(discourse, c))
        return any(self._of_speaker(discourse, clause, content) for content in disowned)

    def _own(self, discourse: Discourse, clause: Clause, content: Clause) -> bool:
        if content.relation == "participle":
            return content.tag == "VBG" and not self._of_fortune(content)
        if not self._of_speaker(discourse, clause, content):
            return False
        parts = {self.lexicon.singular(phrase.head) for phrase in content.objects}
        shared = bool(parts & self.lexicon.words("own_deed")) or self._disclaimers.shares(content)
        return shared or self._harmful(content)

    def _of_speaker(self, discourse: Discourse, clause: Clause, content: Clause) -> bool:
        """Whether the speaker, or those who belong to the speaker, act in what is denied."""
        subjects = content.agents if content.passive and not self._disclaimers.shares(content) else content.subjects
        if any(OWN & set(phrase.text.lower().split()) for phrase in subjects):
            return True
        speakers = discourse.speakers(clause)
        doers = self.cast.actors(discourse.position, subjects, content)
        nations = {self.cast.identity.nation_of(key) for key in speakers} - {None}
        theirs = any(self.cast.identity.nation_of(key) in nations for key in doers)
        return bool(set(speakers) & set(doers)) or theirs

    def _types(self, content: Clause) -> set[str]:
        return {row.event_type for row in self.lexicon.frames.get(content.verb, []) if row.event_type}

    def _of_fortune(self, content: Clause) -> bool:
        types = self._types(content)
        return bool(types) and types <= FORTUNES

    def _harmful(self, content: Clause) -> bool:
        types = self._types(content)
        return content.verb in self.lexicon.words("own_deed_verb") or bool(types and not types & FORTUNES)

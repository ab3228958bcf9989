"""What an infinitive tells as what came of it: "*had to* flee", "entered, *only to withdraw*", "*it took* days to"."""

from pipeline.coding.discourse.relations import Relations
from pipeline.language.model import Clause

# "had no *choice* but to withdraw".
CHOICES = frozenset({"choice", "option", "alternative", "recourse"})
# What those do who have no choice: "had to *abandon* the town".
SUFFERED = frozenset(
    {
        "abandon",
        "leave",
        "flee",
        "withdraw",
        "retreat",
        "surrender",
        "evacuate",
        "capitulate",
        "pull",
        "give",
        "fall",
        "turn",
    }
)


class InfinitiveOutcomes:
    """Judges the infinitives of one passage that tell how it ended, and not what was wanted."""

    def __init__(self, relations: Relations) -> None:
        self.relations, self.lexicon = relations, relations.lexicon

    def tells(self, clause: Clause, parent: Clause) -> bool:
        """ "*had to* flee", "entered Esk, *only to withdraw*", "*it took* three days to capture Esk"."""
        came = self._took_time(clause, parent) or ("only" in clause.adverbs and self._only_to(clause, parent))
        return came or self._was_forced(clause, parent)

    def is_marked(self, clause: Clause) -> bool:
        """Whether "to" stands before an infinitive."""
        return "to" in self.relations.passage.text[clause.start : clause.trigger_start].lower().split()

    def _was_forced(self, clause: Clause, parent: Clause) -> bool:
        """ "*had to* abandon the town", "have had to flee"; not "has to withdraw", "will have to", "had orders to"."""
        no_choice = all(p.determiner == "no" and p.head in CHOICES for p in parent.objects)  # "had *no choice but* to"
        past = parent.tag in {"VBD", "VBN"} and parent.verb == "have" and no_choice and not parent.modal
        suffered = clause.passive or clause.verb in SUFFERED
        governed = clause.index in parent.complements or bool(parent.objects)
        return past and suffered and governed and self.is_marked(clause)

    def _took_time(self, clause: Clause, parent: Clause) -> bool:
        """ "*it took* the army *three days* to capture Esk"; not "it takes an army to", "it took ten battalions to"."""
        it = parent.verb == "take" and [phrase.head.lower() for phrase in parent.subjects] == ["it"]
        past = (parent.tag == "VBD" or parent.perfect) and not parent.particle
        words = self.relations.passage.text[parent.trigger_end : clause.trigger_start].lower().split()
        return it and past and any(self.lexicon.singular(word) in self.lexicon.words("time_span") for word in words)

    def _only_to(self, clause: Clause, parent: Clause) -> bool:
        """ "entered Esk, *only to withdraw*", "came *only to find*"; not "was sent *only to capture* Esk"."""
        came = (clause.passive and not parent.passive) or clause.verb in SUFFERED | self.lexicon.words("mishap_verb")
        comma = self.relations.passage.text[: clause.start].rstrip().removesuffix(" only").endswith(",")
        past = parent.tag in {"VBD", "VBN"} or parent.perfect
        return past and (comma or came) and self._says(clause, "only to")

    def _says(self, clause: Clause, words: str) -> bool:
        """Whether the clause opens with certain words."""
        text = self.relations.passage.text
        return f"{words} " in text[max(0, clause.start - len(words) - 1) : clause.trigger_start].lower()

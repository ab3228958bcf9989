"""How the clauses of a passage hang together, and which of them are acts of saying."""

import re
from collections import defaultdict

from pipeline.coding.lexicon import Lexicon
from pipeline.curation.frame_rows import SpeechVerbRow
from pipeline.language.model import Clause
from pipeline.language.parsed import ParsedPassage

_STRETCH = re.compile(r"[;:]\s")
# "claimed *the lives of* ten men", "claimed *60 lives*".
_LIVES = re.compile(r" (?:the )?(?:[\w,]+ ){0,3}(?:lives|life)\b")
# Gives a name in the passive, and says nothing.
CALLING = frozenset({"dub", "term", "label", "call", "name", "style", "characterise", "characterize"})
# What is done to the words of others.
BLOCKING = frozenset({"block", "oppose", "postpone", "reject", "shelve", "veto"})
TELLING_OF = frozenset({"boast", "brag", "complain", "speak", "talk", "tell", "write"})
SAID_THINGS = frozenset({"accusation", "report", "denial"})


class Relations:
    """The clauses of one passage in their relations to one another."""

    def __init__(self, passage: ParsedPassage, lexicon: Lexicon) -> None:
        self.passage, self.lexicon = passage, lexicon
        self.clauses = passage.clauses
        self._spoken: dict[int, SpeechVerbRow | None] = {}
        self._children: dict[int, list[Clause]] = defaultdict(list)
        for clause in self.clauses:
            if clause.parent is not None:
                self._children[clause.parent].append(clause)

    def parent(self, clause: Clause) -> Clause | None:
        """The clause that this one hangs on."""
        return self.clauses[clause.parent] if clause.parent is not None else None

    def children(self, clause: Clause) -> list[Clause]:
        """The clauses that hang on this one, in the order of the text."""
        return self._children.get(clause.index, [])

    def ancestors(self, clause: Clause) -> list[Clause]:
        """The clause and those that it hangs on, nearest first."""
        found, current = {clause.index: clause}, self.parent(clause)
        while current is not None and current.index not in found:
            found[current.index] = current
            current = self.parent(current)
        return list(found.values())

    def stretch_before(self, clause: Clause) -> Clause | None:
        """The main clause before a semicolon or colon: its date and place hold for what follows."""
        main = [c for c in self.clauses if c.parent is None and c.trigger_start < clause.trigger_start]
        last = max(main, key=lambda c: c.trigger_start, default=None)
        if last is None:
            return None
        between = self.passage.text[last.trigger_end : clause.trigger_start]
        return last if _STRETCH.search(between) and ". " not in between else None

    def is_speech(self, clause: Clause) -> bool:
        """Whether a clause's verb is one of saying that has content or an addressee here."""
        return self.speech(clause) is not None

    def speech(self, clause: Clause) -> SpeechVerbRow | None:
        """The row of a verb of saying; None where it has an ordinary object instead ("maintained control")."""
        if clause.index not in self._spoken:
            self._spoken[clause.index] = self._speech(clause)
        return self._spoken[clause.index]

    def _speech(self, clause: Clause) -> SpeechVerbRow | None:
        row = self.lexicon.speech(clause) or self._finding(clause)
        if clause.verb == "claim" and _LIVES.match(self.passage.text, clause.trigger_end):
            return None
        thinks = clause.relation == "participle" and clause.verb in self.lexicon.words("thinking_verb")
        if thinks or self.is_blocked(clause) or self._shows(clause):
            return None
        named = clause.passive or bool(clause.complements)
        if named and row is not None and row.reaction_type is None and clause.verb in CALLING:
            return None  # "troops, *dubbed* the Guard, crossed the river"
        if row is None or row.reaction_type is not None or clause.complements or clause.passive:
            return row
        ordinary = [p for p in clause.objects if not p.pronoun and self.lexicon.thing(p) not in SAID_THINGS]
        return None if ordinary and row.addressee != "object" else row

    def _shows(self, clause: Clause) -> bool:
        """ "*the raid made it clear* that the truce was over": a deed says nothing."""
        told = clause.verb == "state" and self.passage.text.startswith("ma", clause.trigger_start)
        return told and any(self.lexicon.event_noun(p) for p in clause.subjects)

    def is_blocked(self, clause: Clause) -> bool:
        """ "A vetoed a resolution *calling for* …": the words of a paper, and not those of A."""
        parent = self.parent(clause) if clause.tag == "VBG" and clause.relation == "participle" else None
        if parent is None or parent.verb not in BLOCKING:
            return False
        return any(self.lexicon.singular(p.head) in self.lexicon.words("paper") for p in parent.objects)

    def _finding(self, clause: Clause) -> SpeechVerbRow | None:
        """ "the inquiry *found* that X had fallen"; what a brigade found that …, it saw for itself."""
        if clause.verb not in self.lexicon.words("finding_verb") or not clause.complements or clause.passive:
            return None
        inquiries = self.lexicon.words("inquiry")
        found = (self.lexicon.singular(p.head) in inquiries for p in clause.subjects)
        return SpeechVerbRow(clause.verb, None, "asserts", None, None) if any(found) else None

    def outer_speech(self, clause: Clause) -> Clause | None:
        """The verb of saying that "stating that …" goes on with."""
        return next((c for c in self.ancestors(clause)[1:] if self.is_speech(c)), None)

    def is_content(self, clause: Clause, parent: Clause) -> bool:
        """Whether a clause is what the verb of saying above it says: "said *that the bridge had been taken*"."""
        speech = self.speech(parent)
        if speech is not None and speech.reaction_type == "accuse":
            return clause.relation in {"participle", "complement"}
        if self._stands_against(clause, parent):
            return False
        if self._tells_doing(clause, parent):
            return True
        if clause.relation == "participle" and clause.index in parent.complements:
            return speech is not None and speech.stance == "denies"
        if clause.relation == "coordinate" and not clause.shared_subject and parent.complements:
            return (clause.perfect or clause.tag == "VBG") and not self.is_speech(clause)  # the tense still reports
        return clause.relation == "complement" or (
            clause.relation == "infinitive" and (self._claims_own_deed(parent) or self._is_estimated(clause, parent))
        )

    def _stands_against(self, clause: Clause, parent: Clause) -> bool:
        """ "*there was no toll*, but the mayor said …": what the text itself says before somebody speaks."""
        if clause.trigger_start > parent.trigger_start or not parent.subjects or clause.relation != "complement":
            return False
        before = self.passage.text[: parent.subjects[0].start].rstrip(" ,").lower()
        return before.removesuffix(" the").removesuffix(" a").endswith((" but", " although", " though", " while"))

    def _is_estimated(self, clause: Clause, parent: Clause) -> bool:
        """ "estimated the toll *to be 338*"."""
        own = clause.verb == "be" and not clause.shared_subject
        return own and parent.verb in self.lexicon.words("estimating_verb") and not parent.passive

    def _tells_doing(self, clause: Clause, parent: Clause) -> bool:
        """ "admitted *killing three men*", "reported *hearing explosions*": the participle right behind the verb."""
        having = clause.introducer == "to" and clause.tag in {"VBG", "VBN"}  # "admitted to having killed three"
        beside = clause.relation == "participle" and (having or (clause.tag == "VBG" and not clause.introducer))
        between = self.passage.text[parent.trigger_end : clause.trigger_start] if beside else ","
        if self.tells_of(clause, parent):
            return True
        return between.strip() in {"", "to", "to having"} and parent.verb in self.lexicon.words("confessing_verb")

    def tells_of(self, clause: Clause, parent: Clause) -> bool:
        """ "boasted *of having killed* ten men", "told *of seeing* bodies"."""
        told = clause.relation == "participle" and clause.introducer in {"of", "about"} and parent.verb in TELLING_OF
        return told and not parent.passive and not parent.objects

    def _claims_own_deed(self, parent: Clause) -> bool:
        """ "claimed to have taken X", "was said to have fled"."""
        return parent.passive or parent.verb in self.lexicon.words("self_claiming_verb")

"""Whether the text says that what a clause tells took place."""

from typing import Literal

from pipeline.coding.discourse.infinitive_outcomes import InfinitiveOutcomes
from pipeline.coding.discourse.prospects import Prospects
from pipeline.coding.discourse.relations import Relations
from pipeline.coding.kinds import CRAFT
from pipeline.coding.wording import by_nobody
from pipeline.language.model import Clause, Phrase

UNREAL_MODALS = frozenset({"could", "may", "might", "would", "should", "must", "can", "will", "shall", "wo", "ca"})
WHOEVER = frozenset({"anyone", "anybody", "whoever"})
# What is meant to be, and with it what is to come before: "will leave *after the army has gone*".
INTENDING = frozenset({"will", "shall", "wo"})
BEHIND = frozenset({"after", "when"})
HYPOTHETICAL = frozenset({"if", "unless", "whether", "lest", "before"})
# These govern an infinitive without "to": "made them leave".
BARELY = frozenset({"make", "let", "have", "see", "watch", "hear"})
# Words: how far before its verb a preposition stands.
NEAR = 4
# "a house that it *described as* destroyed".
DESCRIBING = frozenset({"describe", "depict", "portray", "characterise", "characterize", "label"})
CAUSING = frozenset({"have", "get", "see"})
SEEMING = frozenset({"appear", "seem"})
# Who "used *helicopters* to drop bombs" dropped them; "used *rockets* to hit the town" is told by its verb.
USING = frozenset({"use", "employ"})
RESORTING = frozenset({"resort", "turn", "return", "take"})
UNREAL_PREPOSITIONS = frozenset({"of", "without", "instead", "for", "against", "from", "to", "about"})
DEPENDENT_PREPOSITIONS = frozenset({"by", "after", "in", "on", "while", "since", "amid", "with"})


class Reality:
    """Judges the clauses of one passage: done, or only wanted, denied, possible, supposed."""

    def __init__(self, relations: Relations) -> None:
        self.relations, self.lexicon = relations, relations.lexicon
        self._prospects, self._outcomes = Prospects(relations.lexicon), InfinitiveOutcomes(relations)

    def happened(self, clause: Clause) -> bool:
        """Not "did not enter X", "could enter X", "if they enter X", "who had previously fought in X"."""
        if self._ruled_out(clause):
            return False
        parent = self.relations.parent(clause)
        if parent is None:
            return clause.relation != "infinitive" and not self.relations.passage.text.startswith("to ", clause.start)
        if clause.relation == "infinitive":
            return self._infinitive_happened(clause, parent)
        if clause.relation == "participle":
            return self._participle_happened(clause, parent)
        if clause.relation == "complement":
            return self._content_happened(clause, parent)
        return clause.relation != "coordinate" or self._coordinate_happened(clause, parent)

    def _ruled_out(self, clause: Clause) -> bool:
        """Negated, modal or hypothetical by its own words; or mere biography."""
        background = clause.relation == "relative" and self.lexicon.words("background_adverb") & set(clause.adverbs)
        negated = (clause.negated and clause.introducer != "whether") or by_nobody(clause) or self._by_none(clause)
        supposed = clause.introducer in HYPOTHETICAL and not self._came_later(clause)
        heard = clause.modal == "could" and clause.passive and clause.verb in {"hear", "see"}  # "shots could be heard"
        unreal = clause.modal in UNREAL_MODALS and not heard
        supposed = supposed or self._not_yet(clause)
        unknown = [p for p in clause.subjects if p.determiner == "any" or p.head in WHOEVER]
        whichever = clause.relation == "relative" and bool(unknown)
        unmade = negated or unreal or supposed or background or whichever
        return bool(unmade) or self._only_described(clause) or self._barely_missed(clause)

    def _barely_missed(self, clause: Clause) -> bool:
        """ "*almost drove* them from Esk", "were *too frightened* to stay": what did not come about, or is a state."""
        before = self.relations.passage.text[: clause.trigger_start].rstrip().rsplit(maxsplit=1)[-1:]
        return before in (["almost"], ["nearly"]) or (before == ["too"] and clause.tag == "VBN")

    def _not_yet(self, clause: Clause) -> bool:
        """ "would not rest *until the town had fallen*", "will leave *once it has fallen*": what is waited for."""
        parent = self.relations.parent(clause)
        if clause.relation == "adverbial" and "once" in {clause.introducer, *clause.adverbs}:
            before = [c for c in self.relations.clauses if c.trigger_start < clause.trigger_start]
            nearest = max(before, key=lambda c: c.trigger_start, default=clause)  # "might do *once* it had fallen"
            return nearest.modal in UNREAL_MODALS
        if parent is None or clause.introducer not in {"until", *BEHIND}:
            return False
        if clause.introducer in BEHIND:  # but "would later die *after troops stormed Esk*"
            meant = parent.relation == "complement" and parent.modal == "would"
            return parent.modal in INTENDING or (meant and clause.perfect)
        return parent.modal in UNREAL_MODALS

    def _by_none(self, clause: Clause) -> bool:
        """ "*not a* single shell fell": the word before the subject denies it."""
        text = self.relations.passage.text
        return any([text.endswith(("not a ", "Not a "), 0, p.start) for p in clause.subjects])

    def _only_described(self, clause: Clause) -> bool:
        """ "described the house *as destroyed*"."""
        parent = self.relations.parent(clause) if clause.introducer == "as" else None
        return parent is not None and parent.verb in DESCRIBING

    def _came_later(self, clause: Clause) -> bool:
        """ "held Esk *before withdrawing*", "took it *before B retook it*"; not "was shot before reaching X"."""
        parent = self.relations.parent(clause)
        if clause.introducer != "before" or parent is None or parent.modal or parent.negated:
            return False
        if clause.relation == "participle":
            return clause.passive or not parent.passive
        form = self.relations.passage.text[clause.trigger_start : clause.trigger_end].split(maxsplit=1)[0].lower()
        return clause.perfect or clause.passive or form not in {clause.verb, f"{clause.verb}s", f"{clause.verb}es"}

    def _infinitive_happened(self, clause: Clause, parent: Clause) -> bool:
        """ "managed to enter X" happened; "planned to enter X", "attacked to enter X" did not."""
        able = parent.verb == "be" and bool(parent.adjective)  # "was able to enter X"
        governed = clause.index in parent.complements or parent.particle == "on" or able
        if self._outcomes.tells(clause, parent):
            return self.happened(parent)
        if (
            parent.verb in BARELY and not parent.passive and self._outcomes.is_marked(clause)
        ):  # "made a plan to enter X"
            return False
        means = parent.verb in USING and any(self._is_crewed(phrase) for phrase in parent.objects)
        return ((governed and self._implied(parent)) or means) and self.happened(parent)

    def _is_crewed(self, phrase: Phrase) -> bool:
        people = self.lexicon.people(phrase)
        return people is not None and people.group in CRAFT

    def _implied(self, parent: Clause) -> bool:
        verb = parent.adjective if parent.verb == "be" and parent.adjective else parent.verb
        onward = f"{verb} on"
        if parent.particle == "on" and (onward, "infinitive") in self.lexicon.embedding:
            verb = onward
        planned = parent.verb == "go" and parent.tag == "VBG"
        return self.lexicon.embedding.get((verb, "infinitive")) == "real" and not parent.negated and not planned

    def _coordinate_happened(self, clause: Clause, parent: Clause) -> bool:
        """ "planned to enter and burn X": as the verb beside it."""
        if parent.tag == clause.tag and self._non_finite(parent):
            return self.happened(parent)
        if clause.tag == "VBG" and self.relations.passage.text.endswith(" from ", 0, clause.trigger_start):
            return False  # "to keep them *from crossing*", as it is read
        if parent.modal in UNREAL_MODALS and clause.shared_subject and (parent.tag == clause.tag or self._bare(clause)):
            return self.happened(parent)
        if clause.tag == "VBG" and clause.index < parent.index and parent.tag in {"VBZ", "VBP"} and not clause.subjects:
            return False  # "*shelling civilians* is a crime"
        aimed = (
            clause.tag == "VB" and parent.tag != "VB" and self._outcomes.is_marked(clause)
        )  # "made a plan, Elm, to enter X"
        supposed = parent.introducer in HYPOTHETICAL and not self.happened(parent)  # but "before B came *and took it*"
        return not supposed and not aimed

    def _bare(self, clause: Clause) -> bool:
        """ "should surrender or *be sunk*"."""
        return "be" in self.relations.passage.text[clause.start : clause.trigger_start].split()

    def _non_finite(self, clause: Clause) -> bool:
        coordinate = clause.relation == "coordinate" and clause.tag in {"VB", "VBG"}
        return clause.relation in {"infinitive", "participle"} or coordinate

    def _participle_happened(self, clause: Clause, parent: Clause) -> bool:
        """ "accused them of shelling X" tells shelling, "without entering X" no entering."""
        own = (*parent.complements, *(index for phrase in parent.objects for index in phrase.clauses))
        governed = clause.introducer or clause.index in own  # not "stopped the advance, killing ten"
        if governed and self.lexicon.embedding.get((parent.verb, "participle")) == "unreal":
            return False
        if self._prospects.covers(clause, parent):
            return False
        # "set *about shelling* the town", but not "set rules about shelling"
        about = clause.introducer == "about" and parent.verb == "set" and not parent.objects
        to = clause.introducer == "to" and parent.verb in self.lexicon.words("confessing_verb") | RESORTING
        if about or to or self.relations.tells_of(clause, parent):
            return self.happened(parent)  # "admitted *to losing* 30 men", "resorted *to firing*"
        if clause.introducer in UNREAL_PREPOSITIONS and self._right_behind(clause):
            speech = self.relations.speech(parent)
            return speech is not None and speech.reaction_type == "accuse"
        if clause.introducer in DEPENDENT_PREPOSITIONS or clause.shared_subject:
            return self.happened(parent) or clause.introducer == "" or self._was_tried(parent)
        return True

    def _was_tried(self, clause: Clause) -> bool:
        """ "tried *to break out* after being surrounded": what went before has happened, whatever came of it."""
        above = self.relations.parent(clause)
        tried = above is not None and above.verb in self.lexicon.words("trying_verb") and self.happened(above)
        return clause.relation == "infinitive" and tried

    def _right_behind(self, clause: Clause) -> bool:
        """ "of *shelling* X"; not "a letter to B *expressing* thanks", where the parser hangs "to" on the verb."""
        before = self.relations.passage.text[: clause.trigger_start].lower().split()[-NEAR:]
        return clause.introducer in before or not before

    def _content_happened(self, clause: Clause, parent: Clause) -> bool:
        """ "said that X had fallen" tells the fall, "denied that X had fallen" does not."""
        speech = self.relations.speech(parent)
        if clause.introducer == "without":  # "went on *without either side gaining ground*"
            return False
        if clause.introducer == "with":  # "was condemned, with A calling it a crime"
            return self.happened(parent)
        if speech is not None:
            return speech.stance in {"asserts", "confirms"} and not parent.negated
        kind: Literal["infinitive", "participle"] = "participle" if clause.tag == "VBG" else "infinitive"
        if parent.verb in CAUSING and clause.passive and not clause.introducer:  # "*had* the prisoners *shot*"
            return self.happened(parent)
        if parent.verb in SEEMING and not clause.introducer.startswith("as"):  # "it appears that ten men fell"
            return self.happened(parent)
        above = parent.adjective if parent.verb == "be" and parent.adjective else parent.verb  # "is false that …"
        return self.lexicon.embedding.get((above, kind)) != "unreal" and self.happened(parent)

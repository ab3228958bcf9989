"""Which reaction an act of speech is, if it is one."""

from collections.abc import Sequence

from pipeline.coding.cast import Cast
from pipeline.coding.discourse import Discourse
from pipeline.coding.judgements import Judgements
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import EventDraft
from pipeline.coding.own_deeds import OwnDeeds
from pipeline.coding.quotations import quote_of
from pipeline.coding.standing import Standing
from pipeline.coding.wording import counted, linked
from pipeline.curation import Curated
from pipeline.curation.frame_rows import SpeechVerbRow
from pipeline.language.model import Clause

WHO = frozenset({"who", "which", "whom", "whose"})
POSSIBLE = frozenset({"could", "would", "might", "may", "will"})


class SpeechActs:
    """Tells the types of one document's reactions."""

    def __init__(self, curated: Curated, lexicon: Lexicon, cast: Cast) -> None:
        self.lexicon, self._standing = lexicon, Standing(lexicon, cast)
        self.judgements = Judgements(curated, lexicon, cast)
        self._own_deeds = OwnDeeds(lexicon, cast)
        self._nouns = {row.noun: row for row in curated.reaction_nouns}

    def type_of(self, discourse: Discourse, clause: Clause, events: Sequence[EventDraft]) -> str | None:
        """By a noun ("voiced concern"), the verb ("accused"), what is denied, or what is said."""
        row = self.lexicon.speech(clause)
        if row is None:
            return self._by_noun(discourse, clause) or self._by_blame(discourse, clause)
        if row.reaction_type is not None:
            named = self._named(discourse, clause)
            return named or (None if self._is_empty(discourse, clause, row) else row.reaction_type)
        if row.stance == "denies":
            return self._denial(discourse, clause)
        return self._named(discourse, clause) or self._by_content(discourse, clause, events)

    def _named(self, discourse: Discourse, clause: Clause) -> str | None:
        """ "called the strike a war crime": a judgement by somebody who may judge."""
        goes_on = clause.tag == "VBG" and discourse.outer_speech(clause) is not None
        if goes_on or clause.introducer == "what":
            return None
        judged = self.judgements.of_naming(discourse, clause)
        if judged and self._standing.judges(discourse, clause):
            return judged
        compared = clause.verb in {"liken", "compare"} and quote_of(discourse, clause) is not None
        return "comment" if compared and self._standing.public(discourse, clause) else None

    def _by_blame(self, discourse: Discourse, clause: Clause) -> str | None:
        """ "held B responsible"."""
        return "accuse" if self.judgements.of_holding(discourse, clause) is not None else None

    def _is_empty(self, discourse: Discourse, clause: Clause, row: SpeechVerbRow) -> bool:
        """Whether the verb has nothing that makes it speech: "responded with fire", "threatened the town's centre"."""
        quoted = quote_of(discourse, clause) is not None
        if clause.verb == "call" and row.particle is None:  # "called the strike a crime"
            goes_on = clause.tag == "VBG" and discourse.outer_speech(clause) is not None
            return goes_on or not (quoted and self._standing.public(discourse, clause) and clause.particle == "")
        if clause.verb in self.lexicon.words("replying_verb"):
            return not clause.complements and not quoted and not self._of_report(clause)
        if clause.verb in self.lexicon.words("bodily_verb") and not quoted and not clause.complements:
            return not self._standing.judges(discourse, clause) or not self._aimed(clause)
        if row.reaction_type == "concern":
            return not self._standing.public(discourse, clause)
        return self._is_asking(discourse, clause, row, quoted=quoted)

    def _aimed(self, clause: Clause) -> bool:
        """Whether words and no blows are meant: "threatened sanctions", "charged B with murder", not "threatened X"."""
        threatened = {self.lexicon.singular(phrase.head) for phrase in clause.objects}
        return bool(threatened & self.lexicon.words("threatened")) or bool(linked([clause, *clause.objects], {"with"}))

    def _is_asking(self, discourse: Discourse, clause: Clause, row: SpeechVerbRow, *, quoted: bool) -> bool:
        """Whether a soldier asks for means ("requested air support"), or a witness not to be named."""
        below = [discourse.clauses[index] for index in clause.complements]
        if clause.verb == "ask" and clause.passive and not clause.agents:  # "when asked how …"
            return True
        if any(content.verb in self.lexicon.words("anonymity") and content.negated for content in below):
            return True
        asked = {self.lexicon.singular(phrase.head) for phrase in (*linked([clause], {"for"}), *clause.objects)}
        soldierly = clause.verb == "request" or not self._standing.public(discourse, clause)
        if row.reaction_type == "request" and not below and soldierly and asked & self.lexicon.words("means"):
            return True
        if clause.verb in {"ask", "request"} and not below:
            silent = not (quoted or clause.objects)
            return silent or clause.passive or not self._standing.public(discourse, clause)
        return clause.verb == "protest" and not self._standing.public(discourse, clause)

    def _of_report(self, clause: Clause) -> bool:
        return any(self.lexicon.thing(phrase) in {"report", "accusation"} for phrase in clause.objects)

    def _denial(self, discourse: Discourse, clause: Clause) -> str | None:
        """ "denied the accusation" answers an accusation, "dismissed the report" another's statement."""
        outer = discourse.outer_speech(clause) if clause.tag == "VBG" else None
        again = self.lexicon.speech(outer) if outer is not None else None
        if again is not None and again.stance == "denies":
            return None
        objects = clause.subjects if clause.passive else clause.objects
        things = {self.lexicon.thing(phrase) for phrase in objects}
        if "accusation" in things or self._own_deeds.denied(discourse, clause):
            return "deny"
        statement = any(self.lexicon.singular(p.head) in self.lexicon.words("statement") for p in objects)
        judged = bool(linked([clause, *objects], {"as"}))
        if judged:
            return "dispute" if self._standing.judges(discourse, clause) else None
        return "dispute" if ("report" in things or statement) and self._standing.public(discourse, clause) else None

    def _by_noun(self, discourse: Discourse, clause: Clause) -> str | None:
        """ "issued a condemnation", "concern was voiced"."""
        if clause.verb not in self.lexicon.words("uttering_verb"):
            return None
        if not clause.passive and not discourse.speakers(clause):  # "the attack raised fears"
            return None
        phrases = clause.subjects if clause.passive else clause.objects
        nouns = (self.lexicon.singular(phrase.head) for phrase in phrases)
        found = next((self._nouns[noun].reaction_type for noun in nouns if noun in self._nouns), None)
        aside = clause.tag == "VBG" and found == "concern"  # "they cut the road, raising fears of hunger"
        return None if aside and not self._standing.public(discourse, clause) else found

    def _by_content(self, discourse: Discourse, clause: Clause, events: Sequence[EventDraft]) -> str | None:
        """ "said" with a quotation by somebody who speaks for the public, and no happening on the ground in it."""
        if not self._standing.public(discourse, clause):
            return None
        if self._warns(discourse, clause):
            return "warn"
        if clause.introducer == "what" or (clause.relation == "relative" and clause.introducer not in WHO):
            return None  # "what it said was …", "a raid that claimed ten lives"
        if self._is_no_act(discourse, clause, events):
            return None
        quote = quote_of(discourse, clause)
        said = self.judgements.of_content(discourse, clause)
        if quote is None or said is not None:
            return said[0] if said is not None else None
        return self.judgements.of_words(discourse.passage.text[quote[0] : quote[1]]) or "comment"

    def _is_no_act(self, discourse: Discourse, clause: Clause, events: Sequence[EventDraft]) -> bool:
        """A report of what happened; or part of another act ("refuted it, stating that …")."""
        if any(source.clause == clause.index for event in events for source in event.sources):
            return True
        said = (discourse.clauses[index] for index in clause.complements)
        if any(self._of_welfare(content) for content in said):
            return True
        outer = discourse.outer_speech(clause) if clause.tag == "VBG" else None
        return outer is not None and self.lexicon.speech(outer) is not None

    def _of_welfare(self, content: Clause) -> bool:
        """ "the hostages are *safe*": how people are."""
        well = content.verb == "be" and content.adjective in self.lexicon.words("unharmed")
        return well and any(self.lexicon.people(counted(phrase)) is not None for phrase in content.subjects)

    def _warns(self, discourse: Discourse, clause: Clause) -> bool:
        """ "said that if X did not help, the town could fall": what may come unless somebody acts."""
        contents = [discourse.clauses[index] for index in clause.complements]
        possible = [content for content in contents if content.modal in POSSIBLE]
        below = [c for content in possible for c in discourse.children(content)]
        if any(content.verb in self.lexicon.words("foreboding_verb") for content in possible):
            return True  # "would lead to war"
        return any(c.introducer == "unless" or (c.introducer == "if" and c.negated) for c in below)

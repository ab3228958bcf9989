"""Verbs of saying that are no public speech where they stand: "replied with fire", "requested reinforcements"."""

from pipeline.coding.claims.standing import Standing
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.nouns.charges import charges_with
from pipeline.coding.reactions.quotations import quote_of
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import SpeechVerbRow
from pipeline.language.model import Clause

NAMELESS = frozenset({"anonymous", "unnamed", "unidentified", "nameless"})


class Hollow:
    """Tells where the verbs of one document's clauses say nothing."""

    def __init__(self, lexicon: Lexicon, standing: Standing) -> None:
        self.lexicon, self._standing = lexicon, standing

    def is_empty(self, discourse: Discourse, clause: Clause, row: SpeechVerbRow) -> bool:
        """Whether the verb has nothing that makes it speech: "responded with fire", "threatened the town's centre"."""
        quoted = quote_of(discourse, clause) is not None
        if clause.verb == "call" and row.particle is None:  # "called the strike a crime"
            goes_on = clause.tag == "VBG" and discourse.outer_speech(clause) is not None
            goes_on = goes_on or clause.introducer == "what"  # "struck what it called "strongholds""
            return goes_on or not (quoted and self._standing.public(discourse, clause) and clause.particle == "")
        if clause.verb in self.lexicon.words("replying_verb") or clause.verb == "observe":
            return self._is_mute(clause, quoted=quoted and not self._is_answered(discourse, clause))
        if clause.verb in self.lexicon.words("bodily_verb") and not quoted and not clause.complements:
            aimed = self._aimed(clause) or charges_with(discourse, clause, self.lexicon)
            return not self._standing.judges(discourse, clause) or not aimed
        if clause.verb in {"order", "instruct"}:  # "the Security Council ordered B to withdraw"
            return not self._standing.commands_no_one(discourse, clause)
        if row.reaction_type == "concern":
            return not self._standing.public(discourse, clause)
        return (not quoted and self._is_ovation(clause)) or self._is_asking(discourse, clause, row, quoted=quoted)

    def _is_ovation(self, clause: Clause) -> bool:
        """ "the column, *cheered by crowds*", "villagers *welcomed the troops*": a crowd's hands and no opinion."""
        if clause.verb not in self.lexicon.words("applauding_verb"):
            return False
        crowds = clause.agents if clause.passive else clause.subjects
        rows = [self.lexicon.people(phrase) for phrase in crowds if phrase.name is None]
        met = clause.subjects if clause.passive else clause.objects
        people = (p.pronoun or p.name is not None or self.lexicon.people(p) is not None for p in met)
        return bool(rows) and all(row is not None and row.kind == "population" for row in rows) and any(people)

    def _is_mute(self, clause: Clause, *, quoted: bool) -> bool:
        """ "responded with fire", "the truce was observed", "were observed looting X"."""
        if clause.verb == "observe":
            return clause.passive or (bool(clause.objects) and not (quoted or clause.complements))
        deeds = [p for p in linked([clause], {"with"}) if self.lexicon.event_noun(p) is not None]
        if deeds and not quoted:  # "responded *with air strikes* that hit Esk"
            return True
        return not clause.complements and not quoted and not self._of_report(clause)

    def _is_answered(self, discourse: Discourse, clause: Clause) -> bool:
        """ "responded *in the "most suitable" way*": by a deed, whatever words it is called by."""
        quote = quote_of(discourse, clause)
        how = linked([clause], {"in", "with", "by"})
        return quote is not None and any(p.start <= quote[0] < p.whole_end for p in how)

    def _aimed(self, clause: Clause) -> bool:
        """Whether words and no blows are meant: "threatened sanctions", not "threatened X"."""
        threatened = {self.lexicon.singular(phrase.head) for phrase in clause.objects}
        return bool(threatened & self.lexicon.words("threatened"))

    def _is_asking(self, discourse: Discourse, clause: Clause, row: SpeechVerbRow, *, quoted: bool) -> bool:
        """Whether a soldier asks for means ("requested air support"), or a witness not to be named."""
        below = [discourse.clauses[index] for index in clause.complements]
        if clause.verb == "ask" and clause.passive and not clause.agents:  # "when asked how …"
            return True
        if any(self._is_nameless(content) for content in below):
            return True
        asked = {self.lexicon.singular(phrase.head) for phrase in (*linked([clause], {"for"}), *clause.objects)}
        soldierly = clause.verb == "request" or not self._standing.public(discourse, clause)
        if row.reaction_type == "request" and not below and soldierly and asked & self.lexicon.words("means"):
            return True
        if row.reaction_type == "request" and asked & self.lexicon.words("mourning"):
            return True
        if clause.verb in {"ask", "request"} and not below:
            silent = not (quoted or clause.objects)
            return silent or clause.passive or not self._standing.public(discourse, clause)
        return clause.verb == "protest" and not self._standing.public(discourse, clause)

    def _is_nameless(self, content: Clause) -> bool:
        """ "asked *not to be named*", "asked *to remain anonymous*"."""
        unnamed = content.verb in self.lexicon.words("anonymity")
        hidden = content.adjective in NAMELESS or any(p.head in NAMELESS for p in content.attributes)
        return (unnamed and content.negated) or hidden

    def _of_report(self, clause: Clause) -> bool:
        return any(self.lexicon.thing(phrase) in {"report", "accusation"} for phrase in clause.objects)

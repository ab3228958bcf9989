"""Which reaction an act of speech is, if it is one."""

from collections.abc import Sequence

from pipeline.coding.cast import Cast
from pipeline.coding.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import EventDraft
from pipeline.coding.quotations import quote_of
from pipeline.curation import Curated
from pipeline.curation.frame_rows import SpeechVerbRow
from pipeline.language.model import Clause

PUBLIC_KINDS = frozenset({"person", "state", "igo", "ngo", "political_party"})
POSSIBLE = frozenset({"could", "would", "might", "may", "will"})


class SpeechActs:
    """Tells the types of one document's reactions."""

    def __init__(self, curated: Curated, lexicon: Lexicon, cast: Cast) -> None:
        self.lexicon, self.cast = lexicon, cast
        self._nouns = {row.noun: row for row in curated.reaction_nouns}
        self._tones = {row.word: row.reaction_type for row in curated.tone_words}

    def type_of(self, discourse: Discourse, clause: Clause, events: Sequence[EventDraft]) -> str | None:
        """By a noun ("voiced concern"), the verb ("accused"), what is denied, or what is said."""
        row = self.lexicon.speech(clause)
        if row is None:
            return self._by_noun(clause)
        if row.reaction_type is not None:
            return None if self._is_empty(discourse, clause, row) else row.reaction_type
        if row.stance == "denies":
            return self._denial(discourse, clause)
        return self._by_content(discourse, clause, events)

    def _is_empty(self, discourse: Discourse, clause: Clause, row: SpeechVerbRow) -> bool:
        """Whether the verb has nothing that makes it speech: "responded with fire", "threatened the town's centre"."""
        quoted = quote_of(discourse, clause) is not None
        if clause.verb == "call" and row.particle is None:  # "called the strike a crime"
            return not (quoted and self._public(discourse, clause))
        if row.reaction_type in {"dispute", "comment"} and clause.verb in {"respond", "question"}:
            return not clause.complements and not quoted
        threat = row.reaction_type in {"threaten", "warn"} and row.stance is None
        return threat and not clause.complements and not clause.objects

    def _denial(self, discourse: Discourse, clause: Clause) -> str | None:
        """ "denied the accusation" answers an accusation, "dismissed the report" another's statement."""
        things = {self.lexicon.thing(phrase) for phrase in clause.objects}
        if "accusation" in things:
            return "deny"
        reported = "report" in things or any(link.preposition == "as" for link in clause.links)
        return "dispute" if reported and self._public(discourse, clause) else None

    def _by_noun(self, clause: Clause) -> str | None:
        """ "issued a condemnation", "concern was voiced"."""
        if clause.verb not in self.lexicon.words("uttering_verb"):
            return None
        phrases = clause.subjects if clause.passive else clause.objects
        nouns = (self.lexicon.singular(phrase.head) for phrase in phrases)
        return next((self._nouns[noun].reaction_type for noun in nouns if noun in self._nouns), None)

    def _by_content(self, discourse: Discourse, clause: Clause, events: Sequence[EventDraft]) -> str | None:
        """ "said" with a quotation by somebody who speaks for the public, and no happening on the ground in it."""
        if self._warns(discourse, clause) and self._public(discourse, clause):
            return "warn"
        quote = quote_of(discourse, clause)
        if quote is None or not self._public(discourse, clause) or self._is_no_act(discourse, clause, events):
            return None
        words = discourse.passage.text[quote[0] : quote[1]].lower().replace(",", " ").replace(".", " ").split()
        return next((self._tones[word] for word in words if word in self._tones), "comment")

    def _is_no_act(self, discourse: Discourse, clause: Clause, events: Sequence[EventDraft]) -> bool:
        """A report of what happened; or part of another act ("refuted it, stating that …")."""
        if any(source.clause == clause.index for event in events for source in event.sources):
            return True
        outer = discourse.outer_speech(clause) if clause.tag == "VBG" else None
        return outer is not None and self.lexicon.speech(outer) is not None

    def _public(self, discourse: Discourse, clause: Clause) -> bool:
        """Whether the speaker speaks for the public, and is no fighting force or nameless source."""
        speakers = discourse.speakers(clause)
        return bool(speakers) and self.cast.identity.facts[speakers[0]].kind in PUBLIC_KINDS

    def _warns(self, discourse: Discourse, clause: Clause) -> bool:
        """ "said that if X did not help, the town could fall": what may come unless somebody acts."""
        contents = [discourse.clauses[index] for index in clause.complements]
        possible = [content for content in contents if content.modal in POSSIBLE]
        below = [c for content in possible for c in discourse.children(content)]
        return any(c.introducer == "unless" or (c.introducer == "if" and c.negated) for c in below)

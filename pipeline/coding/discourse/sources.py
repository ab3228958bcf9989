"""Who says what a clause tells."""

from pipeline.coding.discourse.attribution import Attribution
from pipeline.coding.discourse.interjections import ATTRIBUTING
from pipeline.coding.discourse.relations import Relations
from pipeline.coding.discourse.telling_nouns import TellingNouns
from pipeline.coding.discourse.voices import Voices
from pipeline.coding.model import Source
from pipeline.coding.wording import FAILING, links_with
from pipeline.language.model import Clause

# What a sentence may say before its semicolon.
LONGEST_STRETCH = 200


class Sources:
    """Finds the sources of one passage's clauses, each once."""

    def __init__(self, relations: Relations, attribution: Attribution, voices: Voices) -> None:
        self.relations, self.attribution, self.voices = relations, attribution, voices
        self._nouns = TellingNouns(relations, attribution)
        self._found: dict[int, tuple[Source, ...]] = {}

    def of_clause(self, clause: Clause) -> tuple[Source, ...]:
        """Who says what the clause tells; none where the text says it in its own voice."""
        if clause.index not in self._found:
            self._found[clause.index] = self._find(clause)
        return self._found[clause.index]

    def by_noun(self, clause: Clause) -> bool:
        """Whether a noun brings in what the clause tells: "the mayor's *claim* that X had fallen"."""
        parent = self.relations.parent(clause)
        return parent is not None and self._nouns.source(clause, parent, beside=False) is not None

    def _find(self, clause: Clause) -> tuple[Source, ...]:
        """The attribution, or verb of saying, nearest above the clause."""
        for current in self.relations.ancestors(clause):
            attributed = self.attribution.of_clause(current)
            parent = self.relations.parent(current)
            if attributed:
                return self._inner(current, parent) or attributed
            if parent is None:
                return ()
            if current.relation == "relative" and current.introducer in {"that", "who"}:
                return ()  # "stations that were seized": the text itself says which
            spoken = self._nouns.source(current, parent, beside=True) or self._spoken(current, parent)
            spoken = spoken or self._nouns.source(current, parent, beside=False)
            if spoken is not None:
                return (spoken,)
            if self._is_own_voice(current, parent):
                return ()
        return ()

    def of_next(self, clause: Clause) -> tuple[Source, ...]:
        """ "*Ten were killed*; thirty were wounded, the mayor said": who counts what follows counts this too.

        Of numbers alone: "rebels took X; it had been rich, the mayor said" tells the taking in the text's own voice.
        """
        text, clauses = self.relations.passage.text, self.relations.clauses
        if clause.parent is not None or "; " not in text[clause.trigger_end : clause.trigger_end + LONGEST_STRETCH]:
            return ()
        behind = (c for c in clauses if c.trigger_start > clause.trigger_end and c.relation == "complement")
        following = next((c for c in behind if "; " in text[clause.trigger_end : c.start + 1]), None)
        parent = self.relations.parent(following) if following is not None else None
        if following is None or parent is None or parent.trigger_start < following.trigger_start:
            return ()
        counted = any(following.start <= n.start < parent.trigger_start for n in self.relations.passage.numbers)
        quoted = any(q.end > q.start for q in self.relations.passage.source.quotations)
        between = text[clause.trigger_end : following.start + 1]
        one = counted and between.count("; ") == 1 and not quoted
        spoken = self._spoken(following, parent) if one else None
        return (spoken,) if spoken is not None else ()

    def _inner(self, clause: Clause, parent: Clause | None) -> tuple[Source, ...]:
        """ "*the mayor said* that ten were killed, according to the Herald": the mayor, whom the Herald only quotes."""
        if parent is None or clause.relation != "complement" or parent.trigger_start > clause.trigger_start:
            return ()
        text = self.relations.passage.text
        behind = (link for link in links_with(clause, ATTRIBUTING) if link.start > clause.trigger_end)
        last = any(text[: link.start].endswith(", ") for link in behind)
        spoken = self._spoken(clause, parent) if last else None
        return (spoken,) if spoken is not None and spoken.speakers else ()

    def _spoken(self, clause: Clause, parent: Clause) -> Source | None:
        """The source that the clause above is: "*the mayor said* that …"."""
        speech = self.relations.speech(parent)
        if speech is None or not speech.stance or not self.relations.is_content(clause, parent):
            return None
        voice = self._last_voice(clause, parent)
        stance = (self.relations.speech(voice) or speech).stance or speech.stance
        if stance == "confirms" and (voice.negated or self._fails(voice)):
            stance = "doubts"  # "could not confirm that X had fallen", "was unable to"
        return Source(self.voices.speakers(voice), stance, voice.index, voice.verb)

    def _fails(self, voice: Clause) -> bool:
        """ "was *unable* to verify", "*failed* to confirm", "*declined* to confirm"."""
        parent = self.relations.parent(voice) if voice.relation == "infinitive" else None
        return parent is not None and (parent.adjective == "unable" or parent.verb in FAILING)

    def _last_voice(self, clause: Clause, parent: Clause) -> Clause:
        """The verb of saying that content goes on from: "confirmed A and stated B, but C had …" states C."""
        if clause.relation != "coordinate":
            return parent
        beside = [c for c in self.relations.children(parent) if c.shared_subject and self.relations.is_speech(c)]
        return max((c for c in beside if c.trigger_start < clause.start), key=lambda c: c.trigger_start, default=parent)

    def _is_own_voice(self, clause: Clause, parent: Clause) -> bool:
        """A clause coordinated with a verb of saying that has its own subject is the text's own voice."""
        beside = clause.relation in {"coordinate", "adverbial"} and not clause.shared_subject
        return beside and self.relations.is_speech(parent)

    def alleged(self, clause: Clause) -> bool:
        """Whether an adverb such as "reportedly" stands in the clause or the one above it in the same breath."""
        alleging = self.relations.lexicon.words("alleging_adverb")
        if alleging & set(clause.adverbs):
            return True
        above = self.relations.ancestors(clause)[1:2]
        same_breath = clause.relation in {"coordinate", "infinitive"} and clause.shared_subject
        return same_breath and any(alleging & set(c.adverbs) for c in above)

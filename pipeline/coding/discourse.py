"""What a passage says of its own clauses: who says it, whether it happened, and what dates it."""

from pipeline.coding.cast import Cast
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import Source
from pipeline.curation.frame_rows import SpeechVerbRow
from pipeline.language.model import Clause, Link, Phrase
from pipeline.language.parsed import ParsedPassage
from pipeline.language.time_model import TimeExpression

UNREAL_MODALS = frozenset({"could", "may", "might", "would", "should", "must", "can", "will", "shall", "wo", "ca"})
HYPOTHETICAL = frozenset({"if", "unless", "whether", "lest", "before"})
UNREAL_PREPOSITIONS = frozenset({"of", "without", "instead", "for", "against", "from", "to", "about"})
# "fighters who had previously fought in X": where somebody comes from, not what happens.
BACKGROUND = frozenset({"previously", "formerly", "once", "originally"})
ATTRIBUTING = frozenset({"according to", "per"})
CONTRASTING = frozenset({"while", "whereas"})
ALLEGING = frozenset({"allegedly", "reportedly", "purportedly", "supposedly"})
# "claimed to have taken X": the infinitive is what is claimed.
SPEAKING_KINDS = frozenset({"person", "unnamed_source", "media", "igo", "ngo", "state", "political_party"})
SELF_CLAIMS = frozenset({"claim", "report", "admit", "deny", "profess"})
SAID_THINGS = frozenset({"accusation", "report", "denial"})
REPORT_NOUNS = frozenset({"report", "claim", "allegation", "rumour", "statement"})


class Discourse:
    """The clauses of one passage in their relations to one another."""

    def __init__(self, passage: ParsedPassage, position: int, lexicon: Lexicon, cast: Cast) -> None:
        self.passage, self.position, self.lexicon, self.cast = passage, position, lexicon, cast
        self.clauses = passage.clauses
        self._sources: dict[int, tuple[Source, ...]] = {}

    def parent(self, clause: Clause) -> Clause | None:
        """The clause that this one hangs on."""
        return self.clauses[clause.parent] if clause.parent is not None else None

    def ancestors(self, clause: Clause) -> list[Clause]:
        """The clause and those that it hangs on, nearest first."""
        found, current = [clause], self.parent(clause)
        while current is not None and current not in found:
            found.append(current)
            current = self.parent(current)
        return found

    def is_speech(self, clause: Clause) -> bool:
        """Whether a clause's verb is one of saying that has content or an addressee here."""
        return self.speech(clause) is not None

    def speech(self, clause: Clause) -> SpeechVerbRow | None:
        """The row of a verb of saying; None where it has an ordinary object instead ("maintained control")."""
        row = self.lexicon.speech(clause)
        if row is None or row.reaction_type is not None or clause.complements or clause.passive:
            return row
        ordinary = [p for p in clause.objects if not p.pronoun and self.lexicon.thing(p) not in SAID_THINGS]
        return None if ordinary and row.addressee != "object" else row

    def happened(self, clause: Clause) -> bool:
        """Whether the text says that what the clause tells took place."""
        if (
            (clause.negated and clause.introducer != "whether")
            or clause.modal in UNREAL_MODALS
            or clause.introducer in HYPOTHETICAL
        ):
            return False
        if clause.relation == "relative" and BACKGROUND & set(clause.adverbs):
            return False
        parent = self.parent(clause)
        if clause.relation == "infinitive":
            governed = parent is not None and (clause.index in parent.complements or parent.particle == "on")
            return parent is not None and governed and self._implied(parent, "infinitive") and self.happened(parent)
        if clause.relation == "participle" and parent is not None:
            return self._participle_happened(clause, parent)
        if (
            clause.relation == "coordinate"
            and parent is not None
            and parent.tag == clause.tag
            and self._non_finite(parent)
        ):
            return self.happened(parent)
        if clause.relation == "complement" and parent is not None:
            return self._content_happened(clause, parent)
        return not (clause.relation == "coordinate" and parent is not None and parent.introducer in HYPOTHETICAL)

    def _non_finite(self, clause: Clause) -> bool:
        return clause.relation in {"infinitive", "participle"} or (
            clause.relation == "coordinate" and clause.tag in {"VB", "VBG"}
        )

    def _implied(self, parent: Clause, complement: str) -> bool:
        verb = parent.adjective if parent.verb == "be" and parent.adjective else parent.verb
        planned = parent.verb == "go" and parent.tag == "VBG"
        return self.lexicon.embedding.get((verb, complement)) == "real" and not parent.negated and not planned

    def _participle_happened(self, clause: Clause, parent: Clause) -> bool:
        if self.lexicon.embedding.get((parent.verb, "participle")) == "unreal":
            return False
        if clause.introducer in UNREAL_PREPOSITIONS:
            speech = self.speech(parent)
            return speech is not None and speech.reaction_type == "accuse"
        if clause.introducer in {"by", "after", "in", "on", "while", "since", "amid", "with"} or clause.shared_subject:
            return self.happened(parent) or not self._hangs_on_predicate(clause)
        return True

    def _hangs_on_predicate(self, clause: Clause) -> bool:
        return clause.relation == "participle" and clause.introducer != ""

    def _content_happened(self, clause: Clause, parent: Clause) -> bool:
        speech = self.speech(parent)
        if speech is not None:
            return speech.stance in {"asserts", "confirms"} and not parent.negated
        return self.lexicon.embedding.get((parent.verb, "infinitive")) != "unreal" and self.happened(parent)

    def sources(self, clause: Clause) -> tuple[Source, ...]:
        """Who says what the clause tells; none where the text says it in its own voice."""
        if clause.index not in self._sources:
            self._sources[clause.index] = ()
            self._sources[clause.index] = self._find_sources(clause)
        return self._sources[clause.index]

    def _find_sources(self, clause: Clause) -> tuple[Source, ...]:
        for current in self.ancestors(clause):
            attributed = self.attributed(current)
            if attributed:
                return attributed
            if current.relation == "relative" and current.introducer in {"that", "who"}:
                return ()  # "stations that were seized": the text itself says which
            parent = self.parent(current)
            if parent is None:
                break
            speech = self.speech(parent)
            if speech is not None and speech.stance and self._is_content(current, parent):
                voice = self._last_voice(current, parent)
                stance = (self.speech(voice) or speech).stance or speech.stance
                return (Source(self.speakers(voice), stance, voice.index, voice.verb),)
            if self._is_speech_beside(current, parent):
                break
        return ()

    def _last_voice(self, clause: Clause, parent: Clause) -> Clause:
        """The verb of saying that content goes on from: "confirmed A and stated B, but C had …" states C."""
        if clause.relation != "coordinate":
            return parent
        beside = [c for c in self.clauses if c.parent == parent.index and c.shared_subject and self.is_speech(c)]
        return max((c for c in beside if c.trigger_start < clause.start), key=lambda c: c.trigger_start, default=parent)

    def _is_speech_beside(self, current: Clause, parent: Clause) -> bool:
        """A clause coordinated with a verb of saying that has its own subject is the text's own voice."""
        return current.relation in {"coordinate", "adverbial"} and self.is_speech(parent) and not current.shared_subject

    def _is_content(self, clause: Clause, parent: Clause) -> bool:
        speech = self.speech(parent)
        if speech is not None and speech.reaction_type == "accuse":
            return clause.relation in {"participle", "complement"}
        if clause.relation == "participle" and clause.index in parent.complements:
            return speech is not None and speech.stance == "denies"
        if clause.relation == "coordinate" and not clause.shared_subject and parent.complements:
            return (clause.perfect or clause.tag == "VBG") and not self.is_speech(clause)  # the tense still reports
        return clause.relation == "complement" or (
            clause.relation == "infinitive" and (parent.passive or parent.verb in SELF_CLAIMS)
        )

    def attributed(self, clause: Clause) -> tuple[Source, ...]:
        """ "according to X" in the clause itself, "as stated by X" beside it."""
        for link in self._according(clause):
            return (Source(self._voices(link.phrases, clause), "asserts", None, "according to"),)
        for other in self.clauses:
            if other.parent == clause.index and other.introducer == "as" and self.is_speech(other) and other.agents:
                speech = self.speech(other)
                stance = speech.stance if speech is not None and speech.stance else "asserts"
                return (Source(self._voices(other.agents, other), stance, other.index, other.verb),)
        return ()

    def _according(self, clause: Clause) -> list[Link]:
        """The attributions of a clause; one that stands behind a contrasting clause is that clause's own."""
        held = [(link, owner) for owner in self.clauses for link in owner.links if link.preposition in ATTRIBUTING]
        return [link for link, owner in held if self._nearest_contrast(link, owner).index == clause.index]

    def _nearest_contrast(self, link: Link, owner: Clause) -> Clause:
        between = [
            c
            for c in self.clauses
            if owner.trigger_start < c.trigger_start < link.start and c.introducer in CONTRASTING
        ]
        below = [c for c in between if c.parent == owner.index and not c.shared_subject]
        return max(below, key=lambda c: c.trigger_start, default=owner)

    def _voices(self, phrases: tuple[Phrase, ...], clause: Clause) -> tuple[str, ...]:
        listed = [self._behind_report(phrase) for phrase in phrases]
        known = self.cast.actors(self.position, listed, clause) or self.cast.capitals(self.position, listed)
        return known or self.cast.voices(self.position, listed)

    def _behind_report(self, phrase: Phrase) -> Phrase:
        """ "the activist's claims", "claims of the army": whose claims they are."""
        if not self._is_report(phrase):
            return phrase
        linked = [p for link in phrase.links if link.preposition in {"of", "by", "from"} for p in link.phrases]
        return phrase.possessor or next(iter(linked), phrase)

    def speakers(self, clause: Clause) -> tuple[str, ...]:
        """Who speaks in a clause with a verb of saying: its subject, the agent of a passive, else the nearest voice."""
        if clause.passive and clause.agents:
            return self._voices(clause.agents, clause)
        if clause.passive:
            return ()
        lacks = clause.shared_subject or not clause.subjects
        if not clause.subjects and clause.parent is None and (opening := self._opening_name()):
            return opening
        if lacks and (named := self._name_before(clause)):
            return named
        if lacks and clause.tag == "VBG" and (outer := self.outer_speech(clause)) is not None:
            return self.speakers(outer)
        parent = self.parent(clause)
        if clause.relation == "relative" and parent is not None and any(self._is_report(p) for p in clause.subjects):
            return self._voices(parent.subjects, parent)
        adjacent = self._adjacent_speaker(clause) if lacks else None
        found = self._voices((adjacent,) if adjacent is not None else clause.subjects, clause)
        if found and (not self._inside_content(clause) or self._can_speak(found)):
            return found
        return self._outer_voice(clause)

    def _outer_voice(self, clause: Clause) -> tuple[str, ...]:
        """The voice that the sentence has named already."""
        for current in self.ancestors(clause):
            attributed = self.attributed(current)
            if attributed:
                return attributed[0].speakers
            parent = self.parent(current)
            if parent is not None and self.is_speech(parent) and current is not clause:
                return self.speakers(parent)
        return ()

    def _is_report(self, phrase: Phrase) -> bool:
        return self.lexicon.thing(phrase) == "report"

    def _name_before(self, clause: Clause) -> tuple[str, ...]:
        """The name right before the verb: "…, Jane Doe, said"."""
        text = self.passage.text
        for name in self.passage.names:
            if (
                name.end <= clause.trigger_start
                and text[name.end : clause.trigger_start].strip(" ,") == ""
                and name.kind in {"person", "actor"}
            ):
                key = self.cast.name_key(name)
                return (key,) if key else ()
        return ()

    def _opening_name(self) -> tuple[str, ...]:
        """The name that opens the passage before a long aside: "Doe, during a visit to …, said"."""
        first = next(iter(self.passage.names), None)
        if (
            first is None
            or first.start > 1
            or not self.passage.text[first.end :].startswith(",")
            or first.kind not in {"person", "actor"}
        ):
            return ()
        key = self.cast.name_key(first)
        return (key,) if key else ()

    def outer_speech(self, clause: Clause) -> Clause | None:
        """The verb of saying that "stating that …" goes on with."""
        return next((c for c in self.ancestors(clause)[1:] if self.is_speech(c)), None)

    def _adjacent_speaker(self, clause: Clause) -> Phrase | None:
        """The noun phrase right before the verb that the parser put elsewhere: "… the bridge and a source stated"."""
        for other in self.clauses:
            for phrase in other.phrases:
                if 0 <= clause.trigger_start - phrase.end <= 1 and not phrase.pronoun and self._is_voice(phrase):
                    return phrase
        return None

    def _is_voice(self, phrase: Phrase) -> bool:
        people = self.lexicon.people(phrase)
        if phrase.name is not None:
            return phrase.name.kind in {"actor", "person", "nation"}
        return people is not None and (people.group in {"source", "organisation_head"} or people.person)

    def _inside_content(self, clause: Clause) -> bool:
        """Whether a verb of saying shares the subject of what somebody else said: "said that X had fled and added …"."""
        parent = self.parent(clause)
        outer = self.parent(parent) if parent is not None else None
        shared = clause.relation == "coordinate" and clause.shared_subject
        return shared and parent is not None and outer is not None and self._is_content(parent, outer)

    def _can_speak(self, keys: tuple[str, ...]) -> bool:
        return all(self.cast.identity.facts[key].kind in SPEAKING_KINDS for key in keys)

    def alleged(self, clause: Clause) -> bool:
        """Whether an adverb such as "reportedly" stands in the clause or the one above it in the same breath."""
        if ALLEGING & set(clause.adverbs):
            return True
        return (
            clause.relation in {"coordinate", "infinitive"}
            and clause.shared_subject
            and any(ALLEGING & set(c.adverbs) for c in self.ancestors(clause)[1:2])
        )

    def expression(self, clause: Clause) -> tuple[TimeExpression | None, bool]:
        """What dates a clause, and whether it dates the report rather than the happening."""
        reported = False
        current = clause
        for current in self.ancestors(clause):
            dated = [t for t in current.times if not t.attributive and t.relation not in {"before", "since", "until"}]
            if dated:
                return dated[0], reported
            if current.relation == "complement":
                parent = self.parent(current)
                reported = reported or (parent is not None and self.is_speech(parent))
        before = self._stretch_before(current)
        return self.expression(before) if before is not None else (None, False)

    def _stretch_before(self, clause: Clause) -> Clause | None:
        """The main clause before a semicolon: its date holds for what follows."""
        earlier = [c for c in self.clauses if c.parent is None and c.trigger_start < clause.trigger_start]
        last = max(earlier, key=lambda c: c.trigger_start, default=None)
        if last is None or ";" not in self.passage.text[last.trigger_end : clause.trigger_start]:
            return None
        return None if ". " in self.passage.text[last.trigger_end : clause.trigger_start] else last

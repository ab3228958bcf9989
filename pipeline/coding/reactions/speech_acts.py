"""Which reaction an act of speech is, if it is one."""

from collections.abc import Sequence

from pipeline.coding.actors.cast import Cast
from pipeline.coding.claims.assertions import Assertions
from pipeline.coding.claims.judgements import Judgements
from pipeline.coding.claims.standing import Standing
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import EventDraft
from pipeline.coding.reactions.forebodings import Forebodings
from pipeline.coding.reactions.hollow import Hollow
from pipeline.coding.reactions.namings import Namings
from pipeline.coding.reactions.promises import PROMISING, Promises
from pipeline.coding.reactions.questions import is_question, reproaches
from pipeline.coding.reactions.quotations import quote_of
from pipeline.coding.reactions.quoted_words import QuotedWords
from pipeline.coding.reactions.rebuttals import Rebuttals
from pipeline.coding.reactions.status_reports import StatusReports
from pipeline.coding.reactions.ultimatums import Ultimatums
from pipeline.coding.wording import linked, said_by_the_way
from pipeline.curation.frame_rows import SpeechVerbRow
from pipeline.language.model import Clause

# "sent a *message* of condolence".
WORDS = frozenset({"message", "letter", "word", "telegram", "note", "statement", "expression", "cable", "gesture"})
DERIDING = frozenset({"ridicule", "deride", "mock", "scorn"})
# How far behind its verb "in protest" stands.
NEAR = 60
WHO = frozenset({"who", "which", "whom", "whose"})
# What a force may say in plain words: not that something is alarming, or should be done.
FORCEFUL = frozenset({"dispute", "accuse", "condemn", "comment"})
# What verbs say by themselves, whatever a deed is called: "hailed it as a success".
JUDGING = frozenset({"condemn", "support"})


class SpeechActs:
    """Tells the types of one document's reactions."""

    def __init__(self, lexicon: Lexicon, cast: Cast) -> None:
        self.lexicon, self._standing = lexicon, Standing(lexicon, cast)
        self._reports, self._forebodings = StatusReports(lexicon, Assertions(cast)), Forebodings(lexicon)
        self.judgements = Judgements(lexicon, cast)
        self._quoted = QuotedWords(lexicon, self.judgements)
        self._promises, self._hollow = Promises(lexicon), Hollow(lexicon, self._standing)
        self._namings = Namings(lexicon, self.judgements, self._standing)
        self._ultimatums = Ultimatums(lexicon, self._standing)
        self._rebuttals = Rebuttals(lexicon, cast, self._standing)

    def type_of(self, discourse: Discourse, clause: Clause, events: Sequence[EventDraft]) -> str | None:
        """By a noun ("voiced concern"), the verb ("accused"), what is denied, or what is said."""
        row = self.lexicon.speech(clause)
        if discourse.is_blocked(clause):
            return None
        if row is None:
            return (
                self._by_noun(discourse, clause)
                or self._by_blame(discourse, clause)
                or self._namings.called(discourse, clause)
                or self._in_protest(discourse, clause)
                or self._namings.found(discourse, clause)
                or ("threaten" if self._ultimatums.is_one(discourse, clause) else None)
            )
        if row.reaction_type is not None:
            return self._by_verb(discourse, clause, row, row.reaction_type)
        if row.stance == "denies":
            return self._rebuttals.type_of(discourse, clause)
        if row.stance in {"asserts", "confirms"} and self._rebuttals.disowns(discourse, clause):
            return "deny"
        if not clause.complements:  # "repeated its call for a truce", "recalled its envoy in protest"
            noun = self._by_noun(discourse, clause) or self._in_protest(discourse, clause)
        else:
            noun = None
        return noun or self._namings.called(discourse, clause) or self._by_content(discourse, clause, events)

    def _by_verb(self, discourse: Discourse, clause: Clause, row: SpeechVerbRow, kind: str) -> str | None:
        """ "accused", "called on", "pledged aid"; by what is said of the deed in "called the strike a war crime"."""
        if kind == "accuse" and said_by_the_way(clause):
            return None
        if clause.verb in PROMISING:
            return self._promises.type_of(discourse, clause) if self._standing.judges(discourse, clause) else None
        if is_question(discourse, clause):
            return "comment" if reproaches(discourse, clause, self._standing) else None
        asks = clause.verb == "call" and _asks_for(discourse, clause)
        if asks or (clause.verb in DERIDING and self._of_report(clause)):
            return "request" if asks else "dispute"
        return self._called(discourse, clause, row, kind)

    def _called(self, discourse: Discourse, clause: Clause, row: SpeechVerbRow, kind: str) -> str | None:
        """ "called it a crime", "slammed it as a lie": by what the deed is called, unless the verb itself judges it."""
        named = self._namings.called(discourse, clause)
        judges = kind in JUDGING and named not in {"dispute", "accuse"}  # "denounced it as a *disaster*"
        if named and not judges and not (named == "comment" and row.addressee == "object"):
            return named
        if self._hollow.is_empty(discourse, clause, row):
            return None
        quote = quote_of(discourse, clause) if clause.verb == "call" and kind == "comment" else None
        toned = self.judgements.of_words(discourse.passage.text[slice(*quote)]) if quote is not None else None
        return toned or kind

    def _of_report(self, clause: Clause) -> bool:
        """ "ridiculed *the suggestion*"."""
        said = self.lexicon.words("statement") | self.lexicon.words("contested")
        things = clause.patients
        return any(self.lexicon.thing(p) == "report" or self.lexicon.singular(p.head) in said for p in things)

    def _by_blame(self, discourse: Discourse, clause: Clause) -> str | None:
        """ "held B responsible"."""
        return "accuse" if self.judgements.of_holding(discourse, clause) is not None else None

    def _in_protest(self, discourse: Discourse, clause: Clause) -> str | None:
        """ "recalled its envoy *in protest*": a deed that tells what somebody thinks of another."""
        behind = discourse.passage.text[clause.trigger_end : min(clause.end, clause.trigger_end + NEAR)]
        protests = " in protest" in behind.partition(",")[0]
        return "condemn" if protests and not clause.passive and self._standing.public(discourse, clause) else None

    def _by_noun(self, discourse: Discourse, clause: Clause) -> str | None:
        """ "issued a condemnation", "concern was voiced"."""
        told = clause.passive and clause.relation == "participle"  # "the accusations made by A"
        if told or clause.verb not in self.lexicon.words("uttering_verb"):
            return None
        if not clause.passive and not discourse.speakers(clause):  # "the attack raised fears"
            return None
        phrases = list(clause.patients)
        phrases += linked([p for p in phrases if self.lexicon.singular(p.head) in WORDS], {"of"})
        known, nouns = self.lexicon.reaction_nouns, (self.lexicon.singular(phrase.head) for phrase in phrases)
        found = next((known[noun].reaction_type for noun in nouns if noun in known), None)
        aside = clause.tag == "VBG" and found == "concern"  # "they cut the road, raising fears of hunger"
        if clause.verb == "extend" and found != "support":  # "extended the deadline"
            return None
        return None if aside and not self._standing.public(discourse, clause) else found

    def _by_content(self, discourse: Discourse, clause: Clause, events: Sequence[EventDraft]) -> str | None:
        """ "said" with a quotation by somebody who speaks for the public, and no happening on the ground in it."""
        if not self._standing.public(discourse, clause):
            return self._by_force(discourse, clause)
        foreboded = self._forebodings.type_of(discourse, clause)
        if foreboded is not None:
            return foreboded
        if clause.introducer == "what" or (clause.relation == "relative" and clause.introducer not in WHO):
            doubted = clause.introducer != "what" and self.judgements.of_content(discourse, clause)
            # "what it said was …", "a raid that claimed ten lives", but "an idea the ministry says is false"
            return "dispute" if doubted and doubted[0] == "dispute" else None
        said = self.judgements.of_content(discourse, clause)
        told = [event for event in events if said is None or _tells_directly(clause, event)]
        accused = said is not None and said[0] == "accuse"  # which may say besides what was done
        if self._goes_on(discourse, clause, events):
            return None
        if not accused and self._is_report(discourse, clause, told):
            return self._quoted.of_outcry(discourse, clause)
        toned = None if said or self._adds_report(discourse, clause) else self._quoted.by_tone(discourse, clause)
        return said[0] if said is not None else toned

    def _adds_report(self, discourse: Discourse, clause: Clause) -> bool:
        """ "said it was over, adding that "*ten terrorists were killed*"": a deed told in the words quoted."""
        further = (c for c in discourse.children(clause) if c.tag == "VBG" and discourse.is_speech(c))
        contents = (discourse.clauses[index] for c in further for index in c.complements)
        return any(self._reports.is_one(discourse, content) for content in contents)

    def _by_force(self, discourse: Discourse, clause: Clause) -> str | None:
        """ "the army said that the claims were false", "that B was to blame": what forces may say too."""
        if clause.relation == "relative" or not self._standing.judges(discourse, clause):
            return None
        if self._standing.rebels(discourse, clause):
            menace = "threaten" if self._forebodings.menaces(discourse, clause) else None
            menace = menace or self._forebodings.type_of(discourse, clause)
            if menace is not None:
                return menace
        if self._forebodings.repays(discourse, clause):
            return "threaten"
        said = self.judgements.of_content(discourse, clause)
        return said[0] if said is not None and said[0] in FORCEFUL else None

    def _is_report(self, discourse: Discourse, clause: Clause, events: Sequence[EventDraft]) -> bool:
        """Whether it tells what happened, how people are or who holds what."""
        if any(source.clause == clause.index for event in events for source in event.sources):
            return True
        said = (discourse.clauses[index] for index in clause.complements)
        return any(self._reports.is_one(discourse, content) for content in said)

    def _goes_on(self, discourse: Discourse, clause: Clause, events: Sequence[EventDraft]) -> bool:
        """Whether it is part of another act: "refuted it, *stating that* …"."""
        outer = discourse.outer_speech(clause) if clause.tag == "VBG" else None
        row = self.lexicon.speech(outer) if outer is not None else None
        if outer is None or row is None:
            return False
        return row.stance == "denies" or self.type_of(discourse, outer, events) is not None


def _tells_directly(clause: Clause, event: EventDraft) -> bool:
    """Whether what is said tells a happening by its verb: not "was appalled by *the massacre*", "that men *died*"."""
    return event.clause in clause.complements and not event.rule.startswith(("noun:", "mention:"))


def _asks_for(discourse: Discourse, clause: Clause) -> bool:
    """ "called *for B to withdraw*": what somebody is asked to do."""
    below = (c for c in discourse.children(clause) if c.relation == "infinitive" and c.introducer == "for")
    return any(content.subjects and not content.shared_subject for content in below)

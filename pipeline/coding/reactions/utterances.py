"""Reactions: public acts of speech about the conflict."""

import re
from collections.abc import Sequence

from pipeline.coding.actors.cast import Cast
from pipeline.coding.actors.identity import Identity
from pipeline.coding.claims.opinions import Opinions
from pipeline.coding.dates.timeline import Timeline
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.discourse.voices import CONTACTING
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import EventDraft, ReactionDraft
from pipeline.coding.reactions.addressees import Addressees
from pipeline.coding.reactions.drawn import Drawn
from pipeline.coding.reactions.quotations import quote_of
from pipeline.coding.reactions.quoted_acts import in_own_words
from pipeline.coding.reactions.speech_acts import SpeechActs
from pipeline.coding.wording import linked
from pipeline.language.model import Clause
from pipeline.value import replace

MUTUAL = frozenset({"each other", "one another", "each another", "the other"})
# "traded accusations".
TRADING = frozenset({"trade", "exchange", "swap"})
# Right before the verb of those who did something first or last.
_FIRST = re.compile(r"\b(?:first|last|latest|only)(?: [\w-]+){0,2} to (?:\w+ly )?$")
CONDEMNING = frozenset(
    {"condemn", "congratulate", "criticise", "criticize", "denounce", "deplore", "praise", "protest", "thank"}
)
VENUE_PREPOSITIONS = frozenset({"during", "at", "in", "before"})


class Utterances:
    """Makes reactions of the clauses of one document."""

    def __init__(self, lexicon: Lexicon, cast: Cast, timeline: Timeline) -> None:
        self.lexicon, self.cast, self.timeline = lexicon, cast, timeline
        self._acts = SpeechActs(lexicon, cast)
        self._opinions = Opinions(cast.identity, self._acts.judgements)
        self._addressees, self._drawn = Addressees(lexicon, cast), Drawn(lexicon, cast)

    def of_clause(self, discourse: Discourse, clause: Clause, events: Sequence[EventDraft]) -> list[ReactionDraft]:
        """The reaction that a clause is, if it is one."""
        threats = (e for e in events if e.event_type == "intimidation" and e.rule.startswith("verb:"))
        if any(event.clause == clause.index for event in threats):
            return []
        held = self._held(discourse, clause)
        if held or not self._took_place(discourse, clause):
            return held
        drawn = self._drawn.of_clause(discourse, clause)
        if drawn is not None:
            return [replace(self._reaction(discourse, clause, drawn[0]), actor=key) for key in drawn[1]]
        return self._uttered(discourse, clause, events)

    def _held(self, discourse: Discourse, clause: Clause) -> list[ReactionDraft]:
        """ "According to B, the raid may amount to "a war crime"."""
        opinion = self._opinions.of_clause(discourse, clause)
        if opinion is None:
            return []
        draft = replace(self._reaction(discourse, clause, opinion[0]), quote=opinion[2])
        return [replace(draft, actor=key) for key in opinion[1]]

    def _uttered(self, discourse: Discourse, clause: Clause, events: Sequence[EventDraft]) -> list[ReactionDraft]:
        """ "A accused B", "A said that …": one reaction a speaker."""
        reaction_type = self._acts.type_of(discourse, clause, events)
        if reaction_type is None:
            return []
        speakers = discourse.speakers(clause)
        if not speakers and (not clause.subjects or in_own_words(clause)):
            return []
        draft = self._reaction(discourse, clause, reaction_type)
        targets = self._targets(discourse, clause, speakers, reaction_type)
        if reaction_type == "accuse" and not targets and self._blames_things(clause):
            return []
        speakers = _speaking(speakers, self.cast.identity)
        return [replace(draft, actor=key, target=target) for key, target in _paired(clause, speakers, targets)]

    def _blames_things(self, clause: Clause) -> bool:
        """ "blamed *the weather* for the toll": nobody is accused."""
        things = [p for p in clause.objects if p.name is None and not p.pronoun and p.possessor is None]
        things = [p for p in things if p.head != "other"]  # "each blamed the other"
        plain = bool(things) and len(things) == len(clause.objects)
        on = linked([clause, *things], {"on"})  # "blamed the crash *on bad weather*"
        plain = plain and not any(p.name or p.names or p.pronoun or p.possessor or self.lexicon.people(p) for p in on)
        plain = plain and not any(p.clauses for p in on)  # "on *charts supplied by B*"
        return clause.verb == "blame" and not clause.passive and plain and not any(map(self.lexicon.people, things))

    def _took_place(self, discourse: Discourse, clause: Clause) -> bool:
        """Not "did not accuse", "may condemn", "called on X to condemn"; plain saying need not be told as true."""
        row = self.lexicon.speech(clause)
        first = _is_first(discourse, clause) or self._is_sent(discourse, clause)
        if (row is None or row.reaction_type is not None) and not (first or discourse.happened(clause)):
            return False
        asked = (clause.relation == "infinitive" and not first) or clause.introducer == "if"
        aside = clause.introducer == "as" and (row is None or row.reaction_type is None or clause.shared_subject)
        finite = clause.relation in {"main", "relative"} and bool(clause.subjects)  # "rebels, who left, *accuse* B"
        called = clause.tag == "VB" and not (first or finite or in_own_words(clause))  # "demanded that they condemn …"
        return not (clause.negated or clause.modal or asked or aside or called)

    def _is_sent(self, discourse: Discourse, clause: Clause) -> bool:
        """ "telephoned B *to express* his condolences", "took to Twitter *to condemn* it": why one spoke."""
        parent = discourse.parent(clause)
        if clause.relation != "infinitive" or parent is None or parent.passive or not clause.shared_subject:
            return False
        act = clause.verb in self.lexicon.words("uttering_verb") or clause.verb in CONDEMNING
        return act and parent.verb in CONTACTING and discourse.happened(parent)

    def _reaction(self, discourse: Discourse, clause: Clause, reaction_type: str) -> ReactionDraft:
        expression, reported = discourse.expression(clause)
        expression = expression or next((time for time in clause.times if time.attributive), None)
        quote = quote_of(discourse, clause)
        return ReactionDraft(
            position=discourse.position,
            clause=clause.index,
            reaction_type=reaction_type,
            actor=None,
            target=None,
            dating=self.timeline.dating(discourse.position, expression, reported=reported),
            span=(clause.start, max(clause.end, quote[1]) if quote else clause.end),
            rule=f"speech:{clause.verb}",
            venue=self._venue(discourse, clause),
            quote=quote,
        )

    def _targets(self, discourse: Discourse, clause: Clause, speakers: tuple[str, ...], kind: str) -> tuple[str, ...]:
        """Who is spoken to or of, by the verb or by what is said: never a speaker."""
        row = self.lexicon.speech(clause)
        judgements = self._acts.judgements
        found = self._addressees.of_clause(discourse, clause, row, kind)
        if row is None and not found:
            found = judgements.of_holding(discourse, clause) or ()
        said = judgements.of_content(discourse, clause) if row is not None and row.reaction_type is None else None
        found = said[1] if said is not None else found
        return tuple(key for key in found if key not in speakers)

    def _venue(self, discourse: Discourse, clause: Clause) -> str | None:
        """ "said *at a press conference*", "in a 3 May *interview*"."""
        for phrase in linked(discourse.ancestors(clause), VENUE_PREPOSITIONS):
            if self.lexicon.singular(phrase.head) in self.lexicon.words("venue"):
                return discourse.passage.text[phrase.start : phrase.end]
        return None


def _paired(clause: Clause, speakers: tuple[str, ...], targets: tuple[str, ...]) -> list[tuple[str | None, str | None]]:
    """One reaction a speaker; "A and B accused each other" are two, each aimed at the other."""
    target = targets[0] if targets else None
    mutual = any(f"{phrase.determiner} {phrase.head}" in MUTUAL for phrase in (*clause.objects, *clause.recipients))
    mutual = mutual or clause.verb in TRADING
    if mutual and len(speakers) == 2:  # noqa: PLR2004 - each other are two
        return [(speakers[0], speakers[1]), (speakers[1], speakers[0])]
    return [(key, target) for key in speakers or (None,)]


def _is_first(discourse: Discourse, clause: Clause) -> bool:
    """ "was *the first* state *to* condemn it", "were among the last to voice concern": who did so."""
    parent = discourse.parent(clause)
    if clause.relation != "infinitive" or parent is None or parent.modal or parent.negated:
        return False
    return _FIRST.search(discourse.passage.text[: clause.trigger_start]) is not None


def _speaking(speakers: tuple[str, ...], identity: Identity) -> tuple[str, ...]:
    """Those of several subjects that can speak: the parser may count a population among them."""
    able = tuple(key for key in speakers if identity.facts[key].kind != "population")
    return able or speakers[:1]

"""Who takes part in a happening that a noun tells."""

from pipeline.coding.actors.cast import Cast
from pipeline.coding.actors.garrisons import Garrisons
from pipeline.coding.kinds import STRIKING
from pipeline.coding.lexicon import Lexicon, unique
from pipeline.coding.model import Part
from pipeline.coding.nouns.nominal_scenes import consequences, own_links
from pipeline.coding.nouns.telling import Telling, joins, wards_off
from pipeline.coding.wording import linked, links_with
from pipeline.language.model import Clause, Phrase

# "A entered X after clashes with B" tells of A's clashes.
AMID = frozenset({"after", "following", "amid", "during", "in"})
# "ten were killed *after* the capture": not whom it struck.
LATER = frozenset({"after", "following", "before", "since", "until", "upon", "prior to"})
# "the army, *together with* militiamen, launched an offensive"
WITH_OTHERS = frozenset({"together with", "along with", "alongside"})
# What one side does to the other.
MUTUAL = frozenset({"clash", "agreement"})
# "the sinking of the Elm" is done to it, "the withdrawal of the guards" is theirs.
DONE_TO = frozenset({"destruction", "killing", "massacre", "abduction", "displacement", "shootdown"})
DONE_BY = frozenset({"withdrawal", "advance"})


def _behind(phrase: Phrase) -> list[Phrase]:
    """ "an attack *by rebels*", "the shelling of Esk *by rebels*"."""
    return linked([phrase], {"by"}) or linked(linked([phrase], {"of", "on", "in"}), {"by"})


class NominalParts:
    """Finds doers and sufferers of the nouns of one document's clauses."""

    def __init__(self, lexicon: Lexicon, cast: Cast) -> None:
        self.lexicon, self.cast, self._garrisons = lexicon, cast, Garrisons(lexicon, cast)

    def parts(self, telling: Telling) -> tuple[Part, ...]:
        """Participants of a clash or agreement; else initiators and targets."""
        driven = self._driven(telling)
        doers = driven or self._doers(telling)
        targets = self._drivers(telling) if driven else self._targets(telling)
        if telling.row.event_type in MUTUAL:
            return self._participants(telling, doers)
        initiators = tuple(Part(key, "initiator") for key in doers)
        return unique((*initiators, *(Part(key, "target") for key in targets if key not in doers)))

    def _actors(self, telling: Telling, phrases: list[Phrase] | tuple[Phrase, ...]) -> tuple[str, ...]:
        return self.cast.actors(telling.discourse.position, phrases, telling.clause)

    def _participants(self, telling: Telling, doers: tuple[str, ...]) -> tuple[Part, ...]:
        """ "clashes between A and B", "A engaged in clashes with B"."""
        clause, noun = telling.clause, telling.noun
        others = self._actors(telling, linked([clause, noun.phrase], {"with", "between", "among", "against"}))
        if noun.role == "link" and clause.passive and noun.phrase in clause.agents:
            doers = () if self._are_people(clause) else self._actors(telling, clause.subjects)
        if noun.role == "link" and noun.preposition in AMID and others and links_with(noun.phrase, {"with"}):
            doers = doers or self._actors(telling, clause.doers)
        first = doers if noun.role != "subject" or telling.row.event_type == "agreement" else ()
        return tuple(Part(key, "participant") for key in unique((*first, *others)))

    def _are_people(self, clause: Clause) -> bool:
        """Whether those who bear it are no force: "people were displaced by the fighting"."""
        rows = [self.lexicon.people(phrase) for phrase in clause.subjects]
        return any(row is not None and row.group == "population" for row in rows)

    def _doers(self, telling: Telling) -> tuple[str, ...]:
        """ "an attack by rebels", "their attack", "rebel attacks", else those whom the verb gives."""
        phrase, under = telling.noun.phrase, telling.noun.preposition == "under"
        behind = linked([phrase, telling.clause], {"by", "from"}) if under else _behind(phrase)
        if telling.noun.role == "object" and telling.clause.verb in self.lexicon.words("suffering_verb"):
            behind = behind or linked([telling.clause], {"by"})  # "repulsed the offensive *by rebels*"
        behind = behind or (self._takers(phrase) if telling.row.event_type == "capture" else [])
        named = self._actors(telling, behind) or self._actors(telling, self._authors(telling))
        if named:
            return named
        if phrase.possessor is not None:
            owners = self._actors(telling, (phrase.possessor,))
            own = phrase.possessor.pronoun and telling.noun.role == "object"  # "Elm launched *his own* invasion"
            return owners or (self._actors(telling, self._doing_phrases(telling)) if own else ())
        modifiers = self.cast.modifying(telling.discourse.position, phrase)
        if telling.row.event_type in DONE_BY:
            modifiers = modifiers or self._actors(telling, linked([phrase], {"of"}))
        doing = self._doing_phrases(telling)
        others = [p for p in linked([telling.clause, *doing], WITH_OTHERS) if p.start < telling.clause.trigger_start]
        return modifiers or self._actors(telling, (*doing, *others) if doing else ()) or self._beside(telling)

    def _takers(self, phrase: Phrase) -> list[Phrase]:
        """ "the fall of Esk *to rebels*"."""
        return linked([phrase, *linked([phrase], {"of"})], {"to"})

    def _beside(self, telling: Telling) -> tuple[str, ...]:
        """ "*rebel* air strikes and shelling", "air strikes and shelling by *rebels*": whose both are."""
        clause, phrase = telling.clause, telling.noun.phrase
        if phrase.names or phrase.determiner or telling.row.event_type in MUTUAL:
            return ()
        lists = [link.phrases for link in clause.links] + [clause.subjects, clause.objects]
        listed = next((phrases for phrases in lists if phrase in phrases), ())
        first = phrase.start if phrase.words else len(telling.discourse.passage.text)  # "… and *artillery* fire"
        for other in (p for p in listed if p.start < first and p is not phrase and self.lexicon.event_noun(p)):
            found = self._actors(telling, linked([other], {"by"}))
            found = found or self.cast.modifying(telling.discourse.position, other)
            if found:
                return found
        return ()

    def _driven(self, telling: Telling) -> tuple[str, ...]:
        """ "drove *the army* into retreat", "*the army* was forced into a withdrawal": those who leave."""
        clause, noun = telling.clause, telling.noun
        if telling.row.event_type not in DONE_BY or noun.role != "link" or noun.preposition not in {"into", "to"}:
            return ()
        if self._actors(telling, linked([noun.phrase], {"of"})):  # "led to the withdrawal *of the army*"
            return ()
        return self._actors(telling, clause.subjects if clause.passive else clause.objects or clause.subjects)

    def _drivers(self, telling: Telling) -> tuple[str, ...]:
        """ "*rebels* drove the army into retreat": those before whom it leaves."""
        clause = telling.clause
        return self._actors(telling, clause.agents if clause.passive else clause.subjects if clause.objects else ())

    def _authors(self, telling: Telling) -> list[Phrase]:
        """ "an attack *carried out by rebels* killed ten", "a blast claimed by *the Front*"."""
        made = self.lexicon.words("light_verb") | self.lexicon.words("authoring_verb")
        below = (telling.discourse.clauses[index] for index in telling.noun.phrase.clauses)
        return [p for c in below if c.passive and c.relation == "participle" and c.verb in made for p in c.agents]

    def _doing_phrases(self, telling: Telling) -> tuple[Phrase, ...]:
        """ "*rebels* launched an attack", "was launched by *rebels*", "*rebels* responded with an attack"."""
        clause, role = telling.clause, telling.noun.role
        ended = telling.row.event_type == "protest" and clause.verb in self.lexicon.words("dispersing_verb")
        # "was announced by the UN", "*police* broke up a protest"
        if ended or (clause.passive and self.lexicon.speech(clause) is not None):
            return ()
        if role == "object" and not clause.passive:
            return () if self._suffers(clause) or self._ends_it(telling) else clause.subjects
        if role == "subject":
            return clause.agents if clause.passive and not self._suffers(clause) else ()
        if role == "link" and clause.agents and any(self.lexicon.event_noun(p) for p in clause.subjects):
            return clause.agents
        if role == "link" and (joins(telling) or self._harms(telling)):
            return clause.subjects
        # "hit X with air strikes"
        by_means = telling.noun.preposition == "with" and not clause.passive and bool(clause.objects)
        by_means = by_means and telling.row.noun != "fall"  # "with the fall of Elm *the rebels* lost their last port"
        meaning = telling.noun.preposition in {"with", "by"} and not clause.passive  # not "responded *to* an attack"
        answering = by_means or (meaning and clause.verb in self.lexicon.words("answering_verb"))
        answering = role == "link" and answering and clause.verb not in self.lexicon.words("suffering_verb")
        return clause.subjects if answering else ()

    def _harms(self, telling: Telling) -> bool:
        """ "*the army* killed ten rebels *in an air strike*": whether the subject does it to the object."""
        clause = telling.clause
        harmed = self.lexicon.outcome(clause.verb, "verb")
        deadly = harmed is not None and harmed.unit in {"killed", "wounded"}
        acting = not any(self.lexicon.event_noun(p) or self.lexicon.thing(p) for p in clause.subjects)
        means = telling.noun.preposition in {"in", "during"} and telling.row.event_type in STRIKING
        return means and deadly and acting and not clause.passive and bool(clause.objects)

    def _suffers(self, clause: Clause) -> bool:
        """Whether others do what the noun tells: "suffered an attack", "fought off an attack", "was halted by B"."""
        stopped = clause.passive and clause.verb in self.lexicon.words("stopping_verb")
        return stopped or clause.verb in self.lexicon.words("suffering_verb") or wards_off(clause, self.lexicon)

    def _ends_it(self, telling: Telling) -> bool:
        """Whether the subject ends what is not said to be its own: "halted *the* advance", not "halted its advance"."""
        owner = telling.noun.phrase.possessor
        own = owner is not None and owner.pronoun
        return telling.clause.verb in self.lexicon.words("stopping_verb") and not own

    def _targets(self, telling: Telling) -> tuple[str, ...]:
        """ "an attack on B", "launched an attack against B", "B was killed in clashes", "strikes hit B"."""
        clause, noun = telling.clause, telling.noun
        wanted = {"on", "against", "at", *(["of"] if telling.row.event_type in DONE_TO else [])}
        aimed = [p for link in own_links(noun.phrase) if link.preposition in wanted for p in link.phrases]
        if noun.role != "link":
            aimed += linked([clause], {"on", "against"})
        found = self._actors(telling, aimed) or self._garrisons.holders(
            telling.discourse.position, tuple(aimed), clause
        )
        if noun.role == "link":
            return found or self._suffering(telling)
        suffering = self._suffers(clause)
        striking = clause.verb in self.lexicon.words("striking_verb") or telling.row.event_type == "bombing"
        if noun.role == "subject" and not clause.passive and striking:
            struck = self._actors(telling, clause.objects)
            struck = struck or self._garrisons.holders(telling.discourse.position, clause.objects, clause)
            return unique((*found, *struck))
        if suffering:  # "B repelled an attack", "an attack was repelled by B"
            return found or self._actors(telling, clause.doers)
        return found

    def _suffering(self, telling: Telling) -> tuple[str, ...]:
        """ "B was killed in an air strike", "B came under attack", "strikes that hit B"."""
        clause, noun, phrase = telling.clause, telling.noun, telling.noun.phrase
        fallen = self.lexicon.outcome(clause.verb, "verb") if clause.passive else None
        hurt = fallen is not None and fallen.unit in {"killed", "wounded"} and noun.preposition not in LATER
        under = any(link.preposition == "under" and phrase in link.phrases for link in clause.links)
        found = self._actors(telling, clause.subjects) if hurt or under else ()
        if not found and self._harms(telling):
            found = self._actors(telling, clause.objects)
        struck = [c for c in consequences(telling) if c.relation == "relative"]
        return found or self._actors(telling, [p for c in struck for p in c.objects])

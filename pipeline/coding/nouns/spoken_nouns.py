"""Nouns for happenings that a text speaks of as done: "announced the capture of X", "after the fall of X"."""

from pipeline.coding.kinds import HOSTILE
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.nouns.telling import INDEFINITE, Telling
from pipeline.coding.places.scenery import Scenery
from pipeline.coding.wording import linked, links_with
from pipeline.language.model import Clause, Phrase

# Types that a definite noun tells where the document tells them nowhere else.
SPOKEN_OF = frozenset({"capture", "withdrawal"})
# Likewise where others are said to have died or fled in them: "were killed during *the attack on Esk*".
ATTACKS = frozenset({"assault", "offensive", "bombing", "shelling", "air_strike", "ambush"})
DURING = frozenset({"during", "in", "by", "amid", "from"})
# What a noun tells that names both who did it and where.
WHOLE = frozenset({"capture", "withdrawal", "siege", "advance", "massacre", "abduction", "shootdown", "destruction"})
WHOLE |= ATTACKS
MOVES = frozenset({"withdrawal", "advance"})
BEHIND = frozenset({"after", "following"})
PLACING = frozenset({"of", "on", "in", "at", "near", "against", "from", "towards", "toward", "over", "outside"})
# Show what may be of any time, or none: "the film *shows* life after the siege".
DEPICTING = frozenset({"show", "depict", "portray", "simulate", "imagine", "describe", "dramatise", "dramatize"})
SPANS = frozenset({"week", "month", "year", "decade"})
AFTERWARDS = frozenset({"after", "following", "since", "with", "by"})


class SpokenNouns:
    """Judges the nouns of one document's clauses that no verb tells."""

    def __init__(self, lexicon: Lexicon, scenery: Scenery) -> None:
        self.lexicon, self.scenery = lexicon, scenery

    def said(self, telling: Telling) -> bool:
        """Whether somebody says that the noun happened: "announced the capture of X", "reported clashes"."""
        speech, clause = self.lexicon.speech(telling.clause), telling.clause
        asserted = speech is not None and speech.stance in {"asserts", "confirms"} and speech.reaction_type is None
        plain = not clause.negated and not clause.modal and not clause.complements
        if clause.verb in {"speak", "tell"} and telling.noun.preposition == "of":  # "reports *spoke of* clashes"
            fresh = telling.noun.phrase.determiner in INDEFINITE and telling.noun.phrase.possessor is None
            return plain and fresh and telling.row.occurs is not None and self._are_reports(clause)
        counted = clause.verb in self.lexicon.words("counting_verb") and telling.noun.phrase.number is not None
        if counted and telling.noun.role == "object" and telling.row.event_type in ATTACKS:
            return plain and not clause.passive and not _sums_up(clause)  # "*counted 91 air strikes* on Esk"
        phrase = telling.noun.phrase  # "reported 63 deaths", "the deaths of 63 men"
        dead = (phrase, *linked([phrase] if telling.row.noun == "death" else [], {"of"}))
        counted = telling.row.event_type == "killing" and any(p.number is not None for p in dead)
        announced = telling.noun.role == ("subject" if clause.passive else "object")
        rated = clause.verb in self.lexicon.words("estimating_verb")  # "put the peace agreement at risk"
        return announced and asserted and plain and not counted and not rated

    def _are_reports(self, clause: Clause) -> bool:
        """ "*reports* spoke of clashes", "*residents* told of shelling"; not "Holm spoke of the battle", "the film"."""
        rows = [self.lexicon.people(phrase) for phrase in clause.subjects]
        told = [row is not None and row.group in {"source", "population"} for row in rows]
        return bool(told) and all(told)

    def spoken_of(self, telling: Telling) -> bool:
        """Whether a definite noun with its place is spoken of as done: "after the fall of X", "the loss of X"."""
        noun, clause = telling.noun, telling.clause
        owned = noun.phrase.possessor is not None or noun.phrase.names
        if self._is_whole(telling):
            return True
        if telling.row.event_type in ATTACKS:
            return bool(noun.phrase.determiner == "the" or owned) and (self._attended(telling) or self._killed(telling))
        if telling.row.event_type not in SPOKEN_OF or not (noun.phrase.determiner == "the" or owned):
            return False
        if not telling.discourse.happened(clause) or (noun.role == "link" and noun.preposition not in AFTERWARDS):
            return False
        effect = self.lexicon.embedding.get((clause.verb, "infinitive"))
        wanted = {"of", "from"} if telling.row.event_type == "withdrawal" else {"of"}
        of_place = self.scenery.first_scenes(telling.discourse.position, links_with(noun.phrase, wanted))
        return bool(of_place) and effect != "unreal" and self.lexicon.speech(clause) is None

    def _is_whole(self, telling: Telling) -> bool:
        """ "after *the shelling of Esk by the army*": what names its doer and place tells all of it."""
        noun, clause = telling.noun, telling.clause
        killed = telling.row.event_type == "killing" and self._are_people(telling)
        definite = noun.phrase.determiner not in {"no", "any", "this", "that"}
        if not (telling.row.event_type in WHOLE or killed) or not definite or not self._is_past(telling):
            return False
        doers = self._doers(telling)
        links = links_with(noun.phrase, PLACING)
        inner = [link for p in (*doers, *linked([noun.phrase], {"of"})) for link in links_with(p, PLACING - {"of"})]
        placed = self.scenery.first_scenes(telling.discourse.position, [*links, *inner])
        return (
            bool(doers and placed)
            and clause.verb not in DEPICTING
            and telling.discourse.happened(clause)
            and self.lexicon.speech(clause) is None
        )

    def _doers(self, telling: Telling) -> list[Phrase]:
        """ "by *the army*", "*the army's*", and of those who move "of *the army*"."""
        phrase = telling.noun.phrase
        owner = [phrase.possessor] if phrase.possessor is not None and self._is_force(phrase.possessor) else []
        moved = linked([phrase], {"of"}) if telling.row.event_type in MOVES else []
        return linked([phrase], {"by"}) or owner or moved

    def _are_people(self, telling: Telling) -> bool:
        """ "the killing *of nine villagers*"."""
        rows = [self.lexicon.people(phrase) for phrase in linked([telling.noun.phrase], {"of"}) if phrase.plural]
        return any(row is not None and row.group == "population" for row in rows)

    def _is_force(self, phrase: Phrase) -> bool:
        """ "*government forces'* raid on Esk", "*the Oak Front's* siege of Esk"; not "*Esk's* capture by X"."""
        people = self.lexicon.people(phrase)
        named = phrase.name is not None and phrase.name.kind == "actor"
        return named or (people is not None and people.group == "force")

    def _is_past(self, telling: Telling) -> bool:
        """Whether it went before what the clause tells, or brought it about."""
        noun, clause = telling.noun, telling.clause
        if noun.role == "link":
            return noun.preposition in BEHIND
        brought = clause.verb in self.lexicon.words("causing_verb") | self.lexicon.words("resulting_verb")
        return noun.role == "subject" and not clause.passive and brought and not clause.shared_subject

    def _killed(self, telling: Telling) -> bool:
        """ "blamed B for *the bombings that killed 25 people in Esk*": the clause behind it says that it happened."""
        speech = self.lexicon.speech(telling.clause)
        blames = speech is not None and speech.reaction_type in HOSTILE
        if not blames and telling.clause.verb != "claim":
            return False
        below = (telling.discourse.clauses[index] for index in telling.noun.phrase.clauses)
        for clause in below:
            row = self.lexicon.outcome(clause.verb, "verb")
            harmed = row is not None and row.unit in {"killed", "wounded"}
            counted = any(phrase.number is not None for phrase in clause.objects)
            plain = clause.relation == "relative" and not clause.passive and not clause.modal and not clause.negated
            if harmed and counted and plain and (clause.tag == "VBD" or clause.perfect):
                return True
        return False

    def _attended(self, telling: Telling) -> bool:
        """Whether the clause tells what befell people in the attack, which names its own place."""
        noun, clause = telling.noun, telling.clause
        within = noun.role == "link" and noun.preposition in DURING
        killed = noun.role == "subject" and not clause.passive  # "*the attack on Esk* killed ten people"
        cost = killed and clause.verb in self.lexicon.words("costing_verb")
        harmed = cost or self.lexicon.outcome(clause.verb, "verb") is not None
        if not (within or killed) or not harmed or not telling.discourse.happened(clause):
            return False
        links = links_with(noun.phrase, {"on", "in", "at", "near", "against", "of"})
        return bool(self.scenery.first_scenes(telling.discourse.position, links))


def _sums_up(clause: Clause) -> bool:
    """ "counted 91 air strikes *since January*", "12 attacks *in a year*": no one happening."""
    told = any(time.relation in {"since", "by", "until"} or time.kind == "window" for time in clause.times)
    spans = linked([clause, *clause.objects], {"in", "over", "during", "within", "since"})
    return told or any(p.head.rstrip("s") in SPANS for p in spans) or bool(linked([*clause.objects], {"since"}))

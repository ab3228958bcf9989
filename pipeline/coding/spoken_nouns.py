"""Nouns for happenings that a text speaks of as done: "announced the capture of X", "after the fall of X"."""

from pipeline.coding.lexicon import Lexicon
from pipeline.coding.scenery import Scenery
from pipeline.coding.telling import INDEFINITE, Telling
from pipeline.coding.wording import linked, links_with
from pipeline.language.model import Clause

# Types that a definite noun tells where the document tells them nowhere else.
SPOKEN_OF = frozenset({"capture", "withdrawal"})
# Likewise where others are said to have died or fled in them: "were killed during *the attack on Esk*".
ATTACKS = frozenset({"assault", "offensive", "bombing", "shelling", "air_strike", "ambush"})
DURING = frozenset({"during", "in", "by", "amid", "from"})
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
            return plain and not clause.passive  # "the observatory *counted 91 air strikes* on Esk"
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

    def _killed(self, telling: Telling) -> bool:
        """ "blamed B for *the bombings that killed 25 people in Esk*": the clause behind it says that it happened."""
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

"""Whether a clause says of a noun that it happened: "launched an attack", "amid clashes", not "feared an attack"."""

import re

from pipeline.coding.lexicon import Lexicon
from pipeline.coding.nouns.curtailed import Curtailed
from pipeline.coding.nouns.idle_nouns import names_none
from pipeline.coding.nouns.nouns import SCENES
from pipeline.coding.nouns.novelty import Novelty
from pipeline.coding.nouns.results import Results
from pipeline.coding.nouns.subject_tellings import SubjectTellings
from pipeline.coding.nouns.telling import DEFINITE, Telling, borne, joins, lost_to, wards_off, withstood
from pipeline.coding.nouns.told_deaths import ToldDeaths
from pipeline.coding.places.scenery import Scenery
from pipeline.coding.wording import linked

TELLING_PREPOSITIONS = frozenset(
    {"under", "with", "in", "amid", "by", "during", "after", "following", "from", "through", "amidst", "into"}
    | {"because of", "due to", "owing to", "despite", "in spite of"}
)
BARE = frozenset({"battle", "combat", "advance"})
OPERATION = "Operation"
OPENING = frozenset({"begin", "start", "open"})
VOLLEYS = frozenset({"barrage", "barrages", "salvo", "salvos", "onslaught"})
# Violence that an indefinite noun tells as what something happened in or after: "was killed in an attack on Esk".
VIOLENCE = frozenset({"assault", "offensive", "bombing", "siege", "air_strike", "shelling"})
# Who foils these has let nothing happen; an assault that is foiled was made.
UNMADE = frozenset({"bombing", "massacre", "killing", "abduction"})
THREATENING = frozenset({"threaten", "menace", "endanger"})
FOILING = frozenset({"foil", "thwart"})
# "the fall of Esk was *followed by* the shelling of Tor": what came with or after another.
SUCCESSION = frozenset({"follow", "precede", "accompany"})
# Behind a noun these say that it is still to come: "with the capture of Esk *in mind*".
_TO_COME = re.compile(
    r"(?: (?:of|on|against|at|by) [\w'’ -]{2,40}?)? "
    r"(?:in (?:mind|sight|view|prospect)|imminent|looming|impending|likely|possible|expected)\b"
)
ATTENDING = frozenset({"in", "after", "following", "during", "amid", "with", "by"})


class Tellings:
    """Judges the nouns of one document's clauses."""

    def __init__(self, lexicon: Lexicon, scenery: Scenery) -> None:
        self.lexicon = lexicon
        self._results, self._novelty = Results(lexicon), Novelty(lexicon, scenery)
        self._curtailed = Curtailed(lexicon, self._novelty)
        self._deaths, self._subjects = ToldDeaths(lexicon), SubjectTellings(lexicon, self._novelty)

    def told(self, telling: Telling) -> bool:
        """Whether the clause says of the noun that it happened, and is not merely about it."""
        phrase = telling.noun.phrase
        if OPERATION in phrase.text.split():
            return self._launched(telling)
        if telling.row.event_type == "killing" and telling.row.occurs is None:
            return self._deaths.told(telling)
        if borne(telling, self.lexicon):
            return True
        if not telling.discourse.happened(telling.clause) or self.only_mentioned(telling):
            return False
        if telling.noun.role == "subject":
            return self._subjects.told(telling) or self._made_by(telling) or self._dispersed(telling)
        told = self._as_object if telling.noun.role == "object" else self._as_link
        return self._results.told(telling) or self._made_by(telling) or self._dispersed(telling) or told(telling)

    def _dispersed(self, telling: Telling) -> bool:
        """ "*demonstrations* were dispersed", "police broke up *a protest*", or what else was ended: there was one."""
        clause = telling.clause
        role = "subject" if clause.passive else "object"
        protest = telling.row.event_type == "protest"
        ended = protest and clause.verb in self.lexicon.words("dispersing_verb") and telling.noun.role == role
        return (ended and telling.noun.phrase.determiner not in DEFINITE) or self._curtailed.told(telling)

    def _made_by(self, telling: Telling) -> bool:
        """ "killed in the attack *carried out by B*", "in an offensive *launched by B*"."""
        phrase = telling.noun.phrase
        below = [c for c in telling.discourse.clauses if c.index in phrase.clauses or phrase in c.subjects]
        lent = self.lexicon.words("light_verb") & self.lexicon.words("occurring_verb") | {
            "perpetrate",
            "launch",
            "deliver",
        }
        made = (c for c in below if c.relation == "participle" and c.passive and c.agents)
        return telling.noun.role in {"link", "subject"} and any(clause.verb in lent for clause in made)

    def only_mentioned(self, telling: Telling) -> bool:
        """ "no attack", "a previous attack", "shocked by the attack", "the worst attack that Esk has ever seen"."""
        phrase, clause = telling.noun.phrase, telling.clause
        earlier = self.lexicon.words("earlier_adjective") & set(phrase.words)
        moved = {clause.verb, clause.adjective} & self.lexicon.words("feeling")
        words = linked([phrase], {"of"}) if phrase.head in VOLLEYS else []  # "a barrage *of questions*"
        said = bool(words) and not any(self.lexicon.thing(p) or self.lexicon.event_noun(p) for p in words)
        foiled = clause.verb in FOILING and telling.row.event_type in UNMADE  # "foiled *a bomb attack*"
        threat = telling.noun.role == "link" and telling.noun.preposition == "with"
        foiled = foiled or (threat and clause.verb in THREATENING)  # "threatened with *encirclement*"
        if _TO_COME.match(telling.discourse.passage.text, phrase.end) or names_none(telling, self.lexicon):
            return True
        return phrase.determiner == "no" or bool(earlier or moved) or said or foiled or "ever" in clause.adverbs

    def _launched(self, telling: Telling) -> bool:
        """ "launched *Operation Elm*", "*Operation Elm* was launched": the bare name of an operation tells nothing."""
        clause, role = telling.clause, telling.noun.role
        begun = clause.verb in self.lexicon.words("starting_verb") and telling.discourse.happened(clause)
        own = clause.passive or (clause.verb in OPENING and not clause.objects)  # "*Operation Elm* began"
        return begun and role == ("subject" if own else "object")

    def _as_object(self, telling: Telling) -> bool:
        """ "launched an attack", "the week saw clashes"."""
        verb = telling.clause.verb
        seen = telling.row.occurs is not None and verb in self.lexicon.words("witnessing_verb")
        if verb == "be" and any(phrase.head in SCENES for phrase in telling.clause.attributes):
            return telling.row.occurs is not None or self._novelty.is_new(telling)
        if verb == "be" and self._there(telling):
            return telling.row.occurs is not None or self._novelty.is_new(telling)
        return verb in self.lexicon.words("light_verb") or seen or wards_off(telling.clause, self.lexicon)

    def _there(self, telling: Telling) -> bool:
        """ "*there* was heavy fighting"."""
        clause = telling.clause
        opening = telling.discourse.passage.text[clause.start : clause.trigger_start].lower().split()
        return (clause.shared_subject or not clause.subjects) and "there" in opening

    def _as_link(self, telling: Telling) -> bool:
        """ "amid clashes", "responded with air strikes"; a definite noun only where it names its place."""
        preposition = telling.noun.preposition
        if telling.clause.index in telling.noun.phrase.clauses:  # "an attack in which …": told where it stands
            return False
        succeeds = preposition == "by" and telling.clause.passive and telling.clause.verb in SUCCESSION
        if succeeds or joins(telling):
            return self._novelty.is_new(telling) or self._novelty.is_placed(telling, {"on", "of", "against"})
        if telling.row.occurs is None:
            attending = preposition in ATTENDING or withstood(telling, self.lexicon) or lost_to(telling)
            told = VIOLENCE | {"clash"} if preposition == "under" else VIOLENCE if attending else ()
            return telling.row.event_type in told and self._novelty.is_new(telling)
        phrase = telling.noun.phrase
        if phrase.text in BARE and not phrase.links:  # "fled during battle", "warned well in advance"
            return False
        if phrase.head == "battle" and phrase.determiner == "the" and preposition == "during":
            return False
        # "displaced by the fighting", "appalled by the raid" tell it of old, "destroyed by the raid" may tell it anew
        by_deed = (
            preposition == "by" and telling.row.event_type != "clash" and telling.clause.verb in self.lexicon.frames
        )
        known = phrase.determiner in DEFINITE and not by_deed
        new = self._novelty
        fresh = not known or new.is_new(telling) or new.is_placed(telling) or new.of_somebody(telling)
        return preposition in TELLING_PREPOSITIONS and fresh

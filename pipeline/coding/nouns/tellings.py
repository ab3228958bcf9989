"""Whether a clause says of a noun that it happened: "launched an attack", "amid clashes", not "feared an attack"."""

import re

from pipeline.coding.lexicon import Lexicon
from pipeline.coding.nouns.idle_nouns import names_none
from pipeline.coding.nouns.nouns import SCENES, of_many
from pipeline.coding.nouns.novelty import OUTCOME, Novelty
from pipeline.coding.nouns.results import Results
from pipeline.coding.nouns.telling import DEFINITE, Telling, borne, joins, wards_off, withstood
from pipeline.coding.places.scenery import Scenery
from pipeline.coding.wording import linked
from pipeline.language.model import Phrase

TELLING_PREPOSITIONS = frozenset(
    {"under", "with", "in", "amid", "by", "during", "after", "following", "from", "through", "amidst", "into"}
    | {"because of", "due to", "owing to", "despite", "in spite of"}
)
BARE = frozenset({"battle", "combat", "advance"})
# Says of a happening that is known how it came to an end.
ENDING = frozenset({"conclude", "end", "fail", "stop", "subside"})
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "next", "new"})
SUMMING_UP = frozenset({"leave", "claim"})
# "the clashes reached the camp".
SPREADING = frozenset({"reach", "engulf", "enter", "approach", "near", "grip", "consume", "shift", "move"})
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

    def told(self, telling: Telling) -> bool:
        """Whether the clause says of the noun that it happened, and is not merely about it."""
        phrase = telling.noun.phrase
        if OPERATION in phrase.text.split():
            return self._launched(telling)
        if telling.row.event_type == "killing" and telling.row.occurs is None:
            return self._dead(telling)
        if borne(telling, self.lexicon):
            return True
        if not telling.discourse.happened(telling.clause) or self.only_mentioned(telling):
            return False
        if telling.noun.role == "subject":
            return self._as_subject(telling) or self._made_by(telling) or self._dispersed(telling)
        told = self._as_object if telling.noun.role == "object" else self._as_link
        return self._results.told(telling) or self._made_by(telling) or self._dispersed(telling) or told(telling)

    def _dispersed(self, telling: Telling) -> bool:
        """ "*demonstrations* were dispersed", "police broke up *a protest*": there was one."""
        clause = telling.clause
        role = "subject" if clause.passive else "object"
        protest = telling.row.event_type == "protest"
        ended = protest and clause.verb in self.lexicon.words("dispersing_verb") and telling.noun.role == role
        return ended and telling.noun.phrase.determiner not in DEFINITE

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

    def _dead(self, telling: Telling) -> bool:
        """ "the raid ended in the killing of *Jane Doe*": of somebody named, as what came of it or went before."""
        links = [link for link in telling.noun.phrase.links if link.preposition == "of"]
        phrases = [q for link in links for p in link.phrases for q in (p, *p.appositions)]
        named = any(self._is_somebody(p) for p in phrases)
        several = of_many(telling.noun.phrase, self.lexicon) and telling.row.noun != "death"  # "killings of elders"
        if several and telling.noun.role == "subject" and not any(p.number for p in phrases):
            return telling.clause.verb in self._arousing() and telling.discourse.happened(telling.clause)
        brought = telling.noun.role == "subject" and telling.clause.verb in self._arousing()
        after = telling.noun.preposition in OUTCOME
        return named and (after or brought) and telling.discourse.happened(telling.clause)

    def _arousing(self) -> frozenset[str]:
        """What somebody's death does: "the killing of Jane Doe *sparked*, *drew*, *angered* …"."""
        return self.lexicon.words("causing_verb") | self.lexicon.words("arousing_verb")

    def _is_somebody(self, phrase: Phrase) -> bool:
        """ "the killing of *Jane Doe*", "the murder of *the archbishop*"."""
        if phrase.name is not None:
            return phrase.name.kind == "person"
        people = self.lexicon.people(phrase)
        single = people is not None and (people.person or people.noun in self.lexicon.words("single_person"))
        return single and not phrase.plural and phrase.determiner in {"the", "a", "an"}

    def _as_subject(self, telling: Telling) -> bool:
        """ "clashes broke out", "an attack was launched", "fighting was fierce"."""
        clause, occurs = telling.clause, telling.row.occurs is not None
        if self._told_elsewhere(telling) or self._lapses(telling):
            return False
        if clause.passive:
            return self._undergone(telling)
        if clause.verb in {"be", "remain"}:
            fresh = occurs or self._novelty.is_new(telling)  # "an operation was underway"
            return fresh and clause.adjective in self.lexicon.words("ongoing_adjective")
        if self._newly_done(telling) or self._dated(telling):
            return True
        definite = telling.noun.phrase.determiner in DEFINITE
        if clause.verb in SUMMING_UP:  # "the battle left 300 dead" goes back to what is told
            return occurs and not definite
        # "the offensive failed", but "the third assault failed"
        over = clause.verb in ENDING and definite and not ORDINALS & set(telling.noun.phrase.words)
        occurring = clause.verb in self.lexicon.words("occurring_verb")
        return (occurring and not over) or (occurs and clause.verb in SPREADING)

    def _told_elsewhere(self, telling: Telling) -> bool:
        """ "*since the operations began*" only dates what is told; "*reinforcements* made the brigade fall back"."""
        clause = telling.clause
        parent = telling.discourse.parent(clause) if clause.shared_subject else None
        linked_above = parent is not None and telling.noun.phrase not in parent.subjects  # told where it stands
        occurs = clause.passive or clause.verb in self.lexicon.words("occurring_verb")
        return clause.introducer == "since" or linked_above or (telling.row.noun == "reinforcement" and not occurs)

    def _undergone(self, telling: Telling) -> bool:
        """ "an attack was *launched*", "an attack was *beaten off*"."""
        clause, definite = telling.clause, telling.noun.phrase.determiner in DEFINITE
        lent = self.lexicon.words("light_verb") | self.lexicon.words("occurring_verb")
        warded = wards_off(clause, self.lexicon) and self._novelty.is_new(telling)
        return warded or clause.verb in (self.lexicon.words("starting_verb") if definite else lent)

    def _lapses(self, telling: Telling) -> bool:
        """ "a ceasefire *collapsed*", "*ended*": nothing was agreed; but "a truce *was broken* in hours" had begun."""
        ended = telling.clause.verb in self.lexicon.words("lapsing_verb") and not telling.clause.passive
        return telling.row.event_type == "agreement" and ended

    def _dated(self, telling: Telling) -> bool:
        """ "*the shelling of 3 May* killed ten": the noun brings its own date."""
        phrase, clause = telling.noun.phrase, telling.clause
        inside = any(phrase.end < time.start and time.end <= phrase.whole_end for time in clause.times)
        return inside and telling.row.occurs is not None and clause.verb in self.lexicon.words("resulting_verb")

    def _newly_done(self, telling: Telling) -> bool:
        """ "*an attack by the guards* gained ground": what is spoken of as new and has done something, has happened."""
        clause, new = telling.clause, self._novelty.is_new(telling)
        past = clause.tag == "VBD" or clause.perfect
        told = clause.verb not in self.lexicon.words("stative_verb") and self.lexicon.speech(clause) is None
        return new and past and told

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
            attending = preposition in ATTENDING or withstood(telling, self.lexicon)
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

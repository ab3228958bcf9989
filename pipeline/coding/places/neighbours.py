"""Where a clause happens that names no place of its own: the places of the clauses around it."""

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.model import Scene
from pipeline.coding.places.scenery import Scenery
from pipeline.language.model import Clause, Name

# UCDP's code of a place told as a country.
COUNTRY = 6
TOGETHER = frozenset({"while", "when", "as", "where"})
AWAY = frozenset({"to", "from", "towards", "toward"})
# What opens a clause that tells what led to the deed above.
BEFORE = frozenset({"after", "until", "once", "before"})
# What opens a sentence and tells where all of it happened.
OPENING = frozenset({"in", "at", "near", "around", "inside", "outside"})
# Who does these before a place falls comes there or leaves it: "fell after they *abandoned* it".
GOING = frozenset({"abandon", "leave", "evacuate", "enter", "storm", "flee", "quit", "reach"})


class Neighbours:
    """Finds the scene that a clause shares with its neighbours in the sentence."""

    def __init__(self, scenery: Scenery) -> None:
        self.scenery = scenery

    def scenes(self, discourse: Discourse, clause: Clause) -> tuple[Scene, ...]:
        """The place of what went on meanwhile, of a verb that shares the subject, or of the clause above."""
        if "there" in clause.adverbs and (found := self._there(discourse, clause)):
            return found
        for other in discourse.clauses:
            below = other.parent == clause.index and other.relation == "adverbial" and other.introducer in TOGETHER
            same = other.shared_subject or all(phrase.pronoun for phrase in other.subjects)
            if below and same and (found := self._own(discourse, other)):
                return found
        for other in discourse.clauses:
            beside = other.parent == clause.index and other.relation == "coordinate" and other.shared_subject
            if beside and (found := self._own(discourse, other)) and not self._leads_away(discourse, other):
                return found
        parent = discourse.parent(clause)
        if parent is None:
            before = discourse.stretch_before(clause) if clause.passive else None
            return self._own(discourse, before) if before is not None else ()
        if not self._together(clause):
            return self._opening(discourse, clause, parent) or self._fallen(discourse, clause, parent)
        return self._own(discourse, parent) or self.scenes(discourse, parent)

    def _leads_away(self, discourse: Discourse, clause: Clause) -> bool:
        """ "attacked and pushed them back *to Esk*": where it ended is not where it began."""
        scenes = self.scenery.scenes_of_clause(discourse.position, clause)
        return bool(scenes) and scenes[0].relation == "toward"

    def _there(self, discourse: Discourse, clause: Clause) -> tuple[Scene, ...]:
        """ "took Esk and killed ten *there*", "took Esk. Ten were killed *there*.": the place told last."""
        told = self._named_before(discourse, clause)
        site = self.scenery.told_between(discourse.position, told.end if told else 0, clause.start)
        if told is not None and site is None:
            self.scenery.mention(discourse.position, told.start, told.end, told.key, "name")
        key = site or (told.key if told is not None else None)
        if key is None and not discourse.passage.source.opens_with_marker:  # else text may be missing between
            key = self.scenery.last_told(discourse.position - 1)
        return (self.scenery.scene(key, "at"),) if key is not None else ()

    def _named_before(self, discourse: Discourse, clause: Clause) -> Name | None:
        """The place named last before a clause's verb, and not within who does or suffers it: "the mayor of Esk"."""
        own = [range(phrase.start, phrase.whole_end) for phrase in clause.subjects if not clause.shared_subject]
        here = [name for name in discourse.passage.names if name.end <= clause.trigger_start]
        free = (name for name in reversed(here) if not any(name.start in span for span in own))
        return next((name for name in free if self.scenery.is_place(name)), None)

    def _opening(self, discourse: Discourse, clause: Clause, parent: Clause) -> tuple[Scene, ...]:
        """ "*In Esk*, rebels took the port, and the army shelled a school": the place that opens the sentence."""
        subjects = [phrase.start for phrase in parent.subjects]
        if clause.relation != "coordinate" or clause.introducer or not subjects or parent.parent is not None:
            return ()
        links = [link for link in parent.links if link.preposition in OPENING and link.start < min(subjects)]
        return self._at(found) if (found := self.scenery.first_scenes(discourse.position, links)) else ()

    def _fallen(self, discourse: Discourse, clause: Clause, parent: Clause) -> tuple[Scene, ...]:
        """ "*Esk* fell after its garrison withdrew", "*Esk* held out until rebels stormed in": what came before it."""
        going = not clause.passive and (not clause.objects or clause.verb in GOING)
        if clause.relation != "adverbial" or clause.introducer not in BEFORE or not going:
            return ()
        for phrase in parent.subjects if not parent.objects else parent.objects:
            if found := self.scenery.scenes_of_phrase(discourse.position, phrase):
                return self._at(found)
        return ()

    def _together(self, clause: Clause) -> bool:
        """Not "captured X and rebels attacked": but "was shelled in X and ten houses were destroyed"."""
        if clause.relation == "adverbial":
            return clause.introducer in TOGETHER
        return clause.relation == "participle" or (
            clause.relation == "coordinate" and (clause.shared_subject or clause.passive)
        )

    def _own(self, discourse: Discourse, clause: Clause) -> tuple[Scene, ...]:
        own = self.scenery.scenes_of_clause(discourse.position, clause)
        if own:
            return self._at(own)
        for phrase in clause.patients:
            found = self.scenery.scenes_of_phrase(discourse.position, phrase)
            if found and (found[0].relation == "toward" or found[0].precision == COUNTRY):
                continue  # "accused *Ruritania* of shelling them"
            still = [link for link in phrase.links if link.preposition not in AWAY]  # not "the road to Esk"
            found = found or self.scenery.first_scenes(discourse.position, still)
            if found:
                return self._at(found)
        inner = [link for phrase in clause.subjects for link in phrase.links if link.preposition in OPENING | {"on"}]
        own = self.scenery.first_scenes(discourse.position, inner) if not clause.shared_subject else ()
        return self._at(own) if own else ()

    def _at(self, scenes: tuple[Scene, ...]) -> tuple[Scene, ...]:
        """The first place alone; a movement towards or from it is not shared."""
        scene = scenes[0]
        return (self.scenery.scene(scene.place, "near" if scene.relation == "near" else "at"),)

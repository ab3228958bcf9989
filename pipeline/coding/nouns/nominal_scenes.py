"""Where a happening that a noun tells takes place."""

from collections.abc import Iterator

from pipeline.coding.kinds import LEAVING
from pipeline.coding.lexicon import Lexicon, unique
from pipeline.coding.model import Scene
from pipeline.coding.nouns.nouns import SCENES
from pipeline.coding.nouns.telling import Telling
from pipeline.coding.places.last_resorts import LastResorts
from pipeline.coding.places.neighbours import Neighbours
from pipeline.coding.places.posted import Posted
from pipeline.coding.places.scenery import Scenery
from pipeline.coding.places.sites import Sites
from pipeline.coding.wording import linked, links_with
from pipeline.curation.frame_rows import EventNounRow
from pipeline.language.model import Clause, Link, Phrase

AIMING = frozenset({"with", "in", "as"})
AIMS = frozenset(
    {"aim", "goal", "objective", "purpose", "intention", "attempt", "effort", "bid", "view", "hope", "intent"}
)
AROUND = frozenset({"in", "at", "near", "around"})
AIMED = frozenset({"on", "against"})
# "the capture of X" is at X; "the attack of the X Brigade" is not.
OF_PLACE = frozenset({"capture", "withdrawal", "siege", "shelling", "air_strike", "destruction"})
# "the Battle of Esk" is called by its place.
CALLED_BY_PLACE = frozenset({"battle", "fight", "combat", "invasion", "storming", "defence", "defense"})


class NominalScenes:
    """Finds the scenes of the nouns of one document's clauses."""

    def __init__(self, lexicon: Lexicon, scenery: Scenery) -> None:
        self.scenery, self.neighbours = scenery, Neighbours(scenery)
        self._sites, self._last = Sites(lexicon, scenery), LastResorts(scenery)
        self._posted = Posted(lexicon, scenery)

    def scenes(self, telling: Telling) -> tuple[Scene, ...]:
        """The place that the noun itself names, else the clause's, else the object that a strike hits."""
        position, clause = telling.discourse.position, telling.clause
        return (
            self.scenery.first_scenes(position, self._own_links(telling))
            or self._of_owner(telling)
            or self.scenery.first_scenes(position, self._nested_links(telling.noun.phrase))
            or self._last.scenes_of_noun(telling.discourse, telling.noun.phrase, telling.row.event_type)
            or self.scenery.scenes_of_clause(position, clause)
            or self.scenery.first_scenes(position, self._subject_links(clause))
            or self._of_objects(telling)
            or self._of_consequences(telling)
            or self._of_aim(telling)
            or self._posted.scenes(telling.discourse, clause, (*clause.objects, *clause.subjects))
            or self._last.scenes(telling.discourse, clause)
            or self._sites.known(position, clause, struck(telling), telling.row.event_type, telling.noun.phrase)
            or self.neighbours.scenes(telling.discourse, clause)
            or self._sites.scenes(position, clause, struck(telling), telling.row.event_type, telling.noun.phrase)
        )

    def _of_owner(self, telling: Telling) -> tuple[Scene, ...]:
        """ "*the town*'s capture", "*Esk*'s bombardment": the place to which it is done."""
        owner = telling.noun.phrase.possessor if tells_of_place(telling.row) else None
        return self.scenery.scenes_of_phrase(telling.discourse.position, owner) if owner is not None else ()

    def _own_links(self, telling: Telling) -> list[Link]:
        """ "clashes in X", "the capture of X", "withdrawal from X"; not "the attack of the X Brigade"."""
        phrase, event_type = telling.noun.phrase, telling.row.event_type
        allowed = ({"of"} if tells_of_place(telling.row) else set()) | ({"from"} if event_type in LEAVING else set())
        own = [link for link in own_links(phrase) if link.preposition not in {"of", "from"} - allowed]
        leaving = linked([phrase], {"of"}) if event_type in LEAVING else []  # "the withdrawal of its men from X"
        return [*own, *(link for people in leaving for link in links_with(people, {"from"}))]

    def _nested_links(self, phrase: Phrase) -> list[Link]:
        """ "air strikes against rebels *in the town*": where those are whom it hits."""
        return [link for struck in linked([phrase], AIMED) for link in links_with(struck, AROUND)]

    def _subject_links(self, clause: Clause) -> list[Link]:
        """ "troops in X were hit by air strikes"."""
        subjects = clause.subjects if clause.passive else ()
        return [link for subject in subjects for link in links_with(subject, AROUND)]

    def _of_objects(self, telling: Telling) -> tuple[Scene, ...]:
        """ "air strikes hit X", "shelling hit positions near X", "X's bridge was destroyed by shelling"."""
        position = telling.discourse.position
        patients = struck(telling)
        for place, target in enumerate(patients):
            scenes = self.scenery.scenes_of_phrase(position, target)
            if scenes:
                others = (s for p in patients[place + 1 :] for s in self.scenery.scenes_of_phrase(position, p))
                return unique((*scenes, *others))
            scenes = self.scenery.first_scenes(position, links_with(target, AROUND) or deep_links((target,)))
            if scenes:
                return scenes
        return self.scenery.scenes_of_owners(position, tuple(patients))

    def _of_aim(self, telling: Telling) -> tuple[Scene, ...]:
        """ "an offensive was launched *with the aim of retaking Esk*": the place that it was for."""
        clause, position = telling.clause, telling.discourse.position
        aims = [p for p in linked([clause, telling.noun.phrase], AIMING) if p.head in AIMS]
        below = [telling.discourse.clauses[index] for phrase in aims for index in phrase.clauses]
        objects = (phrase for other in below for phrase in other.objects)
        return next((s for phrase in objects if (s := self.scenery.scenes_of_phrase(position, phrase))), ())

    def _of_consequences(self, telling: Telling) -> tuple[Scene, ...]:
        """The place of what came of it, or of what it was for: "strikes which left ten dead in X"."""
        position = telling.discourse.position
        for other in consequences(telling):
            found = self.scenery.scenes_of_clause(position, other)
            for target in other.objects:
                found = found or self.scenery.scenes_of_phrase(position, target)
                found = found or self.scenery.first_scenes(position, links_with(target, AROUND))
            if found:
                return found
        return ()


def struck(telling: Telling) -> list[Phrase]:
    """Those to whom the clause of a noun does it: "strikes hit *Esk*", "*Esk* was hit", "*Esk* came under fire"."""
    clause = telling.clause
    scene = any(phrase.head in SCENES for phrase in clause.attributes)  # "Esk was the target of an attack"
    bearing = clause.passive or telling.noun.preposition == "under" or scene
    return [p for p in (clause.subjects if bearing else clause.objects) if p is not telling.noun.phrase]


def tells_of_place(row: EventNounRow) -> bool:
    """Whether "of" behind a noun tells where: "the siege *of Esk*", "the Battle *of Esk*"; not "the attack of X"."""
    return row.event_type in OF_PLACE or row.noun in CALLED_BY_PLACE


def deep_links(phrases: tuple[Phrase, ...]) -> list[Link]:
    """Where those are whom others are of: "attacked positions of the army *near Esk*"."""
    inner = linked(phrases, {"of", "from", "to"})
    return [link for phrase in inner for link in links_with(phrase, AROUND)]


def own_links(phrase: Phrase) -> list[Link]:
    """The links of a noun, and of its doers those that tell of the deed: "an attack by rebels *on Esk*"."""
    behind = linked([phrase], {"by", "from"})
    return [*phrase.links, *(link for doer in behind for link in links_with(doer, AIMED | AROUND))]


def consequences(telling: Telling) -> list[Clause]:
    """The relative clauses of the noun or of the list it stands in, its purposes, and what hangs on them."""
    clauses = telling.discourse.clauses
    direct = set(_relative_indices(telling.clause, telling.noun.phrase))
    children = telling.discourse.children(telling.clause)
    purposes = {c.index for c in children if c.relation == "infinitive"}
    upper = direct | {c.index for c in children if _follows(c, telling)}
    below = {c.index for c in clauses if c.parent in upper}
    return [clauses[index] for index in sorted(upper | purposes | below)]


def _follows(clause: Clause, telling: Telling) -> bool:
    """ "a raid caused a firestorm, *turning Esk into ruins*": what came of it."""
    return clause.relation == "participle" and not clause.passive and telling.noun.role == "subject"


def _relative_indices(clause: Clause, phrase: Phrase) -> Iterator[int]:
    lists = [link.phrases for link in clause.links if phrase in link.phrases] or [(phrase,)]
    for listed in lists[0]:
        yield from listed.clauses

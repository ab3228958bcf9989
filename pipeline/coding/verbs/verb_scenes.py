"""Where a happening that a verb tells takes place."""

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.frames.frames import Frames
from pipeline.coding.frames.slots import Slots
from pipeline.coding.kinds import LEAVING, STRIKING
from pipeline.coding.lexicon import unique
from pipeline.coding.model import Scene
from pipeline.coding.nouns.nominal_scenes import AIMED, deep_links, tells_of_place
from pipeline.coding.places.fugitives import Fugitives
from pipeline.coding.places.last_resorts import LastResorts
from pipeline.coding.places.neighbours import Neighbours
from pipeline.coding.places.place_lists import PlaceLists
from pipeline.coding.places.place_relations import RELATIONS
from pipeline.coding.places.posted import Posted
from pipeline.coding.places.scenery import NEAR, Scenery
from pipeline.coding.places.sites import Sites
from pipeline.coding.wording import counted, linked, links_with
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Link, Phrase

# Verbs of fighting for what stands in their purpose.
FIGHTING = frozenset({"fight", "battle", "struggle", "clash", "attack", "strike", "assault", "counter-attack"})
HOLDING = frozenset({"hold", "defend", "clear", "keep", "secure", "protect", "relieve", "regain"})
# Happenings that are where those are whom they meet.
STRUCK = STRIKING | {"clash", "siege"}
# What is done to men, and to no "it" that may be a place: "fought it out", "*it* was ambushed".
MEN = frozenset({"clash", "ambush"})
# What is done to places alone.
HELD = "capture"
TOGETHER = frozenset({"together with", "along with"})


class VerbScenes:
    """Finds the scenes of one document's verbs."""

    def __init__(self, frames: Frames, slots: Slots, scenery: Scenery) -> None:
        self.frames, self.slots, self.scenery = frames, slots, scenery
        self._sites, self._last, self.lists = Sites(frames.lexicon, scenery), LastResorts(scenery), PlaceLists(scenery)
        self._fugitives = Fugitives(frames.lexicon, scenery)
        self.neighbours, self._posted = Neighbours(scenery), Posted(frames.lexicon, scenery)

    def scenes(self, discourse: Discourse, clause: Clause, row: VerbRow) -> tuple[Scene, ...]:
        """The places of the frame's own slot; else those of the clause's adverbials, else those its nouns bring."""
        position = discourse.position
        own = self.in_slot(position, clause, row)
        if own and row.event_type == "capture" and row.place != "subject" and not clause.passive:
            return unique((*own, *self.lists.goes_on(discourse, clause, list(own))))
        patients = (*clause.patients, *clause.subjects, *_defined(discourse, clause))
        burnt = row.event_type == "destruction" and row.preposition is not None  # "set fire to *the mill*"
        struck = (*patients, *(self.slots.phrases(clause, row, "link") if burnt else ()))
        many = map(counted, patients)  # "thousands of residents *of Esk*"
        inside = [link for p in many for link in p.links if self._tells(clause, p, link)]
        if row.event_type not in LEAVING:  # "moved men *from Esk* towards Tor": where they went tells more
            inside.sort(key=lambda link: link.preposition == "from")
        return (
            own
            or self._struck(position, clause, row)
            or self.scenery.scenes_of_clause(position, clause, leaving=row.event_type in LEAVING)
            or self._damaged(position, clause, row)
            or self.scenery.first_scenes(position, inside)
            or self._owned_site(position, clause, row)
            or self.scenery.scenes_of_owners(position, patients)
            or self.scenery.first_scenes(position, deep_links(patients))
            or self._posted.scenes(discourse, clause, (*patients, *linked([clause], AIMED)))
            or self._below(discourse, clause)
            or self._fired(discourse, clause)
            or self._fugitives.scenes(discourse, clause)
            or self._last.scenes(discourse, clause)
            or self.taken_site(position, clause, row)
            or self._sites.known(position, clause, struck, str(row.event_type))
            or self.neighbours.scenes(discourse, clause)
            or self._sites.of_owner(discourse, clause)
            or self._sites.scenes(position, clause, struck, str(row.event_type))
        )

    def in_slot(self, position: int, clause: Clause, row: VerbRow) -> tuple[Scene, ...]:
        """ "captured *Esk and Port Brill*", "*Esk* fell": one scene a place."""
        phrases = clause.subjects if row.place == "subject" else self.slots.phrases(clause, row, row.place)
        if row.event_type in MEN:
            phrases = tuple(phrase for phrase in phrases if not phrase.pronoun)
        found = [scene for phrase in phrases for scene in self._of_place_phrase(position, phrase, row)]
        if row.event_type == "capture" and len(phrases) > 1:
            found = self._listed_sites(position, clause, phrases, row) or found
        if found and row.event_type == "capture":
            found += [s for p in self._besides(clause, phrases) for s in self.scenery.scenes_of_phrase(position, p)]
        return unique(self._with_relation(scene, row) for scene in found)

    def _listed_sites(self, position: int, clause: Clause, phrases: tuple[Phrase, ...], row: VerbRow) -> list[Scene]:
        """ "captured *Esk's port, an air base* and Tor": a scene each, where nothing tells one for all."""
        found: list[Scene] = []
        sites = 0
        for phrase in phrases:
            own = self._of_place_phrase(position, phrase, row)
            site = () if own else self.scenery.scenes_of_site(position, phrase, listed=True)
            found += own or site or self.scenery.scenes_of_owners(position, (phrase,))
            sites += bool(site)
        alone = sites == len(found)
        return [] if not sites or (alone and self.scenery.scenes_of_clause(position, clause)) else found

    def _besides(self, clause: Clause, phrases: tuple[Phrase, ...]) -> list[Phrase]:
        """ "captured Esk, *together with Tor*": what is taken beside what stands in the slot."""
        return linked((clause, *clause.objects, *phrases), TOGETHER)

    def _struck(self, position: int, clause: Clause, row: VerbRow) -> tuple[Scene, ...]:
        """ "engaged *the enclave of Esk*": what is fought against may be a place itself."""
        patients = clause.patients if row.event_type in STRUCK else ()
        real = (phrase for phrase in patients if row.event_type not in MEN or not phrase.pronoun)
        found = (s for phrase in real for s in self.scenery.scenes_of_phrase(position, phrase))
        return tuple(scene for scene in found if scene.precision <= NEAR)

    def _damaged(self, position: int, clause: Clause, row: VerbRow) -> tuple[Scene, ...]:
        """ "*the village* was destroyed": what is destroyed may be a place itself."""
        patients = clause.patients if row.event_type == "destruction" else ()
        return next((s for phrase in patients if (s := self.scenery.scenes_of_phrase(position, phrase))), ())

    def _tells(self, clause: Clause, phrase: Phrase, link: Link) -> bool:
        """Whether what hangs on a noun says where: not "men *of the Front*", nor whence they come who act."""
        if link.preposition == "from" and phrase in clause.subjects and not clause.passive:
            return False
        return link.preposition != "of" or self._of_place(phrase)

    def _of_place(self, phrase: Phrase) -> bool:
        """Whether "of" tells where: "the siege of *Esk* was lifted", "the garrison of *Fort Elm* surrendered"."""
        row = self.frames.lexicon.event_noun(phrase)
        people = self.frames.lexicon.people(phrase)
        local = people is not None and people.noun in self.frames.lexicon.words("local_people")
        return local or (row is not None and tells_of_place(row))

    def _of_place_phrase(self, position: int, phrase: Phrase, row: VerbRow) -> tuple[Scene, ...]:
        """The place that a phrase means; of several those that it lists: "bombed villages *such as Esk and Tor*"."""
        taken = row.event_type == "capture" and row.place != "subject"
        inside = links_with(phrase, {"in", "at", "near"}) if taken and phrase.name is None else []
        site = self.scenery.scenes_of_site(position, phrase) if inside else ()  # "seized *the port* in Esk"
        if site:
            return site
        held = row.event_type == HELD and row.verb != "take"  # "took it for granted"
        found = (self.scenery.scenes_of_taken if held else self.scenery.scenes_of_phrase)(position, phrase)
        if phrase.plural and not found:
            found = self._listed(position, phrase)
        return found

    def taken_site(self, position: int, clause: Clause, row: VerbRow) -> tuple[Scene, ...]:
        """ "captured *the railway station*": one scene a site, where nothing says in which town."""
        if row.event_type != "capture":
            return ()
        phrases = clause.subjects if row.place == "subject" else self.slots.phrases(clause, row, row.place)
        return unique(scene for phrase in phrases for scene in self.scenery.scenes_of_site(position, phrase))

    def _owned_site(self, position: int, clause: Clause, row: VerbRow) -> tuple[Scene, ...]:
        """ "captured *Esk's airport*" and not all of Esk."""
        owned = any(phrase.possessor is not None for phrase in clause.patients)
        return self.taken_site(position, clause, row) if owned else ()

    def _listed(self, position: int, phrase: Phrase) -> tuple[Scene, ...]:
        """ "several villages, including *Esk and Tor*", "the hospital" among them."""
        within = [inner for link in phrase.links for inner in link.phrases]  # "houses in the city, including X"
        items = linked([phrase, *within], {"including", "such as"})
        found = (self.scenery.scenes_of_phrase(position, p) or self.scenery.scenes_of_site(position, p) for p in items)
        return unique(scene for scenes in found for scene in scenes)

    def _with_relation(self, scene: Scene, row: VerbRow) -> Scene:
        """ "withdrew from X", "advanced towards X"."""
        if row.event_type == "withdrawal":
            return self.scenery.scene(scene.place, "from")
        relation = RELATIONS.get(row.preposition or "")
        if row.event_type == "advance" and relation in {"toward", "near"}:
            return self.scenery.scene(scene.place, relation)
        return scene

    def _below(self, discourse: Discourse, clause: Clause) -> tuple[Scene, ...]:
        """The places of what hangs on the clause: "used rockets to hit X", "bombed rebels fighting around X"."""
        for other in discourse.clauses:
            if self._hangs(other, clause):
                found = self.scenery.scenes_of_clause(discourse.position, other)
                found = found or self._of_objects(discourse.position, other.objects)
                found = tuple(scene for scene in found if scene.relation != "from")  # "rockets fired *from Esk*"
                if found:
                    return found
        return ()

    def _fired(self, discourse: Discourse, clause: Clause) -> tuple[Scene, ...]:
        """ "was shot down by a missile *fired near Esk*"."""
        weapons = (phrase for phrase in clause.agents if self.frames.lexicon.thing(phrase) == "weapon")
        below = (discourse.clauses[index] for phrase in weapons for index in phrase.clauses)
        found = (s for c in below for s in self.scenery.scenes_of_clause(discourse.position, c))
        return tuple(scene for scene in found if scene.relation != "from")

    def _hangs(self, other: Clause, clause: Clause) -> bool:
        own = () if clause.shared_subject and clause.relation == "coordinate" else clause.subjects
        modifying = {index for phrase in (*clause.objects, *own) for index in phrase.clauses}
        words = self.frames.lexicon.words
        aimed = other.parent == clause.index and other.verb in words("aiming_verb") | words("lasting_verb")
        hangs = (other.index in modifying and not other.passive) or aimed or self._is_aim(other, clause)
        return hangs and other.index != clause.index and other.relation in {"participle", "infinitive"}

    def _is_aim(self, other: Clause, clause: Clause) -> bool:
        """ "fought *to retake Esk*", "advanced *to hold the bridge*": what those who fight want is where they do."""
        rows = self.frames.lexicon.frames.get(other.verb, ())
        taking = other.verb in HOLDING or any(row.event_type == "capture" for row in rows)
        return other.parent == clause.index and other.relation == "infinitive" and taking and clause.verb in FIGHTING

    def _of_objects(self, position: int, objects: tuple[Phrase, ...]) -> tuple[Scene, ...]:
        own = (scenes for phrase in objects if (scenes := self.scenery.scenes_of_phrase(position, phrase)))
        inner = [link for phrase in objects for link in phrase.links]
        sites = (scenes for phrase in objects if (scenes := self.scenery.scenes_of_site(position, phrase)))
        return next(own, ()) or self.scenery.first_scenes(position, inner) or next(sites, ())


def _defined(discourse: Discourse, clause: Clause) -> tuple[Phrase, ...]:
    """ "the siege was *a blockade of Esk* imposed by B", "*the Battle of Esk* was a clash fought by A and B"."""
    parent = discourse.parent(clause)
    shared = clause.relation == "participle" and clause.shared_subject and parent is not None and parent.verb == "be"
    return (*parent.attributes, *parent.subjects) if shared and parent is not None else ()

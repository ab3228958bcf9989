"""How a candidate becomes an entity: its kind, its nation, its other names."""

from typing import get_args

from pipeline.curation.slug import slug
from pipeline.curation.vocabulary import PlaceKind
from pipeline.language.candidates.candidate import Candidate
from pipeline.language.candidates.candidates import Candidates
from pipeline.language.candidates.votes import STRONG
from pipeline.language.model import SETTLEMENTS, Entity, nation_code
from pipeline.language.names.institutions import Institutions, add_known, institution
from pipeline.language.names.register import Register
from pipeline.language.runs.evidence import Lexicon
from pipeline.language.spellings.units import plain_key

PLACE_KINDS = frozenset(get_args(PlaceKind))
OF_STATE = frozenset({"state", "state_force"})


class Entries:
    """Enters the candidates of a document into its register."""

    def __init__(self, register: Register, lexicon: Lexicon, candidates: Candidates) -> None:
        self.register, self.lexicon, self.candidates = register, lexicon, candidates
        self.institutions = Institutions(candidates.listed)
        known = [register.entity(key) for key in (*sorted(register.met), *register.entities)]
        add_known(self.institutions, [entity for entity in known if entity is not None])

    def enter(self, candidate: Candidate, category: str) -> None:
        """Enter a candidate as what it is; one whose name is known already adds what it says."""
        entry = self.register.gazetteer.get(candidate.text)
        if entry is not None:
            self.register.fill(entry.key, candidate.title, candidate.served, nation_code(candidate.nation))
            self.register.alias(entry.key, *candidate.abbreviations)
            if candidate.votes.category[category] >= STRONG:
                self._recast(candidate, category)
            return
        variant = self._variant(candidate, category)
        if variant is not None:
            self.register.alias(variant, candidate.text)
            self.register.fill(variant, candidate.title, candidate.served, nation_code(candidate.nation))
        elif category == "place":
            self._place(candidate)
        elif category == "person":
            self._person(candidate)
        elif category == "ship":
            self.register.enter(Entity(f"actor:{slug(candidate.text)}", "actor", candidate.text, "state_force"))
        elif category == "actor":
            self._actor(candidate)

    def _variant(self, candidate: Candidate, category: str) -> str | None:
        """The entity that goes by the name in another spelling, longer, shorter or with another noun."""
        register, name = self.register, candidate.text
        found = self._of_unit(candidate, category) or self._bare_group(candidate, category)
        found = found or self._initialled(candidate) or register.variant(name, category)
        found = found or register.cut_short(name, category) or self._like(candidate, category)
        found = found or self._led(candidate, category)
        return found or ((register.same_province(name) or register.same_base(name)) if category == "place" else None)

    def _of_unit(self, candidate: Candidate, category: str) -> str | None:
        """The unit that a name means in a list: "Elm Battalion" by "the *Elm* and Oak battalions"."""
        names = (f"{candidate.text} {unit}" for unit in candidate.units if category == "actor")
        entries = (self.register.gazetteer.get(name) for name in names)
        return next((entry.key for entry in entries if entry is not None and entry.kind == "actor"), None)

    def _led(self, candidate: Candidate, category: str) -> str | None:
        """The group whose leader stands behind it: "Elm Volunteer Guard" of "Elm Volunteer Guard of *Jan Oak*"."""
        group, _, leader = candidate.text.partition(" of ")
        if category != "actor" or len(group.split()) <= 2 or len(leader.split()) != 2:  # noqa: PLR2004 - a full name
            return None
        entry = self.register.gazetteer.get(group)
        entity = self.register.entities.get(entry.key) if entry is not None and entry.kind == "actor" else None
        return entity.key if entity is not None and entity.name == group else None

    def _bare_group(self, candidate: Candidate, category: str) -> str | None:
        """The group that a name means without its nation: "Government of Unity" of "Elmland's Government of Unity"."""
        if category != "actor" or candidate.bare is None or candidate.noun is not None:
            return None
        entry = self.register.gazetteer.get(candidate.bare)
        entity = self.register.entities.get(entry.key) if entry is not None and entry.kind == "actor" else None
        return entity.key if entity is not None and not (entity.nation and candidate.bare[0].isdigit()) else None

    def _like(self, candidate: Candidate, category: str) -> str | None:
        """The group that one word means in the plural ("Elmists" of "Elmist"), or a name that only looks a person's."""
        if category == "actor" and " " not in candidate.text and candidate.text.endswith("s"):
            entry = self.register.gazetteer.get(candidate.text[:-1])
            return entry.key if entry is not None and entry.kind == "actor" else None
        if category == "person" and not candidate.votes.category["person"]:
            return self.register.variant(candidate.text, "actor") or self.register.variant(candidate.text, "place")
        return None

    def _recast(self, candidate: Candidate, category: str) -> None:
        """What the text says of a name goes before what the summary box seems to make of it."""
        votes = candidate.votes.category
        if category == "actor":
            self.register.recast(candidate.text, "person", "actor", _kind(candidate))
        elif category == "place" and not votes["actor"] and not votes["person"] and candidate.votes.kind:
            self.register.recast(candidate.text, "actor", "place", _place_kind(candidate))

    def _place(self, candidate: Candidate) -> None:
        entity = Entity(f"place:{slug(candidate.text)}", "place", candidate.text, _place_kind(candidate))
        self.register.enter(entity, *self._bare(candidate), *candidate.abbreviations)

    def _bare(self, candidate: Candidate) -> tuple[str, ...]:
        """The name without the noun, where it means the same: "Elm" beside "Elm valley", not beside "Elm district"."""
        if candidate.noun is None or candidate.bare is None or candidate.noun not in self.lexicon.words("soft_noun"):
            return ()
        bare = self.candidates.found.get(plain_key(candidate.bare))
        settlement = bare is not None and bool(SETTLEMENTS & set(bare.votes.kind))
        return (candidate.bare,) if bare is not None and bare.alone and not settlement else ()

    def _person(self, candidate: Candidate) -> None:
        entity = Entity(f"person:{slug(candidate.text)}", "person", candidate.text, "person")
        self.register.enter(entity)
        self.register.fill(entity.key, candidate.title, candidate.served, nation_code(candidate.nation))

    def _actor(self, candidate: Candidate) -> None:
        row = self.lexicon.head([candidate.head]) if candidate.head else None
        of_nation = nation_code(candidate.nation)
        found = institution(candidate.text, self.candidates.listed, of_nation)
        nation = found[0] if found is not None else None
        headed = "" if row is None else (row.of_nation or row.kind) if nation else row.kind
        kind = headed or _kind(candidate)
        key = self.institutions.find(candidate.text, of_nation) if kind in OF_STATE else None
        if key is not None:
            self.register.alias(key, candidate.text, *candidate.abbreviations)
            return
        entity = Entity(f"actor:{slug(candidate.text)}", "actor", candidate.text, kind, None, nation)
        bare = () if candidate.bare is None or candidate.noun is not None else (candidate.bare,)
        self.register.enter(entity, *bare, *candidate.abbreviations)  # "the 9th Division" of "Elmish 9th Division"
        if kind in OF_STATE and nation:
            self.institutions.add(candidate.text, entity.key, nation)

    def plurals(self) -> None:
        """Let the plural of a group's name mean it too, also where nothing else tells of it: "Elmists" of "Elmist"."""
        for candidate in self.candidates.found.values():
            if candidate.text.endswith("s") and self.register.gazetteer.get(candidate.text) is None:
                group = self._like(candidate, "actor")
                if group is not None:
                    self.register.alias(group, candidate.text)

    def _initialled(self, candidate: Candidate) -> str | None:
        return self.register.abbreviated(candidate.text) if candidate.text.isupper() else None

    def abbreviations(self) -> None:
        """Enter what stands in brackets behind a name: "Elm Defence Front (EDF)"; the text knows best whose it is."""
        for key, letters in self.candidates.abbreviations:
            self.register.alias(key, letters)
            self.register.claim(key, letters)
        for candidate in self.candidates.found.values():
            for letters in candidate.abbreviations:
                entry = self.register.gazetteer.get(candidate.text)
                if entry is not None:
                    self.register.claim(entry.key, letters)


def _place_kind(candidate: Candidate) -> str:
    """The kind most often told, by what is told of a place: not the army in "Elm army base"."""
    return next((kind for kind, _ in candidate.votes.kind.most_common() if kind in PLACE_KINDS), "")


def _kind(candidate: Candidate) -> str:
    kinds = candidate.votes.kind
    return next(
        (kind for kind, _ in kinds.most_common() if kind in {"media", "militia", "political_party", "ngo", "igo"}), ""
    )

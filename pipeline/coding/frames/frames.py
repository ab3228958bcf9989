"""Which frame of the verb lexicon a clause fills."""

from collections.abc import Set as AbstractSet

from pipeline.coding.actors.cast import Cast
from pipeline.coding.frames.close_frames import CloseFrames
from pipeline.coding.frames.measures import Measures
from pipeline.coding.frames.object_classes import ObjectClasses
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.places.scenery import Scenery
from pipeline.coding.wording import counted, linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Link, Phrase

# "left X" tells a withdrawal, "X was left defenceless" how things stood.
ACTIVE_ONLY = frozenset({"leave"})


class Frames:
    """Chooses frames for the clauses of a document."""

    def __init__(self, lexicon: Lexicon, cast: Cast, scenery: Scenery) -> None:
        self.lexicon, self.classes = lexicon, ObjectClasses(lexicon, cast, scenery)
        self._measures, self._close = Measures(lexicon), CloseFrames(self.classes)
        self._asked: tuple[Clause | None, AbstractSet[str]] = None, frozenset()

    def fill(self, position: int, clause: Clause) -> VerbRow | None:
        """The frame that fits best: the one that asks for most."""
        rows = self.lexicon.frames.get(clause.verb)
        if not rows:
            return None
        near = (link.preposition.split()[0] for link in clause.links if not _is_apart(link, clause))
        particles = {clause.particle, *clause.adverbs, *near}
        if particles & self.lexicon.words("compass_adverb"):  # "drove them *north*"
            particles.add("*compass")
        # Most rows of a verb ask for another particle; they need not be looked at.
        near_rows = [row for row in rows if (row.particle in particles if row.particle else not clause.particle)]
        fitting = [row for row in near_rows if self._fits(position, clause, row)]
        return max(fitting, key=_demands, default=None)

    def _fits(self, position: int, clause: Clause, row: VerbRow) -> bool:
        if clause.verb in ACTIVE_ONLY and (clause.passive or "alone" in clause.adverbs or clause.adjective == "alone"):
            return False
        if row.preposition and not self._linked(clause, row):
            return False
        return self._object_fits(position, clause, row) and not self._close.lacks(position, clause, row)

    def _linked(self, clause: Clause, row: VerbRow) -> bool:
        asked = str(row.preposition)
        if any([self._joined(link, asked) and not _is_time(link, clause) for link in clause.links]):
            return True
        return any([self._joined(link, asked) for phrase in clause.patients for link in phrase.links])

    def _joined(self, link: Link, asked: str) -> bool:
        """ "drove *over a mine*": the preposition, with a noun where the frame asks for one too."""
        if link.preposition == asked:
            return True
        before, _, noun = asked.rpartition(" ")
        if link.preposition != before:
            return False
        heads = {head for phrase in link.phrases for head in (phrase.head, self.lexicon.singular(phrase.head))}
        return noun in heads

    def _object_fits(self, position: int, clause: Clause, row: VerbRow) -> bool:
        patients = clause.patients
        if row.object is None:
            return True
        if row.object == "*none":
            return all(self._measures.is_distance(phrase) for phrase in patients) and not clause.passive
        if not row.object.startswith("*"):
            if row.object == "part":  # "took part", not "took parts of the city"
                return any(phrase.head == row.object for phrase in patients)
            return row.object in self._nouns(clause)
        if row.event_type == "abduction" and all(self.classes.is_seat(phrase) for phrase in patients):
            return False
        return any(
            self.classes.holds(position, p, row.object, clause) or self._is_captured(p, row)
            for p in self._of_shares(row.object, self._measures.measured(patients))
        )

    def _nouns(self, clause: Clause) -> AbstractSet[str]:
        """The nouns that frames may ask for in what the verb is done to; kept for the rows of the same clause."""
        if self._asked[0] is not clause:
            called = (*clause.attributes, *clause.objects) if clause.passive else ()  # "was taken prisoner"
            if clause.verb == "become":  # "became *refugees*"
                called = clause.attributes
            phrases = self._measures.with_parts((*clause.patients, *called))
            self._asked = clause, {noun for phrase in phrases for noun in self.lexicon.nouns(phrase)}
        return self._asked[1]

    def _of_shares(self, name: str, phrases: list[Phrase]) -> list[Phrase]:
        """ "stripped *most of the shops*": the shops; places and shares of them are read whole."""
        if name in {"*place", "*share"}:
            return phrases
        shares = [phrase for phrase in phrases if self.lexicon.thing(phrase) == "share"]
        return [*phrases, *(counted(inner) for inner in linked(shares, {"of"}))]

    def _is_captured(self, phrase: Phrase, row: VerbRow) -> bool:
        """ "seized *the factory*": what a force takes like a place; but "occupied the school" is done to property."""
        if row.object != "*place" or row.event_type != "capture" or row.verb == "occupy":
            return False
        noun = self.lexicon.place_noun(phrase) if phrase.name is None else None
        return self.classes.is_seat(phrase) or (noun is not None and noun not in self.lexicon.words("chattel"))


def _is_apart(link: Link, clause: Clause) -> bool:
    """Whether a preposition is no particle of the verb: "in May"; in a passive "driven *in buses*"."""
    governs = bool(link.phrases) and " " not in link.preposition  # but "pulled *out of* Esk"
    return _is_time(link, clause) or (clause.passive and governs)


def _is_time(link: Link, clause: Clause) -> bool:
    """Whether a link only says when: "moved *on 5 May*"."""
    return any(map(clause.dates_only, link.phrases))


def _demands(row: VerbRow) -> int:
    literal = row.object is not None and not row.object.startswith("*")
    compound = literal and " " in str(row.object)
    with_noun = " " in str(row.preposition or "")  # "walked *into an ambush*"
    return 4 * bool(row.particle) + 3 * literal + 2 * bool(row.preposition) + bool(row.object) + compound + with_noun

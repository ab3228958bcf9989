"""Whether the killing of those of whom a clause tells is a happening of its own."""

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.frames.frames import Frames
from pipeline.coding.wording import counted
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase
from pipeline.language.trees.captives import CAPTIVE

# What nobody dies of by chance.
MURDEROUS = frozenset(
    {"behead", "butcher", "crucify", "decapitate", "execute", "hack", "hang", "lynch", "massacre", "murder", "rape"}
    | {"slaughter", "slay", "stab", "strangle", "torture"}
)
# Where, and at whose hands, a commander is lost who fell; not "to injury", nor "when he retired".
FALLEN = frozenset({"in", "at", "near", "on", "during", "outside", "inside", "around"})
# Done to fighters in a fight, it murders nobody: "the first wave was *mown* down".
MOWING = frozenset({"mow", "machine-gun", "gun"})


class Victims:
    """Judges those killed in the clauses of one document."""

    def __init__(self, frames: Frames) -> None:
        self.frames, self.lexicon = frames, frames.lexicon

    def singled_out(self, dead: tuple[Phrase, ...]) -> bool:
        """Whether one of the dead is; "*four civilians* and a soldier" only counts them."""
        counted = any(phrase.plural and phrase.number is not None for phrase in dead)
        single = [phrase for phrase in dead if self.frames.classes.singled_out(phrase)]
        known = [p for p in single if p.name is not None or p.appositions or self._is_office(p)]
        return bool(known if counted else single)

    def fell(self, discourse: Discourse, clause: Clause) -> bool:
        """ "the brigade lost *its commander, Jan Brandt*"; not "lost a great leader", "lost Jan Brandt to injury"."""
        own = all(not p.plural and self._is_named(p) for p in clause.objects)
        links = (*clause.links, *(link for phrase in clause.objects for link in phrase.links))
        bare = all(link.preposition in FALLEN for link in links)
        why = any(child.relation in {"adverbial", "infinitive"} for child in discourse.children(clause))
        troops = bool(clause.subjects) and all(map(self.frames.classes.is_force, clause.subjects))
        return own and bare and troops and not why

    def _is_named(self, phrase: Phrase) -> bool:
        """ "*Colonel Jan Brandt*", "its commander, *Jan Brandt*"."""
        return any(p.name is not None and p.name.kind == "person" for p in (phrase, *phrase.appositions))

    def were_murdered(self, clause: Clause, row: VerbRow, *, by_somebody: bool) -> bool:
        """Not civilians without a killer, unless the verb says murder, nor "executed *the plan*"."""
        dead = clause.patients
        if row.object is None and self._lifeless(dead):
            return False
        fallen = row.verb in MOWING and bool(dead) and all(self._is_force(p) for p in dead)
        # Who is killed in the hands of others is killed by them.
        captive = any(self.lexicon.singular(counted(phrase).head) in CAPTIVE for phrase in dead)
        murdered = row.verb in MURDEROUS or (row.verb == "put" and row.preposition == "to death")
        doers = clause.doers  # "*they* had killed ten people"
        killers = any(self.lexicon.people(p) is not None or p.head in {"they", "he", "she", "who"} for p in doers)
        return (row.object != "*people" and not fallen) or captive or killers or by_somebody or murdered

    def _is_office(self, phrase: Phrase) -> bool:
        people = self.lexicon.people(phrase)
        return people is not None and people.person

    def _is_force(self, phrase: Phrase) -> bool:
        people = self.lexicon.people(counted(phrase))
        return people is not None and people.group == "force"

    def _lifeless(self, phrases: tuple[Phrase, ...]) -> bool:
        """Whether nobody was killed: "executed *the plan*", "slaughtered *the cattle*"."""
        lexicon, dead = self.lexicon, self.lexicon.words("lifeless")
        known = (lexicon.singular(p.head) in dead or lexicon.event_noun(p) or lexicon.thing(p) for p in phrases)
        return bool(phrases) and all(known)

"""Whom a pronoun means that those suffer who suffered just before: "attacked the Front and drove *them* out"."""

from collections.abc import Iterable, Iterator

from pipeline.coding.actors.forces import Resolver
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import linked
from pipeline.language.model import Clause, Phrase
from pipeline.language.parsed import ParsedDocument

HELPING = frozenset({"protect", "defend", "free", "rescue", "help", "shield", "save", "liberate", "guard"})
SUFFERING = frozenset({"them", "it", "him", "her"})
# Who is taken has been driven nowhere: "defeated *the army*, taking ten *prisoners* and driving *them* out".
CAPTIVES = frozenset({"prisoner", "captive", "hostage"})
GIVING = frozenset({"deliver", "give", "hand", "pass", "sell", "transfer", "turn"})
# How many clauses back the one may stand who suffered: "besieged them, but *failed to dislodge* them".
FAR = 3


class ObjectsBefore:
    """Looks up the objects of the clauses with which a pronoun's clause shares its subject."""

    def __init__(self, document: ParsedDocument, lexicon: Lexicon, resolve: Resolver) -> None:
        self.document, self.lexicon, self.resolve = document, lexicon, resolve
        self._by_start: dict[int, dict[int, Clause]] = {}

    def told(self, position: int, phrase: Phrase, clause: Clause) -> Iterator[tuple[Phrase, tuple[str, ...]]]:
        """Who suffered in the clauses before, the nearest first: "besieged *the Front* and attacked them"."""
        current = self._governing(position, phrase, clause)
        driven = current is not None and current.verb in self.lexicon.words("driving_verb")
        for _ in range(FAR):
            parent = self._shared_with(position, current)
            if parent is None or self._helps(position, parent):
                return
            items = [item for item in (*parent.objects, *parent.recipients) if item.end <= phrase.start]
            found = [i for outer in reversed(items) for i in (outer, *linked([outer], {"of"}))]
            for item in self._who_may_go(position, found, phrase) if driven else found:
                if not item.pronoun and (keys := self.resolve(position, (item,), parent)):
                    yield item, keys
            current = parent

    def _who_may_go(self, position: int, found: Iterable[Phrase], pronoun: Phrase) -> Iterator[Phrase]:
        """Not captives; and of "units *besieging B*, forcing *them* to leave" B."""
        for item in found:
            if self.lexicon.singular(item.head) in CAPTIVES:
                continue
            clauses = (self.document.passages[position].clauses[index] for index in item.clauses)
            beset = [c for c in clauses if c.relation == "participle" and not c.passive]
            yield from (o for c in beset for o in c.objects if item.end <= o.start and o.end <= pronoun.start)
            if not any(c.objects for c in beset):
                yield item

    def acting(self, position: int, phrase: Phrase, clause: Clause) -> frozenset[str]:
        """Those who do it, and to somebody else: "*rebels* came and drove *them* out"."""
        governing = self._governing(position, phrase, clause)
        doers = [item for item in governing.subjects if not item.pronoun] if governing is not None else []
        return frozenset(self.resolve(position, doers, governing)) if doers else frozenset()

    def _governing(self, position: int, phrase: Phrase, clause: Clause) -> Clause | None:
        """The clause in which something is done to the one meant: also that of "compelled *them* to flee"."""
        if phrase.head not in SUFFERING or phrase.tag == "PRP$":
            return None
        if position not in self._by_start:
            starts: dict[int, Clause] = {}
            for other in self.document.passages[position].clauses:
                for item in (*other.objects, *other.recipients, *linked([*other.objects], {"of"})):
                    starts.setdefault(item.start, other)
            self._by_start[position] = starts
        return self._by_start[position].get(phrase.start)

    def _helps(self, position: int, clause: Clause) -> bool:
        """ "*protected* the villagers *from the rebels* and attacked them": it is the others who are attacked."""
        others = linked([clause, *clause.objects], {"from", "against"}) if clause.verb in HELPING else []
        return bool(self.resolve(position, others, clause)) if others else False

    def _shared_with(self, position: int, clause: Clause | None) -> Clause | None:
        """The clause that has the same subject: "*rebels came* and drove them out"; or hands them to that subject."""
        if clause is None or clause.passive or clause.parent is None or not clause.shared_subject:
            return None
        parent = self.document.passages[position].clauses[clause.parent]
        if clause.relation == "relative" and _received(parent, clause):
            return parent
        starts = {item.start for item in parent.subjects}
        return parent if starts & {item.start for item in clause.subjects} and not parent.passive else None


def _received(parent: Clause, clause: Clause) -> bool:
    """ "handed the men over *to guards*, who shot them"."""
    given = {item.start for item in linked([parent, *parent.objects], {"to"})} if parent.verb in GIVING else set()
    return bool(given & {item.start for item in clause.subjects})

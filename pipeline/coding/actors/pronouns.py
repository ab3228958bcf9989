"""Whom pronouns mean, where the passage itself settles it."""

from collections.abc import Iterator, Sequence

from pipeline.coding.actors.forces import Resolver
from pipeline.coding.actors.identity import Identity
from pipeline.coding.actors.mentions import Mentions
from pipeline.coding.actors.objects_before import ObjectsBefore
from pipeline.coding.actors.sentence_before import SentenceBefore
from pipeline.coding.kinds import ARMED
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import is_number_head, linked
from pipeline.language.model import Clause, Phrase
from pipeline.language.parsed import ParsedDocument

PERSONAL = frozenset({"he", "him", "his", "she", "her", "hers"})
SUBJECTIVE = frozenset({"he", "she"})
# What may go back to the only person of the sentence before.
BACK = SUBJECTIVE | {"his", "him"}
PLURAL = frozenset({"they", "them", "their", "theirs"})
NEUTER = frozenset({"it", "its"})
# What fighters do, and who are none.
FIGHTING = frozenset({"capture", "assault", "offensive", "clash", "ambush", "siege", "shelling", "air_strike"})
PEACEFUL = frozenset({"population", "unnamed_source", "media", "ngo", "igo"})
# Those of whom the sentence has told just before: "troops were driven back, with *many* abandoning their posts".
QUANTIFIERS = frozenset({"many", "most", "some", "all", "several", "few", "both"})
# Speakers whom nothing identifies: a pronoun after them may mean them.
INDEFINITE = frozenset({"others", "some", "many", "most", "another"})


class Pronouns:
    """Resolves pronouns to the subject or source nearest before them that fits in number and kind."""

    def __init__(
        self, document: ParsedDocument, identity: Identity, lexicon: Lexicon, mentions: Mentions, resolve: Resolver
    ) -> None:
        self.document, self.identity, self.lexicon = document, identity, lexicon
        self.mentions, self.resolve = mentions, resolve
        self._before = SentenceBefore(document, identity, lexicon, resolve)
        self._objects = ObjectsBefore(document, lexicon, resolve)
        self._asked: set[tuple[int, int]] = set()

    def of_phrase(self, position: int, phrase: Phrase, clause: Clause | None) -> tuple[str, ...]:
        """ "The envoy said that *she* had seen it": the envoy; nobody where the nearest candidate is unknown."""
        if clause is None or not (_is_share(phrase, clause) or phrase.head in PERSONAL | PLURAL | NEUTER):
            return ()
        asked = (position, phrase.start)
        if asked in self._asked:  # a pronoun within what it might mean
            return ()
        self._asked.add(asked)
        if self._is_own(position, phrase, clause):
            keys = self.resolve(position, clause.subjects, clause)
            self._asked.discard(asked)
            return self._meant(position, phrase, keys)
        suffering = (k for item, k in self._objects.told(position, phrase, clause) if self._fits(phrase.head, k, item))
        keys = next(suffering, ())
        found = self._meant(position, phrase, keys) if keys else self._of_pronoun(position, phrase, clause)
        self._asked.discard(asked)
        return found

    def _is_own(self, position: int, phrase: Phrase, clause: Clause) -> bool:
        """ "Brandt launched *his own* attack": the subject's, and nobody's where nobody knows who that is."""
        own = phrase.tag == "PRP$" and self.document.passages[position].text.startswith(" own ", phrase.end)
        return own and bool(clause.subjects) and all(item.end <= phrase.start for item in clause.subjects)

    def _of_pronoun(self, position: int, phrase: Phrase, clause: Clause) -> tuple[str, ...]:
        candidates = sorted(self._candidates(position, phrase, clause), key=lambda c: -c[0].start)
        if phrase.tag == "PRP$" and (ahead := self._of_subject_ahead(position, phrase, clause)):
            return self._meant(position, phrase, ahead)
        fighting = phrase.head in PLURAL and phrase in clause.subjects and self._is_of_fighters(clause)
        peaceful: tuple[str, ...] = ()
        acting = self._objects.acting(position, phrase, clause)
        keyed = ((*told, self.resolve(position, _beside(*told, phrase), told[1])) for told in candidates)
        for item, other, keys in (found for found in keyed if not acting or not found[2] or set(found[2]) - acting):
            if (
                phrase.head in NEUTER | PLURAL
                and not item.plural
                and (group := self._spoken_for(position, item, other))
            ):
                return self._meant(position, phrase, group)
            if not keys and (item.head in INDEFINITE or self.lexicon.people(item) is not None):
                return ()
            if keys and self._fits(phrase.head, keys, item):
                if not (fighting and self._are_peaceful(keys)):
                    return self._meant(position, phrase, keys)
                peaceful = peaceful or keys
        if candidates and phrase.head in NEUTER:  # who is told of in the sentence itself is meant rather
            return ()
        return self._meant(position, phrase, self._of_sentence_before(position, phrase, clause) or peaceful)

    def _of_subject_ahead(self, position: int, phrase: Phrase, clause: Clause) -> tuple[str, ...]:
        """ "During *their* retreat, the rebels burnt it": the subject that follows what opens the clause."""
        opening = any(link.start <= phrase.start < clause.trigger_start for link in clause.links)
        subjects = [item for item in clause.subjects if item.start > phrase.start and not item.pronoun]
        if not opening or not subjects or clause.shared_subject:
            return ()
        keys = self.resolve(position, subjects, clause)
        return keys if keys and self._fits(phrase.head, keys, subjects[0]) else ()

    def _spoken_for(self, position: int, item: Phrase, clause: Clause) -> tuple[str, ...]:
        """ "a spokesman *for the Front* said its men …", "*the Front's* spokesman": for whom somebody speaks."""
        row = self.lexicon.people(item)
        if row is None or not (row.person or row.group == "source"):
            return ()
        owner = (item.possessor,) if item.possessor is not None and not item.possessor.pronoun else ()
        keys = self.resolve(position, (*linked([item], {"for", "of"}), *owner), clause)
        return keys if len(keys) == 1 and self.identity.facts[keys[0]].kind in ARMED | {"state"} else ()

    def _is_of_fighters(self, clause: Clause) -> bool:
        """ "residents said that *they* had captured the station": whether only fighters do what the clause tells."""
        rows = self.lexicon.frames.get(clause.verb, ())
        return not clause.passive and any(row.event_type in FIGHTING and row.initiator is not None for row in rows)

    def _are_peaceful(self, keys: Sequence[str]) -> bool:
        return all(self.identity.facts[key].kind in PEACEFUL for key in keys)

    def _meant(self, position: int, phrase: Phrase, keys: tuple[str, ...]) -> tuple[str, ...]:
        for key in keys:
            self.mentions.add(position, (phrase.start, phrase.end), key, "pronoun")
        return keys

    def _of_sentence_before(self, position: int, phrase: Phrase, clause: Clause) -> tuple[str, ...]:
        """Whom the sentence before tells of: "*She* called", "*They* took Esk", "*Its* fighters burnt it"."""
        if phrase.head in PLURAL:
            return self._before.fighters(position, states=phrase.tag == "PRP$")
        if phrase.head in BACK:
            return self._before.person(position, phrase)
        acting = phrase in clause.subjects and self._is_of_fighters(clause)
        keys = self._before.fighters(position, states=True) if phrase.head == "its" or acting else ()
        return keys if len(keys) == 1 else ()

    def _candidates(self, position: int, phrase: Phrase, clause: Clause) -> Iterator[tuple[Phrase, Clause]]:
        """The subjects and sources before a pronoun, with their clauses; a possessive may mean its own subject."""
        owner = phrase.tag == "PRP$"
        quoted = self._quotation(position, phrase.start)
        for other in self.document.passages[position].clauses:
            own = other.index == clause.index
            told = any(item.start == phrase.start for item in other.objects)  # "rebels compelled *them* to withdraw"
            if (own and not owner) or (other.shared_subject and not own) or told:
                continue
            for item in (*other.subjects, *linked([other], {"according to"})):
                around = _holds(item, phrase)
                apart = quoted != self._quotation(position, item.start)
                if item.end <= phrase.start and not item.pronoun and not around and not apart:
                    yield item, other
                    if phrase.head in PERSONAL and item.possessor is not None and item.possessor.name is not None:
                        yield item.possessor, other  # "*Elm's* force landed, and his army took Esk"

    def _quotation(self, position: int, offset: int) -> int | None:
        """The quotation that an offset lies in: whom a pronoun in a speaker's own words means, others do not settle."""
        quotations = self.document.passages[position].source.quotations
        return next((index for index, q in enumerate(quotations) if q.start <= offset < q.end), None)

    def _fits(self, pronoun: str, keys: Sequence[str], item: Phrase) -> bool:
        """Whether actors can be meant: "he" one person, "they" no single person, "it" one actor that is none."""
        kinds = {self.identity.facts[key].kind for key in keys}
        singular_person = kinds == {"person"} and len(keys) == 1
        if pronoun in PERSONAL:
            return singular_person or (kinds == {"unnamed_source"} and not item.plural)
        if pronoun in QUANTIFIERS:
            return item.plural and kinds <= ARMED
        if pronoun in PLURAL:
            return not singular_person
        return not (kinds & {"person"}) and len(keys) == 1 and not item.plural


def _is_share(phrase: Phrase, clause: Clause) -> bool:
    """ "…, with *many* abandoning their posts": not "many fled", and not how many did."""
    return phrase.head in QUANTIFIERS and not clause.passive and clause.relation not in {"main", "relative"}


def _holds(item: Phrase, pronoun: Phrase) -> bool:
    """ "dozens of *its* men", "the last of *them*": whether a pronoun lies in what a phrase counts."""
    ends = [inner.end for inner in linked([item], {"of"})]
    return item.start <= pronoun.start < (item.whole_end if is_number_head(item) else max(ends, default=0))


def _beside(item: Phrase, clause: Clause, pronoun: Phrase) -> tuple[Phrase, ...]:
    """All subjects that a candidate stands among; not the one that holds the pronoun ("the pilot and *his* crew")."""
    if item not in clause.subjects:
        return (item,)
    return tuple(subject for subject in clause.subjects if subject.end <= pronoun.start)

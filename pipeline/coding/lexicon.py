"""The curated lexicons, indexed the way the rules ask them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TypeVar, get_args

from pipeline.coding.wording import by_nobody
from pipeline.curation import Curated
from pipeline.curation.frame_rows import EventNounRow, OutcomeRow, SpeechVerbRow, VerbRow
from pipeline.curation.lexicon_rows import ForceNounRow
from pipeline.curation.rule_rows import RuleRole
from pipeline.language.model import Clause, Phrase

Row = TypeVar("Row")
# Words before a head that may be part of a noun of the lexicons, which have up to three.
TAIL = 2
# Stands among the modifiers that an event noun asks for where it may also stand without any.
ANY = "*"
# A phrase is looked up by rule after rule.
_NOUNS = 8192

# What no other list has in the singular: "lost their *lives*".
_IRREGULAR = {"lives": "life", "knives": "knife", "halves": "half", "thieves": "thief", "wolves": "wolf"}


class Lexicon:
    """Verbs, nouns and modifiers by their base forms; look-ups return None or an empty tuple where nothing is known."""

    def __init__(self, curated: Curated) -> None:
        self.frames: dict[str, list[VerbRow]] = defaultdict(list)
        for row in curated.verbs:
            self.frames[row.verb].append(row)
        self.embedding = {(row.verb, row.complement): row.effect for row in curated.embedding_verbs}
        self._speech: dict[str, list[SpeechVerbRow]] = defaultdict(list)
        for speech in curated.speech_verbs:
            self._speech[speech.verb].append(speech)
        self._event_nouns: dict[str, list[EventNounRow]] = defaultdict(list)
        for noun in curated.event_nouns:
            self._event_nouns[noun.noun].append(noun)
        self._people = {row.noun: row for row in curated.force_nouns}
        self._singular = {row.plural: row.noun for row in curated.force_nouns if row.plural}
        self._singular |= {row.plural: row.noun for row in curated.place_nouns if row.plural}
        self.place_nouns = {row.noun: row.kind for row in curated.place_nouns}
        self.sides = {row.word.lower(): row.side for row in curated.side_words}
        self._things = {row.noun: row.thing for row in curated.things}
        self.outcomes: dict[tuple[str, str], OutcomeRow] = {(row.word, row.form): row for row in curated.outcomes}
        self._words: dict[RuleRole, frozenset[str]] = {
            role: frozenset(row.word for row in curated.rule_words if row.role == role) for role in get_args(RuleRole)
        }
        self.capitals = {row.city.lower(): row.nation for row in curated.capitals}
        self.titles = {row.title.lower(): row for row in curated.titles}
        self.claim_types = {(row.word, row.form): row.claim_type for row in curated.assertions}
        self.tones = {row.word: row.reaction_type for row in curated.tone_words}
        self.moral = frozenset(row.word for row in curated.tone_words if row.moral)
        self.reaction_nouns = {row.noun: row for row in curated.reaction_nouns}
        self._verb_forms = {row.form: row.lemma for row in curated.verb_forms}
        self.saying = lru_cache(_NOUNS)(self._saying)
        self._nouns = lru_cache(_NOUNS)(self._compounds)
        self._called_by = lru_cache(_NOUNS)(self._names)
        self._singular_by = lru_cache(_NOUNS)(self._one_of)
        self._people_by = lru_cache(_NOUNS)(self._first_in(self._people))
        self._thing_by = lru_cache(_NOUNS)(self._first_in(self._things))
        self._place_noun_by = lru_cache(_NOUNS)(self._first_in({noun: noun for noun in self.place_nouns}))
        self._events_by = lru_cache(_NOUNS)(self._first_in(self._event_nouns))

    def words(self, role: RuleRole) -> frozenset[str]:
        """The words that play a part in the rules: `words("edge")` holds "outskirts"."""
        return self._words[role]

    def singular(self, noun: str) -> str:
        """The singular of a noun, by the curated plurals or else by spelling."""
        return self._singular_by(noun)

    def _one_of(self, noun: str) -> str:
        if noun in self._singular or noun in _IRREGULAR:
            return self._singular.get(noun) or _IRREGULAR[noun]
        if noun in self._people or noun in self.place_nouns or noun in self._things:
            return noun
        if noun.endswith("ies") and len(noun) > 4:  # noqa: PLR2004 - "dies" is no noun
            return noun[:-1] if noun[:-1] in self._event_nouns else noun[:-3] + "y"
        if noun.endswith("oes") and noun[:-2] in self._things:
            return noun[:-2]
        if noun.endswith(("ches", "shes", "sses", "xes")):
            return noun[:-2]
        return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "selves")) else noun

    def people(self, phrase: Phrase) -> ForceNounRow | None:
        """The row of the noun for people or forces that heads a phrase, the longest that fits ("field commander")."""
        return self._people_by(phrase.words[-TAIL:], phrase.head)

    def thing(self, phrase: Phrase) -> str | None:
        """The class of the thing that heads a phrase."""
        return self._thing_by(phrase.words[-TAIL:], phrase.head)

    def called(self, phrase: Phrase, noun: str) -> bool:
        """Whether a noun heads a phrase, with what stands before it where the noun is of two words ("supply line")."""
        return noun in self.nouns(phrase)

    def nouns(self, phrase: Phrase) -> frozenset[str]:
        """The nouns that head a phrase: its head in the singular, and those of two words or three."""
        return self._called_by(phrase.words[-TAIL:], phrase.head)

    def place_noun(self, phrase: Phrase) -> str | None:
        """The generic place noun that heads a phrase, in the singular."""
        return self._place_noun_by(phrase.words[-TAIL:], phrase.head)

    def event_noun(self, phrase: Phrase) -> EventNounRow | None:
        """The happening that the head of a phrase names; a modifier may say which ("suicide attack")."""
        rows = self._events_by(phrase.words[-TAIL:], phrase.head) or []
        if not rows and "Operation" not in phrase.text:
            return None
        words = set(phrase.words)
        if "Operation" in phrase.text.split():  # "Operation Elm" is one, whatever it is called
            rows, words = self._event_nouns["operation"], {ANY}
        elif words <= self.words("extent_adjective") and phrase.determiner in {"a", "an", "another"}:
            words = {*words, ANY}  # "a massive operation" by forces is no other than a military one
        asked = [row for row in rows if row.before and words & set(row.before)]
        return next(iter(asked), next((row for row in rows if not row.before), None))

    def speech(self, clause: Clause) -> SpeechVerbRow | None:
        """The row of a verb of saying; its particle or preposition decides where there are several."""
        rows = self._speech.get(clause.verb)
        if not rows:
            return None
        if (by_nobody(clause) and not clause.passive) or not self._imputes(clause):
            return None
        names = clause.verb == "call" and bool(clause.attributes)  # "called it a dark day *for* the country"
        near = {clause.particle} if clause.particle or names else {link.preposition for link in clause.links}
        if clause.verb == "pin" and not clause.particle:  # "pinned *the deaths on B*"
            near |= {link.preposition for phrase in clause.objects for link in phrase.links}
        return next(
            (r for r in rows if r.particle and r.particle in near), next((r for r in rows if not r.particle), None)
        )

    def _imputes(self, clause: Clause) -> bool:
        """Whether what is pinned on somebody is a deed or blame: "pinned *the deaths* on B"; not "*a medal* on B"."""
        pinned = clause.patients
        imputed = (self.singular(p.head) in self.words("imputed") or self.event_noun(p) is not None for p in pinned)
        return clause.verb != "pin" or any(imputed)

    def _saying(self, form: str) -> SpeechVerbRow | None:
        """The row of a verb of saying by one of its forms: "said", "claims"."""
        bare = (form.removesuffix(end) for end in ("ed", "d", "s"))
        rows = (self._speech.get(verb) for verb in (self._verb_forms.get(form, form), *bare))
        return next((found[0] for found in rows if found), None)

    def side(self, words: Iterable[str]) -> str | None:
        """The side that a modifier tells."""
        return next((self.sides[word] for word in words if word in self.sides), None)

    def outcome(self, word: str, form: str) -> OutcomeRow | None:
        """What a word says became of those counted."""
        return self.outcomes.get((word, form))

    def _names(self, before: tuple[str, ...], head: str) -> frozenset[str]:
        return frozenset({self.singular(head), *(noun for noun in self._nouns(before, head) if " " in noun)})

    def _first_in(self, rows: Mapping[str, Row]) -> Callable[[tuple[str, ...], str], Row | None]:
        """The row of the longest noun that a head makes with the words before it, or of the head alone."""
        return lambda before, head: next((rows[noun] for noun in self._nouns(before, head) if noun in rows), None)

    def _compounds(self, before: tuple[str, ...], head: str) -> tuple[str, ...]:
        words = [*before, self.singular(head)]
        plural = [*before, head]
        found: list[str] = []
        for length in range(len(words), 0, -1):
            found += [" ".join(words[-length:]), " ".join(plural[-length:])]
            joined = "-".join(words[-length:])
            found.append(self._singular.get(" ".join(plural[-length:]), joined))
        return tuple(found)


def unique(values: Iterable[Row]) -> tuple[Row, ...]:
    """The values in their order, each once."""
    return tuple(dict.fromkeys(values))

"""The curated words that tell what a name stands for, by their plain form."""

from functools import cached_property, lru_cache

from pipeline.curation import Curated
from pipeline.curation.name_rows import NameHeadRow, NameRole
from pipeline.language.model import SETTLEMENTS
from pipeline.language.runs.run_model import Joints
from pipeline.language.spellings.units import plain, plain_key
from pipeline.language.tokens.word_lists import number_words, time_words
from pipeline.source.box_words import load_box_words

CRAFT = frozenset({"vehicle", "aircraft"})
# Classes of objects that are people: what can be done to them as well tells nothing of a name.
PERSONAL = frozenset({"*actor", "*force", "*people", "*single"})
# Landforms that give names in the plural too: "Elm Heights".
RANGES = frozenset({"height", "highland", "hill", "island", "mountain"})
# Verb forms are looked up by many rooms, word by word.
_WORDS = 8192
# What a town suffers more often than a man does: "attacked *Elm*".
STRIKES = frozenset({"assault", "air_strike", "shelling"})
_COUNTS = ("unit", "ten", "teen", "scale", "group", "plural", "vague")


class Lexicon:
    """The curated words that tell what a name stands for, by their plain form."""

    def __init__(self, curated: Curated) -> None:
        self.titles = {row.title.lower(): row for row in curated.titles}
        self.heads = {row.word: row for row in curated.name_heads}
        self.capitals = frozenset(row.city.lower() for row in curated.capitals)
        self.place_of = _place_nouns(curated, "of") | {
            row.plural: row.kind for row in curated.place_nouns if row.plural and "of" in row.positions
        }
        self.place_plurals = {row.plural for row in curated.place_nouns if row.plural and row.kind in SETTLEMENTS}
        self.place_before = _place_nouns(curated, "before")
        self.place_after = _place_nouns(curated, "after")
        self.place_after |= {row.plural: row.kind for row in curated.place_nouns if row.plural and row.noun in RANGES}
        nouns = [row for row in curated.force_nouns if row.group in {"force", "source"}]
        self.people = {row.noun for row in nouns} | {row.plural for row in nouns if row.plural}
        self.kinds = {noun: row.kind or "" for row in nouns for noun in (row.noun, row.plural) if noun}
        population = [row for row in curated.force_nouns if row.group == "population"]
        heads = [row for row in curated.force_nouns if row.group == "organisation_head"]
        self.institutions = {noun for row in heads for noun in (row.noun, row.plural) if noun}
        self.owners = {noun for row in population for noun in (row.noun, row.plural) if noun}
        self.crafts = _crafts(curated)
        self.vessels = {row.noun for row in curated.force_nouns if row.group == "vessel"}
        self.generic = _generic(curated)
        self.speech_objects = {row.noun for row in curated.things if row.thing in {"accusation", "report", "denial"}}
        self.speech_objects |= {f"{noun}s" for noun in self.speech_objects}
        self.lemma, self.says = lru_cache(_WORDS)(self._lemma), lru_cache(_WORDS)(self._says)
        self.speech = {row.verb for row in curated.speech_verbs}
        self.reporting = {row.verb for row in curated.speech_verbs if not row.reaction_type}
        self.addressing = {row.verb for row in curated.speech_verbs if row.reaction_type and row.addressee == "object"}
        self.addressing -= {"threaten", "charge", "slam", "welcome", "hail", "protest", "condemn", "request", "endorse"}
        self.forms = {row.form: row.lemma for row in curated.verb_forms}
        self.takes_place = {row.verb for row in curated.verbs if row.object == "*place" and not row.particle}
        whom = {row.verb for row in curated.verbs if row.object in PERSONAL}
        self.takes_only_place = self.takes_place - whom
        self.takes_people = whom
        captures = {row.verb for row in curated.verbs if row.event_type == "capture"}
        self.wins_only_place = self.takes_only_place & captures
        striking = (row for row in curated.verbs if row.event_type in STRIKES and not row.particle)
        self.may_take_place = {row.verb for row in striking if row.place == "object"} - self.takes_place
        self.acts = {row.verb for row in curated.verbs if row.initiator == "subject"}
        self._words: dict[str, frozenset[str]] = {}
        for role in {row.role for row in curated.name_words}:
            self._words[role] = frozenset(row.word for row in curated.name_words if row.role == role)
        self._words["unit_opener"] = self.words("unit_opener") | _foreign_openers()

    def words(self, role: NameRole) -> frozenset[str]:
        """The words of a role in `name_words.csv`."""
        return self._words.get(role, frozenset())

    @cached_property
    def _verbs(self) -> frozenset[str]:
        return frozenset(self.speech | self.takes_place | self.acts)

    @cached_property
    def title_words(self) -> frozenset[str]:
        """Every word of a title, and the words that stand before one ("caretaker")."""
        parts = {part.strip(".") for title in self.titles for part in title.split()}
        return frozenset(parts | self.words("qualifier"))

    @cached_property
    def counts(self) -> frozenset[str]:
        """Number words: "two", "dozens"."""
        return frozenset(
            phrase[0] for role in _COUNTS for phrase in number_words().roles.get(role, {}) if len(phrase) == 1
        )

    @cached_property
    def openers(self) -> frozenset[str]:
        """Words that are no name where they open a sentence, numbers among them."""
        return self.words("opener") | self.words("common") | self.counts

    @cached_property
    def joints(self) -> Joints:
        """The words at which the parts of a name are joined."""
        ends = {title.split()[-1] for title in self.titles if " of " not in title}
        owned = self.owners | ends
        openers = {title.split()[0] for title in self.titles if " of " in title}
        numbered = {word for word in self.place_before | self.place_after if " " not in word} | set(self.heads)
        heads = frozenset(self.heads) | frozenset(openers)
        behind = self.words("unit"), self.words("landmark"), self.words("joined")
        return Joints(heads, frozenset(owned), frozenset(numbered), *behind, ranks=self._ranks)

    @cached_property
    def _ranks(self) -> frozenset[str]:
        """The ranks of one word, without their full stop: "general", "capt"."""
        ranks = (title.removesuffix(".") for title, row in self.titles.items() if row.kind == "rank")
        return frozenset(rank for rank in ranks if " " not in rank)

    def is_doing(self, word: str) -> bool:
        """Whether a word in -ing is what is done to a place or a force: "*Seizing* Elm, the army …"."""
        return word.endswith("ing") and self.lemma(word) in self._done

    @cached_property
    def _done(self) -> frozenset[str]:
        return frozenset(self.takes_place | self.may_take_place | self.takes_people)

    def is_title(self, phrase: str) -> bool:
        """Whether a phrase in any case is a title, also one written without its full stop."""
        phrase = phrase.lower()
        return phrase in self.titles or f"{phrase}." in self.titles

    def head(self, words: list[str]) -> NameHeadRow | None:
        """The row of the word or two that head an organisation's name at the end of `words`."""
        tail = [plain(word) for word in words[-2:]]
        return self.heads.get(" ".join(tail)) or (self.heads.get(tail[-1]) if tail else None)

    def _lemma(self, word: str) -> str:
        """A verb form's verb, by the curated forms or else by its ending."""
        if word in self.forms:
            return self.forms[word]
        bare = [word.removesuffix(end) for end in ("ed", "d", "ing", "s", "es") if word.endswith(end)]
        return next((stem for stem in (*bare, *(f"{stem}e" for stem in bare)) if stem in self._verbs), word)

    def tells(self, word: str) -> bool:
        """Whether a word is a verb of plain saying as it stands between commas: "he said", "the army claims"."""
        return self.lemma(word) in self.reporting

    def is_speaker(self, noun: str) -> bool:
        """Whether a noun may stand for who says something: "officials", "mayor", "statement"."""
        singular = noun.removesuffix("s")
        return noun in self.people or noun in self.speech_objects or bool({noun, singular} & self._speaking)

    @cached_property
    def _speaking(self) -> frozenset[str]:
        nouns = {noun for noun, kind in self.kinds.items() if kind} | self.institutions | self.owners
        return frozenset(nouns | set(self.titles) | {"statement", "report", "communique", "government"})

    def _says(self, word: str) -> bool:
        """Whether a word is a past form of a verb of saying."""
        return self.forms.get(word, word.removesuffix("d")) in self.speech or word.removesuffix("ed") in self.speech


def _foreign_openers() -> frozenset[str]:
    """Words of other languages that open a group's name, as in the summary box: "*Jaysh* al-Elm", "*Frente* Elm"."""
    return frozenset(" ".join(plain_key(word)) for word in load_box_words().words("organisation_opener"))


def _place_nouns(curated: Curated, position: str) -> dict[str, str]:
    return {row.noun: row.kind for row in curated.place_nouns if position in row.positions}


def _crafts(curated: Curated) -> frozenset[str]:
    rows = [row for row in curated.force_nouns if row.group in CRAFT]
    weapons = {row.noun for row in curated.things if row.thing == "weapon"}
    nouns = {row.noun for row in rows} | weapons
    return frozenset(nouns | {f"{noun}s" for noun in weapons} | {row.plural for row in rows if row.plural})


def _generic(curated: Curated) -> frozenset[str]:
    """Words that are no name however they are written: "Army", "Government", "President"."""
    words = {row.word.lower() for row in curated.side_words}
    for rows in (curated.force_nouns, curated.place_nouns):
        words |= {noun for row in rows for noun in (row.noun, row.plural) if noun}
    words |= {row.title.lower() for row in curated.titles} | {row.word for row in curated.name_heads}
    words |= {row.noun for row in curated.event_nouns} | {row.noun for row in curated.things}
    words |= {
        row.word for row in curated.name_words if row.role in {"numbered", "event_head", "opener", "qualifier", "part"}
    }
    return frozenset(words | time_words().single["weekday"].keys() | {"pro", "anti"})

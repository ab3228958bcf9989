"""What is left of a name without the words that may be left out: "Oak" of "Oak Movement", "Jan Elm" of "Jan H. Elm"."""

from dataclasses import dataclass

from pipeline.language.spellings.function_words import CONNECTORS
from pipeline.language.spellings.spelling import bare_key
from pipeline.language.spellings.units import plain_key

Core = tuple[str, ...]
NAMES = 2
# Letters of a word that may stand for a group by itself.
TELLING = 4


def head_of(name: str) -> tuple[Core, ...]:
    """What stands before "of" in a name, whole and its last word: "Free Tigers", "Tigers" of "Free Tigers of Elm"."""
    key = plain_key(name)
    end = next((index for index, word in enumerate(key) if word in CONNECTORS), 0)
    return (key[:end], key[end - 1 : end])[: end if end < NAMES else NAMES]


@dataclass(frozen=True, slots=True)
class Cores:
    """Reads cores: `genus` says what a group is ("movement"), `honorifics` how a person is called ("sheikh")."""

    genus: frozenset[str] = frozenset()
    honorifics: frozenset[str] = frozenset()
    generic: frozenset[str] = frozenset()

    def of(self, name: str, category: str) -> Core:
        """The core of an actor's or person's name; any other name is its own."""
        key = bare_key(name)
        if category == "actor" and len(key) > NAMES and key[0][0].isdigit():  # "9th Division" of "9th Rifle Division"
            return (key[0], key[-1])
        if category == "actor":
            return tuple(word for word in key if word not in self.genus) or key
        if category == "person" and len(key) > NAMES:
            inner = (word for word in key[1:-1] if len(word) > 1 and word not in self.honorifics)
            return (key[0], *inner, key[-1])
        return key

    def same(self, one: str, other: str, core: Core) -> bool:
        """Whether two names with one core are one name: one of them is the core itself, and it tells enough."""
        first, second = bare_key(one), bare_key(other)
        telling = len(core) > 1 or (len(core[0]) >= TELLING and core[0] not in self.generic)
        return telling and first != second and core in (first, second)

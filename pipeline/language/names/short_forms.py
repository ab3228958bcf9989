"""What a name is called for short: a person's surname, an organisation's initials."""

from pipeline.language.spellings.function_words import CONNECTORS, PARTICLES
from pipeline.language.spellings.units import plain_key

SURNAME = 3


def short_names(name: str, kunya: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """What a person is called after the first time: the last part of the name, a kunya whole ("Abu Elm")."""
    parts = name.split()
    key = plain_key(name)
    if len(parts) < 2:  # noqa: PLR2004 - a single word has no shorter form
        return ()
    if key[0] in kunya:
        return (" ".join(parts[:2]),) if len(parts) > 2 else ()  # noqa: PLR2004 - "Abu Elm al-Norsi"
    before = parts[-2].lower()
    surname = f"{parts[-2]} {parts[-1]}" if before in PARTICLES or before in {"abdul", "abdel"} else parts[-1]
    return (surname,) if len(surname) >= SURNAME and surname != name else ()


def initials(name: str) -> str:
    """The capitals that abbreviate a name: `EDF` for "Elm Defence Front"."""
    words = plain_key(name.replace("'s ", " ").replace("’s ", " "))
    return "".join(word[0] for word in words if word not in CONNECTORS | {"the", "and"}).upper()


def abbreviates(letters: str, name: str) -> bool:
    """Whether capitals stand for a name: `EDF` for "Elm Defence Front", `AREM` for "Army of the Republic of Elm"."""
    first, last = initials(name), (plain_key(name) or ("",))[-1].upper()
    if not letters.isupper() or len(first) < 2 or not letters.startswith(first):  # noqa: PLR2004 - no one letter
        return False
    more = letters[len(first) :]
    return not more or (len(more) == 1 and more in last[1:])

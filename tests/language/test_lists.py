"""Names that stand in one list."""

import pytest

from pipeline.language.model import Name, NameKind
from pipeline.language.syntax import Syntax
from pipeline.language.trees.lists import name_lists

KINDS: dict[str, NameKind] = {
    "Esk": "place",
    "Tor": "place",
    "Wold": "place",
    "Elm Guard": "actor",
    "Oak Front": "actor",
    "Norland": "nation",
    "Jan Brandt": "person",
    "Per Lund": "person",
}


def items(text: str, syntax: Syntax) -> list[list[str]]:
    """Give the words of the items of each list."""
    found = ((text.find(name), name, kind) for name, kind in KINDS.items())
    names = [Name(at, at + len(name), name, name, kind) for at, name, kind in sorted(found) if at >= 0]
    return [[text[item.start : item.end] for item in group.items] for group in name_lists(text, names, syntax)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They took Esk and Tor.", [["Esk", "Tor"]]),
        ("They took Esk, Tor and Wold.", [["Esk", "Tor", "Wold"]]),
        ("They took Esk, Tor, and Wold.", [["Esk", "Tor", "Wold"]]),
        ("They took Esk as well as Tor.", [["Esk", "Tor"]]),
        ("The Elm Guard and the Oak Front left.", [["Elm Guard", "Oak Front"]]),
        ("It was met by the Elm Guard, Norland and the Oak Front.", [["Elm Guard", "Norland", "Oak Front"]]),
        ("They took Esk, its harbour, and Tor.", [["Esk", "its harbour", "Tor"]]),
        ("They took Esk, its harbour and Tor.", [["Esk", "its harbour", "Tor"]]),
        ("The Elm Guard and the Oak Front took Esk and Tor.", [["Elm Guard", "Oak Front"], ["Esk", "Tor"]]),
    ],
)
def test_names_of_one_list(syntax: Syntax, text: str, expected: list[list[str]]) -> None:
    """A list that is cut, or an item that is lost."""
    assert items(text, syntax) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They fought in Esk, Tor.",
        "They took Esk and left Tor.",
        "Norland and the Elm Guard left.",
        "Jan Brandt and Per Lund left.",
        "They met in Esk and Tor's mayor left.",
        "They met the Oak Front and Elm Guard naval forces.",
        "They took Esk.",
        "Nobody left.",
    ],
)
def test_names_of_no_list(syntax: Syntax, text: str) -> None:
    """Places within places, owners, names of two kinds and persons taken for a list."""
    assert items(text, syntax) == []

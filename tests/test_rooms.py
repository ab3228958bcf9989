"""Within the rooms that read, each folder knows others in one direction only."""

import re
from collections.abc import Mapping
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from project import ROOT

ROOMS = ("language", "coding")


def folders(room: str) -> Mapping[str, set[str]]:
    """The folders of a room, each with those that its modules import; modules that lie beside them are no folder."""
    home = ROOT / "pipeline" / room
    found = [folder for folder in sorted(home.iterdir()) if (folder / "__init__.py").exists()]
    names = {folder.name for folder in found}
    return {folder.name: _imported(folder, room) & names - {folder.name} for folder in found}


def _imported(folder: Path, room: str) -> set[str]:
    text = "".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    return set(re.findall(rf"^\s*(?:from|import) pipeline\.{room}\.(\w+)", text, re.MULTILINE))


@pytest.mark.parametrize("room", ROOMS)
def test_no_two_folders_of_a_room_know_each_other(room: str) -> None:
    """Each folder can be read after those that it imports; a circle is an error that names its folders."""
    known = folders(room)
    assert any(known.values())
    TopologicalSorter(known).prepare()


@pytest.mark.parametrize("room", ROOMS)
def test_every_folder_says_what_it_holds(room: str) -> None:
    """The architecture page lists the folders of both rooms."""
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    assert [name for name in folders(room) if f"`{room}/{name}`" not in page] == []

"""The names that the summary box introduces, entered before the text is read."""

from collections.abc import Sequence

from pipeline.curation.slug import slug
from pipeline.language.box.box import BoxItem
from pipeline.language.model import Entity
from pipeline.language.names.discovery import Discovery
from pipeline.language.spellings.units import units


def enter_box(discovery: Discovery, texts: Sequence[str], box: Sequence[BoxItem]) -> None:
    """Enter the actors and persons of the box that nobody has listed; the text's own words are their spelling."""
    for text, item in zip(texts, box, strict=True):
        if item.name is None:
            continue
        name = text[item.name[0] : item.name[1]]
        known = discovery.gazetteer.get(name)
        if not slug(name) or (known is not None and (item.kind != "person" or known.kind == "person")):
            continue
        if item.kind == "person" and not _in_capitals(name):
            _enter_person(discovery, text, item, name)
        elif item.kind in {"actor", "person"}:
            discovery.enter(actor_of(discovery, name))


def _in_capitals(name: str) -> bool:
    """Whether a name is an abbreviation and no person's: "OLF"."""
    return " " not in name and len(name) > 1 and name.isupper()


def _enter_person(discovery: Discovery, text: str, item: BoxItem, name: str) -> None:
    title = text[item.title[0] : item.title[1]] if item.title else None
    role = text[item.role[0] : item.role[1]] if item.role else ""
    served = _served(discovery, role)
    affiliation = served if served is None or served.startswith(("actor:", "force:")) else None
    discovery.enter(
        Entity(f"person:{slug(name)}", "person", name, "person", title=title, affiliation=affiliation, dead=item.dead)
    )


def _served(discovery: Discovery, role: str) -> str | None:
    """The key of whom a role in brackets names: "top Elm Brigade commander", "Elm military council"."""
    words = units(role)
    while words and words[-1].plain in discovery.lexicon.words("leader"):
        words = words[:-1]
    while words and not words[0].capital and not (len(words[0].text) == 2 and role.startswith("-", words[0].end)):  # noqa: PLR2004 - "al-Elm"
        words = words[1:]
    if not words:
        return None
    name = role[words[0].start : words[-1].end]
    known = discovery.gazetteer.find(name)
    if known and known[0].start == 0 and known[0].kind == "actor":
        return known[0].key
    if len(words) > 1 and discovery.lexicon.head([word.plain for word in words]) is not None:
        entity = actor_of(discovery, name)
        discovery.enter(entity)
        return entity.key
    return None


def actor_of(discovery: Discovery, name: str) -> Entity:
    """An actor of the box: its nation from the adjective that opens its name, its kind from the word that heads it."""
    first, _, rest = name.partition(" ")
    known = discovery.gazetteer.get(first)
    nation = known.key.removeprefix("nation:") if rest and known is not None and known.kind == "adjective" else None
    row = discovery.lexicon.head(name.split())
    kind = "" if row is None else (row.of_nation or row.kind) if nation else row.kind
    return Entity(f"actor:{slug(name)}", "actor", name, kind or "armed_group", None, nation)

"""Borders that are called by the lands they part: "the Ruritanian border", "the border with Ruritania"."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from pipeline.coding.model import Spot
from pipeline.coding.wording import bare_text, links_with
from pipeline.language.model import Entity, Phrase

NOUNS = frozenset({"border", "frontier"})


def first_between(spots: Iterable[Spot], entities: Mapping[str, Entity]) -> tuple[Spot, ...]:
    """ "Between Esk and Tor" is near the first; lands are parties rather."""
    return tuple(replace(spot, relation="near") for spot in spots if entities[spot.place].category == "place")[:1]


def border_name(phrase: Phrase) -> str | None:
    """What a border is called by its words; None where they name no land."""
    if phrase.head not in NOUNS or phrase.plural:
        return None
    links = (link for link in links_with(phrase, {"with", "between"}) if link.phrases[0].name is not None)
    link = next(links, None)
    if link is not None:
        lands = (other.name.text if other.name is not None else other.text for other in link.phrases)
        return f"{phrase.head} {link.preposition} {' and '.join(lands)}"
    return bare_text(phrase) if any(name.kind in {"adjective", "nation"} for name in phrase.names) else None

"""Borders that are called by the lands they part: "the Ruritanian border", "the border with Ruritania"."""

from pipeline.coding.wording import bare_text, links_with
from pipeline.language.model import Phrase

NOUNS = frozenset({"border", "frontier"})


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

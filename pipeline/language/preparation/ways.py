"""Ways told by the two ends that they link: "the road *linking* Elm *with* Oak" is the one between them."""

from pipeline.language.trees.tree import Word

_LINKING = frozenset({"linking", "connecting", "joining"})
_WAYS = frozenset(
    {"road", "roads", "highway", "highways", "route", "routes", "motorway", "railway", "line", "lines", "track"}
    | {"tracks", "path", "paths", "corridor", "artery", "bridge", "expressway", "causeway", "axis", "railroad", "trail"}
)
# How far behind its first end the second is told.
_NEAR = 5


def with_ways(words: list[Word]) -> list[Word]:
    """Write "the road linking Elm with Oak" as "the road between Elm and Oak"."""
    found = [index for index, word in enumerate(words) if word.form in _LINKING and _is_way(words, index)]
    written = list(words) if found else words
    for index in found:
        written[index] = words[index]._replace(form="between")
        other = _other_end(words, index + 1)
        if other is not None:
            written[other] = words[other]._replace(form="and")
    return written


def _is_way(words: list[Word], index: int) -> bool:
    """Whether a way goes before: "the *road* linking Elm"."""
    return index > 0 and words[index - 1].form.lower() in _WAYS


def _other_end(words: list[Word], start: int) -> int | None:
    """The place of "with" or "to" before the second end; None where "and" stands before it."""
    near = range(start + 1, min(start + _NEAR, len(words)))
    joint = next((index for index in near if words[index].form in {"with", "to", "and", ",", "."}), None)
    return joint if joint is not None and words[joint].form in {"with", "to"} else None

"""Tolls whose words the parser takes apart: "Ruritanian dead and captured numbered over 650"."""

import re

from pipeline.coding.count_states import or_wounded
from pipeline.coding.discourse import Discourse
from pipeline.language.model import Number, Phrase
from pipeline.language.shallow import shallow

_TOLL = re.compile(
    r"(?P<whose>(?:[A-Za-z][\w'’-]* )?(?P<state>[a-z]+))(?: (?:and|or) [a-z]+)? (?:had )?"
    r"(?:numbered|totalled|totaled|exceeded|reached|topped|were|amounted to|came to|stood at|rose to) $",
    re.IGNORECASE,
)


def toll_before(discourse: Discourse, number: Number) -> tuple[str, Phrase] | None:
    """The unit of a number by the words before it, and the phrase of those whom it counts."""
    passage, lexicon = discourse.passage, discourse.lexicon
    match = _TOLL.search(passage.text, max(0, number.start - 80), number.start)
    row = lexicon.outcome(match["state"].lower(), "adjective") if match is not None else None
    if match is None or row is None or row.unit is None:
        return None
    phrase = shallow(passage.text, *match.span("whose"), passage.names)
    joined = or_wounded(row.unit, passage.text, match.end("whose"))
    other = passage.text[match.end("whose") :].startswith((" and captured", " and missing"))
    return ("other" if other else joined or row.unit), phrase

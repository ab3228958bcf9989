"""Questions that are asked for others to hear: "asked *why* nobody had come"."""

import re

from pipeline.coding.claims.standing import Standing
from pipeline.coding.discourse.discourse import Discourse
from pipeline.language.model import Clause

# "asked *why* nobody had come"; "asked *what* his plans were" wants to know no more than it says.
_QUESTION = re.compile(r" (?P<open>rhetorically |publicly )?(?P<word>what|why|how|where|who|whose)\b")
REPROACHING = frozenset({"why", "how"})
CONTRASTING = frozenset({"while", "whereas", "although", "though"})


def is_question(discourse: Discourse, clause: Clause) -> bool:
    """ "asked *what* his plans were": something is asked, and nobody for anything."""
    return _asked(discourse, clause) is not None


def reproaches(discourse: Discourse, clause: Clause, standing: Standing) -> bool:
    """ "The minister asked *why* nobody had come": a question that says what he thinks of it."""
    question = _asked(discourse, clause)
    told = clause.relation != "adverbial" or clause.introducer in CONTRASTING
    pointed = question is not None and (question["open"] or question["word"] in REPROACHING)
    return bool(pointed) and told and standing.public(discourse, clause)


def _asked(discourse: Discourse, clause: Clause) -> re.Match[str] | None:
    return _QUESTION.match(discourse.passage.text, clause.trigger_end) if clause.verb == "ask" else None

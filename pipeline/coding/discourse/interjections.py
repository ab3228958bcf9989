"""Attributions between commas, which the parser does not see: "the rebels, *the mayor said*, had fled"."""

import re
from collections.abc import Callable
from dataclasses import replace

from pipeline.coding.actors.cast import Cast
from pipeline.coding.discourse.relations import Relations
from pipeline.coding.model import Source
from pipeline.language.clauses.shallow import shallow
from pipeline.language.model import Clause, Phrase
from pipeline.language.preparation.asides import JOINING, LONGEST_SPEAKER, PRONOUNS, TAILS

Voices = Callable[[tuple[Phrase, ...], Clause], tuple[str, ...]]
SUBORDINATE = frozenset({"participle", "relative", "adverbial"})
_BETWEEN = re.compile(r", (?P<so>so )?(?P<words>[\w.'’ -]{4,90})(?=,)")
_WORD = re.compile(r"\S+")
_TAIL = re.compile(rf"$| (?:{'|'.join(sorted(TAILS))})\b| [A-Z][a-z]+day\b")
_END = re.compile(r"[.!?][\"”’']? (?=[A-Z])")
# A comma and a blank.
LONGEST_SIGN = 2


class Interjections:
    """Finds the sources that one passage names between two commas."""

    def __init__(self, relations: Relations, position: int, cast: Cast, voices: Voices) -> None:
        self.relations, self.position, self.cast, self.voices = relations, position, cast, voices
        self._found: dict[int, Source] | None = None

    def of_clause(self, clause: Clause) -> Source | None:
        """Who says, in the midst of a clause, what it tells."""
        if self._found is None:
            self._found = self._find() if self.relations.clauses else {}
        return self._found.get(clause.index)

    def _find(self) -> dict[int, Source]:
        found: dict[int, Source] = {}
        text, clauses = self.relations.passage.text, self.relations.clauses
        triggers = {clause.trigger_start for clause in clauses}
        for match in _BETWEEN.finditer(text):
            verb = self._verb(match)
            row = self.relations.lexicon.saying(verb.group()) if verb is not None else None
            if verb is None or row is None or row.stance is None or verb.start() in triggers:
                continue
            around = self._behind(match.end()) if match["so"] else self._around(match.start())
            near = around or [c for c in clauses if _is_beside(text, c, match.start())]
            speakers = self._speakers((match.start("words"), verb.start() - 1), near[0]) if near else ()
            for clause in near if speakers else ():
                found.setdefault(clause.index, Source(speakers, row.stance, clause.index if around else None, row.verb))
        return found

    def _verb(self, match: re.Match[str]) -> re.Match[str] | None:
        """The verb of saying behind the words for who says it, which nothing but day or place follows."""
        words = list(_WORD.finditer(match.string, *match.span("words")))[: LONGEST_SPEAKER + 1]
        saying = self.relations.lexicon.saying
        place = next((at for at, word in enumerate(words) if at and saying(word.group()) is not None), None)
        if place is None or JOINING & {word.group() for word in words[:place]}:
            return None
        return words[place] if _TAIL.match(match.string[: match.end()], words[place].end()) else None

    def _behind(self, offset: int) -> list[Clause]:
        """ "they blew it up, *so he claimed*, killing ten": the clause that follows."""
        return [c for c in self.relations.clauses if 0 <= c.start - offset <= LONGEST_SIGN][:1]

    def _around(self, offset: int) -> list[Clause]:
        """ "a mill which, *he said*, had been burnt": the subordinate clause that the words stand in."""
        inside = (c for c in self.relations.clauses if c.start <= offset < c.end)
        nearest = min(inside, key=lambda c: c.end - c.start, default=None)
        return [nearest] if nearest is not None and nearest.relation in SUBORDINATE else []

    def _speakers(self, span: tuple[int, int], clause: Clause) -> tuple[str, ...]:
        passage = self.relations.passage
        phrase = shallow(passage.text, *span, passage.names)
        if phrase.head not in PRONOUNS:
            return self.voices((phrase,), clause)
        meant = self.cast.actors(self.position, (replace(phrase, tag="PRP"),), clause)
        return meant or self.cast.spoke_before(self.position, phrase)


def _is_beside(text: str, clause: Clause, offset: int) -> bool:
    """Whether a main clause stands in the same sentence as an offset."""
    first, last = sorted((clause.trigger_start, offset))
    return clause.parent is None and _END.search(text, first, last) is None

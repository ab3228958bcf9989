"""Attributions between commas, which the parser does not see: "the rebels, *the mayor said*, had fled"."""

import re
from collections.abc import Callable
from dataclasses import replace

from pipeline.coding.actors.cast import Cast
from pipeline.coding.actors.pronoun_speakers import may_mean
from pipeline.coding.discourse.relations import Relations
from pipeline.coding.model import Source
from pipeline.coding.wording import links_with
from pipeline.language.clauses.shallow import shallow
from pipeline.language.model import Clause, Phrase
from pipeline.language.preparation.asides import JOINING, LONGEST_SPEAKER, PRONOUNS, TAILS

Voices = Callable[[tuple[Phrase, ...], Clause], tuple[str, ...]]
ATTRIBUTING = frozenset({"according to", "per"})
SUBORDINATE = frozenset({"participle", "relative", "adverbial"})
_BETWEEN = re.compile(r", (?P<so>so )?(?P<words>[\w.'’ -]{4,90})(?=,)")
_WORD = re.compile(r"\S+")
_TAIL = re.compile(rf"$| (?:{'|'.join(sorted(TAILS))})\b| [A-Z][a-z]+day\b")
# What parts two statements: the end of a sentence, and a semicolon.
_END = re.compile(r"[.!?][\"”’']? (?=[A-Z])|; ")
_BECAUSE = re.compile(r"\b(?:because|since|as|although|though|while|whereas|when|after|if)$")
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
        """ "a mill which, *he said*, had been burnt", "because, *he said*, it had": the subordinate clause around."""
        opener = _BECAUSE.search(self.relations.passage.text[:offset])
        begun = [c for c in self.relations.clauses if opener and c.introducer == opener.group() and c.end > offset]
        behind = [c for c in begun if c.trigger_start > offset]
        inside = behind or [c for c in self.relations.clauses if c.start <= offset < c.end]
        nearest = min(inside, key=lambda c: c.end - c.start, default=None)
        return [nearest] if nearest is not None and nearest.relation in SUBORDINATE else []

    def _speakers(self, span: tuple[int, int], clause: Clause) -> tuple[str, ...]:
        passage = self.relations.passage
        phrase = shallow(passage.text, *span, passage.names)
        if phrase.head not in PRONOUNS:
            return self.voices((phrase,), clause)
        spoke = self._spoke(phrase)
        if spoke:
            return spoke
        meant = self.cast.actors(self.position, (replace(phrase, tag="PRP"),), clause)
        return meant or self.cast.spoke_before(self.position, phrase)

    def _spoke(self, pronoun: Phrase) -> tuple[str, ...]:
        """ "Ten died, *a doctor said*; the rebels, *he* added, had fled": whoever spoke last in the passage."""
        clauses, lexicon = self.relations.clauses, self.relations.lexicon
        told = [(link.start, link.phrases, c) for c in clauses for link in links_with(c, ATTRIBUTING)]
        told += [
            (c.trigger_start, c.subjects, c) for c in clauses if c.subjects and lexicon.speech(c) and not c.passive
        ]
        before = sorted((t for t in told if t[0] < pronoun.start), key=lambda t: -t[0])
        facts = self.cast.identity.facts
        for _, phrases, clause in before[:1]:
            found = self.voices(phrases, clause)
            one = pronoun.head.lower() in {"he", "she"} and not any(phrase.plural for phrase in phrases)
            described = one and len(found) == 1 and facts[found[0]].kind == "population"  # "a doctor"
            if len(found) == 1 and (described or may_mean(pronoun.head.lower(), facts[found[0]])):
                return found
        return ()


def _is_beside(text: str, clause: Clause, offset: int) -> bool:
    """Whether a main clause stands in the same sentence as an offset."""
    first, last = sorted((clause.trigger_start, offset))
    return clause.parent is None and _END.search(text, first, last) is None

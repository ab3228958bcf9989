"""The names that a document's texts show and that nobody has listed, with what each occurrence tells."""

import re
from collections.abc import Sequence

from pipeline.curation.slug import slug
from pipeline.language.candidates.abbreviations import weigh_spelled_out
from pipeline.language.candidates.appositions import (
    LONGEST_LEAD,
    group_behind,
    kind_apposed,
    lies_behind,
    noun_apposed,
    noun_behind,
)
from pipeline.language.candidates.bearings import Bearings
from pipeline.language.candidates.candidate import Candidate
from pipeline.language.candidates.candidate_votes import bear, vote
from pipeline.language.candidates.coordination import Coordination, Member
from pipeline.language.candidates.listed_kinds import weigh_listed
from pipeline.language.candidates.shared_units import shared_unit
from pipeline.language.candidates.site_names import noun_ahead
from pipeline.language.candidates.votes import FAIR, STRONG
from pipeline.language.candidates.weighing import weigh
from pipeline.language.model import SETTLEMENTS, Name
from pipeline.language.runs.evidence import Lexicon
from pipeline.language.runs.piece import Piece
from pipeline.language.runs.pieces import take_apart
from pipeline.language.runs.run_model import Run
from pipeline.language.runs.runs import before_force, beside_times, runs
from pipeline.language.spellings.function_words import HALF_LOCATIVE, LOCATIVE
from pipeline.language.spellings.gazetteer import Gazetteer
from pipeline.language.spellings.units import plain_key
from pipeline.language.times.times import read_times
from pipeline.value import replace

_ABBREVIATION = re.compile(r"\s*\(([A-Z][A-Za-z\-]{1,9})\)")
_OWNER = re.compile(r"['’]s?\s$")


class Candidates:
    """Collects candidates text by text; `listed` are the names known before the document was read."""

    def __init__(self, lexicon: Lexicon, listed: Gazetteer, common: frozenset[str]) -> None:
        self.lexicon, self.listed, self.common = lexicon, listed, common
        self.found: dict[tuple[str, ...], Candidate] = {}
        self.events: list[str] = []
        self.coordination = Coordination()
        self.abbreviations: list[tuple[str, str]] = []

    def read(self, text: str, known: Sequence[Name]) -> None:
        """Take in a text with the listed names in it; a name in another script ("Битва") is a gloss on one in ours."""
        times = [(t.start, t.anchor[0] if t.anchor else t.end) for t in read_times(text)]
        bearings = Bearings(text, known, self.lexicon)
        spans: list[tuple[int, int, Member]] = [(name.start, name.end, name.kind) for name in known]
        for name in known:
            if found := _ABBREVIATION.match(text, name.end):
                self.abbreviations.append((name.key, found.group(1)))
        for whole in runs(text, self.lexicon.joints):
            run = before_force(beside_times(whole, text, times), known, self.lexicon)
            if run is None or self._is_event(text, run):
                continue
            piece = take_apart(run, self.lexicon, self.listed)
            if piece is not None and slug(piece.text) and not self._is_common(run, piece):
                key = self._collect(text, run, piece, bearings, known)
                spans.append((piece.start, piece.end, key))
        weigh_listed(text, spans, self.found, self.lexicon)
        weigh_spelled_out(text, self.found, self.lexicon)
        self.coordination.read(text, spans, times)

    def _is_event(self, text: str, run: Run) -> bool:
        """Whether a run names a war, an operation or a day; it is remembered as no name."""
        words = plain_key(run.text)
        opens = words[0] in self.lexicon.words("event_opener") or words[0] in self.lexicon.words("numbered")
        ends = words[-1] in self.lexicon.words("event_head")
        called = bool(self.lexicon.words("called").intersection(run.before))
        quoted = called and text[: run.start].removesuffix("The ").endswith(('"', "“", "‘"))
        if not quoted and not ((opens or ends) and len(words) > 1):
            return opens and not run.opening and words[0] in self.lexicon.words("numbered")
        self.events.append(run.text)
        return True

    def _is_common(self, run: Run, piece: Piece) -> bool:
        """Whether a sentence's first word is a common word with a capital: it stands in lower case elsewhere."""
        word = piece.text.lower()
        if piece.text.islower():  # "Thirty-*two* soldiers"
            return True
        if word in self.lexicon.generic and word not in self.lexicon.words("alone"):
            return True
        if run.opening and piece.start == run.start and self.lexicon.is_doing(word):
            return True  # "*Ambushing* fighters near Elm, …"
        first = word.split("-")[0]
        return (
            run.opening
            and piece.start == run.start
            and " " not in word
            and bool({word, first} & (self.common | self.lexicon.openers))
        )

    def _collect(self, text: str, run: Run, piece: Piece, bearings: Bearings, known: Sequence[Name]) -> tuple[str, ...]:
        owner = self._owner(text, piece, known)
        noun = None if piece.head else self._place_noun(run)
        unit = self._unit_noun(run, piece)
        noun = None if unit else noun
        name = text[owner.start : piece.end] if owner else " ".join(filter(None, (piece.text, unit or noun)))
        candidate = self.found.setdefault(plain_key(name), Candidate(name))
        shared = shared_unit(text, run.end, self.lexicon) if piece.end == run.end else None
        candidate.units += [shared] if shared is not None else []
        opening = run.opening and piece.start == run.start
        before = self._words_before(text, run, piece)
        read = replace(run, text=piece.text, opening=opening, before=before)
        weigh(read, text[run.end :], self.lexicon, candidate.votes)
        self._weigh_told(text, run, piece, before, candidate)
        if noun:
            candidate.noun, candidate.bare = noun, piece.text
        candidate.bare = piece.text if owner is not None else candidate.bare
        piece = replace(piece, head=unit) if unit else piece
        candidate.alone += not noun
        nation = owner.key if owner else piece.nation
        candidate.nation, candidate.head = candidate.nation or nation, piece.head
        vote(candidate, run, piece, self.lexicon)
        if not (piece.head or noun or piece.place or (run.definite and not piece.title)):
            bear(candidate, piece, bearings.of(piece.start, piece.end))
        if found := _ABBREVIATION.match(text, run.end):
            candidate.abbreviations.append(found.group(1))
        return plain_key(name)

    def _words_before(self, text: str, run: Run, piece: Piece) -> tuple[str, ...]:
        """The words before a name: the noun that it is told of, or "seizing" of "*Seizing* Elm, the army …"."""
        doing = tuple(text[run.start : piece.start].lower().split())  # "*Seizing* Elm, the army …"
        doing = doing if len(doing) == 1 and self.lexicon.is_doing(doing[0]) else ()
        before = noun_apposed(text[: piece.start], self.lexicon) or doing or run.before
        if piece.served and before[-1:] and before[-1] in LOCATIVE | HALF_LOCATIVE:
            return ()  # "the envoy at UN Jan Elm"
        return before

    def _weigh_told(self, text: str, run: Run, piece: Piece, before: Sequence[str], candidate: Candidate) -> None:
        """Weigh what is told beside a name: "Elm, a *village* near Oak", "Elm, 12 km north of Oak", "Elm, a group"."""
        last, after = piece.end == run.end, text[run.end :]
        told = noun_behind(after[:LONGEST_LEAD], self.lexicon) if last else None
        told = told or kind_apposed(text[: piece.start], after, self.lexicon)
        if told is not None and not piece.head:
            candidate.votes.category["place"] += STRONG
            candidate.votes.kind[told] += 1
        elif last and not (piece.head or piece.title) and self._lies_behind(after, run, candidate.text):
            candidate.votes.category["place"] += FAIR
            candidate.votes.lying += 1
        elif last and self._is_called_group(after, piece, before):
            candidate.votes.category["actor"] += STRONG

    def _lies_behind(self, after: str, run: Run, name: str) -> bool:
        """ "Elm, 12 km north of Oak"; not "*the* Elm, 300 miles west …", a ship, "led *by* Elm, …", "Jan Elm, …"."""
        told = run.definite or " " in name or {"by", "under"}.intersection(run.before[-1:])
        return not told and lies_behind(after)

    def _is_called_group(self, after: str, piece: Piece, before: Sequence[str]) -> bool:
        """ "Elm, an Islamist group"; not "in Elm, a rebel group attacked …"."""
        placed = piece.place or piece.title or LOCATIVE.intersection(before[-1:])
        return not placed and group_behind(after, self.lexicon)

    def _owner(self, text: str, piece: Piece, known: Sequence[Name]) -> Name | None:
        """The nation whose institution it is: "Elmland's Presidential Office", "the *Elmish* 9th Division"."""
        if piece.head is None:
            return None
        before = text[: piece.start]
        if piece.text[0].isdigit():
            return next((n for n in known if n.kind == "adjective" and n.end == piece.start - 1), None)
        return next((n for n in known if n.kind == "nation" and _OWNER.fullmatch(before[n.end :])), None)

    def _unit_noun(self, run: Run, piece: Piece) -> str | None:
        """The noun in lower case that heads the name of a unit: "Elm brigade"."""
        after = run.after[0] if run.after and piece.head is None and not piece.place else ""
        return after if after in self.lexicon.words("unit") else None

    def _place_noun(self, run: Run) -> str | None:
        """The noun that makes a place of its own of a name: "mountain" of "Elm mountain", not "city" or "area"."""
        found = noun_ahead(run.after, self.lexicon)
        return found[0] if found is not None and found[1] not in SETTLEMENTS and found[0] != "area" else None

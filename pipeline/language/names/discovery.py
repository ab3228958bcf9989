"""The names of one document: those that are known, and those that its own words show."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from pipeline.curation.slug import slug
from pipeline.language.candidates.candidate import Candidate
from pipeline.language.candidates.candidates import Candidates
from pipeline.language.candidates.site_names import one_noun, site_names
from pipeline.language.candidates.verdicts import is_single, verdicts, without_surnames
from pipeline.language.candidates.votes import STRONG
from pipeline.language.model import MAYBE_SETTLED, Entity, Name
from pipeline.language.names.area import all_near, lands, within
from pipeline.language.names.entries import Entries
from pipeline.language.names.finder import Finder
from pipeline.language.names.institutions import in_lower_case
from pipeline.language.names.knowledge import Knowledge
from pipeline.language.names.lands import join_lands
from pipeline.language.names.register import Register
from pipeline.language.runs.evidence import Lexicon
from pipeline.language.spellings.cores import Cores
from pipeline.language.spellings.function_words import HALF_LOCATIVE, LOCATIVE
from pipeline.language.spellings.units import plain_key
from pipeline.source.model import SourcePassage

_WORD = re.compile(r" ([A-Za-z]+)\b")
_LOWER = re.compile(r"(?<![\w'’])[a-z]+")
RUNNING = frozenset({"title", "sentence", "caption"})
# Who is called by a short name must be known first, what a place is called last.
ORDER = ("actor", "ship", "person", "place")


class Discovery(Register):
    """Collects the candidates of a document and enters those that its words settle into its gazetteer."""

    def __init__(self, knowledge: Knowledge, lexicon: Lexicon) -> None:
        cores = Cores(lexicon.words("genus"), lexicon.words("honorific"), lexicon.generic)
        super().__init__(knowledge, lexicon.words("kunya"), cores)
        self.lexicon = lexicon
        self.candidates = Candidates(lexicon, self.gazetteer, frozenset())
        self._texts: list[str] = []
        self.finder = Finder(self.gazetteer, {})

    def read(self, passages: Iterable[SourcePassage]) -> None:
        """Take in the running text of a document; the summary box has its own reader."""
        passages = tuple(passages)
        known = {passage.text: self.knowledge.gazetteer.find(passage.text) for passage in passages}
        codes = lands(chain.from_iterable(known.values()), self.knowledge)
        listed = within(self.knowledge.gazetteer, self.knowledge, codes)
        self.gazetteer = within(self.gazetteer, self.knowledge, codes)
        self._texts = [passage.text for passage in passages if passage.kind in RUNNING]
        for text, names in known.items():
            if not all_near(names, self.knowledge, codes):
                known[text] = listed.find(text)
        self.finder = Finder(self.gazetteer, known)
        self.met = {name.key for names in known.values() for name in names}
        common = frozenset(word for text in self._texts for word in _LOWER.findall(text))
        self.candidates = Candidates(self.lexicon, listed, common)
        for text in self._texts:
            self.candidates.read(text, known[text])
            for name, nation, head in in_lower_case(text, known[text], self.lexicon):
                found = self.candidates.found.setdefault(plain_key(name), Candidate(name, nation=nation, head=head))
                found.votes.category["actor"] += 2 * STRONG
                found.votes.seen_inside += 1

    def settle(self) -> None:
        """Enter every candidate whose category the text shows, longest names first."""
        for key, names in self.knowledge.short_names.items():
            if key in self.met:
                self.alias(key, *names)
        for event in self.candidates.events:
            self.gazetteer.block(event)
        people = (entity.name for entity in self.entities.values() if entity.category == "person")
        surnames = frozenset(plain_key(name)[-1] for name in people if " " in name)
        found = verdicts(self.candidates, self.knowledge.gazetteer, surnames)
        settled = without_surnames(found, self.candidates.found)
        entries = Entries(self, self.lexicon, self.candidates)
        places = frozenset(key for key, category in settled.items() if category == "place")
        self._enter(entries, {key: c for key, c in settled.items() if c != "person" or not is_single(key)})
        self.shorten(places)
        for single in sorted(key for key, category in settled.items() if category == "person" and is_single(key)):
            self.rename(self.candidates.found[single].text)
        self._enter(entries, settled)
        entries.abbreviations()
        entries.plurals()
        self._enter_parts()
        named = [(text, self.finder.find(text)) for text in self._texts]
        self._enter_provinces(named)
        self._enter_sites(named)
        join_lands(self, {plain_key(name.text) for name in self.finder.find(self._texts[0])})

    def _enter(self, entries: Entries, settled: dict[tuple[str, ...], str]) -> None:
        ranked = sorted(
            settled, key=lambda key: (ORDER.index(settled[key]) if settled[key] in ORDER else 9, -len(key), key)
        )
        for key in ranked:
            entries.enter(self.candidates.found[key], settled[key])

    def _enter_parts(self) -> None:
        """Enter the parts of lands and places: "northern Elmland"; "the northern Elm district" is the district."""
        words = self.lexicon.words("part")
        for text in self._texts:
            lowered = text.lower()
            for name in self.finder.find(text) if any(word in lowered for word in words) else ():
                before = text[: name.start].split()
                part = before[-1] if before else ""
                if name.kind in {"place", "nation"} and part.lower() in words and _may_be_part(before):
                    spelling = f"{part.lower()} {name.text}"
                    if text[: name.start].endswith(f"{part} ") and name.text[0].isupper():
                        self.enter(Entity(f"part:{spelling.lower()}", "place", spelling, "region"))

    def _enter_provinces(self, named: Sequence[tuple[str, Sequence[Name]]]) -> None:
        """Enter the provinces called by a listed city: "Elmford province" or "region" is not the city."""
        for text, names in named:
            for name in names:
                noun = _WORD.match(text, name.end) if name.kind == "place" else None
                kind = self._province(noun.group(1)) if noun is not None else None
                if noun is not None and kind and not name.text.lower().endswith(noun.group(1).lower()):
                    spelling = f"{name.text} {noun.group(1)}"
                    known = self.same_province(spelling)
                    entity = Entity(f"place:{slug(spelling)}", "place", spelling, kind)
                    if known is None:
                        self.enter(entity)
                    else:
                        self.alias(known, spelling)

    def _enter_sites(self, named: Sequence[tuple[str, Sequence[Name]]]) -> None:
        """Enter the sites called by a town: "Elm airport" is not Elm; one for "Elm air base" and "Elm airbase"."""
        for text, names in named:
            for name, noun, kind in site_names(text, names, self.lexicon):
                town, spelling = self.entity(name.key), f"{name.text} {noun}"
                if town is None or town.category != "place" or not (town.curated_id or town.kind in MAYBE_SETTLED):
                    continue
                key = f"place:{slug(f'{town.name} {one_noun(noun)}')}"
                self.enter(Entity(key, "place", spelling, kind), spelling)

    def _province(self, noun: str) -> str | None:
        kind = self.lexicon.place_after.get(noun.lower())
        return kind if kind == "governorate" or noun == "region" else None


def _may_be_part(before: list[str]) -> bool:
    """Whether the word before a name says which part of it: "in occupied Elmland", not "they occupied Elm"."""
    ahead = before[-2] if len(before) > 1 else ""
    done = before[-1].endswith("occupied") and ahead not in LOCATIVE | HALF_LOCATIVE
    return ahead != "the" and not done

"""The actors whose names a phrase holds, or that stand right beside a description of them."""

from pipeline.coding.actors.identity import Identity
from pipeline.coding.actors.mentions import Mentions
from pipeline.coding.actors.offices import Offices
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import linked
from pipeline.language.model import Name, Phrase
from pipeline.language.parsed import ParsedDocument

# What an office is held of: "the envoy *to* Ruritania", "the ambassador *at* the UN".
OFFICE_OF = frozenset({"of", "to", "at", "in", "for"})


class NamedActors:
    """Finds the named actors that phrases of one document mean, and remembers the offices that they hold."""

    def __init__(
        self, document: ParsedDocument, identity: Identity, lexicon: Lexicon, mentions: Mentions, offices: Offices
    ) -> None:
        self.document, self.identity, self.lexicon = document, identity, lexicon
        self._mentions, self._offices = mentions, offices

    def beside(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """ "the leader of X, Kemal Y": the person or group that stands beside the description."""
        if phrase.name is not None and phrase.name.kind in {"person", "actor"}:
            return ()
        row = self.lexicon.people(phrase)
        inner = linked([phrase], OFFICE_OF) if row and (row.person or row.group == "source") else []
        names = [p.name for p in phrase.appositions if p.name and p.name.kind in {"person", "actor"}]
        names += [q.name for p in inner for q in p.appositions if q.name and q.name.kind == "person"]
        names += [p.name for p in inner if p.name and p.name.kind == "person" and p.names]  # "the envoy at UN Jane Doe"
        for name in names:
            key = self.identity.of_name(name)
            if key is not None:
                self._mentions.add(position, (name.start, name.end), key, "name")
                self._offices.remember(phrase, key)
                return (key,)
        return ()

    def behind(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """ "the commander of the guards, Jane Doe": the person whose name stands right behind the description."""
        row = self.lexicon.people(phrase)
        described = row.person or row.group == "source" if row is not None else phrase.head in self.lexicon.titles
        if phrase.name is not None:
            return ()
        passage = self.document.passages[position]
        persons = [name for name in passage.names if name.kind == "person"]
        for name in persons if described else [name for name in persons if self._is_told(passage.text, name, phrase)]:
            key = self.identity.of_name(name) if passage.text[phrase.whole_end : name.start] in {", ", " "} else None
            if key is not None:
                self._offices.remember(phrase, key)
                return (key,)
        return ()

    def _is_told(self, text: str, name: Name, phrase: Phrase) -> bool:
        """ "killing *a student*, Jane Doe, and wounding 14": who is told by the noun, and not who says it."""
        row = self.lexicon.people(phrase)
        single = phrase.determiner in {"a", "an"} and not phrase.plural and row is not None and row.group != "force"
        return single and text[name.end : name.end + 1] in {",", ".", ""}

    def within(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """ "the Oak Front", "Ruritanian President Jane Doe", "4,500 Ruritanians", "Oak News Ruritanian"."""
        name = self._outlet(phrase) or phrase.name
        if name is None:
            return ()
        key = self._people_of_nation(phrase, name) if name.kind == "people" else self.identity.of_name(name)
        if key is None:
            return ()
        if name.kind == "person" and phrase.words:
            self._offices.remember_titled(phrase, key)
        self._mentions.add(position, (name.start, name.end), key, "name")
        return (key,)

    def _outlet(self, phrase: Phrase) -> Name | None:
        """ "*Oak News* Ruritanian": a medium, and behind it the language in which it speaks."""
        if phrase.name is None or phrase.name.kind != "adjective":
            return None
        before = [name for name in phrase.names if name.end == phrase.name.start - 1 and name.kind == "actor"]
        return next((name for name in before if self.identity.entities[name.key].kind == "media"), None)

    def _people_of_nation(self, phrase: Phrase, name: Name) -> str:
        """ "4,500 Ruritanians" are a population; "the Ruritanians" stand for their state."""
        if phrase.determiner == "the" and phrase.number is None:
            return self.identity.nation(self.identity.entities[name.key].nation or "")
        words = name.text if phrase.number else " ".join((*phrase.words, name.text))
        return self.identity.described(words, "population", "civilian")

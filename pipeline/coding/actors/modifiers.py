"""The actors that stand before a noun or own it: "Oak Front fighters", "Ruritanian shelling", "rebel attacks"."""

import re

from pipeline.coding.actors.identity import Identity
from pipeline.coding.actors.mentions import Mentions
from pipeline.coding.lexicon import Lexicon, unique
from pipeline.coding.wording import bare_span, linked, names_in
from pipeline.language.model import Name, Phrase

_PACT = re.compile(r"\b(?:coalition|alliance)(?= )", re.IGNORECASE)
MADE = tuple(f"-{word}" for word in ("made", "built", "supplied", "designed", "provided", "donated", "manufactured"))
LEANING = ("pro-", "pro ", "anti-", "anti ")


class Modifiers:
    """Finds the actors that the words around a head name."""

    def __init__(self, identity: Identity, lexicon: Lexicon, mentions: Mentions) -> None:
        self.identity, self.lexicon, self.mentions = identity, lexicon, mentions

    def organisations(self, phrase: Phrase) -> tuple[str, ...]:
        """The organisations before a head, behind it or owning it: "Oak Front fighters", "members of the Oak Front"."""
        names = [*phrase.names, *(p.name for p in linked([phrase], {"of", "from"}) if p.name is not None)]
        if phrase.possessor is not None and phrase.possessor.name is not None:
            names.append(phrase.possessor.name)
        acting = (name for name in names if name.kind == "actor" and not only_leans(phrase, name))
        keys = [self.identity.of_name(name) for name in acting]
        return unique(key for key in keys if key is not None)

    def nation_codes(self, phrase: Phrase) -> list[str]:
        """The nations that a phrase names: "Ruritanian troops", "the army of Ruritania"."""
        names = [n for n in names_in(phrase) if n.kind in {"adjective", "nation"} and not only_leans(phrase, n)]
        codes = [self.identity.entities[name.key].nation for name in names]
        return [code for code in codes if code]

    def nation_codes_from(self, phrase: Phrase) -> list[str]:
        """The nations that send men: "soldiers *from Ruritania*"."""
        names = [p.name for p in linked([phrase], {"from"}) if p.name is not None and p.name.kind == "nation"]
        return [code for name in names if (code := self.identity.entities[name.key].nation)]

    def nation_code(self, phrase: Phrase) -> str | None:
        """The first nation that a phrase names."""
        return next(iter(self.nation_codes(phrase)), None)

    def states(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """The states whose adjectives stand before a head: "the Ruritanian attack"."""
        found: list[str] = []
        for name in phrase.names:
            code = self.identity.entities[name.key].nation if name.kind == "adjective" else None
            if code:
                found.append(self.identity.nation(code))
                self.mentions.add(position, (name.start, name.end), found[-1], "description")
        return unique(found)

    def side(self, phrase: Phrase) -> str | None:
        """The side that the words before a head tell: "rebel" attacks."""
        return self.lexicon.side(phrase.words)

    def of_deed(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """Whose deed a noun tells: "rebel attacks", "Ruritanian shelling", "army reinforcements"."""
        found = list(self.organisations(phrase))
        people = self.lexicon.people(phrase)
        own = people is not None and people.noun in self.lexicon.words("militia_noun")  # "a Ruritanian *gunman*"
        for name in () if own else phrase.names:
            short = name.kind == "nation" and name.text.replace(".", "").isupper()  # "US air strikes"
            code = self.identity.entities[name.key].nation if name.kind == "adjective" or short else None
            if code and not only_leans(phrase, name):
                found.append(self.identity.force(code))
                self.mentions.add(position, (name.start, name.end), found[-1], "description")
        return unique(found) or self.pact(position, phrase) or self._side_of_deed(position, phrase)

    def pact(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """ "*US-led coalition* planes", "*coalition* air strikes": those who act together."""
        start, _ = bare_span(phrase)
        before = phrase.text[start - phrase.start : phrase.head_start - phrase.start]
        found = _PACT.search(before)
        if found is None:
            return ()
        key = self.coalition(before[: found.end()].strip())
        self.mentions.add(position, (start, start + found.end()), key, "description")
        return (key,)

    def coalition(self, name: str) -> str:
        """The coalition of a name; a bare "coalition" is the only one that the document has told."""
        facts = self.identity.facts
        told = [key for key, known in facts.items() if known.kind == "coalition" and key.startswith("described:")]
        if " " not in name and len(told) == 1:
            return told[0]
        return self.identity.described(name, "coalition", "unknown")

    def _side_of_deed(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """ "government shelling" is the government forces', "rebel attacks" are the rebels'."""
        plain = phrase.determiner in {"a", "an", "another", "no"} or phrase.possessor is not None
        for word in phrase.words:
            if word == "military" and plain:  # "launched a military operation": anybody's
                continue
            key = self._force_of_word(word, self.side(phrase))
            if key is not None:
                start = phrase.start + phrase.text.lower().index(word)
                self.mentions.add(position, (start, start + len(word)), key, "description")
                return (key,)
        return ()

    def _force_of_word(self, word: str, side: str | None) -> str | None:
        home = self.identity.home
        if home and (word in {"army", "military"} or (side == "government" and word in self.lexicon.sides)):
            return self.identity.force(home)
        if side == "opposition" and word in self.lexicon.sides:
            return self.identity.described("rebels", "unnamed_force", "opposition")
        return None


def only_leans(phrase: Phrase, name: Name) -> bool:
    """ "*pro-Ruritanian* separatists", "*Ruritanian-made* missiles": whether it is for or behind them only."""
    before, after = phrase.text[: max(0, name.start - phrase.start)], phrase.text[name.end - phrase.start :]
    return before.lower().endswith(LEANING) or after.startswith(MADE)

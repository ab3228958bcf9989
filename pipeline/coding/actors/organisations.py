"""The organisations and sources that nouns mean: "the government", "a local council", "a security source"."""

from pipeline.coding.actors.forces import Forces
from pipeline.coding.actors.identity import Identity
from pipeline.coding.actors.modifiers import Modifiers
from pipeline.coding.actors.short_names import GROUPS
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import linked
from pipeline.curation.lexicon_rows import ForceNounRow
from pipeline.language.model import Phrase

# Kinds of organisations that go by their name and a noun for what they are.
BODIES = frozenset({"ngo", "media"})


class Organisations:
    """Resolves the nouns of one document that head organisations."""

    def __init__(self, identity: Identity, lexicon: Lexicon, modifiers: Modifiers, forces: Forces) -> None:
        self.identity, self.lexicon, self.modifiers, self.forces = identity, lexicon, modifiers, forces

    def of_phrase(self, phrase: Phrase, row: ForceNounRow) -> tuple[str, ...]:
        """ "the government", "the Oak Front movement", "a local council"."""
        if row.noun in self.lexicon.words("government_noun"):
            return self._government(phrase, row)
        named = self.modifiers.organisations(phrase)
        if named and row.noun in GROUPS:
            return named
        if row.kind == "coalition" and phrase.determiner == "the" and not phrase.words and not named:
            return (self.modifiers.coalition(row.noun),)
        code = self.modifiers.nation_code(phrase)
        if named or phrase.words or code:
            key = self.forces.described(phrase, row.kind or "armed_group", row)
            if code and not named:
                self.identity.join(key, code)
            return (key,)
        return ()

    def _government(self, phrase: Phrase, row: ForceNounRow) -> tuple[str, ...]:
        """ "the Ruritanian government", "the regime": the state."""
        codes = self.modifiers.nation_codes(phrase)
        if phrase.plural and len(codes) > 1:  # "the governments of Ruritania and Elbonia"
            return tuple(self.identity.nation(code) for code in codes)
        code = next(iter(codes), None)
        code = code or self._seated(phrase)
        if code is None and not phrase.names and row.noun in {"government", "regime"}:
            code = self.identity.home
        return (self.identity.nation(code),) if code else self.modifiers.organisations(phrase)

    def _seated(self, phrase: Phrase) -> str | None:
        """ "the government *in Oslo*", "the authorities *in Oslo*": the nation by its capital."""
        seats = (self.lexicon.capitals.get(place.text.lower()) for place in linked([phrase], {"in"}))
        return next(seats, None)

    def _body(self, phrase: Phrase, row: ForceNounRow) -> tuple[str, ...]:
        """ "the Oak Observatory monitor", "the Oak Trust watchdog": the organisation that stands before its noun."""
        names = [name for name in phrase.names if name.kind == "actor"]
        keys = [self.identity.of_name(name) for name in names[-1:]] if row.noun in self.lexicon.words("body") else []
        return tuple(key for key in keys if key is not None and self.identity.facts[key].kind in BODIES)

    def source(self, phrase: Phrase, row: ForceNounRow) -> tuple[str, ...]:
        """ "a security source", "the Herald newspaper", "the Ruritanian authorities"."""
        named = self.modifiers.organisations(phrase) if row.kind == "media" else self._body(phrase, row)
        if named:
            return named
        code = self.modifiers.nation_code(phrase)
        code = code or (self._seated(phrase) if row.noun == "authority" else None)
        if row.noun in {"authority", "official government"} and code:
            return (self.identity.nation(code),)
        return (self.forces.described(phrase, row.kind or "unnamed_source", row),)

"""Speakers whom no list knows."""

from pipeline.coding.actors.identity import Identity
from pipeline.coding.actors.mentions import Mentions
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import bare_span, bare_text, linked
from pipeline.language.model import Phrase

SHORTEST_NAME = 3


class UnnamedVoices:
    """Makes unnamed sources of the nouns that speak in one document."""

    def __init__(self, identity: Identity, lexicon: Lexicon, mentions: Mentions) -> None:
        self.identity, self.lexicon, self._mentions = identity, lexicon, mentions

    def of_phrase(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """ "the hospital", "Ruritanian intelligence": the source that a phrase is; "the assault" says nothing."""
        mute = self.lexicon.thing(phrase) is not None and self.lexicon.people(phrase) is None
        owner = phrase.possessor if phrase.possessor is not None and _is_named(phrase.possessor) else None
        if phrase.pronoun or phrase.name is not None or mute or not self._is_definite(phrase, owner):
            return ()
        happening = self.lexicon.singular(phrase.head) in self.lexicon.words("mute")
        if happening or self.lexicon.event_noun(phrase) is not None:  # "the assault" says nothing
            return ()
        inner = linked([phrase], {"of"})
        name = f"{bare_text(phrase)} of {inner[0].text}" if inner else bare_text(phrase)
        owner = owner or (phrase.possessor if self._is_owned(phrase) else None)
        whose = bare_text(owner) if owner is not None else ""
        name = f"{whose}'s {name}" if whose and not name.startswith(whose) else name
        key = self.identity.described(name, "unnamed_source", self.lexicon.side(phrase.words) or "unknown")
        self._mentions.add(position, bare_span(phrase), key, "description")
        return (key,)

    def _is_definite(self, phrase: Phrase, owner: Phrase | None) -> bool:
        """ "*the* hospital", "*Ruritanian* intelligence", "*the mayor's* office", "*Oakwire*", "army intelligence"."""
        if phrase.determiner or owner is not None or any(name.kind == "adjective" for name in phrase.names):
            return True
        head = phrase.text[phrase.head_start - phrase.start :]
        proper = (
            phrase.tag in {"NNP", "NNPS"} and head[:1].isupper() and len(head) >= SHORTEST_NAME and not phrase.links
        )
        bare = self.lexicon.singular(phrase.head.lower()) in self.lexicon.words("bare_voice")
        people = self.lexicon.people(phrase)
        owned = self._is_owned(phrase) and people is not None  # not "the party's answer"
        person = (people is not None and people.person) or phrase.head in self.lexicon.titles
        office = person and not phrase.plural and bool(phrase.links)  # "*head* of the camp"
        return owned or proper or bare or office

    def _is_owned(self, phrase: Phrase) -> bool:
        """ "the *prosecutor's* office", not "his office"."""
        return phrase.possessor is not None and not phrase.possessor.pronoun


def _is_named(owner: Phrase) -> bool:
    """ "*Doe's* office": whether the owner bears a name, also one that no list knows."""
    return owner.name is not None or (owner.text[:1].isupper() and owner.tag in {"NNP", "NNPS"})

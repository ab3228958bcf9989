"""Speakers whom no list knows."""

from pipeline.coding.identity import Identity
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.mentions import Mentions
from pipeline.coding.wording import bare_span, bare_text, linked
from pipeline.language.model import Phrase


class UnnamedVoices:
    """Makes unnamed sources of the nouns that speak in one document."""

    def __init__(self, identity: Identity, lexicon: Lexicon, mentions: Mentions) -> None:
        self.identity, self.lexicon, self._mentions = identity, lexicon, mentions

    def of_phrase(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """ "the hospital", "Ruritanian intelligence": the source that a phrase is; "the assault" says nothing."""
        mute = self.lexicon.thing(phrase) is not None and self.lexicon.people(phrase) is None
        owner = phrase.possessor if phrase.possessor is not None and _is_named(phrase.possessor) else None
        known = owner is not None or any(name.kind == "adjective" for name in phrase.names)
        nameless = phrase.determiner == "" and not known
        if phrase.pronoun or phrase.name is not None or nameless or mute:
            return ()
        happening = self.lexicon.singular(phrase.head) in self.lexicon.words("mute")
        if happening or self.lexicon.event_noun(phrase) is not None:  # "the assault" says nothing
            return ()
        inner = linked([phrase], {"of"})
        name = f"{bare_text(phrase)} of {inner[0].text}" if inner else bare_text(phrase)
        name = f"{owner.text}'s {name}" if owner is not None and not name.startswith(owner.text) else name
        key = self.identity.described(name, "unnamed_source", self.lexicon.side(phrase.words) or "unknown")
        self._mentions.add(position, bare_span(phrase), key, "description")
        return (key,)


def _is_named(owner: Phrase) -> bool:
    """ "*Doe's* office": whether the owner bears a name, also one that no list knows."""
    return owner.name is not None or (owner.text[:1].isupper() and owner.tag in {"NNP", "NNPS"})

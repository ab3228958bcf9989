"""Groups that go by the last word of their name, or only as a group: "the Front", "the brigade", "the group"."""

from collections import defaultdict

from pipeline.coding.identity import Identity
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.mentions import Mentions
from pipeline.language.model import Phrase

GROUPED = frozenset({"armed_group", "coalition", "militia", "political_party"})
GROUPS = frozenset({"group", "organisation", "organization", "movement"})
# Passages: how far back a name may stand that a word in lower case takes up.
NEAR = 1


class ShortNames:
    """Finds the one actor of a document whose name a word takes up."""

    def __init__(self, identity: Identity, lexicon: Lexicon, mentions: Mentions) -> None:
        self.identity, self.lexicon, self.mentions = identity, lexicon, mentions
        self._of_head: dict[str, list[str]] = defaultdict(list)
        for key, entity in identity.entities.items():
            words = entity.name.lower().split()
            if entity.category == "actor" and len(words) > 1:
                self._of_head[words[-1]].append(key)

    def of_phrase(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """ "the Oak Front … *the Front*": the only one so called; none where there are several."""
        plain = phrase.determiner == "the" and not phrase.words and phrase.name is None and not phrase.links
        if not plain or phrase.plural or phrase.possessor is not None:
            return ()
        key = self._only(position, phrase) or (self._group(position, phrase) if phrase.head in GROUPS else None)
        return (key,) if key is not None else ()

    def _only(self, position: int, phrase: Phrase) -> str | None:
        """The one actor with this head; a word in lower case takes up only a name just told."""
        keys = self._of_head.get(phrase.head.lower(), [])
        if len(keys) != 1 or phrase.head.lower() in self.lexicon.words("army_noun"):
            return None
        key = self.identity.of_entity(self.identity.entities[keys[0]])
        capital = phrase.text.split()[-1][:1].isupper()
        return key if capital or self._told(position, phrase, key) else None

    def _told(self, position: int, phrase: Phrase, key: str) -> bool:
        passages = range(position - NEAR, position + 1)
        near = (d for index in passages for d in self.mentions.of_passage(index) if d.key == key)
        return any(d.position < position or d.end <= phrase.start for d in near)

    def _group(self, position: int, phrase: Phrase) -> str | None:
        """ "the Oak Front …, a claim that *the group* denied": the only group told before in the passage."""
        before = [d for d in self.mentions.of_passage(position) if d.end <= phrase.start]
        keys = {d.key for d in before if d.basis == "name" and self.identity.facts[d.key].kind in GROUPED}
        return keys.pop() if len(keys) == 1 else None

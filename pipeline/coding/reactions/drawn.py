"""Reactions that a deed draws: "drew condemnation from B", "was met with criticism by B"."""

from pipeline.coding.actors.cast import Cast
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import linked
from pipeline.language.model import Clause, Phrase

FROM_WHOM = frozenset({"from", "by", "among", "of"})


class Drawn:
    """Finds what deeds draw in one document, and from whom."""

    def __init__(self, lexicon: Lexicon, cast: Cast) -> None:
        self.lexicon, self.cast = lexicon, cast

    def of_clause(self, discourse: Discourse, clause: Clause) -> tuple[str, tuple[str, ...]] | None:
        """The reaction and those who utter it; None where the sentence names nobody."""
        if clause.verb not in self.lexicon.words("drawing_verb"):
            return None
        for phrase in linked([clause], {"with"}) if clause.passive else clause.objects:
            row = self.lexicon.reaction_nouns.get(self.lexicon.singular(phrase.head))
            speakers = self._from_whom(discourse, clause, phrase) if row is not None else ()
            if row is not None and speakers:
                return row.reaction_type, speakers
        return None

    def _from_whom(self, discourse: Discourse, clause: Clause, phrase: Phrase) -> tuple[str, ...]:
        """ "criticism *from B and C*", "*Ruritanian* protests", "was met by B with scorn"."""
        near = linked([phrase, clause], FROM_WHOM)
        named = self.cast.actors(discourse.position, (*near, *clause.agents), clause)
        capitals = self.cast.capitals(discourse.position, near)
        return named or capitals or self.cast.states_before(discourse.position, phrase)

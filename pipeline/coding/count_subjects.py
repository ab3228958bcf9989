"""Who those counted are."""

from pipeline.coding.cast import Cast
from pipeline.coding.counts import Count
from pipeline.coding.discourse import Discourse
from pipeline.coding.lexicon import unique
from pipeline.coding.model import ClaimDraft
from pipeline.coding.wording import counted, links_with
from pipeline.language.model import Clause, Phrase

AMONG = frozenset({"among", "of", "from", "by"})
SIDES = 2


class CountSubjects:
    """Finds the actors that the counts of one document are about."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.lexicon = cast, cast.lexicon

    def subjects(self, discourse: Discourse, count: Count, before: list[ClaimDraft]) -> tuple[str | None, ...]:
        """Those counted ("20 *rebels*", "20 dead *among the rebels*"), or each of two sides."""
        phrase = counted(count.phrase)
        sides = self._each_side(discourse, phrase, before)
        if sides:
            return sides
        position, clause = discourse.position, count.clause
        found = self.cast.resolve(position, phrase, clause)
        linked_to = self.cast.actors(position, self._among(count.phrase, phrase), clause)
        linked_to = linked_to or self.cast.actors(position, self._owners(discourse, phrase), clause)
        if not found and not linked_to and phrase.number is not None and phrase.text == phrase.number.text and before:
            return (before[-1].subject,)  # "ten soldiers were killed and 30 wounded": soldiers too
        noun = self.lexicon.outcome(self.lexicon.singular(phrase.head), "noun")
        return (linked_to if noun is not None and linked_to else found or linked_to)[:1]

    def _each_side(self, discourse: Discourse, phrase: Phrase, before: list[ClaimDraft]) -> tuple[str | None, ...]:
        """ "20 dead on each side": one claim for each of the two last spoken of."""
        if not discourse.passage.text[phrase.end :].lower().startswith(" on each side"):
            return ()
        sides = unique(claim.subject for claim in before if claim.subject is not None)[-SIDES:]
        return sides if len(sides) == SIDES else ()

    def _among(self, outer: Phrase, phrase: Phrase) -> list[Phrase]:
        """ "two dead from the Front", "dozens of casualties among the rebels"."""
        links = links_with(phrase, AMONG)
        if phrase is not outer:
            links += [link for link in links_with(outer, AMONG) if phrase not in link.phrases]
        return [p for link in links for p in link.phrases]

    def _owners(self, discourse: Discourse, phrase: Phrase) -> list[Phrase]:
        """ "12 bodies that belonged to rebels"."""
        clauses: list[Clause] = [discourse.clauses[index] for index in phrase.clauses]
        belonging = [clause for clause in clauses if clause.verb == "belong"]
        return [p for clause in belonging for link in clause.links for p in link.phrases]

"""Clauses that hang on a noun for what may be: "concerns about the possibility of *rebels attacking Esk*"."""

from collections.abc import Iterable

from pipeline.coding.lexicon import Lexicon
from pipeline.language.model import Clause, Phrase


class Prospects:
    """Tells which clauses only say what is feared, possible, planned or needed."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def covers(self, clause: Clause, parent: Clause) -> bool:
        """ "the need for action against *groups attacking convoys*", "a plan for *troops entering Esk*"."""
        phrases = (*parent.subjects, *parent.objects, *parent.attributes)
        inner = (phrase for link in parent.links for phrase in link.phrases)
        if clause.tag != "VBG":
            return False
        lasting = parent.verb == "be" and parent.tag in {"VBZ", "VBP"}  # "is a setback for troops attacking the Front"
        links = [link for phrase in parent.attributes for link in phrase.links if lasting]
        timeless = any(self._holds(link.phrases, clause.index, possible=True) for link in links)
        return timeless or self._holds((*phrases, *inner), clause.index, possible=False)

    def _holds(self, phrases: Iterable[Phrase], index: int, *, possible: bool) -> bool:
        """Whether the clause hangs on one of the phrases or on what these link, below such a noun."""
        for phrase in phrases:
            below = possible or self._is_possible(phrase)
            if (possible and index in phrase.clauses) or any(
                self._holds(link.phrases, index, possible=below) for link in phrase.links
            ):
                return True
        return False

    def _is_possible(self, phrase: Phrase) -> bool:
        nouns = {phrase.head, self.lexicon.singular(phrase.head)}
        return bool(nouns & self.lexicon.words("possible_noun"))

"""Deaths that a noun tells: "the killing of *Jane Doe* sparked protests", "ended in the murder of *the archbishop*"."""

from pipeline.coding.lexicon import Lexicon
from pipeline.coding.nouns.nouns import of_many
from pipeline.coding.nouns.novelty import OUTCOME
from pipeline.coding.nouns.telling import Telling
from pipeline.language.model import Phrase


class ToldDeaths:
    """Judges the nouns for killings of one document's clauses."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def told(self, telling: Telling) -> bool:
        """ "the raid ended in the killing of *Jane Doe*": of somebody named, as what came of it or went before."""
        links = [link for link in telling.noun.phrase.links if link.preposition == "of"]
        phrases = [q for link in links for p in link.phrases for q in (p, *p.appositions)]
        named = any(self._is_somebody(p) for p in phrases)
        several = of_many(telling.noun.phrase, self.lexicon) and telling.row.noun != "death"  # "killings of elders"
        if several and telling.noun.role == "subject" and not any(p.number for p in phrases):
            return telling.clause.verb in self._arousing() and telling.discourse.happened(telling.clause)
        brought = telling.noun.role == "subject" and telling.clause.verb in self._arousing()
        after = telling.noun.preposition in OUTCOME
        return named and (after or brought) and telling.discourse.happened(telling.clause)

    def _arousing(self) -> frozenset[str]:
        """What somebody's death does: "the killing of Jane Doe *sparked*, *drew*, *angered* …"."""
        return self.lexicon.words("causing_verb") | self.lexicon.words("arousing_verb")

    def _is_somebody(self, phrase: Phrase) -> bool:
        """ "the killing of *Jane Doe*", "the murder of *the archbishop*"."""
        if phrase.name is not None:
            return phrase.name.kind == "person"
        people = self.lexicon.people(phrase)
        single = people is not None and (people.person or people.noun in self.lexicon.words("single_person"))
        return single and not phrase.plural and phrase.determiner in {"the", "a", "an"}

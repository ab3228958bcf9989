"""Happenings that another brought about: "resulted in the capture of Esk", "forced the surrender of the garrison"."""

from pipeline.coding.lexicon import Lexicon
from pipeline.coding.nouns.nouns import Noun
from pipeline.coding.nouns.telling import INDEFINITE, Telling
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import EventNounRow
from pipeline.language.model import Phrase

# What is told even by a definite noun where it is said to have come of something.
BROUGHT = frozenset(
    {"capture", "withdrawal", "massacre", "displacement", "destruction", "agreement", "abduction", "siege", "shootdown"}
)
# Goes off in what is struck, and is no happening beside the strike.
BURSTS = frozenset({"explosion", "blast", "detonation"})
AGREEMENTS = frozenset({"treaty", "agreement", "agreements", "accord", "accords", "protocol", "armistice", "pact"})
INTO = frozenset({"in", "to", "with", "into"})


class Results:
    """Judges the nouns of one document's clauses by the verbs of causing above them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def told(self, telling: Telling) -> bool:
        """Whether the clause says that the noun came of what it tells."""
        clause, noun, row = telling.clause, telling.noun, telling.row
        known = noun.phrase.determiner not in INDEFINITE and row.event_type not in BROUGHT
        if known or self.lexicon.words("impending_adjective") & set(noun.phrase.words):
            return False
        if clause.relation == "participle" and row.noun in BURSTS:  # "struck the depot, causing *an explosion*"
            return False
        if noun.role == "object":
            caused = f"{clause.verb} {clause.particle}" if clause.particle else clause.verb  # "*set off* clashes"
            return caused in self.lexicon.words("causing_verb") and not clause.passive
        ended = clause.verb in self.lexicon.words("resulting_verb") and noun.preposition in INTO
        return noun.role == "link" and (ended or self._concluded(noun, row))

    def _concluded(self, noun: Noun, row: EventNounRow) -> bool:
        """ "came to an end *with the signing of the Treaty of Karsk*": the treaty itself is told by it."""
        signed = any(self._is_agreement(phrase) for phrase in linked([noun.phrase], {"of"}))
        return row.noun == "signing" and signed and noun.preposition in {"with", "after", "following", "by"}

    def _is_agreement(self, phrase: Phrase) -> bool:
        """ "the truce", "the Treaty of Karsk"."""
        words = {word.lower() for word in phrase.text.split()}
        return bool(words & AGREEMENTS) or self.lexicon.thing(phrase) == "agreement"

"""What a passage says of its own clauses: who says it, whether it happened, and what dates it."""

from pipeline.coding.actors.cast import Cast
from pipeline.coding.discourse.attribution import Attribution
from pipeline.coding.discourse.clause_dates import ClauseDates
from pipeline.coding.discourse.reality import Reality
from pipeline.coding.discourse.relations import Relations
from pipeline.coding.discourse.sources import Sources
from pipeline.coding.discourse.voices import Voices
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.model import Source
from pipeline.language.model import Clause, Phrase
from pipeline.language.parsed import ParsedPassage
from pipeline.language.times.time_model import TimeExpression


class Discourse(Relations):
    """One passage for the rules: its clauses, their relations, and what the text says of each."""

    def __init__(self, passage: ParsedPassage, position: int, lexicon: Lexicon, cast: Cast) -> None:
        super().__init__(passage, lexicon)
        self.position, self.cast = position, cast
        self._reality, self._dates = Reality(self), ClauseDates(self)
        self._happened: dict[int, tuple[Clause, bool]] = {}
        self._attribution = Attribution(self, position, cast)
        self._voices = Voices(self, self._attribution)
        self._sources = Sources(self, self._attribution, self._voices)

    def happened(self, clause: Clause) -> bool:
        """Whether the text says that what the clause tells took place."""
        known = self._happened.get(clause.index)
        if known is None or known[0] is not clause:  # a rule may ask of the clause as it might have been
            known = self._happened[clause.index] = clause, self._reality.happened(clause)
        return known[1]

    def sources(self, clause: Clause) -> tuple[Source, ...]:
        """Who says what the clause tells; none where the text says it in its own voice."""
        return self._sources.of_clause(clause)

    def sources_of_number(self, clause: Clause) -> tuple[Source, ...]:
        """Who says what the clause tells, or gives another number behind its semicolon."""
        return self.sources(clause) or self._sources.of_next(clause)

    def by_noun(self, clause: Clause) -> bool:
        """Whether a noun brings in what the clause tells: "amid *reports* that X had fallen"."""
        return self._sources.by_noun(clause)

    def attributed(self, clause: Clause) -> tuple[Source, ...]:
        """ "according to X" in the clause itself, "as stated by X" beside it."""
        return self._attribution.of_clause(clause)

    def speakers(self, clause: Clause) -> tuple[str, ...]:
        """Who speaks in a clause with a verb of saying."""
        return self._voices.speakers(clause)

    def voices(self, phrases: tuple[Phrase, ...], clause: Clause) -> tuple[str, ...]:
        """Whom phrases let speak: "the activists' estimates", "estimates by the army"."""
        return self._attribution.voices(phrases, clause)

    def makers(self, noun: Phrase, clause: Clause) -> tuple[str, ...]:
        """Whose words or counts a noun names: "the *army's* estimate", "a claim *by the rebels*"."""
        return self._attribution.makers(noun, clause)

    def alleged(self, clause: Clause) -> bool:
        """Whether an adverb such as "reportedly" makes the clause a claim of nobody in particular."""
        return self._sources.alleged(clause)

    def expression(self, clause: Clause) -> tuple[TimeExpression | None, bool]:
        """What dates a clause, and whether it dates the report rather than the happening."""
        return self._dates.expression(clause)

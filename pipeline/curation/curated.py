"""All curated files together.

To add a file: write its row as a frozen dataclass and name it here, `<file's name without .csv>: tuple[<row>, ...]`.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

from pipeline.curation.checks import check_across
from pipeline.curation.claim_rows import AssertionRow, CapitalRow, ReactionNounRow, ToneWordRow
from pipeline.curation.frame_rows import EmbeddingVerbRow, EventNounRow, OutcomeRow, SpeechVerbRow, ThingRow, VerbRow
from pipeline.curation.lexicon_rows import ForceNounRow, PlaceNounRow, SideWordRow, VerbFormRow
from pipeline.curation.name_rows import BranchRow, NameHeadRow, NameWordRow
from pipeline.curation.rows import ActorRow, CityRow, NationRow, OrganisationRow, PlaceRow, TitleRow
from pipeline.curation.rule_rows import RuleWordRow
from pipeline.curation.syntax_rows import SyntaxWordRow
from pipeline.curation.table import Table, read_table
from pipeline.records import EventType, ReactionType


@dataclass(frozen=True, slots=True)
class Curated:
    """The rows of every curated file, in file order; the field names are the files' names."""

    actors: tuple[ActorRow, ...] = ()
    places: tuple[PlaceRow, ...] = ()
    nations: tuple[NationRow, ...] = ()
    organisations: tuple[OrganisationRow, ...] = ()
    cities: tuple[CityRow, ...] = ()
    titles: tuple[TitleRow, ...] = ()
    force_nouns: tuple[ForceNounRow, ...] = ()
    side_words: tuple[SideWordRow, ...] = ()
    place_nouns: tuple[PlaceNounRow, ...] = ()
    verb_forms: tuple[VerbFormRow, ...] = ()
    verbs: tuple[VerbRow, ...] = ()
    event_nouns: tuple[EventNounRow, ...] = ()
    embedding_verbs: tuple[EmbeddingVerbRow, ...] = ()
    speech_verbs: tuple[SpeechVerbRow, ...] = ()
    name_heads: tuple[NameHeadRow, ...] = ()
    name_words: tuple[NameWordRow, ...] = ()
    branches: tuple[BranchRow, ...] = ()
    rule_words: tuple[RuleWordRow, ...] = ()
    syntax_words: tuple[SyntaxWordRow, ...] = ()
    things: tuple[ThingRow, ...] = ()
    outcomes: tuple[OutcomeRow, ...] = ()
    assertions: tuple[AssertionRow, ...] = ()
    reaction_nouns: tuple[ReactionNounRow, ...] = ()
    tone_words: tuple[ToneWordRow, ...] = ()
    capitals: tuple[CapitalRow, ...] = ()
    event_types: tuple[EventType, ...] = ()
    reaction_types: tuple[ReactionType, ...] = ()

    def __hash__(self) -> int:
        """A cheap hash: what is derived from thousands of rows is kept by it."""
        return hash((len(self.actors), len(self.places), len(self.nations)))


ROW_TYPES: dict[str, type] = {name: get_args(hint)[0] for name, hint in get_type_hints(Curated).items()}


def load_curated(folder: Path) -> Curated:
    """Read and check every registered file of the folder; the first problem is raised as an `InputError`."""
    tables: dict[str, Table[Any]] = {
        name: read_table(folder / f"{name}.csv", row_type) for name, row_type in ROW_TYPES.items()
    }
    check_across(tables)
    return Curated(**{name: table.rows for name, table in tables.items()})

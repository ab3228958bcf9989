"""Broken tables for the rules that no schema can say: each is a change that trips one rule and no other."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from sample import CLAIMS, FRONT, REACTIONS, SAMPLE, SCHEMAS, SOLDIERS, write_sample
from sample_text import at

from pipeline.checks import Finding, check_tables
from pipeline.records import Actor, Records

Change = Callable[[Records], Records]


def change(table: str, index: int, **values: Any) -> Change:
    """Change a row of a table."""

    def changed(records: Records) -> Records:
        rows = list(getattr(records, table))
        rows[index] = replace(rows[index], **values)
        return replace(records, **{table: tuple(rows)})

    return changed


def add(table: str, row: Any) -> Change:
    """Add a row to a table."""
    return lambda records: replace(records, **{table: (*getattr(records, table), row)})


def both(*changes: Change) -> Change:
    """Make several changes."""

    def changed(records: Records) -> Records:
        for one in changes:
            records = one(records)
        return records

    return changed


NEWFORD = -1  # the last passage of the sample
TITLE_END = SAMPLE.passages[5].char_end
FIRST_MENTION, NEWFORD_MENTION = SAMPLE.mentions[0], SAMPLE.mentions[-1]
WHOLE, PART, DENIAL = 0, 1, 2
COUNCIL = Actor("elsewhere.council", "council", "coalition", "unknown", None, None, None, None)

HILL = replace(SAMPLE.places[2], place_id="elsewhere.hill", name="hill")
HOME_HILL = replace(HILL, place_id="oldford.hill")
ABROAD: dict[str, Any] = {"evidence": "Soldiers shelled Newford", **at("newford", "Soldiers shelled Newford")}
CLAIM_ABROAD = replace(
    CLAIMS[DENIAL], claim_id="newford.p02.c1", passage_id="newford.p02", event_id=None, subject_id=None, **ABROAD
)
REACTION_ABROAD = replace(
    REACTIONS[1],
    reaction_id="newford.p02.r1",
    passage_id="newford.p02",
    date_text=None,
    quote=None,
    replies_to_reaction=None,
    **ABROAD,
)
# The title of a document: words that stand outside of the passage of its records.
TITLE = {"oldford": at("oldford", "Battle of Oldford"), "newford": at("newford", "Battle of Newford")}

# Rule, table and field of the finding, and what breaks it.
CASES: list[tuple[str, str, str, Change]] = [
    ("id_within_parent", "mentions", "mention_id", change("mentions", -1, mention_id="newford.p03.m2")),
    ("id_within_parent", "mentions", "mention_id", change("mentions", -1, mention_id="other.p02.m2")),
    ("id_within_parent", "passages", "passage_id", change("passages", 0, passage_id="newford.p09")),
    ("id_within_parent", "citations", "citation_id", change("citations", 0, citation_id="oldford.p03.n9")),
    (
        "id_within_parent",
        "events",
        "event_id",
        both(
            change("events", 1, event_id="newford.p01.e1"),
            change("event_actors", 1, event_id="newford.p01.e1"),
        ),
    ),
    ("id_within_parent", "claims", "claim_id", change("claims", DENIAL, claim_id="oldford.p04.c1")),
    ("id_within_parent", "reactions", "reaction_id", change("reactions", 1, reaction_id="oldford.p04.r2")),
    ("no_row_twice", "mentions", "mention_id", add("mentions", replace(NEWFORD_MENTION, mention_id="newford.p02.m3"))),
    ("no_row_twice", "events", "event_id", add("events", replace(SAMPLE.events[1], event_id="newford.p02.e2"))),
    (
        "no_row_twice",
        "claims",
        "claim_id",
        add("claims", replace(SAMPLE.claims[2], claim_id="oldford.p05.c2", rule="x")),
    ),
    (
        "no_row_twice",
        "events",
        "event_id",
        add("events", replace(SAMPLE.events[1], event_id="newford.p02.e2", status="claimed", rule="x")),
    ),
    (
        "no_row_twice",
        "citations",
        "citation_id",
        add("citations", replace(SAMPLE.citations[0], citation_id="oldford.p02.n9")),
    ),
    ("no_row_twice", "reactions", "reaction_id", add("reactions", replace(REACTIONS[1], reaction_id="oldford.p05.r2"))),
    ("raw_file_unchanged", "documents", "sha256", change("documents", 0, sha256="0" * 64)),
    ("raw_file_unchanged", "documents", "characters", change("documents", 0, characters=999)),
    ("raw_file_unchanged", "documents", "characters", change("documents", 1, characters=71)),
    ("text_at_offsets", "passages", "text", change("passages", 0, text="Battle  of Oldford")),
    ("text_at_offsets", "mentions", "text", change("mentions", -1, text="newford")),
    ("text_at_offsets", "events", "evidence", change("events", 0, evidence="captured the town")),
    ("text_at_offsets", "claims", "evidence", change("claims", 0, evidence="20 to 25 soldiers")),
    ("text_at_offsets", "reactions", "evidence", change("reactions", 0, evidence="General Ada Lund accused")),
    ("marker_at_offsets", "citations", "marker", change("citations", 0, marker=9)),
    ("marker_at_offsets", "citations", "marker", change("citations", 0, char_start=SAMPLE.citations[0].char_start + 1)),
    ("span_in_order", "mentions", "char_start", change("mentions", 0, char_start=FIRST_MENTION.char_end)),
    ("span_in_order", "passages", "char_start", change("passages", 0, char_start=SAMPLE.passages[0].char_end)),
    ("span_in_order", "citations", "char_start", change("citations", 0, char_start=SAMPLE.citations[0].char_end)),
    ("span_in_order", "events", "char_start", change("events", 1, char_start=SAMPLE.events[1].char_end)),
    ("span_in_order", "claims", "char_start", change("claims", DENIAL, char_start=CLAIMS[DENIAL].char_end)),
    ("span_in_order", "reactions", "char_start", change("reactions", 1, char_start=REACTIONS[1].char_end + 1)),
    ("span_in_passage", "mentions", "char_start", change("mentions", -1, char_start=10, char_end=17)),
    (
        "span_in_passage",
        "citations",
        "char_start",
        change("citations", 0, citation_id="oldford.p03.n9", passage_id="oldford.p03"),
    ),
    (
        "span_in_passage",
        "events",
        "char_start",
        change("events", 1, evidence="Battle of Newford", **TITLE["newford"]),
    ),
    (
        "span_in_passage",
        "claims",
        "char_start",
        change("claims", DENIAL, evidence="Battle of Oldford", **TITLE["oldford"]),
    ),
    (
        "span_in_passage",
        "reactions",
        "char_start",
        change("reactions", 1, evidence="Battle of Oldford", **TITLE["oldford"]),
    ),
    ("span_in_passage", "passages", "char_end", change("passages", NEWFORD, char_end=9999)),
    ("positions_without_gap", "passages", "position", change("passages", NEWFORD, position=3)),
    (
        "passages_without_overlap",
        "passages",
        "char_start",
        both(change("passages", NEWFORD, char_start=TITLE_END), change("passages", 5, char_end=TITLE_END + 1)),
    ),
    ("start_before_end", "documents", "conflict_start", change("documents", 0, conflict_end=date(2031, 3, 1))),
    ("start_before_end", "events", "date_start", change("events", 0, date_start=date(2031, 3, 3))),
    ("start_before_end", "events", "date_start", change("events", 1, date_start=date(2031, 4, 8))),
    ("start_before_end", "claims", "period_start", change("claims", 0, period_start=date(2031, 3, 10))),
    ("start_before_end", "reactions", "date_start", change("reactions", 0, date_start=date(2031, 3, 6))),
    ("both_dates_or_none", "reactions", "date_end", change("reactions", 0, date_end=None, date_precision=None)),
    ("both_dates_or_none", "events", "date_start", change("events", 0, date_start=None, date_precision=None)),
    ("both_dates_or_none", "events", "date_end", change("events", 0, date_end=None, date_precision=None)),
    ("both_dates_or_none", "reactions", "date_start", change("reactions", 0, date_start=None, date_precision=None)),
    ("precision_matches_interval", "events", "date_precision", change("events", 0, date_precision=2)),
    ("precision_matches_interval", "events", "date_precision", change("events", 0, date_precision=None)),
    (
        "precision_matches_interval",
        "reactions",
        "date_precision",
        change("reactions", 0, date_start=None, date_end=None),
    ),
    (
        "precision_matches_interval",
        "events",
        "date_precision",
        change("events", 0, date_start=None, date_end=None),
    ),
    ("precision_matches_interval", "reactions", "date_precision", change("reactions", 0, date_precision=3)),
    ("words_in_passage", "events", "trigger", change("events", 0, trigger="seized")),
    ("words_in_passage", "events", "date_text", change("events", 0, date_text="On 3 March")),
    ("words_in_passage", "claims", "quantity_text", change("claims", 0, quantity_text="twenty")),
    ("words_in_passage", "reactions", "date_text", change("reactions", 0, date_text="On 6 March")),
    ("words_in_passage", "reactions", "quote", change("reactions", 0, quote="a crime.*")),
    ("coded_means_records", "passages", "outcome", change("passages", 0, outcome="coded")),
    ("coded_means_records", "passages", "outcome", change("passages", 1, outcome="not_understood")),
    ("minimum_within_maximum", "claims", "quantity_min", change("claims", WHOLE, quantity_min=26)),
    ("unit_with_number", "claims", "unit", change("claims", WHOLE, unit=None)),
    ("unit_with_number", "claims", "unit", change("claims", DENIAL, unit="killed")),
    (
        "unit_with_number",
        "claims",
        "unit",
        change("claims", WHOLE, unit=None, quantity_max=None, quantity_text=None),
    ),
    (
        "unit_with_number",
        "claims",
        "unit",
        change("claims", WHOLE, unit=None, quantity_min=None, quantity_text=None),
    ),
    ("unit_with_number", "claims", "unit", change("claims", DENIAL, quantity_text="an old lie")),
    (
        "approximate_with_number",
        "claims",
        "is_approximate",
        change("claims", WHOLE, is_approximate=None, quantity_min=None),
    ),
    (
        "approximate_with_number",
        "claims",
        "is_approximate",
        change("claims", WHOLE, is_approximate=None, quantity_max=None),
    ),
    ("approximate_with_number", "claims", "is_approximate", change("claims", WHOLE, is_approximate=None)),
    ("approximate_with_number", "claims", "is_approximate", change("claims", DENIAL, is_approximate=False)),
    ("part_within_whole", "claims", "subset_of", change("claims", PART, quantity_min=26, quantity_max=None)),
    ("part_within_whole", "claims", "subset_of", change("claims", PART, quantity_min=None, quantity_max=26)),
    ("coordinate_complete", "places", "latitude", change("places", 1, latitude=None)),
    ("coordinate_complete", "places", "longitude", change("places", 1, longitude=None)),
    ("coordinate_complete", "places", "coordinate_source", change("places", 1, coordinate_source=None)),
    ("place_complete", "events", "place_relation", change("events", 0, place_relation=None)),
    ("place_complete", "events", "place_precision", change("events", 1, place_precision=4)),
    ("place_complete", "events", "place_relation", change("events", 1, place_relation="at")),
    ("place_complete", "events", "place_precision", change("events", 0, place_precision=None)),
    (
        "one_referent",
        "mentions",
        "actor_id",
        add("mentions", replace(NEWFORD_MENTION, mention_id="newford.p02.m3", place_id=None)),
    ),
    ("one_referent", "mentions", "actor_id", change("mentions", -1, actor_id="newford.soldiers")),
    ("everyone_mentioned", "actors", "actor_id", add("actors", replace(COUNCIL, actor_id="council"))),
    ("everyone_mentioned", "places", "place_id", add("places", replace(SAMPLE.places[2], place_id="nowhere"))),
    (
        "scope_is_a_document",
        "actors",
        "actor_id",
        both(add("actors", COUNCIL), change("actors", 1, affiliation_id=COUNCIL.actor_id)),
    ),
    (
        "scope_is_a_document",
        "places",
        "place_id",
        both(add("places", HILL), change("places", 2, parent_id=HILL.place_id)),
    ),
    (
        "scoped_stays_at_home",
        "mentions",
        "actor_id",
        add("mentions", replace(NEWFORD_MENTION, mention_id="newford.p02.m3", actor_id=SOLDIERS, place_id=None)),
    ),
    (
        "scoped_stays_at_home",
        "mentions",
        "place_id",
        both(
            add("places", HOME_HILL),
            add("mentions", replace(NEWFORD_MENTION, mention_id="newford.p02.m3", place_id=HOME_HILL.place_id)),
        ),
    ),
    (
        "scoped_stays_at_home",
        "events",
        "place_id",
        both(
            add("places", HOME_HILL),
            change("places", 1, parent_id=HOME_HILL.place_id),
            change("events", 1, place_id=HOME_HILL.place_id, place_relation="at", place_precision=1),
        ),
    ),
    ("scoped_stays_at_home", "claims", "claimant_id", change("claims", 0, claimant_id="newford.soldiers")),
    ("scoped_stays_at_home", "reactions", "actor_id", change("reactions", 0, actor_id="newford.soldiers")),
    ("scoped_stays_at_home", "reactions", "target_id", change("reactions", 0, target_id="newford.soldiers")),
    ("scoped_stays_at_home", "event_actors", "actor_id", change("event_actors", 1, actor_id=SOLDIERS)),
    ("scoped_stays_at_home", "claims", "subject_id", change("claims", 0, subject_id="newford.soldiers")),
    ("answers_within_document", "claims", "event_id", change("claims", 0, event_id="newford.p02.e1")),
    (
        "answers_within_document",
        "claims",
        "subset_of",
        both(add("claims", CLAIM_ABROAD), change("claims", PART, subset_of=CLAIM_ABROAD.claim_id)),
    ),
    (
        "answers_within_document",
        "reactions",
        "replies_to_claim",
        both(add("claims", CLAIM_ABROAD), change("reactions", 0, replies_to_claim=CLAIM_ABROAD.claim_id)),
    ),
    (
        "answers_within_document",
        "reactions",
        "replies_to_reaction",
        both(
            add("reactions", REACTION_ABROAD), change("reactions", 1, replies_to_reaction=REACTION_ABROAD.reaction_id)
        ),
    ),
    ("no_circle", "places", "parent_id", change("places", 0, parent_id="northland")),
    ("no_circle", "actors", "affiliation_id", change("actors", 1, affiliation_id=FRONT)),
    ("no_circle", "claims", "subset_of", change("claims", DENIAL, subset_of="oldford.p05.c1")),
    ("no_circle", "reactions", "replies_to_reaction", change("reactions", 0, replies_to_reaction="oldford.p05.r1")),
    ("no_formula", "documents", "licence", change("documents", 0, licence="+1+CC0")),
    ("no_formula", "actors", "nationality", change("actors", 0, nationality="-northlander")),
    ("no_formula", "places", "coordinate_source", change("places", 1, coordinate_source="@SUM(1+1)*cmd")),
    ("no_formula", "events", "rule", change("events", 0, rule="=cmd|' /C calc'!A0")),
    ("no_formula", "claims", "rule", change("claims", 0, rule="=1+1")),
    ("no_formula", "reactions", "rule", change("reactions", 0, rule="=1+1")),
    *(
        ("no_formula", table, field, change(table, 0, **{field: "=1+1"}))
        for table, fields in {
            "event_types": ("label", "definition", "acled_sub_event_type", "acled_sub_event_type_non_state"),
            "reaction_types": ("label", "definition"),
        }.items()
        for field in fields
    ),
]


def rule_findings(folder: Path, broken: Change) -> tuple[Finding, ...]:
    """What the door finds in the sample after a change."""
    tables, raw = write_sample(folder, broken(SAMPLE))
    return check_tables(tables, raw, SCHEMAS).findings


def named_cases() -> dict[str, tuple[str, str, str, Change]]:
    """The cases by a name of their own: rule, table, field, and a number where there are several."""
    seen: Counter[str] = Counter()
    found = {}
    for case in CASES:
        name = "-".join(case[:3])
        seen[name] += 1
        found[f"{name}-{seen[name]}"] = case
    return found

"""The sample package with what a page can get wrong: open numbers, unsure dates, overlapping words, hostile text."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from sample import SAMPLE, SCHEMAS, WHOLE, write_sample
from sample_text import at

from pipeline.publishing.descriptor import describe, write_descriptor
from pipeline.publishing.metadata import load_metadata
from pipeline.records import Event, Records

HOSTILE = '</script><script>window.broken = 1</script> "quoted" & <b onclick="broken()">bold</b>'
CAPTURE, SHELLING = SAMPLE.events
DEATHS = Event(
    event_id="oldford.p03.e1",
    passage_id="oldford.p03",
    event_type="shelling",
    status="claimed",
    trigger="killed",
    date_start=date(2031, 3, 2),
    date_end=date(2031, 3, 9),
    date_basis="bounded",
    date_precision=4,
    date_text=None,
    place_id="newford",
    place_relation="near",
    place_precision=2,
    evidence="soldiers, including 5 officers, had been killed",
    rule="passive",
    **at("oldford", "soldiers, including 5 officers, had been killed"),
)
OPEN = tuple(
    replace(WHOLE, claim_id=f"oldford.p03.c{number}", period_end=None, quantity_text=text, **quantity)
    for number, text, quantity in (
        (3, "at least 30", {"quantity_min": 30, "quantity_max": None}),
        (4, "up to 40", {"quantity_min": None, "quantity_max": 40}),
        (5, "around 10", {"quantity_min": 10, "quantity_max": 10, "is_approximate": True}),
        (6, "several", {"quantity_min": None, "quantity_max": None}),
    )
)
SITE = replace(SAMPLE, events=(CAPTURE, SHELLING, DEATHS), claims=(*SAMPLE.claims, *OPEN))


def hostile(records: Records) -> Records:
    """Put markup and quotation marks into every kind of free text."""
    return replace(
        records,
        documents=tuple(replace(row, title=HOSTILE) for row in records.documents),
        actors=tuple(replace(row, name=f"{HOSTILE} {row.actor_id}") for row in records.actors),
        places=tuple(replace(row, name=f"{HOSTILE} {row.place_id}") for row in records.places),
        events=tuple(replace(row, date_text=HOSTILE) for row in records.events),
        claims=tuple(replace(row, quantity_text=HOSTILE if row.unit else None) for row in records.claims),
        reactions=tuple(replace(row, quote=HOSTILE, venue=HOSTILE) for row in records.reactions),
        passages=tuple(replace(row, text=HOSTILE) if row.kind == "title" else row for row in records.passages),
    )


def write_package(home: Path, records: Records = SITE) -> Path:
    """Write the tables and their descriptor; returns the descriptor's path."""
    write_sample(home, records)
    descriptor = home / "datapackage.json"
    write_descriptor(describe(load_metadata(SCHEMAS.parent / "metadata.yaml"), home, SCHEMAS), descriptor)
    return descriptor

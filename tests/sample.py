"""A small valid package, written by hand: two invented documents and every table filled."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from sample_text import RAW, SENTENCES, at, citation, document, mention

from pipeline.records import (
    Actor,
    Claim,
    Event,
    EventActor,
    EventType,
    Place,
    Reaction,
    ReactionType,
    Records,
)
from pipeline.tables import write_tables

SCHEMAS = Path(__file__).parent.parent / "schemas"

LUND, FRONT, WATCH, SOLDIERS = "ada-lund", "free-river-front", "ford-watch", "oldford.soldiers"


EVENTS = (
    Event(
        event_id="oldford.p02.e1",
        passage_id="oldford.p02",
        event_type="capture",
        status="stated",
        trigger="captured",
        date_start=date(2031, 3, 2),
        date_end=date(2031, 3, 2),
        date_basis="stated",
        date_precision=1,
        date_text="On 2 March 2031",
        place_id="oldford",
        place_relation="at",
        place_precision=1,
        evidence="the Free River Front captured the town of Oldford",
        rule="transitive",
        **at("oldford", "the Free River Front[1] captured the town of Oldford"),
    ),
    Event(
        event_id="newford.p02.e1",
        passage_id="newford.p02",
        event_type="shelling",
        status="stated",
        trigger="shelled",
        date_start=date(2031, 4, 1),
        date_end=date(2031, 4, 7),
        date_basis="stated",
        date_precision=3,
        date_text="between 1 and 7 April 2031",
        place_id=None,
        place_relation=None,
        place_precision=None,
        evidence="Soldiers shelled Newford",
        rule="transitive",
        **at("newford", "Soldiers shelled Newford"),
    ),
)
WHOLE = Claim(
    claim_id="oldford.p03.c1",
    passage_id="oldford.p03",
    event_id="oldford.p02.e1",
    claimant_id=WATCH,
    claim_type="casualties",
    stance="asserts",
    subject_id=SOLDIERS,
    unit="killed",
    quantity_min=20,
    quantity_max=25,
    is_approximate=False,
    quantity_text="20 to 25",
    subset_of=None,
    period_start=date(2031, 3, 2),
    period_end=date(2031, 3, 9),
    evidence="20 to 25 soldiers, including 5 officers, had been killed by 9 March",
    rule="casualties",
    **at("oldford", "20 to 25 soldiers, including 5 officers, had been killed by 9 March"),
)
CLAIMS = (
    WHOLE,
    replace(
        WHOLE,
        claim_id="oldford.p03.c2",
        quantity_min=5,
        quantity_max=5,
        quantity_text="5",
        subset_of="oldford.p03.c1",
        evidence="including 5 officers",
        **at("oldford", "including 5 officers"),
    ),
    replace(
        WHOLE,
        claim_id="oldford.p05.c1",
        passage_id="oldford.p05",
        claimant_id=FRONT,
        claim_type="assessment",
        stance="denies",
        unit=None,
        quantity_min=None,
        quantity_max=None,
        is_approximate=None,
        quantity_text=None,
        evidence="an old lie",
        **at("oldford", "an old lie"),
    ),
)
ACCUSATION = Reaction(
    reaction_id="oldford.p04.r1",
    passage_id="oldford.p04",
    actor_id=LUND,
    target_id=FRONT,
    reaction_type="accuse",
    date_start=date(2031, 3, 5),
    date_end=date(2031, 3, 5),
    date_basis="stated",
    date_precision=1,
    date_text="On 5 March",
    venue="Ford Gazette",
    quote="a crime",
    replies_to_claim="oldford.p03.c1",
    replies_to_reaction=None,
    evidence='General Ada Lund accused the Front of "a crime"',
    rule="speech",
    **at("oldford", 'General Ada Lund accused the Front of "a crime"'),
)
REACTIONS = (
    ACCUSATION,
    replace(
        ACCUSATION,
        reaction_id="oldford.p05.r1",
        passage_id="oldford.p05",
        actor_id=FRONT,
        target_id=LUND,
        reaction_type="deny",
        date_basis="derived",
        date_text="the same day",
        quote="an old lie, as ever",
        replies_to_claim=None,
        replies_to_reaction="oldford.p04.r1",
        evidence="The Free River Front denied it the same day",
        **at("oldford", "The Free River Front denied it the same day"),
    ),
)

SAMPLE = Records(
    documents=(
        document("oldford", "Battle of Oldford", date(2031, 3, 2), date(2031, 4, 15)),
        document("newford", "Battle of Newford", date(2031, 4, 1), date(2031, 4, 7)),
    ),
    passages=SENTENCES,
    citations=(
        citation(2, 1, 1, "inline"),
        citation(2, 2, 2, "inline"),
        citation(3, 1, 3, "preceding"),
        citation(4, 1, 4, "inline"),
    ),
    actors=(
        Actor(LUND, "Ada Lund", "person", "government", "northland-army", "General", "Northlander", "killed"),
        Actor(FRONT, "Free River Front", "armed_group", "opposition", None, None, None, None),
        Actor(WATCH, "Ford Watch", "ngo", "external", None, None, None, None),
        Actor("northland-army", "Northland Army", "state_force", "government", None, None, None, None),
        Actor(SOLDIERS, "soldiers", "unnamed_force", "government", "northland-army", None, None, None),
        Actor("newford.soldiers", "soldiers", "unnamed_force", "unknown", None, None, None, None),
    ),
    places=(
        Place("northland", "Northland", "country", None, "NL", 54.0, -2.5, 50.0, "Gazetteer of Northland", 11),
        Place("oldford", "Oldford", "town", "northland", "NL", 53.25, -1.5, None, "Gazetteer of Northland", 12),
        Place("newford", "Newford", "village", "northland", None, None, None, None, None, None),
    ),
    mentions=(
        mention("oldford.p02.m1", "Free River Front", "name", actor_id=FRONT),
        mention("oldford.p02.m2", "Oldford", "name", 1, place_id="oldford"),
        mention("oldford.p03.m1", "Ford Watch", "name", actor_id=WATCH),
        mention("oldford.p03.m2", "soldiers", "description", actor_id=SOLDIERS),
        mention("oldford.p04.m1", "Ada Lund", "name", actor_id=LUND),
        mention("newford.p02.m1", "Soldiers", "description", actor_id="newford.soldiers"),
        mention("newford.p02.m2", "Newford", "name", 1, place_id="newford"),
    ),
    events=EVENTS,
    event_actors=(
        EventActor("oldford.p02.e1", FRONT, "initiator"),
        EventActor("newford.p02.e1", "newford.soldiers", "initiator"),
    ),
    claims=CLAIMS,
    reactions=REACTIONS,
    event_types=(
        EventType("capture", "Capture", "A force takes a place.", "Battles", "Armed clash", None, "ASSAULT", "19"),
        EventType("shelling", "Shelling", "Artillery fires.", "Battles", "Armed clash", None, None, None),
    ),
    reaction_types=(
        ReactionType("accuse", "Accuse", "Somebody says that an actor is to blame.", "ACCUSE", "11"),
        ReactionType("deny", "Deny", "Somebody rejects an accusation.", "REJECT", "01"),
    ),
)


def write_sample(folder: Path, records: Records = SAMPLE) -> tuple[Path, Path]:
    """Write the tables and the raw texts below `folder`; returns the folders of both."""
    tables, raw = folder / "processed", folder / "raw"
    write_tables(records, tables)
    raw.mkdir(exist_ok=True)
    for document_id, text in RAW.items():
        (raw / f"{document_id}.txt").write_bytes(text.encode())
    return tables, raw

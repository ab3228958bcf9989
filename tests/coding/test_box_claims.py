"""Who gives the figures of a summary box; all names in it are invented."""

from pathlib import Path

from pipeline.coding import code_documents
from pipeline.language import parse_documents
from pipeline.source import read_documents

from .coded import TITLE, curated

BOX = (
    "Oak Liberation Army (OLB) Ruritania Jan Brandt 3,000 soldiers2 armoured brigades3 protected cruisers "
    "1,200 fighters 210 KIA, 30 MIA (coalition claim) 150 killed (FHR) 45 killed (OLB) "
)
LEAD = f"The {TITLE} was fought between Ruritania and the Oak Liberation Army from 3 to 29 May 2031."


CLAIMED = (
    "Oak Liberation Army (OLB) Ruritania Jan Brandt 12,500 (at Brod, per Ruritania) 60 tanks Unknown "
    "FHR claim: Heavy Ruritanian claim: 10-11,000 killed Ruritanian claim (as of 9 June): 200+ killed "
)


LISTED = (
    "Oak Liberation Army (OLB) Ruritania Jan Brandt 58 Division; 57 Division 9,300+ 800 killed; "
    "12 tanks, 30 guns and 2 depots destroyed Ruritanian estimate: 13,900 "
    "Unknown (600 bodies were counted, an official estimated 900 KIA, but Elm had fewer). 40 wounded "
)


def test_lists_of_the_box(tmp_path: Path) -> None:
    """Catches a number in a unit's name, craft of a list told as lost as strength, a sentence in brackets as prose."""
    (tmp_path / "brod.txt").write_text(f"{TITLE}\n\n{LISTED}{LEAD}\n", encoding="utf-8")
    records = code_documents(parse_documents(read_documents(tmp_path), curated()), curated())
    assert [(c.claim_type, c.unit, c.quantity_min) for c in records.claims] == [
        ("strength", "fighters", 9300),
        ("casualties", "killed", 800),
        ("casualties", "vehicles", 12),
        ("casualties", "vehicles", 30),
        ("casualties", "other", 2),
        ("casualties", "injured_or_killed", 13900),
        ("casualties", "bodies", 600),
        ("casualties", "killed", 900),
        ("casualties", "wounded", 40),
    ]


MIXED = (
    "Oak Liberation Army (OLB) Ruritania Jan Brandt 10,000 reinforcements 5,000 (Combined Elm and Oak Forces) "
    "4,000 prisoners executed1 MiG-29 shot down2 Su-25s lost3 T-72s destroyed 27 killed, 9 wounded (anonymous doctors) "
)


def test_what_the_box_counts(tmp_path: Path) -> None:
    """Catches craft told by their model, captives who were killed, and doctors who give a figure."""
    (tmp_path / "brod.txt").write_text(f"{TITLE}\n\n{MIXED}{LEAD}\n", encoding="utf-8")
    records = code_documents(parse_documents(read_documents(tmp_path), curated()), curated())
    names = {actor.actor_id: actor.name for actor in records.actors}
    found = [(c.claim_type, c.unit, c.quantity_min, names.get(c.claimant_id or "")) for c in records.claims]
    assert found == [
        ("strength", "fighters", 10000, None),
        ("strength", "fighters", 5000, None),
        ("casualties", "killed", 4000, None),
        ("casualties", "aircraft", 1, None),
        ("casualties", "aircraft", 2, None),
        ("casualties", "vehicles", 3, None),
        ("casualties", "killed", 27, "anonymous doctors"),
        ("casualties", "wounded", 9, "anonymous doctors"),
    ]


def test_headings_of_the_box(tmp_path: Path) -> None:
    """Catches a heading taken together with the word before it, or cut off by its brackets."""
    (tmp_path / "brod.txt").write_text(f"{TITLE}\n\n{CLAIMED}{LEAD}\n", encoding="utf-8")
    records = code_documents(parse_documents(read_documents(tmp_path), curated()), curated())
    found = [(c.claim_type, c.unit, c.quantity_min, c.claimant_id, str(c.period_end)) for c in records.claims]
    assert found == [
        ("strength", "fighters", 12500, "ruritania", "None"),
        ("strength", "vehicles", 60, None, "None"),
        ("casualties", "killed", 10000, "brod.ruritanian", "None"),
        ("casualties", "killed", 200, "brod.ruritanian", "2031-06-09"),
    ]


def test_figures_of_the_box(tmp_path: Path) -> None:
    """Catches a source that is only named in brackets, a party in brackets as a source, a cruiser as lost."""
    (tmp_path / "brod.txt").write_text(f"{TITLE}\n\n{BOX}{LEAD}\n", encoding="utf-8")
    records = code_documents(parse_documents(read_documents(tmp_path), curated()), curated())
    names = {actor.actor_id: actor.name for actor in records.actors}
    found = [(c.claim_type, c.unit, c.quantity_min, names.get(c.claimant_id or "")) for c in records.claims]
    assert found == [
        ("strength", "fighters", 3000, None),
        ("strength", "other", 2, None),
        ("strength", "fighters", 1200, None),
        ("casualties", "killed", 210, "coalition"),
        ("casualties", "missing", 30, "coalition"),
        ("casualties", "killed", 150, "FHR"),
        ("casualties", "killed", 45, None),
    ]

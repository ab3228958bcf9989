"""What the fuzzer starts from: invented texts, rows of the curated files, a gold file."""

from collections.abc import Iterator
from pathlib import Path

from pipeline.curation.curated import ROW_TYPES

ROOT = Path(__file__).resolve().parents[1]
ROWS, LINES = 4, 40
GOLD = b"""document: oldford
generic: [soldiers]
actors:
  front: [the Front]
  watch: [The Watch]
  soldiers: [soldiers]
places:
  oldford: [Oldford]
events:
  - {in: captured Oldford, type: [capture], date: [2031-03-02, null], place: oldford, initiator: [front], target: []}
claims:
  - {in: 20 had, claim_type: casualties, stance: asserts, claimant: [watch], quantity: [20, 20], unit: killed}
reactions:
  - {in: The Watch said, actor: [watch], target: [], reaction_type: [deny, dispute], quote: A "crime", optional: true}
"""
PROBES = ROOT / "tests" / "probe"


def seeds(target: str) -> Iterator[bytes]:
    """Yield the seeds of a target."""
    if target == "curated":
        for index, name in enumerate(sorted(ROW_TYPES)):
            lines = (ROOT / "curated" / f"{name}.csv").read_bytes().splitlines(keepends=True)
            yield bytes([index]) + b"".join(lines[:ROWS])
    elif target == "metadata":
        yield (ROOT / "metadata.yaml").read_bytes()
    elif target == "gold":
        yield GOLD
        yield from (GOLD[: GOLD.index(name)] + b"claims: []\nreactions: []\n" for name in (b"claims", b"  - "))
    else:
        for path in sorted(PROBES.glob("*.txt")):
            data = path.read_bytes()
            yield from [data] if target == "reader" else data.splitlines()[:LINES]


def write_seeds(target: str, folder: Path) -> None:
    """Write the seeds of a target to a folder, one a file."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(target)):
        (folder / f"seed-{number:03}").write_bytes(seed)

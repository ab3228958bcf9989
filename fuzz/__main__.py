"""Fuzzes a target: `python -m fuzz reader -max_total_time=300` in an environment that has atheris; see docs."""

import sys
from pathlib import Path

import atheris

# Only what is imported in here is watched; spaCy and Polars are not ours.
with atheris.instrument_imports(include=["pipeline", "fuzz", "yaml"]):
    from fuzz.seeds import write_seeds
    from fuzz.targets import TARGETS

WORK = Path("build/fuzz")
LONGEST = 4096


def main() -> None:
    """Fuzz until something breaks or the options of libFuzzer say stop; the finding is left in build/fuzz/."""
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:  # noqa: PLR2004 - the program and the target
        sys.exit(f"usage: python -m fuzz {{{','.join(TARGETS)}}} [options of libFuzzer]")
    target, corpus = sys.argv[1], WORK / sys.argv[1]
    write_seeds(target, corpus)
    options = [f"-artifact_prefix={WORK}/{target}-", f"-max_len={LONGEST}", "-timeout=20", *sys.argv[2:]]
    atheris.Setup([sys.argv[0], *options, str(corpus)], TARGETS[target])
    atheris.Fuzz()


main()

"""What the package is made with: the pinned packages, why they are there, their licences."""

from pipeline.supply.lock import Pin, read_locks
from pipeline.supply.sbom import write_sbom

__all__ = ["Pin", "read_locks", "write_sbom"]

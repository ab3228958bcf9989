"""What the figures were measured on: processor, cores, versions."""

import os
import platform
from importlib.metadata import version
from pathlib import Path

PACKAGES = ("spacy", "thinc", "numpy", "polars", "pandera", "frictionless", "dvc")


def describe() -> dict[str, str]:
    """Processor, cores, memory, system, and the versions of Python and of the packages that take the time."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "processor": _processor(),
        "cores": str(os.cpu_count()),
        "memory": f"{memory:.0f} GiB",
        "system": f"{platform.system()} {platform.machine()}",
        "load when started": f"{os.getloadavg()[0]:.1f}",
        "Python": platform.python_version(),
        **{package: version(package) for package in PACKAGES},
    }


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text().splitlines() if cpuinfo.exists() else []
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.processor())

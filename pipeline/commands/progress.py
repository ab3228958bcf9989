"""A progress bar on a terminal, and nothing at all in a pipe."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from tqdm import tqdm

T = TypeVar("T")


def progress(items: Iterable[T], total: int, label: str) -> Iterator[T]:
    """Pass the items on and show on stderr how far they have come."""
    # `disable=None` is tqdm's way to say: only on a terminal.
    yield from tqdm(items, total=total, desc=label, unit="document", disable=None, leave=False)

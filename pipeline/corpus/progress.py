"""How far a run has come: a bar on a terminal; elsewhere a line a minute, so that short runs stay quiet."""

import sys
import time

from tqdm import tqdm

PAUSE = 60.0  # seconds between two lines
MINUTE, HOUR = 60, 3600


class Progress:
    """Counts documents on stderr; those that were finished before count as done, but not into the rate."""

    def __init__(self, total: int) -> None:
        self.total, self.done, self.read = total, 0, 0
        self._start = self._said = time.monotonic()
        # `disable=None` is tqdm's way to say: only on a terminal.
        self._bar = tqdm(total=total, desc="build", unit="document", disable=None, leave=False)

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.close()

    def skip(self) -> None:
        """Count a document that needs no reading."""
        self.done += 1
        if not self._bar.disable:
            self._bar.initial += 1
        self._bar.update(1)

    def advance(self, documents: int) -> None:
        """Count documents that were read."""
        self.done += documents
        self.read += documents
        self._bar.update(documents)
        now = time.monotonic()
        if self._bar.disable and now - self._said >= PAUSE and self.done < self.total:
            self._said = now
            print(said(self.done, self.total, self.read / (now - self._start)), file=sys.stderr, flush=True)


def said(done: int, total: int, rate: float) -> str:
    """The line for a log: how many documents of how many, how many a second, how long it will take."""
    left = (total - done) / rate
    time_left = f"{left / HOUR:.1f} h" if left >= HOUR else f"{left / MINUTE:.0f} min"
    return f"build: {done:,} of {total:,} documents, {rate:.2f} a second, {time_left} left"

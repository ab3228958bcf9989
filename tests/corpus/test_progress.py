"""How far a run has come: in a log a line now and then, which short runs do without."""

import pytest

from pipeline.corpus.progress import Progress, said


@pytest.mark.parametrize(
    ("done", "total", "rate", "line"),
    [
        (1200, 10_000, 2.0, "build: 1,200 of 10,000 documents, 2.00 a second, 1.2 h left"),
        (40, 100, 0.5, "build: 40 of 100 documents, 0.50 a second, 2 min left"),
    ],
)
def test_a_line_tells_how_far_how_fast_and_how_long(done: int, total: int, rate: float, line: str) -> None:
    """A run of hours that says nothing of its end."""
    assert said(done, total, rate) == line


def test_a_log_gets_a_line_now_and_then(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """A bar in a log file, a line a document, or a rate that counts what was finished long ago."""
    clock = [0.0]
    monkeypatch.setattr("pipeline.corpus.progress.time.monotonic", lambda: clock[0])
    with Progress(100) as shown:
        for _ in range(50):
            shown.skip()
        for clock[0] in (10.0, 59.0, 60.0, 61.0, 100.0):
            shown.advance(2)
    out, err = capfd.readouterr()
    assert (out, err) == ("", "build: 56 of 100 documents, 0.10 a second, 7 min left\n")

"""Mends DVC's own files after a kill: it writes them in place, and refuses to run where one is torn."""

import fcntl
import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml

from pipeline.whole import write_whole

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STAGE = re.compile(r"^  \S.*:$", re.MULTILINE)


def mend(home: Path) -> Iterator[str]:
    """Mend dvc.lock and .dvc/tmp/rwlock of a project where they are torn; yield what was done.

    Files of a DVC that is running are left alone.
    """
    notes = home / ".dvc" / "tmp"
    if notes.is_dir():
        with _free(notes / "lock") as free:
            if free:
                yield from _mend_lock(home / "dvc.lock")
        with _free(notes / "rwlock.lock") as free:
            if free:
                yield from _mend_rwlock(notes / "rwlock")


def _mend_lock(path: Path) -> Iterator[str]:
    """Keep the stages of a torn dvc.lock that are whole; DVC runs the others again."""
    if not path.exists() or _is_lock(text := path.read_bytes().decode("utf-8", "replace")):
        return
    for end in [match.start() for match in _STAGE.finditer(text)][:0:-1]:
        if _is_lock(text[:end]):
            write_whole(path, text[:end].encode())
            break
    else:
        path.unlink()
    yield f"{path}: torn by a killed run; its whole stages are kept, the others will run again"


def _is_lock(text: str) -> bool:
    if not text.endswith("\n"):  # a last line that is cut short may pass for another value
        return False
    try:
        held: Any = yaml.load(text, Loader=_LOADER)
    except yaml.YAMLError:
        return False
    stages = held.get("stages") if isinstance(held, dict) else None
    return isinstance(stages, dict) and all(_is_stage(stage) for stage in stages.values())


def _is_stage(stage: Any) -> bool:
    """Whether DVC would take it: a command, and lists of files that have a path and a checksum."""
    if not isinstance(stage, dict) or not isinstance(stage.get("cmd"), str):
        return False
    lists = [stage.get(kind, []) for kind in ("deps", "outs")]
    return all(isinstance(files, list) and all(map(_is_file, files)) for files in lists)


def _is_file(file: Any) -> bool:
    return isinstance(file, dict) and isinstance(file.get("path"), str) and isinstance(file.get("md5"), str)


def _mend_rwlock(path: Path) -> Iterator[str]:
    """Remove a torn rwlock, and one that names a process which is none of DVC's: the number has been given again."""
    if not path.exists():
        return
    try:
        held = json.loads(path.read_bytes())
        pids = {info["pid"] for info in _infos(held)}
    except (ValueError, KeyError, TypeError, AttributeError):
        pids = set[int]()
        held = None
    if held is None or any(_is_stranger(pid) for pid in pids):
        path.unlink()
        yield f"{path}: left by a killed run; removed"


def _infos(held: Any) -> Iterator[Any]:
    yield from held.get("write", {}).values()
    for readers in held.get("read", {}).values():
        yield from readers


def _is_stranger(pid: int) -> bool:
    """Whether a process is alive and not DVC; where there is no /proc, DVC's own rule has to do."""
    try:
        return b"dvc" not in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


@contextmanager
def _free(path: Path) -> Iterator[bool]:
    """Hold a lock file of DVC's, as DVC does it; False where a running DVC holds it."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        yield False
    else:
        yield True
    finally:
        os.close(handle)

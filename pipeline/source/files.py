"""The raw files of a folder: which they are, what they are called, and their text."""

import re
import unicodedata
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pipeline.errors import InputError

# Not what Windows takes for a device or drops from the end: `con`, `nul.old`, `a.`. NAME_MAX is 255 bytes.
DEVICES = r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)"
USABLE_ID = re.compile(rf"(?!(?i:{DEVICES}))[^\W_](?:[\w.-]*[\w-])?")


@dataclass(frozen=True, slots=True)
class RawFile:
    """A raw text as it lies on the disk; `text` keeps a byte-order mark and every line ending."""

    path: Path
    text: str
    sha256: str


def find_files(raw: Path) -> tuple[Path, ...]:
    """Return every `*.txt` under a folder, sorted by document id; raise InputError where two share one or none is."""
    if not raw.is_dir():
        raise InputError(str(raw), "is not a folder", "name the folder that holds the raw texts")
    paths = sorted((path for path in raw.rglob("*.txt") if path.is_file()), key=lambda path: (path.stem, path))
    if not paths:
        raise InputError(str(raw), "holds no .txt file", "put at least one raw text into it")
    seen: dict[str, Path] = {}
    for path in paths:
        _check_name(path)
        # Folded: a file system that knows no case would lay one on the other.
        first = seen.setdefault(unicodedata.normalize("NFC", path.stem).casefold(), path)
        if first is not path:
            raise InputError(str(path), f"has the same document id as {first}", "rename one of the two")
    return tuple(paths)


def read_file(path: Path) -> RawFile:
    """Read a raw text; raise InputError where it cannot be read, is empty, is not UTF-8 or holds a NUL."""
    _check_name(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise InputError(str(path), reason, "see that the file exists and may be read") from error
    text = _decode(data, path)
    if "\0" in text:
        where = f"{path}:{_line(text[: text.index(chr(0))])}"
        raise InputError(where, "holds a NUL byte", "save the text anew as plain UTF-8")
    if not text.removeprefix("\ufeff").strip():
        raise InputError(str(path), "is empty", "put the text into it or take the file away")
    return RawFile(path, text, sha256(data).hexdigest())


def _check_name(path: Path) -> None:
    if USABLE_ID.fullmatch(path.stem):
        return
    plain = unicodedata.normalize("NFKD", path.stem).encode("ascii", "ignore").decode()
    proposal = re.sub(r"[^A-Za-z0-9._-]+", "-", plain).strip("._-") or "document"
    proposal = proposal if USABLE_ID.fullmatch(proposal) else f"text-{proposal}"
    form = "letters, digits, `_`, `-`, `.`, first a letter or digit, no name of a device"
    reason = f"{path.stem!r} cannot be a document id ({form})"
    raise InputError(str(path), reason, f"rename the file, for instance to {proposal}.txt")


def _decode(data: bytes, path: Path) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        where = f"{path}:{_line(before.decode('utf-8'))}"
        reason = f"byte {error.start + 1} (0x{data[error.start]:02x}) is not UTF-8"
        raise InputError(where, reason, "save the text as UTF-8") from None


def _line(before: str) -> int:
    """Return the number of the line that `before` ends on; CR, LF and CRLF each end a line."""
    return before.count("\n") + before.count("\r") - before.count("\r\n") + 1

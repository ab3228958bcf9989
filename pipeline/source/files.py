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
    """A raw text as it came from `where`; `text` keeps a byte-order mark and every line ending."""

    where: str
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
        check_name(path.stem, str(path))
        first = seen.setdefault(folded(path.stem), path)
        if first is not path:
            raise same_id(str(path), str(first))
    return tuple(paths)


def read_file(path: Path) -> bytes:
    """Read the bytes of a raw text; raise InputError where its name is no document id or it cannot be read."""
    check_name(path.stem, str(path))
    try:
        return path.read_bytes()
    except OSError as error:
        raise unreadable(str(path), error) from error


def decode(data: bytes, where: str) -> RawFile:
    """Return bytes from `where` as a raw text; raise InputError where they are empty, not UTF-8 or hold a NUL."""
    text = _decode(data, where)
    if "\0" in text:
        line = _line(text[: text.index(chr(0))])
        raise InputError(f"{where}:{line}", "holds a NUL byte", "save the text anew as plain UTF-8")
    if not text.removeprefix("\ufeff").strip():
        raise InputError(where, "is empty", "put the text into it or take the file away")
    return RawFile(where, text, sha256(data).hexdigest())


def check_name(name: str, where: str) -> None:
    """Raise InputError for a name that cannot be a document id: it could leave its folder or tear its rows apart."""
    if USABLE_ID.fullmatch(name):
        return
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    proposal = re.sub(r"[^A-Za-z0-9._-]+", "-", plain).strip("._-") or "document"
    proposal = proposal if USABLE_ID.fullmatch(proposal) else f"text-{proposal}"
    form = "letters, digits, `_`, `-`, `.`, first a letter or digit, no name of a device"
    reason = f"{name!r} cannot be a document id ({form})"
    raise InputError(where, reason, f"rename the file, for instance to {proposal}.txt")


def folded(document_id: str) -> str:
    """Return what two ids share of which a file system that knows no case would lay one on the other."""
    return unicodedata.normalize("NFC", document_id).casefold()


def same_id(where: str, first: str) -> InputError:
    """Return the error for a document whose id another has too."""
    return InputError(where, f"has the same document id as {first}", "rename one of the two")


def unreadable(where: str, error: OSError) -> InputError:
    """Return the error for a document that the file system does not hand out."""
    reason = (error.strerror or "cannot be read").lower()
    return InputError(where, reason, "see that the file exists and may be read")


def _decode(data: bytes, where: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = _line(before.decode("utf-8"))
        reason = f"byte {error.start + 1} (0x{data[error.start]:02x}) is not UTF-8"
        raise InputError(f"{where}:{line}", reason, "save the text as UTF-8") from None


def _line(before: str) -> int:
    """Return the number of the line that `before` ends on; CR, LF and CRLF each end a line."""
    return before.count("\n") + before.count("\r") - before.count("\r\n") + 1

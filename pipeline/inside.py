"""Names that come with data and are to lie within a folder or an archive: none may lead out of it."""

import zipfile
from pathlib import Path, PurePosixPath

from pipeline.errors import InputError

# Bytes of one member when unpacked, however little of it is in the archive.
LARGEST_MEMBER = 1_000_000_000
# How much more a member of a table may be than what is packed of it; text shrinks to a tenth, nothing honest to this.
MOST_PACKED, SMALL = 200, 10_000_000


def leaves_folder(name: str) -> bool:
    """Whether a path, with slashes, is none within a folder: absolute, upwards, of a drive, or with a NUL."""
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or not path.parts or bool({"\\", ":", "\0"} & set(name))


def inside(folder: Path, name: str) -> Path:
    """Return the path of a name within a folder; raise InputError where the name, or a link, leads out of it."""
    path = folder / name
    if leaves_folder(name) or not path.resolve().is_relative_to(folder.resolve()):
        raise InputError(str(folder), f"{name!r} leads out of the folder", "give a whole package")
    return path


def read_member(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return a member of an archive; raise InputError for one that would fill the memory, KeyError for none.

    It is read in memory only: nothing is unpacked to the disc, and a link in an archive is just a short file.
    """
    member = archive.getinfo(name)
    swollen = member.file_size > SMALL and member.file_size > MOST_PACKED * max(1, member.compress_size)
    if member.file_size > LARGEST_MEMBER or swollen:
        where = f"{archive.filename}: {name}"
        raise InputError(where, f"unpacks to {member.file_size} bytes", "give a release as it was made")
    with archive.open(member) as packed:
        # The size in the directory of the archive may be a lie.
        data = packed.read(member.file_size + 1)
    if len(data) > member.file_size:
        raise InputError(f"{archive.filename}: {name}", "is larger than it says", "download it again")
    return data

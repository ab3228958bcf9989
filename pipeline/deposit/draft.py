"""A deposit as the server describes it: its number, its addresses, the files that it holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.deposit.errors import DepositError


@dataclass(frozen=True, slots=True)
class Held:
    """A file that the server holds."""

    identifier: str
    checksum: str
    size: int


@dataclass(frozen=True, slots=True)
class Deposition:
    """An unpublished deposit: its number, and the addresses that the server gave for it."""

    identifier: str
    links: Mapping[str, str]

    @classmethod
    def read(cls, answer: Any) -> "Deposition":
        """Read the server's answer; raise DepositError for one that is not a deposit."""
        try:
            return cls(str(answer["id"]), {name: str(link) for name, link in answer["links"].items()})
        except (KeyError, TypeError, AttributeError):
            raise DepositError("the server's answer is not a deposit (is it a Zenodo?)") from None

    def link(self, name: str) -> str:
        """Return an address; raise DepositError where the server gave none."""
        try:
            return self.links[name]
        except KeyError:
            raise DepositError(f"deposit {self.identifier}: the server gives no {name} (is it a Zenodo?)") from None


def read_files(identifier: str, answer: Any) -> dict[str, Held]:
    """Read the server's list of files, by name; raise DepositError for one that is none."""
    try:
        return {
            str(each["filename"]): Held(
                str(each["id"]), str(each["checksum"]).removeprefix("md5:"), int(each["filesize"])
            )
            for each in answer
        }
    except (KeyError, TypeError, ValueError):
        raise DepositError(f"deposit {identifier}: the list of files cannot be read (is it a Zenodo?)") from None


def insist_on_draft(found: Mapping[str, Any]) -> None:
    """Raise DepositError where a deposit has been published."""
    if found.get("submitted"):
        version = found.get("metadata", {}).get("version")
        raise DepositError(
            f"deposit {found['id']}: version {version} is published (raise the version in metadata.yaml)"
        )

"""A deposit as Zenodo's API has it: found or made, filled, checked, and published when people say so."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from pipeline.deposit.client import Client
from pipeline.deposit.draft import Deposition, Held, insist_on_draft, read_files
from pipeline.deposit.errors import DepositError
from pipeline.deposit.parcel import Parcel, md5

_TRIES = 3
_LISTED = 100


@dataclass(frozen=True, slots=True)
class Desk:
    """Where deposits are made: a client, and the address of the API's list of deposits."""

    client: Client

    @property
    def _list(self) -> str:
        return f"{self.client.server.url}/api/deposit/depositions"

    def published(self, parcel: Parcel) -> str | None:
        """Return the address under which this version is published; raise DepositError for one with other files."""
        for found in self._mine():
            if found.get("submitted") and _is_of(found, parcel):
                deposition = Deposition.read(found)
                if not self._has_files(deposition, parcel):
                    insist_on_draft(found)
                return self._address(found, deposition)
        return None

    def open_draft(self, parcel: Parcel) -> Deposition:
        """Return the draft that an earlier run began for this version, or a new one.

        Raises DepositError where this version has been published.
        """
        for draft in self._mine():
            if _is_of(draft, parcel):
                insist_on_draft(draft)
                return self._look_up(str(draft["id"]))
        # With the metadata from the start the next run finds it, even if the answer to this request is lost.
        return Deposition.read(self.client.post(self._list, {"metadata": dict(parcel.metadata)}))

    def open_new_version(self, record: str, parcel: Parcel) -> Deposition:
        """Return the draft of the next version of a published record; there is at most one, and a second call finds it.

        Raises DepositError where the record is of this very version.
        """
        address = f"{self._list}/{quote(record, safe='')}"
        published = self.client.get(address)
        if isinstance(published, dict) and published.get("metadata", {}).get("version") == parcel.version:
            insist_on_draft(published)
        latest = Deposition.read(self.client.post(f"{address}/actions/newversion")).link("latest_draft")
        return Deposition.read(self.client.get(latest))

    def fill(self, draft: Deposition, parcel: Parcel) -> Iterator[str]:
        """Set the metadata, remove what does not belong, upload what is missing; yield what is done, file by file."""
        self.client.put(self._own(draft), {"metadata": dict(parcel.metadata)})
        held = self.held(draft)
        for name in sorted(set(held) - set(parcel.files)):
            self.client.delete(f"{self._own(draft)}/files/{quote(held[name].identifier, safe='')}")
            yield f"removed {name}"
        for name, path in parcel.files.items():
            if _is_same(held.get(name), path):
                yield f"there already: {name}"
            else:
                self._upload(draft, name, path)
                yield f"uploaded {name}"

    def insist_on_files(self, draft: Deposition, parcel: Parcel) -> None:
        """Raise DepositError where the server holds other files than were sent."""
        held = self.held(draft)
        wrong = [name for name, path in parcel.files.items() if not _is_same(held.get(name), path)]
        if wrong or set(held) != set(parcel.files):
            names = ", ".join([*wrong, *sorted(set(held) - set(parcel.files))])
            raise DepositError(
                f"deposit {draft.identifier}: not the files that were sent: {names} (run the same again)"
            )

    def publish(self, draft: Deposition) -> str:
        """Publish a draft, for good; return the address of the record."""
        try:
            answer = self.client.post(f"{self._own(draft)}/actions/publish")
        except DepositError:
            # Where only the answer was lost, it is published all the same.
            answer = self.client.get(self._own(draft))
            if not (isinstance(answer, dict) and answer.get("submitted")):
                raise
        return self._address(answer, draft)

    def held(self, draft: Deposition) -> dict[str, Held]:
        """Return the files that the server holds for a draft, by name."""
        return read_files(draft.identifier, self.client.get(f"{self._own(draft)}/files"))

    def page(self, draft: Deposition) -> str:
        """Return the page on which people look at a draft."""
        return draft.links.get("html", f"{self.client.server.url}/deposit/{draft.identifier}")

    def _address(self, answer: Any, deposition: Deposition) -> str:
        links = answer.get("links", {}) if isinstance(answer, dict) else {}
        return str(links.get("record_html") or links.get("html") or self.page(deposition))

    def _has_files(self, deposition: Deposition, parcel: Parcel) -> bool:
        held = self.held(deposition)
        return set(held) == set(parcel.files) and all(_is_same(held[name], path) for name, path in parcel.files.items())

    def _upload(self, draft: Deposition, name: str, path: Path) -> None:
        """Upload a file until what has arrived has the checksum of what was sent."""
        expected = md5(path)
        for _ in range(_TRIES):
            answer = self.client.upload(f"{draft.link('bucket')}/{quote(name)}", path)
            arrived = str(answer.get("checksum", "")).removeprefix("md5:") if isinstance(answer, dict) else ""
            if arrived == expected:
                return
        raise DepositError(f"{name}: arrived with the checksum {arrived or '(none)'} instead of {expected} (try later)")

    def _mine(self) -> list[dict[str, Any]]:
        answer = self.client.get(self._list, sort="mostrecent", size=str(_LISTED))
        return [each for each in answer if isinstance(each, dict)] if isinstance(answer, list) else []

    def _look_up(self, identifier: str) -> Deposition:
        return Deposition.read(self.client.get(f"{self._list}/{quote(identifier, safe='')}"))

    def _own(self, draft: Deposition) -> str:
        return f"{self._list}/{quote(draft.identifier, safe='')}"


def _is_of(found: Mapping[str, Any], parcel: Parcel) -> bool:
    """Whether a deposit is of the version that is to be sent."""
    told = found.get("metadata", {})
    return all(told.get(name) == parcel.metadata[name] for name in ("title", "version"))


def _is_same(held: Held | None, path: Path) -> bool:
    return held is not None and held.size == path.stat().st_size and held.checksum == md5(path)

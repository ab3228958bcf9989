"""Versions of the data, and how far a step between two of them goes."""

import enum
import re
from dataclasses import dataclass

from pipeline.errors import InputError

_FORM = re.compile(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)")


class Bump(enum.IntEnum):
    """What a change of the data asks of the version, by the recipe of the Data Package standard."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """MAJOR.MINOR.PATCH."""

    major: int
    minor: int
    patch: int

    @classmethod
    def parse(cls, text: str, where: str) -> "Version":
        """Read a version; raise InputError that names the place where it stands."""
        if found := _FORM.fullmatch(text):
            return cls(*map(int, found.groups()))
        raise InputError(where, f"the version is {text!r}", "write it as MAJOR.MINOR.PATCH: 1.2.0")

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"

    def bump_to(self, newer: "Version") -> Bump:
        """Return how far the step to a version goes; none where it is not newer."""
        if newer <= self:
            return Bump.NONE
        if newer.major > self.major:
            return Bump.MAJOR
        return Bump.MINOR if newer.minor > self.minor else Bump.PATCH

    def after(self, bump: Bump) -> "Version":
        """Return the next version for a change of this size."""
        if bump is Bump.MAJOR:
            return Version(self.major + 1, 0, 0)
        return Version(self.major, self.minor + 1, 0) if bump is Bump.MINOR else self._next_patch()

    def _next_patch(self) -> "Version":
        return Version(self.major, self.minor, self.patch + 1)

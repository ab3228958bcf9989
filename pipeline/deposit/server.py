"""Which server a deposit goes to, and the token for it."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from pipeline.errors import InputError

SANDBOX, PRODUCTION = "https://sandbox.zenodo.org", "https://zenodo.org"
# Two variables, so that a token for practice and one for real are never taken for each other.
VARIABLES = {SANDBOX: "ZENODO_SANDBOX_TOKEN", PRODUCTION: "ZENODO_TOKEN"}
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}


@dataclass(frozen=True, slots=True)
class Server:
    """The address of a server, and the token that nobody but this server may see."""

    url: str
    token: str = field(repr=False)

    @property
    def origin(self) -> tuple[str, str | None, int | None]:
        """Scheme, host and port."""
        return origin_of(self.url)

    def owns(self, url: str) -> bool:
        """Whether an address is on this very server."""
        return origin_of(url) == self.origin


def origin_of(url: str) -> tuple[str, str | None, int | None]:
    """Return scheme, host and port of an address, the usual port where it names none."""
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port or {"https": 443, "http": 80}.get(parts.scheme)


def find_server(url: str, environment: Mapping[str, str] = os.environ, token_needed: bool = True) -> Server:
    """Return the server with its token from the environment; raise InputError where there is none, or no encryption."""
    url = url.rstrip("/")
    scheme, host, _ = origin_of(url)
    if scheme != "https" and not (scheme == "http" and host in _LOOPBACK):
        raise InputError(url, "not an https address, and the token would be sent in the open", "give one with https")
    variable = VARIABLES.get(url, VARIABLES[SANDBOX])
    token = environment.get(variable, "").strip()
    if token_needed and not token:
        raise InputError(variable, f"no token for {url}", "make one there with deposit:write and deposit:actions")
    if not token.isascii() or not token.isprintable() or " " in token:
        raise InputError(variable, "the token has characters that no token has", "copy it again")
    return Server(url, token)

"""Requests to the server: patient with what passes, plain about what does not, and to no other server."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests
from requests.auth import AuthBase

from pipeline.deposit.errors import DepositError
from pipeline.deposit.server import Server
from pipeline.errors import on_one_line

# What a later try may mend, and only for requests that may safely be made twice.
_PASSING = {408, 425, 429, 500, 502, 503, 504}
_HINTS = {
    401: "the token is not valid there",
    403: "the token may not do this; it needs deposit:write and deposit:actions",
    404: "there is no such deposit, or it belongs to somebody else",
}


class _Bearer(AuthBase):
    """Sends the token. As `auth` it is put on each request, and no .netrc file takes its place."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


@dataclass(frozen=True)
class Client:
    """A session with one server; `pauses` are the seconds to wait before each further try."""

    server: Server
    pauses: tuple[float, ...] = (1, 4, 16)
    timeout: tuple[float, float] = (15, 120)
    sleep: Callable[[float], None] = time.sleep
    session: requests.Session = field(default_factory=requests.Session)

    def get(self, url: str, **parameters: str) -> Any:
        """Read something."""
        return self._patiently("GET", url, params=parameters)

    def put(self, url: str, body: Mapping[str, Any]) -> Any:
        """Replace something by JSON."""
        return self._patiently("PUT", url, json=body)

    def upload(self, url: str, file: Path) -> Any:
        """Put a file into a bucket, streamed; every try begins anew."""

        def send() -> requests.Response:
            with file.open("rb") as data:
                # An empty body has to be given as bytes, or it would be sent in chunks, which buckets refuse.
                content = data if file.stat().st_size else b""
                headers = {"Content-Type": "application/octet-stream"}
                return self._send("PUT", url, data=content, headers=headers)

        return self._retrying("PUT", url, send)

    def delete(self, url: str) -> None:
        """Remove something; that it is gone already is as good."""
        self._patiently("DELETE", url, fine={404, 410})

    def post(self, url: str, body: Mapping[str, Any] | None = None) -> Any:
        """Ask for something to be done, once: nobody knows what a request did whose answer was lost."""
        try:
            return self._answer("POST", url, self._send("POST", url, json=dict(body or {})))
        except requests.RequestException as error:
            raise DepositError(f"{url}: {_said(error)} (run the same again: it goes on from there)") from None

    def _patiently(self, method: str, url: str, fine: frozenset[int] | set[int] = frozenset(), **options: Any) -> Any:
        return self._retrying(method, url, lambda: self._send(method, url, **options), fine)

    def _retrying(
        self,
        method: str,
        url: str,
        send: Callable[[], requests.Response],
        fine: frozenset[int] | set[int] = frozenset(),
    ) -> Any:
        for pause in (*self.pauses, None):
            try:
                response = send()
                if response.status_code not in _PASSING or pause is None:
                    return self._answer(method, url, response, fine)
            except requests.RequestException as error:
                if pause is None:
                    raise DepositError(f"{url}: {_said(error)} (run the same again: it goes on from there)") from None
            self.sleep(pause or 0)
        raise AssertionError("the last try returns or raises")

    def _send(self, method: str, url: str, **options: Any) -> requests.Response:
        if not self.server.owns(url):
            raise DepositError(f"{url}: not on {self.server.url}, so the token is not sent there (report it)")
        auth = _Bearer(self.server.token)
        # A redirect is never followed: it may lead to another server.
        return self.session.request(method, url, auth=auth, timeout=self.timeout, allow_redirects=False, **options)

    def _answer(
        self, method: str, url: str, response: requests.Response, fine: frozenset[int] | set[int] = frozenset()
    ) -> Any:
        status = response.status_code
        if 300 <= status < 400:  # noqa: PLR2004
            raise DepositError(f"{url}: the server sends the request elsewhere (give its right address with --server)")
        if not response.ok and status not in fine:
            hint = f" ({_HINTS[status]})" if status in _HINTS else ""
            raise DepositError(f"{method} {url}: {status} {_message(response, self.server.token)}{hint}")
        if not response.content or status in fine:
            return {}
        try:
            return _shown(response.json(), self.server.token)
        except (ValueError, RecursionError):
            raise DepositError(f"{method} {url}: the answer is not JSON (is it a Zenodo?)") from None


def _said(error: requests.RequestException) -> str:
    if isinstance(error, requests.Timeout):
        return "no answer in time"
    return "the connection failed or was cut"


def _message(response: requests.Response, token: str) -> str:
    """Return what the server says is wrong, on one line, without the token should it be repeated there."""
    try:
        told = _shown(response.json(), token)
        parts = [str(told.get("message", ""))] + [
            f"{each.get('field', '')}: {each.get('message') or each.get('messages')}" for each in told.get("errors", [])
        ]
        text = "; ".join(filter(None, parts))
    except (ValueError, AttributeError, TypeError, RecursionError):
        text = _shown(response.reason or "", token)
    return " ".join(str(text).split())[:300]


def _shown(value: Any, token: str) -> Any:
    """Return what a server says as it may be shown: on one line, and without the token, wherever it repeats that."""
    if isinstance(value, str):
        return on_one_line(value.replace(token, "…") if token else value)
    if isinstance(value, list):
        return [_shown(each, token) for each in value]
    if isinstance(value, dict):
        return {_shown(name, token): _shown(each, token) for name, each in value.items()}
    return value

"""A server on the loopback that follows Zenodo's documented API, and fails where a test asks it to."""

import hashlib
import json
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote, urlsplit

TOKEN = "s3cret-token-of-the-test"
API = "/api/deposit/depositions"


@dataclass
class Record:
    """A deposit: its number, metadata and files by name."""

    identifier: int
    metadata: dict[str, Any]
    files: dict[str, bytes] = field(default_factory=dict)
    submitted: bool = False
    next_draft: int | None = None


@dataclass
class State:
    """What the server holds, what was asked of it, and its faults: they see a request and may answer it wrongly."""

    records: dict[int, Record] = field(default_factory=dict)
    requests: list[tuple[str, str]] = field(default_factory=list)
    tokens: set[str] = field(default_factory=set)
    fault: Callable[["Handler", int], bool] = lambda handler, number: False
    spoil: int = 0
    url: str = ""

    def new(self, metadata: dict[str, Any], files: dict[str, bytes] | None = None) -> Record:
        record = Record(len(self.records) + 1, metadata, dict(files or {}))
        self.records[record.identifier] = record
        return record


class Handler(BaseHTTPRequestHandler):
    """Answers requests on the state of its server."""

    protocol_version = "HTTP/1.1"
    state: State

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _handle(self) -> None:
        path = urlsplit(self.path).path
        self.state.requests.append((self.command, path))
        if self.state.fault(self, len(self.state.requests)):
            return
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        authorization = self.headers.get("Authorization", "")
        self.state.tokens.add(authorization)
        if authorization != f"Bearer {TOKEN}":
            self.answer(401, {"message": f"Unauthorized: {authorization}"})
        else:
            self.route(path, body)

    do_GET = do_PUT = do_POST = do_DELETE = _handle

    def answer(self, status: int, value: object = None, headers: dict[str, str] | None = None) -> None:
        data = b"" if value is None else json.dumps(value).encode()
        self.send_response(status)
        for name, text in {"Content-Length": str(len(data)), **(headers or {})}.items():
            self.send_header(name, text)
        self.end_headers()
        self.wfile.write(data)

    def cut(self) -> None:
        """Close the connection without an answer."""
        self.close_connection = True
        self.connection.close()

    def route(self, path: str, body: bytes) -> None:
        if path.startswith("/api/files/"):
            bucket, _, name = path.removeprefix("/api/files/").partition("/")
            return self.put_file(self.state.records[int(bucket.removeprefix("bucket-"))], unquote(name), body)
        parts = path.removeprefix(API).strip("/").split("/")
        if parts == [""]:
            return self.list_or_create(body)
        record = self.state.records.get(int(parts[0]))
        if record is None:
            return self.answer(404, {"message": "PID does not exist."})
        return self.on_record(record, parts[1:], body)

    def list_or_create(self, body: bytes) -> None:
        if self.command == "POST":
            return self.answer(201, self.shown(self.state.new(json.loads(body).get("metadata", {}))))
        return self.answer(200, [self.shown(record) for record in self.state.records.values()])

    def on_record(self, record: Record, rest: list[str], body: bytes) -> None:
        if rest == ["actions", "newversion"]:
            if record.next_draft is None:
                record.next_draft = self.state.new(dict(record.metadata), record.files).identifier
            return self.answer(201, self.shown(record))
        if rest == ["actions", "publish"]:
            record.submitted = True
            return self.answer(202, self.shown(record))
        if rest[:1] == ["files"] and self.command == "DELETE":
            record.files = {name: data for name, data in record.files.items() if identifier(name) != rest[1]}
            return self.answer(204)
        if rest == ["files"]:
            return self.answer(200, [shown_file(name, data) for name, data in record.files.items()])
        if self.command == "PUT":
            record.metadata = json.loads(body)["metadata"]
        return self.answer(200, self.shown(record))

    def put_file(self, record: Record, name: str, body: bytes) -> None:
        if self.state.spoil:
            self.state.spoil -= 1
            body = b"spoilt" + body
        record.files[name] = body
        self.answer(201, {"key": name, "size": len(body), "checksum": f"md5:{hashlib.md5(body).hexdigest()}"})

    def shown(self, record: Record) -> dict[str, Any]:
        here = f"{self.state.url}{API}/{record.identifier}"
        links = {
            "self": here,
            "html": f"{self.state.url}/deposit/{record.identifier}",
            "bucket": f"{self.state.url}/api/files/bucket-{record.identifier}",
        }
        if record.next_draft:
            links["latest_draft"] = f"{self.state.url}{API}/{record.next_draft}"
        if record.submitted:
            links["record_html"] = f"{self.state.url}/records/{record.identifier}"
        return {
            "id": record.identifier,
            "metadata": record.metadata,
            "submitted": record.submitted,
            "state": "done" if record.submitted else "unsubmitted",
            "links": links,
        }


def identifier(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:12]


def shown_file(name: str, data: bytes) -> dict[str, Any]:
    checksum = hashlib.md5(data).hexdigest()
    return {"id": identifier(name), "filename": name, "filesize": len(data), "checksum": checksum}


class QuietServer(ThreadingHTTPServer):
    """Says nothing of clients that are killed."""

    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            traceback.print_exc()


@contextmanager
def serving() -> Iterator[State]:
    """Run a server on a free port of the loopback, and stop it."""
    state = State()
    handler = type("BoundHandler", (Handler,), {"state": state})
    with QuietServer(("127.0.0.1", 0), handler) as server:
        state.url = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield state
        finally:
            server.shutdown()
            thread.join()

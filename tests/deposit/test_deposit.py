"""Deposits: what is sent arrives, what breaks off is gone on with, and the token goes nowhere else."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import pytest
from project import Run, pipeline
from sample_project import NAME
from zenodo_server import API, TOKEN, Handler, State, serving

from pipeline.deposit.client import Client
from pipeline.deposit.deposition import Desk
from pipeline.deposit.draft import Deposition
from pipeline.deposit.errors import DepositError
from pipeline.deposit.parcel import Parcel, pack_parcel
from pipeline.deposit.server import PRODUCTION, SANDBOX, Server, find_server
from pipeline.errors import InputError
from pipeline.publishing.metadata import load_metadata

ARCHIVE = f"{NAME}-0.1.0.zip"
Fault = Callable[[Handler, int], bool]


@pytest.fixture(scope="module")
def parcel(home: Path) -> Parcel:
    return pack_parcel(home, load_metadata(home / "metadata.yaml"))


def desk_at(state: State) -> Desk:
    return Desk(Client(Server(state.url, TOKEN), pauses=(0, 0), timeout=(2, 0.5), sleep=lambda _: None))


def send(state: State, parcel: Parcel) -> list[str]:
    desk = desk_at(state)
    draft = desk.open_draft(parcel)
    done = list(desk.fill(draft, parcel))
    desk.insist_on_files(draft, parcel)
    return done


def deposit(state: State, home: Path, *options: str, token: str = TOKEN) -> Run:
    return pipeline(
        "deposit", "--home", str(home), "--server", state.url, *options, ZENODO_SANDBOX_TOKEN=token, NO_PROXY="*"
    )


def files_of(parcel: Parcel) -> dict[str, bytes]:
    return {name: path.read_bytes() for name, path in parcel.files.items()}


def test_a_draft_holds_the_release(server: State, home: Path, parcel: Parcel) -> None:
    """A file or a word of the metadata that does not arrive; a draft that is published unasked."""
    result = deposit(server, home)
    assert result.returncode == 0, result.stderr
    (record,) = server.records.values()
    assert record.files == files_of(parcel)
    assert {ARCHIVE, f"{NAME}.sqlite", "events.parquet", "SHA256SUMS"} <= set(record.files)
    assert record.metadata == parcel.metadata
    assert record.metadata["upload_type"] == "dataset"
    assert not record.submitted
    assert "not published" in result.stdout
    assert server.tokens == {f"Bearer {TOKEN}"}


def test_publishing_has_to_be_asked_for(server: State, home: Path) -> None:
    """A flag that does nothing; a version that is published twice."""
    result = deposit(server, home, "--publish")
    assert result.returncode == 0, result.stderr
    assert server.records[1].submitted
    assert f"published: {server.url}/records/1" in result.stdout
    result = deposit(server, home)
    assert result.returncode == 3
    assert "version 0.1.0 is published" in result.stderr
    assert len(server.records) == 1


@pytest.mark.parametrize("options", [(), ("--record", "1")])
def test_a_deposit_that_was_killed_at_its_very_end_can_be_repeated(
    server: State, home: Path, parcel: Parcel, options: tuple[str, ...]
) -> None:
    """A run that fails, or publishes a second time, because the one before was killed after its last request."""
    server.new({"title": parcel.metadata["title"], "version": "0.0.9"}).submitted = True
    for said in ("published: ", "published already"):
        result = deposit(server, home, "--publish", *options)
        assert result.returncode == 0, result.stderr
        assert said in result.stdout
    assert [record.submitted for record in server.records.values()] == [True, True]
    server.records[2].files["more.csv"] = b"more"
    result = deposit(server, home, "--publish", *options)
    assert result.returncode == 3
    assert "version 0.1.0 is published" in result.stderr


@pytest.mark.parametrize("damage", ["archive", "format", "missing", "sums"])
def test_a_torn_release_is_not_sent(server: State, tmp_path: Path, home: Path, damage: str) -> None:
    """A file that a failing disc has cut short and that passes for the release."""
    torn = tmp_path / "torn"
    shutil.copytree(home, torn)
    folder = torn / "dist" / f"{NAME}-0.1.0"
    if damage == "archive":
        archive = torn / "dist" / ARCHIVE
        archive.write_bytes(archive.read_bytes().replace(b"MIT License", b"MIT Licence"))
    elif damage == "format":
        (folder / "events.parquet").write_bytes(b"PAR1")
    elif damage == "missing":
        (folder / "events.parquet").unlink()
    else:
        (folder / "SHA256SUMS").unlink()
    result = deposit(server, torn)
    assert result.returncode == 2
    assert "get the release again with `dvc pull`" in result.stderr
    assert server.requests == []


def test_a_new_version_takes_the_place_of_the_old_files(server: State, home: Path, parcel: Parcel) -> None:
    """Files of the old version that stay in the new one; a second draft of the same version."""
    server.new({"title": parcel.metadata["title"], "version": "0.0.9"}, {"old.zip": b"old"}).submitted = True
    for _ in range(2):
        result = deposit(server, home, "--record", "1")
        assert result.returncode == 0, result.stderr
    assert sorted(server.records) == [1, 2]
    assert server.records[2].files == files_of(parcel)
    assert server.records[1].files == {"old.zip": b"old"}
    assert server.records[2].metadata["version"] == "0.1.0"


def test_a_dry_run_sends_nothing(server: State, home: Path) -> None:
    """A dry run that needs a token, or asks the server anything."""
    result = deposit(server, home, "--dry-run", token="")
    assert result.returncode == 0, result.stderr
    assert ARCHIVE in result.stdout
    assert '"upload_type": "dataset"' in result.stdout
    assert server.requests == []


def status(code: int) -> Fault:
    """Answer every third request with an error of the server."""

    def fault(handler: Handler, number: int) -> bool:
        if number % 3 == 0 and handler.command != "POST":
            handler.rfile.read(int(handler.headers.get("Content-Length", 0)))
            handler.answer(code, {"message": "not now"})
            return True
        return False

    return fault


def cut(handler: Handler, number: int) -> bool:
    """Close every third connection in the middle of the request."""
    if number % 3 == 0 and handler.command != "POST":
        handler.cut()
        return True
    return False


def late(handler: Handler, number: int) -> bool:
    """Let the client wait in vain, once in a while."""
    if number % 9 == 4 and handler.command != "POST":
        time.sleep(0.8)
        handler.cut()
        return True
    return False


@pytest.mark.parametrize(
    "fault", [status(500), status(503), status(429), cut, late], ids=["500", "503", "429", "cut", "late"]
)
def test_what_passes_is_tried_again(server: State, parcel: Parcel, fault: Fault) -> None:
    """A deposit that gives up over one lost answer."""
    server.fault = fault
    send(server, parcel)
    assert server.records[1].files == files_of(parcel)


def test_a_file_that_arrives_spoilt_is_sent_again(server: State, parcel: Parcel) -> None:
    """A checksum that nobody compares."""
    server.spoil = 2
    send(server, parcel)
    assert server.records[1].files == files_of(parcel)


def test_a_file_that_never_arrives_whole_is_said(server: State, parcel: Parcel) -> None:
    """A deposit that passes for complete with a spoilt file."""
    server.spoil = 1000
    with pytest.raises(DepositError, match="arrived with the checksum"):
        send(server, parcel)


def test_a_broken_deposit_is_gone_on_with(server: State, parcel: Parcel) -> None:
    """A second draft after a broken upload; files that are sent twice."""
    wanted = list(parcel.files)

    def down(handler: Handler, number: int) -> bool:
        if len(server.records) and len(server.records[1].files) == 5:
            handler.cut()
            return True
        return False

    server.fault = down
    with pytest.raises(DepositError, match="was cut"):
        send(server, parcel)
    server.fault = lambda handler, number: False
    done = send(server, parcel)
    assert done == [f"there already: {name}" for name in wanted[:5]] + [f"uploaded {name}" for name in wanted[5:]]
    assert sorted(server.records) == [1]


def test_a_draft_whose_creation_was_not_answered_is_found(server: State, parcel: Parcel) -> None:
    """A draft too many, because the answer to its creation was lost."""

    def lost(handler: Handler, number: int) -> bool:
        if handler.command == "POST":
            handler.rfile.read(int(handler.headers["Content-Length"]))
            server.new(dict(parcel.metadata))
            handler.cut()
            return True
        return False

    server.fault = lost
    with pytest.raises(DepositError, match="goes on from there"):
        send(server, parcel)
    assert [method for method, _ in server.requests].count("POST") == 1
    server.fault = lambda handler, number: False
    send(server, parcel)
    assert sorted(server.records) == [1]


@pytest.mark.parametrize("heard", [True, False], ids=["heard", "not heard"])
def test_a_publication_whose_answer_is_lost_is_looked_up(server: State, parcel: Parcel, heard: bool) -> None:
    """A published record that passes for a failure, or a draft that passes for published."""

    def lost(handler: Handler, number: int) -> bool:
        if handler.path.endswith("/actions/publish"):
            server.records[1].submitted = heard
            handler.cut()
            return True
        return False

    send(server, parcel)
    desk = desk_at(server)
    draft = desk.open_draft(parcel)
    server.fault = lost
    if heard:
        assert desk.publish(draft) == f"{server.url}/records/1"
    else:
        with pytest.raises(DepositError, match="was cut"):
            desk.publish(draft)


def test_a_file_that_changes_on_the_server_is_noticed(server: State, parcel: Parcel) -> None:
    """A deposit that is published with other files than were sent."""
    desk = desk_at(server)
    draft = desk.open_draft(parcel)
    list(desk.fill(draft, parcel))
    server.records[1].files["SHA256SUMS"] = b"x"
    with pytest.raises(DepositError, match=r"not the files that were sent: SHA256SUMS"):
        desk.insist_on_files(draft, parcel)


def test_a_redirect_to_another_server_gets_no_token(server: State, parcel: Parcel) -> None:
    """A token that follows a redirect."""
    with serving() as thief:

        def elsewhere(handler: Handler, number: int) -> bool:
            handler.rfile.read(int(handler.headers.get("Content-Length", 0)))
            handler.answer(307, None, {"Location": f"{thief.url}{handler.path}"})
            return True

        server.fault = elsewhere
        with pytest.raises(DepositError, match="sends the request elsewhere"):
            send(server, parcel)
        assert thief.requests == []


def test_a_bucket_on_another_server_gets_no_token(server: State, parcel: Parcel) -> None:
    """A token sent to an address that the server merely names."""
    with serving() as thief:
        shown = Handler.shown

        def lying(handler: Handler, number: int) -> bool:
            def wrong(record: object) -> dict[str, object]:
                told = shown(handler, record)  # type: ignore[arg-type]
                told["links"]["bucket"] = f"{thief.url}/api/files/bucket-1"
                return told

            handler.shown = wrong  # type: ignore[method-assign]
            return False

        server.fault = lying
        with pytest.raises(DepositError, match="the token is not sent there"):
            send(server, parcel)
        assert thief.requests == []


def test_a_netrc_file_does_not_take_the_tokens_place(
    server: State, parcel: Parcel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A password of the machine that is sent instead of the token."""
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login me password mine\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    send(server, parcel)
    assert server.tokens == {f"Bearer {TOKEN}"}


@pytest.mark.parametrize("token", [TOKEN, "another-token"])
def test_the_token_is_never_shown(server: State, home: Path, token: str) -> None:
    """A token in the output, in an error that the server repeats, or in a description of an object."""
    results = [deposit(server, home, token=token), deposit(server, home, "--record", "99", token=token)]
    assert [result.returncode for result in results] == [0 if token == TOKEN else 3, 3]
    for result in results:
        assert token not in result.stdout + result.stderr
        assert len(result.stderr.splitlines()) <= 1
    assert token not in repr(Server(server.url, token))
    if token != TOKEN:
        assert "401" in results[0].stderr
        assert "the token is not valid there" in results[0].stderr


@pytest.mark.parametrize("status", [200, 400, 401, 403, 404, 409, 500])
def test_a_server_that_repeats_the_token_does_not_make_it_seen(status: int, server: State, parcel: Parcel) -> None:
    """A token that something between sends back in a field, a name, a link, a reason, or cut in two."""

    def echo(handler: Handler, number: int) -> bool:
        handler.rfile.read(int(handler.headers.get("Content-Length", 0)))
        sent = handler.headers["Authorization"]
        links = dict.fromkeys(("html", "bucket", "latest_draft", "record_html"), f"{server.url}/deposit/{TOKEN}")
        told = {"id": sent, "links": links, "message": f"{sent}\x1b[2J", "metadata": {"version": sent}, TOKEN: TOKEN}
        handler.answer(status, {**told, "errors": [{"field": sent, "message": "x" * 265 + sent}]})
        return True

    server.fault = echo
    desk = desk_at(server)
    shown: list[str] = []
    steps: tuple[Callable[[], str], ...] = (
        lambda: desk.page(desk.open_draft(parcel)),
        lambda: desk.page(desk.open_new_version("7", parcel)),
        lambda: desk.publish(Deposition("1", {"bucket": f"{server.url}/b"})),
        lambda: "".join(desk.fill(Deposition("1", {"bucket": f"{server.url}/b"}), parcel)),
    )
    for step in steps:
        try:
            shown.append(step())
        except DepositError as error:
            shown.append(str(error))
    assert len(shown) == 4
    assert not [line for line in shown if TOKEN[:8] in line or TOKEN[-8:] in line or not line.isprintable()]


def test_no_log_and_no_object_shows_the_token(
    server: State, parcel: Parcel, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """A token in what the libraries log, or in what a traceback would show of an object."""
    caplog.set_level("DEBUG")
    desk = desk_at(server)
    send(server, parcel)
    assert caplog.records
    shown = [*(record.getMessage() for record in caplog.records), repr(desk), repr(vars(desk.client))]
    assert not [text for text in (*shown, *capfd.readouterr()) if TOKEN in text]


def test_no_file_of_a_project_holds_the_token(server: State, home: Path) -> None:
    """A token in a note that a deposit leaves behind for the next one."""
    deposit(server, home)
    assert not [path for path in home.rglob("*") if path.is_file() and TOKEN.encode() in path.read_bytes()]


def test_sandbox_and_production_have_tokens_of_their_own() -> None:
    """A trial that is published in earnest."""
    both = MappingProxyType({"ZENODO_TOKEN": "real", "ZENODO_SANDBOX_TOKEN": "practice"})
    assert find_server(SANDBOX, both).token == "practice"
    assert find_server(PRODUCTION, both).token == "real"
    with pytest.raises(InputError, match="ZENODO_TOKEN: no token"):
        find_server(PRODUCTION, MappingProxyType({"ZENODO_SANDBOX_TOKEN": "practice"}))
    with pytest.raises(InputError, match="not an https address"):
        find_server("http://example.org", both)
    with pytest.raises(InputError, match="characters"):
        find_server(SANDBOX, MappingProxyType({"ZENODO_SANDBOX_TOKEN": "two\nlines"}))


def test_without_a_release_nothing_is_asked(server: State, home: Path, tmp_path: Path) -> None:
    """A deposit of a version that has not been made."""
    text = (home / "metadata.yaml").read_text("utf-8").replace("0.1.0", "0.3.0")
    (tmp_path / "metadata.yaml").write_text(text, "utf-8")
    result = deposit(server, tmp_path)
    assert result.returncode == 2
    assert "no such release (make it with `make release`" in result.stderr
    assert server.requests == []


def test_two_servers_at_once_are_refused(server: State, home: Path) -> None:
    """A flag that is silently the stronger."""
    result = deposit(server, home, "--production")
    assert result.returncode == 2
    assert server.requests == []


def test_the_api_is_the_documented_one(server: State, home: Path) -> None:
    """Requests in another order or to other addresses than Zenodo documents."""
    deposit(server, home, "--publish")
    asked = [(method, path) for method, path in server.requests if "/files/" not in path]
    assert asked == [
        ("GET", API),
        ("GET", API),
        ("POST", API),
        ("PUT", f"{API}/1"),
        ("GET", f"{API}/1/files"),
        ("GET", f"{API}/1/files"),
        ("POST", f"{API}/1/actions/publish"),
    ]
    uploads = [path for method, path in server.requests if path.startswith("/api/files/bucket-1/")]
    assert f"/api/files/bucket-1/{ARCHIVE}" in uploads

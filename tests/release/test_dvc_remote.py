"""A release goes to a DVC remote and comes back from there, by the very commands that docs/releasing.md names."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from dav_server import MISSING, PASSWORD, USER, DavServer, dav_module, serving_dav
from project import ROOT, Run, contents, run
from sample_project import NAME, sample_project

from pipeline.release.maker import make_release

STEM = f"{NAME}-0.1.0"
TARGETS = (f"dist/{STEM}.zip", f"dist/{STEM}")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DavServer]:
    if dav_module() is None:
        if os.environ.get("CI"):
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    with serving_dav(tmp_path_factory.mktemp("dav")) as running:
        yield running


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("dvc")


def call(*command: str, cwd: Path, work: Path) -> Run:
    """Run git or dvc with no settings or caches of the machine."""
    places = {"DVC_SITE_CACHE_DIR": "site", "DVC_GLOBAL_CONFIG_DIR": "global", "DVC_SYSTEM_CONFIG_DIR": "system"}
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "NO_PROXY": "*"}
    people = {f"GIT_{who}_{what}": f"test@{what}" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    return run(*command, cwd=cwd, **{name: str(work / place) for name, place in places.items()}, **quiet, **people)


def done(*command: str, cwd: Path, work: Path) -> str:
    result = call(*command, cwd=cwd, work=work)
    assert result.returncode == 0, f"{' '.join(command)}: {result.stdout}{result.stderr}"
    return result.stdout


@pytest.fixture(scope="module")
def published(server: DavServer, work: Path) -> tuple[Path, Path]:
    """Give a project whose release has been pushed, and the repository that others see."""
    home = sample_project(work / "project")
    for name in (".dvc/config", ".dvc/.gitignore", ".gitignore", ".dvcignore"):
        (home / name).parent.mkdir(exist_ok=True)
        shutil.copyfile(ROOT / name, home / name)
    done("git", "init", "--quiet", "--initial-branch=main", cwd=home, work=work)
    make_release(home)
    done("dvc", "remote", "add", "--default", "releases", server.url, cwd=home, work=work)
    done("dvc", "remote", "modify", "--local", "releases", "user", USER, cwd=home, work=work)
    done("dvc", "remote", "modify", "--local", "releases", "password", PASSWORD, cwd=home, work=work)
    done("dvc", "add", *TARGETS, cwd=home, work=work)
    done("dvc", "push", *(f"{target}.dvc" for target in TARGETS), cwd=home, work=work)
    done("git", "add", ".", cwd=home, work=work)
    done("git", "commit", "--quiet", "--message", "Release", cwd=home, work=work)
    done("git", "clone", "--quiet", "--bare", str(home), str(work / "public.git"), cwd=work, work=work)
    return home, work / "public.git"


@pytest.fixture
def elsewhere(published: tuple[Path, Path], tmp_path: Path, work: Path) -> Path:
    """Give another repository, with the password in a file of its own."""
    other = tmp_path / "other"
    other.mkdir()
    done("git", "init", "--quiet", cwd=other, work=work)
    done("dvc", "init", "--quiet", cwd=other, work=work)
    (tmp_path / "password").write_text(f"['remote \"releases\"']\n    user = {USER}\n    password = {PASSWORD}\n")
    return other


def test_git_holds_the_pointers_and_not_the_files(published: tuple[Path, Path], work: Path) -> None:
    """A release in git, or a password; a pointer that is ignored."""
    home, _ = published
    names = done("git", "ls-files", "dist", ".dvc", cwd=home, work=work).split()
    assert names == [".dvc/.gitignore", ".dvc/config", f"dist/{STEM}.dvc", f"dist/{STEM}.zip.dvc"]
    assert PASSWORD not in (home / ".dvc" / "config").read_text()


def test_the_remote_holds_every_file(published: tuple[Path, Path], server: DavServer) -> None:
    """A push that leaves something behind."""
    home, _ = published
    stored = set(contents(server.files).values())
    assert (home / TARGETS[0]).read_bytes() in stored
    assert set(contents(home / TARGETS[1]).values()) <= stored


def test_another_repository_gets_the_release(published: tuple[Path, Path], elsewhere: Path, work: Path) -> None:
    """`dvc get` that finds nothing, or other bytes."""
    home, public = published
    password = str(elsewhere.parent / "password")
    done("dvc", "get", "--config", password, str(public), TARGETS[0], cwd=elsewhere, work=work)
    assert (elsewhere / f"{STEM}.zip").read_bytes() == (home / TARGETS[0]).read_bytes()


def test_another_repository_imports_the_release(published: tuple[Path, Path], elsewhere: Path, work: Path) -> None:
    """`dvc import` that loses a file, or the link to where it came from."""
    home, public = published
    password = str(elsewhere.parent / "password")
    done("dvc", "import", "--config", password, str(public), TARGETS[1], cwd=elsewhere, work=work)
    assert contents(elsewhere / STEM) == contents(home / TARGETS[1])
    assert "rev_lock" in (elsewhere / f"{STEM}.dvc").read_text()


def test_a_checkout_on_the_same_machine_is_imported(published: tuple[Path, Path], elsewhere: Path, work: Path) -> None:
    """The address that docs/releasing.md gives for a checkout, which DVC would take for a folder without git."""
    home, _ = published
    password = str(elsewhere.parent / "password")
    done("dvc", "import", "--config", password, home.as_uri(), TARGETS[0], cwd=elsewhere, work=work)
    assert (elsewhere / f"{STEM}.zip").read_bytes() == (home / TARGETS[0]).read_bytes()


def test_without_the_password_nothing_comes(published: tuple[Path, Path], elsewhere: Path, work: Path) -> None:
    """A server that is open to everybody, which would make the other tests prove nothing about passwords."""
    _, public = published
    result = call("dvc", "get", str(public), TARGETS[0], cwd=elsewhere, work=work)
    assert result.returncode != 0
    assert not (elsewhere / f"{STEM}.zip").exists()


def test_a_fresh_clone_pulls_the_release(published: tuple[Path, Path], tmp_path: Path, work: Path) -> None:
    """A clone in which the older releases, with which a new one is compared, cannot be had."""
    home, public = published
    clone = tmp_path / "clone"
    done("git", "clone", "--quiet", str(public), str(clone), cwd=tmp_path, work=work)
    done("dvc", "remote", "modify", "--local", "releases", "user", USER, cwd=clone, work=work)
    done("dvc", "remote", "modify", "--local", "releases", "password", PASSWORD, cwd=clone, work=work)
    done("dvc", "pull", f"{TARGETS[0]}.dvc", cwd=clone, work=work)
    assert (clone / TARGETS[0]).read_bytes() == (home / TARGETS[0]).read_bytes()

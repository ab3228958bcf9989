"""The command line: one module a command, loaded only when it is called.

To add a command, write `pipeline/commands/<name>.py` with a one-line docstring (its line in `--help`) and a
click command called `command`, and put the name into COMMANDS.
"""

import ast
import errno
import importlib
import importlib.resources
from collections.abc import Mapping

import click

from pipeline.errors import InputError, PipelineError

COMMANDS = (
    "source",
    "language",
    "coding",
    "tables",
    "checks",
    "publishing",
    "site",
    "figures",
    "evaluate",
    "explain",
    "build",
    "workflow",
    "readme",
    "dependencies",
    "export",
    "diff",
    "release",
    "deposit",
    "settle",
)

# What to do about what the system refuses; whatever it is, the old results stay.
_REMEDIES: Mapping[int | None, str] = {
    errno.ENOSPC: "make room, then run the same again",
    errno.EDQUOT: "make room, then run the same again",
    errno.EFBIG: "allow larger files, then run the same again",
    errno.EACCES: "get permission, then run the same again",
    errno.EPERM: "get permission, then run the same again",
    errno.EROFS: "make it writable, then run the same again",
    errno.ENOLCK: "the file system has no locks: use a folder on another",
    errno.ENOSYS: "the file system lacks this: use a folder on another",
}


class LazyGroup(click.Group):
    """A group that knows its commands by name and imports one only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order of the rooms."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a command and hand out its `command`."""
        if cmd_name not in COMMANDS:
            return None
        try:
            command: click.Command = importlib.import_module(f"{__name__}.{cmd_name}").command
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] == "pipeline":
                raise
            remedy = "pip install --require-hashes -r requirements-release.txt"
            raise InputError(cmd_name, f"the package {error.name} is not installed", remedy) from error
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands by the first lines of their modules, unimported: `--help` answers at once."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary(name)) for name in COMMANDS])

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; what the user can mend is said in one line, with the error's exit code."""
        try:
            return super().invoke(ctx)
        except PipelineError as error:
            click.echo(f"error: {error}", err=True)
            return ctx.exit(error.exit_code)
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            remedy = f" ({_REMEDIES[error.errno]})" if error.errno in _REMEDIES else ""
            click.echo(f"error: {where}{error.strerror or error}{remedy}", err=True)
            return ctx.exit(PipelineError.exit_code)


def summary(name: str) -> str:
    """Return the first line of a command module's docstring without importing the module."""
    text = importlib.resources.files(__name__).joinpath(f"{name}.py").read_text("utf-8")
    return (ast.get_docstring(ast.parse(text)) or "").partition("\n")[0]


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def main() -> None:
    """From the text of a conflict to normalised, validated, citable tables.

    Each room of the pipeline is a command that reads files and writes files under build/;
    `dvc repro` runs them in order. `build` does the whole way at once, for any folder of texts.
    Exit codes: 0 done, 1 tables that break a rule, 2 input that cannot be used.
    """

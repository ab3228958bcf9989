"""Make a numbered release in dist/: the archive, the other formats, the section of the changelog."""

from datetime import datetime
from pathlib import Path

import click

from pipeline.commands import options
from pipeline.release.maker import make_release, newest_release
from pipeline.release.report import render_text

_SHOWN = 5


@click.command()
@options.path("home", "Folder of the project.", ".")
@click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Day of the release, instead of `created` in metadata.yaml.",
)
@click.option("--draft", is_flag=True, help="Only write the section of the changelog, to be edited before the release.")
@click.option("--newest", is_flag=True, help="Only print the paths of the newest release.")
def command(home: Path, day: datetime | None, draft: bool, newest: bool) -> None:
    """Make the release of the version that metadata.yaml names, from processed/.

    Refused where that version exists, or is too small a step for what has changed since the newest release.
    """
    if newest:
        for path in newest_release(home):
            click.echo(path)
        return
    made = make_release(home, day.date() if day else None, draft)
    if made.difference:
        click.echo(render_text(made.difference, _SHOWN))
    if draft:
        click.echo(f"{home / 'CHANGELOG.md'}: the section is there; edit it, then release")
    else:
        click.echo(f"{made.archive}\n{made.folder}/\nCHANGELOG.md has its section.")

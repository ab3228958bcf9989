"""Send a release to Zenodo: as a draft in the sandbox, in earnest with --production, for good with --publish."""

from pathlib import Path

import click

from pipeline.commands import options
from pipeline.deposit.client import Client
from pipeline.deposit.deposition import Desk
from pipeline.deposit.parcel import Parcel, pack_parcel, preview
from pipeline.deposit.server import PRODUCTION, SANDBOX, find_server
from pipeline.lock import locked
from pipeline.publishing.metadata import load_metadata


@click.command()
@options.path("home", "Folder of the project.", ".")
@click.option("--production", is_flag=True, help="Send it to zenodo.org; without this, to its sandbox.")
@click.option("--server", help="Address of another server with the same API; its token is ZENODO_SANDBOX_TOKEN.")
@click.option("--record", help="Number of a published record of which this is a new version.")
@click.option("--publish", is_flag=True, help="Publish the draft. A published record cannot be taken back.")
@click.option("--dry-run", is_flag=True, help="Only show what would be sent; no token and no network is needed.")
def command(home: Path, production: bool, server: str | None, record: str | None, publish: bool, dry_run: bool) -> None:
    """Send the release of the version that metadata.yaml names to Zenodo, as a draft.

    The token is taken from ZENODO_SANDBOX_TOKEN, or with --production from ZENODO_TOKEN. A run that broke off is
    gone on with by the next: files that have arrived are not sent again. Exit code 3 where the server fails or refuses.
    """
    if production and server:
        raise click.UsageError("--production and --server name two servers")
    parcel = pack_parcel(home, load_metadata(home / "metadata.yaml"))
    place = find_server(server or (PRODUCTION if production else SANDBOX), token_needed=not dry_run)
    if dry_run:
        click.echo(preview(parcel, place.url))
        return
    # Two runs at once would each make a draft.
    with locked(home / "build" / "deposit.lock", home):
        _send(Desk(Client(place)), parcel, record, publish)


def _send(desk: Desk, parcel: Parcel, record: str | None, publish: bool) -> None:
    if publish and (address := desk.published(parcel)):
        click.echo(f"published already, with these very files: {address}")
        return
    draft = desk.open_new_version(record, parcel) if record else desk.open_draft(parcel)
    click.echo(f"draft {draft.identifier}: {desk.page(draft)}")
    for done in desk.fill(draft, parcel):
        click.echo(done)
    desk.insist_on_files(draft, parcel)
    if publish:
        click.echo(f"published: {desk.publish(draft)}")
    else:
        click.echo("complete, not published: look at it there, then publish it there or with --publish")

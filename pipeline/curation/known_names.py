"""The names by which a reader of summary boxes tells where one entry ends and the next begins."""

from pipeline.curation.curated import Curated


def known_names(curated: Curated) -> frozenset[str]:
    """The spellings of states, of their governments and forces, of organisations and of listed actors but persons."""
    nations = {name for row in curated.nations for name in (*row.spellings, *row.armed_forces)}
    organisations = {name for row in curated.organisations for name in row.spellings}
    listed = {name for row in curated.actors if row.kind != "person" for name in row.spellings}
    return frozenset(nations | organisations | listed)

"""A project folder with the sample package in it, ready for exports and releases."""

import shutil
from dataclasses import replace
from pathlib import Path

from project import ROOT
from sample import SAMPLE, write_sample

from pipeline.records import Records

NAME = "battle-of-oldford"
METADATA = """\
name: battle-of-oldford
version: {version}
title: "The battle of Oldford: events & claims"
description: Who did what in the battle of Oldford.
keywords: [conflict, events]
licenses:
  - name: CC-BY-SA-4.0
    path: https://creativecommons.org/licenses/by-sa/4.0/
    title: Creative Commons Attribution-ShareAlike 4.0 International
sources:
  - title: Gazetteer of Northland
    path: https://example.org/gazetteer
contributors:
  - title: Ada Lund
    givenName: Ada
    familyName: Lund
    path: https://orcid.org/0000-0002-1825-0097
    roles: [author]
  - title: Oldford Archive
    roles: [maintainer]
citation:
  message: Please cite it with its version.
  references:
    - type: encyclopedia
      title: Battle of Oldford
      authors: [Contributors to the Encyclopedia of Northland]
      publisher: Encyclopedia of Northland
      url: https://example.org/wiki/Battle_of_Oldford
"""
# Two packages that there are not, one for the other.
PINS = f"""\
fordlib==1.2.0 \\
    --hash=sha256:{"a" * 64} \\
    --hash=sha256:{"b" * 64}
    # via -r requirements-release.in
riverlib==0.3 ; sys_platform == 'win32' \\
    --hash=sha256:{"c" * 64}
    # via fordlib
"""
LICENCES = """\
package,declared,declared_in,spdx,resolved_by
fordlib,MIT License,Classifier,MIT,
riverlib,,,BSD-3-Clause,the licence text in the distribution
"""
# Names that a spreadsheet, a text reader or a careless program would take for something else.
TRICKY = ('=HYPERLINK("http://example.org";"Şebnem")', "+1 «Ωmega» NA", "@SUM(A1)")


def tricky_records() -> Records:
    """Return the sample with names that look like formulas."""
    names = dict(zip(("ada-lund", "ford-watch", "free-river-front"), TRICKY, strict=True))
    actors = (replace(actor, name=names.get(actor.actor_id, actor.name)) for actor in SAMPLE.actors)
    return replace(SAMPLE, actors=tuple(actors))


def sample_project(home: Path, version: str = "0.1.0", records: Records = SAMPLE) -> Path:
    """Write a project whose processed/ holds the records."""
    write_sample(home, records)
    (home / "raw" / "documents.csv").write_text("document_id,title,source_url,licence,note\n", "utf-8")
    shutil.copytree(ROOT / "schemas", home / "schemas")
    set_version(home, version)
    for name in ("LICENSE", "LICENSE-DATA"):
        shutil.copyfile(ROOT / name, home / name)
    (home / "requirements-release.txt").write_text(PINS, "utf-8")
    (home / "requirements-licences.csv").write_text(LICENCES, "utf-8")
    (home / "docs").mkdir()
    (home / "docs" / "codebook.md").write_text("# Codebook\n", "utf-8")
    (home / "CHANGELOG.md").write_text("# Changelog\n\nVersions of the data.\n", "utf-8")
    return home


def set_version(home: Path, version: str) -> None:
    """Write metadata.yaml with a version."""
    (home / "metadata.yaml").write_text(METADATA.format(version=version), "utf-8")

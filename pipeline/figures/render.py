"""Vega-Lite to SVG and PNG, by the renderer that vl-convert ships and a font that comes as a pinned package."""

import shutil
import tempfile
from importlib.resources import files
from pathlib import Path

import vl_convert

from pipeline.figures.atlas import atlas
from pipeline.figures.claims import claims
from pipeline.figures.timeline import timeline
from pipeline.site.reader import Package
from pipeline.whole import write_whole

FIGURES = {"timeline": timeline, "map": atlas, "claims": claims}
DESCRIPTIONS = {
    "timeline": "Timeline of the events, with intervals where the text gives no exact day",
    "map": "Map of the places with the number of events at and around them",
    "claims": "Rival numbers of killed and wounded, by who claims them and on whose side",
}
VEGA_LITE = "5.21"
FACES = ("Regular", "It", "Semibold", "Bold")
SHARPNESS = 2  # pixels of the PNG to a pixel of the SVG


def write_figures(package: Package, folder: Path) -> None:
    """Write each figure as SVG and PNG."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as fonts:
        _lend_fonts(Path(fonts))
        for name, draw in FIGURES.items():
            svg = _described(vl_convert.vegalite_to_svg(draw(package), vl_version=VEGA_LITE), DESCRIPTIONS[name])
            write_whole(folder / f"{name}.svg", f"{svg}\n".encode())
            write_whole(folder / f"{name}.png", vl_convert.svg_to_png(svg, scale=SHARPNESS))


def _described(svg: str, description: str) -> str:
    """Tell screen readers what the picture shows."""
    return svg.replace("<svg ", f'<svg role="img" aria-label="{description}" ', 1)


def _lend_fonts(folder: Path) -> None:
    """Register a few faces; the package has each in two formats, and which one is taken must not depend on chance."""
    for face in FACES:
        source = files("font_source_sans_pro") / "files" / f"SourceSansPro-{face}.ttf"
        with source.open("rb") as font, (folder / f"{face}.ttf").open("wb") as copy:
            shutil.copyfileobj(font, copy)
    vl_convert.register_font_directory(str(folder))

"""What all figures share: colours that colour-blind people can tell apart, type, and widths that no font changes."""

from typing import Any

INK, SOFT, LINE = "#1e1d1a", "#5c5850", "#d9d4c8"
BLANK, SEA, GROUND, COAST, BORDER = "#f4f1ea", "#e6edf1", "#faf7ef", "#7d97a5", "#a79f8f"
SIDES = {
    "government": "#0b6ba8",
    "opposition": "#c4500a",
    "side_a": "#0b6ba8",
    "side_b": "#c4500a",
    "external": "#7b5aa6",
    "civilian": "#2e7d4f",
    "unknown": "#6f6b63",
}
FONT = "Source Sans Pro"
WIDTH = 860
LABELS = 300  # pixels for the names of the rows

Spec = dict[str, Any]

CONFIG: Spec = {
    "font": FONT,
    "aria": False,  # the names of the rows are told as they are drawn; what is drawn has no words of its own
    "background": "#ffffff",
    "view": {"stroke": None},
    "title": {"anchor": "start", "fontSize": 17, "fontWeight": 600, "color": INK, "frame": "bounds", "offset": 14}
    | {"subtitleFontSize": 13, "subtitleColor": SOFT, "subtitlePadding": 5},
    "axis": {"labelColor": INK, "labelFontSize": 13, "titleColor": SOFT, "titleFontSize": 13, "titleFontWeight": 400}
    | {"gridColor": LINE, "domain": False, "tickColor": LINE, "labelLimit": 0},
    "legend": {"labelFontSize": 13, "labelColor": INK, "labelLimit": 0, "title": None, "orient": "bottom"}
    | {"direction": "horizontal", "columns": 5, "symbolSize": 110, "offset": 22},
    "text": {"fontSize": 13, "color": INK},
}


def chart(title: str, subtitle: str | list[str], body: Spec) -> Spec:
    """Put a title, the style and a margin around a chart; the page is as large as its parts, whatever the font."""
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "title": {"text": title, "subtitle": subtitle},
        "padding": {"left": 14, "right": 26, "top": 14, "bottom": 14},
        "config": CONFIG,
        **body,
    }


def side_colour(sides: list[str], legend: bool = True) -> Spec:
    """Colour by side, with a legend of those that occur."""
    shown = [side for side in SIDES if side in sides]
    scale = {"domain": shown, "range": [SIDES[side] for side in shown]}
    key = {"labelExpr": "replace(datum.label, '_', ' ')"}
    return {"field": "side", "type": "nominal", "scale": scale, "legend": key if legend else None}


def row_axis(field: str, names: list[str]) -> Spec:
    """Rows in this order; the digits before the colon keep equal names apart and are not shown."""
    axis: Spec = {"title": None, "labelExpr": "slice(datum.label, 4)", "ticks": False, "labelAlign": "left"}
    axis |= {"labelPadding": LABELS - 8, "minExtent": LABELS, "maxExtent": LABELS}
    return {"field": field, "type": "nominal", "scale": {"domain": names}, "axis": axis}


def row_name(number: int, text: str, limit: int = 46) -> str:
    """Name a row so that no two are the same, and cut what is too long for its column."""
    return f"{number:03}:{text if len(text) <= limit else text[: limit - 1].rstrip() + '…'}"

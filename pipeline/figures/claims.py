"""Rival numbers on one scale: who counts how many killed and wounded, on whose side, and over which period."""

from typing import Any

from pipeline.figures.facts import Facts
from pipeline.figures.style import LABELS, SIDES, SOFT, WIDTH, Spec, chart, row_axis, row_name
from pipeline.site.reader import Package, Row

UNITS = ("killed", "bodies", "injured_or_killed", "wounded")
ROW = 24
REACH = 0.12  # of the axis: how far an arrow points from a number that is open at one end


def claims(package: Package) -> Spec:
    """Return the figure of the rival numbers, a panel for each unit and side."""
    facts = Facts(package)
    rows = [row for row in package.rows("claims") if row["unit"] in UNITS]
    end = max((_top(row) for row in rows), default=1) * 1.12
    panels: dict[tuple[str, str], list[Row]] = {}
    for row in sorted(rows, key=lambda row: (UNITS.index(row["unit"]), _rank(facts, row), -_top(row))):
        panels.setdefault((row["unit"], facts.side(row["subject_id"])), []).append(row)
    charts = [_panel(unit, side, group, facts, end) for (unit, side), group in panels.items()]
    subtitle = "Filled: an exact number. Hollow: about so many. Arrow: open at that end. Names are those who say so."
    body = {"vconcat": charts, "spacing": 22, "resolve": {"scale": {"color": "independent"}}}
    return chart("Who claims how many", subtitle, body)


def _top(row: Row) -> int:
    return int(row["quantity_max"] or row["quantity_min"] or 0)


def _rank(facts: Facts, row: Row) -> int:
    return list(SIDES).index(facts.side(row["subject_id"]))


def _panel(unit: str, side: str, rows: list[Row], facts: Facts, end: float) -> Spec:
    values = [_values(number, row, facts, end) for number, row in enumerate(rows)]
    whose = "side not known" if side == "unknown" else side.replace("_", " ")
    title = {"text": f"{unit.replace('_', ' ').capitalize()}: {whose}", "fontSize": 14, "offset": 4}
    layers = [_bar(), _points("filled", True), _points("hollow", False), _arrow("right"), _arrow("left"), _words()]
    body: Spec = {"title": title, "data": {"values": values}, "width": WIDTH - LABELS, "height": {"step": ROW}}
    y = row_axis("row", [value["row"] for value in values])
    return body | {"encoding": {"y": y, "color": {"value": SIDES[side]}}, "layer": _scaled(layers, end)}


def _values(number: int, row: Row, facts: Facts, end: float) -> dict[str, Any]:
    least, most = (int(row[field]) if row[field] else None for field in ("quantity_min", "quantity_max"))
    claimant = facts.name("actors", row["claimant_id"]) or "The text itself"
    shape = "hollow" if row["is_approximate"] == "true" else "filled"
    low = least if least is not None else (most - REACH * end if most is not None else None)
    high = most if most is not None else (least + REACH * end if least is not None else None)
    points = sorted({value for value in (least, most) if value is not None})
    part = "part of a larger number" if row["subset_of"] else ""
    subject = facts.name("actors", row["subject_id"])
    told = " · ".join(filter(None, [row["quantity_text"], subject, part, _period(row)]))
    drawn = {"low": max(low or 0, 0), "high": high or 0, "points": points, "shape": shape, "told": told}
    drawn |= {"right": least is not None and most is None, "left": most is not None and least is None}
    return drawn | {"row": row_name(number, claimant), "known": bool(points)}


def _period(row: Row) -> str:
    start, end = row["period_start"], row["period_end"]
    if start and end:
        return f"{start} to {end}"
    return f"since {start}" if start else (f"by {end}" if end else "")


def _scaled(layers: list[Spec], end: float) -> list[Spec]:
    axis = {"title": None, "tickCount": 6, "labelColor": SOFT, "orient": "top"}
    for layer in layers:
        layer["encoding"]["x"] |= {"scale": {"domain": [0, end], "nice": False}, "axis": axis}
    return layers


def _bar() -> Spec:
    x = {"x": {"field": "low", "type": "quantitative"}, "x2": {"field": "high"}}
    return {"transform": [{"filter": "datum.known"}], "mark": {"type": "bar", "height": 3}, "encoding": x}


def _points(shape: str, filled: bool) -> Spec:
    mark = {"type": "point", "size": 95, "filled": filled, "opacity": 1, "strokeWidth": 2}
    mark |= {} if filled else {"fill": "#ffffff"}
    select = [{"filter": f"datum.shape == '{shape}'"}, {"flatten": ["points"]}]
    return {"transform": select, "mark": mark, "encoding": {"x": {"field": "points", "type": "quantitative"}}}


def _arrow(end: str) -> Spec:
    mark = {"type": "point", "shape": f"triangle-{end}", "size": 80, "filled": True, "opacity": 1}
    x = {"field": "high" if end == "right" else "low", "type": "quantitative"}
    return {"transform": [{"filter": f"datum.{end}"}], "mark": mark, "encoding": {"x": x}}


def _words() -> Spec:
    mark = {"type": "text", "align": "left", "dx": 11, "fontSize": 12, "color": SOFT}
    encoding: Spec = {"x": {"field": "high", "type": "quantitative"}, "text": {"field": "told"}}
    return {"mark": mark, "encoding": encoding | {"color": {"value": SOFT}}}

"""The timeline: a dot for a day that the text gives, a bar for days, a hollow bar where there are only limits."""

from datetime import date
from typing import Any

from pipeline.figures.days import axis_days, number_of
from pipeline.figures.facts import Facts
from pipeline.figures.style import LABELS, SOFT, WIDTH, Spec, chart, row_axis, row_name, side_colour
from pipeline.site.reader import Package, Row

ROW = 19
LIMITS = ("bounded", "reported")
BAR = {"type": "bar", "height": 9, "cornerRadius": 1.5}


def timeline(package: Package) -> Spec:
    """Return the figure of the events by date."""
    facts = Facts(package)
    events = sorted(package.rows("events"), key=lambda event: (event["date_start"], event["date_end"]))
    dated = [event for event in events if event["date_start"] and event["date_end"]]
    rows = [_row(number, event, facts) for number, event in enumerate(dated)]
    first, last = min((row["start"] for row in rows), default=0), max((row["after"] for row in rows), default=1)
    x = _days(first, last)
    colour = side_colour(sorted({row["side"] for row in rows}))
    layers = [_bars(x), _limits(x, colour), _dots(x, "day", True), _dots(x, "day_within", False)]
    encoding = {"y": row_axis("row", [row["row"] for row in rows]), "color": colour}
    body = {"data": {"values": rows}, "width": WIDTH - LABELS, "height": {"step": ROW}, "encoding": encoding}
    span = f", {dated[0]['date_start']} to {max(event['date_end'] for event in dated)}" if dated else ""
    subtitle = f"{len(rows)} events{span}. Filled: dated by the text. Hollow: within these limits, no date of its own."
    return chart("Events of the text by date", subtitle, {**body, "layer": layers})


def _row(number: int, event: Row, facts: Facts) -> dict[str, Any]:
    place = facts.name("places", event["place_id"])
    label = facts.name("event_types", event["event_type"]) + (f", {place}" if place else "")
    start, end = (number_of(date.fromisoformat(event[field])) for field in ("date_start", "date_end"))
    limits, day = event["date_basis"] in LIMITS, start == end
    kind = ("day_within" if limits else "day") if day else ("limits" if limits else "days")
    row = {"row": row_name(number, label), "start": start, "after": end + 1, "middle": start + 0.5}
    return row | {"kind": kind, "side": facts.side_of_event(event)}


def _days(first: int, last: int) -> Spec:
    """Days as numbers: a time scale would be drawn in the time zone of the machine."""
    day = "datum.value * 86400000"
    label = f"utcFormat({day}, utcFormat({day}, '%-d %b') == '1 Jan' ? '%Y' : '%-d %b')"
    axis = {"values": axis_days(first, last), "labelExpr": label, "title": None, "orient": "top", "labelColor": SOFT}
    return {"type": "quantitative", "scale": {"domain": [first - 1, last + 1], "nice": False}, "axis": axis}


def _bars(x: Spec) -> Spec:
    return {"transform": [{"filter": "datum.kind == 'days'"}], "mark": dict(BAR), "encoding": _span(x)}


def _limits(x: Spec, colour: Spec) -> Spec:
    mark = {**BAR, "fillOpacity": 0.13, "strokeWidth": 1.2, "strokeDash": [4, 2]}
    encoding = {**_span(x), "stroke": {**colour, "legend": None}}
    return {"transform": [{"filter": "datum.kind == 'limits'"}], "mark": mark, "encoding": encoding}


def _span(x: Spec) -> Spec:
    return {"x": {"field": "start", **x}, "x2": {"field": "after"}}


def _dots(x: Spec, kind: str, filled: bool) -> Spec:
    mark = {"type": "point", "size": 85, "filled": filled, "opacity": 1, "strokeWidth": 1.8}
    select = [{"filter": f"datum.kind == '{kind}'"}]
    return {"transform": select, "mark": mark, "encoding": {"x": {"field": "middle", **x}}}

// The timeline: a dot where the text gives the day, a bar where it gives a span, an open bar where it only sets limits.

import { address, leadingSide, nameOf, partsOf, words } from "./data.js";
import { byId, el, recordLink } from "./dom.js";
import { dayScale, tellDates, tellTick, ticks } from "./dates.js";
import { chosenEvents, eventsOfDocuments } from "./filters.js";

const names = (event, role) => partsOf(event, role).map((part) => nameOf("actors", part.actor_id)).join(", ");

/** Who acts on whom, in a line. */
export function whoOf(event) {
  const doers = names(event, "initiator") || names(event, "participant");
  const targets = names(event, "target");
  if (doers && targets) return `${doers} → ${targets}`;
  return doers || (targets && `→ ${targets}`);
}

const whereOf = (event) => {
  const place = nameOf("places", event.place_id);
  return place && event.place_relation && event.place_relation !== "at" ? `${event.place_relation} ${place}` : place;
};

const isOpen = (event) => event.date_basis === "bounded" || event.date_basis === "reported";

function bar(event, scale) {
  if (!event.date_start && !event.date_end) return null;
  const left = event.date_start ? scale.start(event.date_start) : 0;
  const right = event.date_end ? scale.end(event.date_end) : 100;
  const day = event.date_start === event.date_end;
  const shape = `${day ? "day" : "span"} ${isOpen(event) ? "open" : "firm"} side-${leadingSide(event)}`;
  const place = day ? { left: `${(left + right) / 2}%` } : { left: `${left}%`, width: `${right - left}%` };
  return el("span", { class: shape, place });
}

function entry(event, scale, current) {
  const record = address("events", event);
  const line = [whoOf(event), whereOf(event)].filter(Boolean).join(" · ");
  return el("li", {}, recordLink(record, { class: "row", "aria-current": current === record ? "true" : null },
    el("span", { class: "name" },
      el("b", {}, nameOf("event_types", event.event_type)),
      event.status !== "stated" && el("i", { class: "status" }, words(event.status)),
      el("span", { class: "who" }, line),
      el("span", { class: "when" }, tellDates(event))),
    el("span", { class: "lane", "aria-hidden": "true" }, bar(event, scale))));
}

const labels = (scale) => {
  const days = ticks(scale, innerWidth < 700 ? 4 : 10);
  return el("div", { class: "axis", "aria-hidden": "true" }, el("span", {}), el("div", { class: "lane" },
    ...days.map((day) => el("span", { class: "tick", place: { left: `${scale.start(day)}%` } }, tellTick(day)))));
};

const lines = (scale) => el("div", { class: "grid", "aria-hidden": "true" }, el("span", {}), el("div", { class: "lane" },
  ...ticks(scale, innerWidth < 700 ? 4 : 10).map((day) => el("i", { place: { left: `${scale.start(day)}%` } }))));

export function drawTimeline(state) {
  const dates = eventsOfDocuments(state).flatMap((event) => [event.date_start, event.date_end]).filter(Boolean);
  const events = [...chosenEvents(state)].sort((one, other) => (
    one.date_start.localeCompare(other.date_start) || one.date_end.localeCompare(other.date_end)));
  const body = byId("timeline-body");
  if (events.length === 0 || dates.length === 0) {
    body.replaceChildren(el("p", { class: "nothing" }, "No event passes these filters."));
    return;
  }
  const scale = dayScale(dates);
  body.replaceChildren(labels(scale), el("div", { class: "rows" }, lines(scale),
    el("ol", { "aria-label": "Events by date" }, ...events.map((event) => entry(event, scale, state.record)))));
}

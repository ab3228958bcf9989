// The places with the events that happened at, near, towards or from them.

import { address, rowsOf, words } from "./data.js";
import { el, recordLink } from "./dom.js";

const AREAS = new Set(["country", "region", "governorate"]);

/** Every place with its events among those chosen. */
export function placesWith(events) {
  return rowsOf("places").map((place) => {
    const here = events.filter((event) => event.place_id === place.place_id);
    const at = here.filter((event) => event.place_relation === "at").length;
    const located = place.latitude !== "" && place.longitude !== "";
    const point = located ? [Number(place.longitude), Number(place.latitude)] : null;
    const radius = place.coordinate_precision_km === "" ? null : Number(place.coordinate_precision_km);
    return { place, events: here, at, around: here.length - at, point, radius, isArea: AREAS.has(place.kind) };
  });
}

/** How well a place is located, in words. */
export function precision({ point, radius, isArea }) {
  if (!point) return "no coordinates";
  if (isArea) return "the middle of an area";
  return radius === null ? "precision not known" : `to within ${radius} km`;
}

const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

export function tellEvents({ events, at, around }) {
  if (events.length === 0) return "no events";
  if (around === 0) return count(at, "event", "events");
  const near = `${around} near, towards or from it`;
  return at === 0 ? `${count(around, "event", "events")} near, towards or from it` : `${at} at the place, ${near}`;
}

function item(entry, current) {
  const record = address("places", entry.place);
  const source = entry.point ? entry.place.coordinate_source : "";
  return el("li", {},
    recordLink(record, { "aria-current": record === current ? "true" : null }, entry.place.name),
    el("span", {}, ` ${words(entry.place.kind)}; ${precision(entry)}; ${tellEvents(entry)}`),
    source && el("small", {}, source));
}

const list = (title, entries, current) => el("section", {}, el("h3", {}, `${title} (${entries.length})`),
  el("ul", {}, ...entries.map((entry) => item(entry, current))));

/** What the map cannot show stands beside it. */
export function placeLists(entries, events, current) {
  const sorted = [...entries].sort((one, other) => other.events.length - one.events.length
    || one.place.name.localeCompare(other.place.name, "en"));
  const unplaced = events.filter((event) => !event.place_id);
  const links = unplaced.map((event) => el("li", {}, recordLink(address("events", event), {
    "aria-current": address("events", event) === current ? "true" : null }, event.evidence)));
  return [
    list("On the map", sorted.filter((entry) => entry.point), current),
    list("Without coordinates", sorted.filter((entry) => !entry.point), current),
    el("section", {}, el("h3", {}, `Events of which the text names no place (${unplaced.length})`),
      el("ul", {}, ...links)),
  ];
}

// What stands on the map: places with their precision and events, their names, and a bar of kilometres.

import { address, find } from "./data.js";
import { svg } from "./dom.js";
import { precision, tellEvents } from "./places.js";

const UNKNOWN = 13; // pixels; a dashed circle of this size says that nobody knows how good the coordinate is

const size = (events) => (events === 0 ? 3 : 3.5 + 2.5 * Math.sqrt(events));

/** A place as a link to its record. */
export function marker(entry, projection, current) {
  const [x, y] = projection.at(...entry.point);
  const near = entry.around > 0 && svg("circle", { cx: x, cy: y, r: size(entry.events.length) + 4, class: "around" });
  const reach = entry.radius === null
    ? svg("circle", { cx: x, cy: y, r: UNKNOWN, class: "reach unknown" })
    : svg("circle", { cx: x, cy: y, r: Math.max(entry.radius * projection.pixelsPerKm, 2), class: "reach" });
  const dot = entry.isArea
    ? svg("rect", { x: x - 4, y: y - 4, width: 8, height: 8, class: "middle" })
    : svg("circle", { cx: x, cy: y, r: size(entry.at), class: entry.at ? "dot" : "dot none" });
  const record = address("places", entry.place);
  const label = `${entry.place.name}: ${tellEvents(entry)}, ${precision(entry)}`;
  return svg("a", { href: `#${record}`, "data-record": record, "aria-label": label,
    class: isCurrent(entry, current) ? "marker current" : "marker" },
  svg("title", {}, label), svg("circle", { cx: x, cy: y, r: 16, class: "target" }), reach, near || "", dot);
}

function isCurrent(entry, current) {
  const found = find(current);
  return found !== null && found.row.place_id === entry.place.place_id;
}

/** Names where there is room for them, those with most events first. */
export function labels(shown, projection) {
  const taken = shown.map((entry) => around(projection.at(...entry.point), 7, 7));
  const ranked = [...shown].sort((one, other) => other.events.length - one.events.length);
  return ranked.map((entry) => {
    const [x, y] = projection.at(...entry.point);
    const gap = size(entry.events.length) + 7;
    const width = entry.place.name.length * 6.6;
    const [up, down] = [y - gap - 5, y + gap + 6];
    const spots = [[x + gap, y, "start"], [x - gap, y, "end"], [x, up, "middle"], [x, down, "middle"],
      [x + 6, up, "start"], [x + 6, down, "start"], [x - 6, up, "end"], [x - 6, down, "end"]];
    const box = ([left, top, anchor]) => ({ start: [left, left + width], end: [left - width, left],
      middle: [left - width / 2, left + width / 2] })[anchor].concat(top - 7, top + 7);
    const free = spots.find((spot) => fits(box(spot), projection) && !taken.some((other) => overlap(box(spot), other)));
    if (!free) return null;
    taken.push(box(free));
    return svg("text", { x: free[0], y: free[1], "text-anchor": free[2], class: entry.isArea ? "name area" : "name" },
      entry.place.name);
  });
}

const around = ([x, y], dx, dy) => [x - dx, x + dx, y - dy, y + dy];
const overlap = (one, other) => one[0] < other[1] && other[0] < one[1] && one[2] < other[3] && other[2] < one[3];
const fits = ([left, right], projection) => left > 4 && right < projection.width - 4;

/** A bar of a round number of kilometres. */
export function scaleBar(projection) {
  const lengths = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
  const km = lengths.filter((each) => each * projection.pixelsPerKm <= 150).pop() ?? 1;
  const [width, y] = [km * projection.pixelsPerKm, projection.height - 18];
  return svg("g", { class: "scale" }, svg("path", { d: `M16 ${y - 5}V${y}H${16 + width}V${y - 5}` }),
    svg("text", { x: 16, y: y - 10 }, `${km} km`));
}

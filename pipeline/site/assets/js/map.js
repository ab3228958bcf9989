// The map: circles as large as the precision of a coordinate, discs for events at a place, rings for events near it.

import { byId, el, svg } from "./dom.js";
import { countryNames, drawLand, isCovered } from "./basemap.js";
import { chosenEvents } from "./filters.js";
import { labels, marker, scaleBar } from "./markers.js";
import { placeLists, placesWith } from "./places.js";
import { boxAround, Projection } from "./projection.js";

const STEP = 1.6;
let projection = null;
let entries = [];
let current = "";

function render() {
  const image = byId("map-image");
  const shown = entries.filter((entry) => entry.point);
  const inView = shown.filter((entry) => {
    const [x, y] = projection.at(...entry.point);
    return x > 0 && x < projection.width && y > 0 && y < projection.height;
  });
  image.setAttribute("viewBox", `0 0 ${projection.width} ${projection.height}`);
  image.querySelector(".land").setAttribute("transform", projection.transform);
  const busy = inView.map((entry) => projection.at(...entry.point));
  image.querySelector(".over").replaceChildren(...countryNames(projection, busy).filter(Boolean),
    ...shown.map((entry) => marker(entry, projection, current)), ...labels(inView, projection).filter(Boolean),
    scaleBar(projection));
  const bare = inView.some((entry) => !isCovered(...entry.point));
  byId("map-note").textContent = bare ? "The base map does not reach all of these places: no coast is drawn there." : "";
}

/** Show the places with events, or all of them. */
function fit(everything) {
  const points = entries.filter((entry) => entry.point && !entry.isArea && (everything || entry.events.length));
  const all = points.length ? points : entries.filter((entry) => entry.point);
  projection.fit(boxAround(all.map((entry) => entry.point)) ?? [-10, -10, 10, 10]);
  render();
}

function controls() {
  const button = (text, label, act) => el("button", { type: "button", "aria-label": label, onclick: act }, text);
  const zoom = (factor) => () => { projection.scaleBy(factor); render(); };
  return [button("+", "Zoom in", zoom(STEP)), button("−", "Zoom out", zoom(1 / STEP)),
    button("Events", "Show the places with events", () => fit(false)),
    button("All", "Show all places", () => fit(true))];
}

const ARROWS = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };

function listen(frame) {
  frame.addEventListener("keydown", (press) => {
    const arrow = ARROWS[press.key];
    if (arrow) projection.moveBy(...arrow);
    else if (press.key === "+" || press.key === "-") projection.scaleBy(press.key === "+" ? STEP : 1 / STEP);
    else return;
    press.preventDefault();
    render();
  });
  frame.addEventListener("pointermove", (move) => {
    if (move.buttons !== 1 || !(move.movementX || move.movementY)) return;
    projection.moveBy(move.movementX, move.movementY);
    render();
  });
  frame.addEventListener("wheel", (turn) => {
    if (!turn.ctrlKey && !turn.metaKey) return;
    turn.preventDefault();
    projection.scaleBy(turn.deltaY < 0 ? 1.15 : 1 / 1.15);
    render();
  }, { passive: false });
}

/** The map is as wide as its place; what it shows stays in the middle when that changes. */
function resize(frame) {
  const width = frame.clientWidth;
  const height = Math.round(Math.min(Math.max(width * 0.72, 340), innerHeight * 0.72));
  if (!width || (projection?.width === width && projection.height === height)) return;
  if (projection) Object.assign(projection, { width, height });
  else projection = new Projection(width, height);
}

function build(frame) {
  byId("map-image").replaceChildren(drawLand(), svg("g", { class: "over" }));
  byId("map-controls").replaceChildren(...controls());
  listen(frame);
  new ResizeObserver(() => {
    resize(frame);
    if (frame.clientWidth) render();
  }).observe(frame);
}

/** The first time, show the places with events. */
export function drawMap(state) {
  current = state.record ?? "";
  const frame = byId("map-frame");
  const events = chosenEvents(state);
  entries = placesWith(events);
  byId("map-lists").replaceChildren(...placeLists(entries, events, current));
  if (projection) {
    render();
    return;
  }
  build(frame);
  resize(frame);
  fit(false);
}

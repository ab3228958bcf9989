// Land, coast, borders and the names of the countries in sight.

import { basemap } from "./data.js";
import { svg } from "./dom.js";
import { contains, pathOf } from "./projection.js";

const COLUMNS = 13;
const ROWS = 9;
const ROOM = [110, 28]; // pixels that a country's name keeps from a place, across and down

/** The shapes, drawn once in degrees; moving the map only changes their transform. */
export function drawLand() {
  const countries = Object.values(basemap.countries).map((rings) => pathOf(rings, true)).join("");
  const thin = { "vector-effect": "non-scaling-stroke" };
  const [west, south, east, north] = basemap.area;
  return svg("g", { class: "land" },
    svg("path", { d: pathOf([[west, south, east, south, east, north, west, north]], true), class: "water" }),
    svg("path", { d: countries, "fill-rule": "evenodd", class: "ground" }),
    svg("path", { d: pathOf(basemap.coast, false), class: "coast", ...thin }),
    svg("path", { d: pathOf(basemap.borders, false), class: "border", ...thin }));
}

/** A name for each country that covers a good part of the view, in the middle of what is seen of it and off the places. */
export function countryNames(projection, busy) {
  const isFree = ([x, y]) => busy.every((place) => Math.abs(place[0] - x) > ROOM[0] || Math.abs(place[1] - y) > ROOM[1]);
  const samples = [];
  for (let column = 1; column < COLUMNS; column += 1) {
    for (let row = 1; row < ROWS; row += 1) {
      const spot = [(projection.width * column) / COLUMNS, (projection.height * row) / ROWS];
      samples.push({ spot, degrees: projection.degrees(...spot) });
    }
  }
  return Object.entries(basemap.countries).map(([name, rings]) => {
    const inside = samples.filter(({ degrees }) => contains(rings, degrees));
    return inside.length < 5 ? null : nameAt(name, inside.map(({ spot }) => spot), isFree);
  });
}

function nameAt(name, spots, isFree) {
  const mean = [0, 1].map((axis) => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length);
  const distance = ([x, y]) => (x - mean[0]) ** 2 + (y - mean[1]) ** 2;
  const free = spots.filter(isFree);
  const [x, y] = (free.length ? free : spots).reduce((best, spot) => (distance(spot) < distance(best) ? spot : best));
  return svg("text", { x, y, class: "country" }, name);
}

/** Whether the base map has a coast for a place. */
export function isCovered(lon, lat) {
  const [west, south, east, north] = basemap.area;
  return lon > west && lon < east && lat > south && lat < north;
}

// From degrees to pixels: equirectangular, true to scale in the middle of what is shown.

const KM_PER_DEGREE = 111.32;
const SMALLEST = 24 / KM_PER_DEGREE; // the base map is too coarse to be looked at more closely at first

export class Projection {
  constructor(width, height) {
    Object.assign(this, { width, height, lon: 0, lat: 0, zoom: 1, squeeze: 1 });
  }

  /** Show a box of degrees with a margin of pixels around it. */
  fit([west, south, east, north], margin = 56) {
    this.lon = (west + east) / 2;
    this.lat = (south + north) / 2;
    this.squeeze = Math.cos((this.lat * Math.PI) / 180);
    const across = Math.max((east - west) * this.squeeze, SMALLEST);
    const down = Math.max(north - south, SMALLEST);
    this.zoom = Math.min((this.width - 2 * margin) / across, (this.height - 2 * margin) / down);
  }

  scaleBy(factor) {
    this.zoom = Math.min(Math.max(this.zoom * factor, 8), 16000);
  }

  moveBy(x, y) {
    this.lon -= x / (this.zoom * this.squeeze);
    this.lat += y / this.zoom;
  }

  at(lon, lat) {
    return [
      this.width / 2 + (lon - this.lon) * this.squeeze * this.zoom,
      this.height / 2 - (lat - this.lat) * this.zoom,
    ];
  }

  degrees(x, y) {
    return [
      this.lon + (x - this.width / 2) / (this.squeeze * this.zoom),
      this.lat - (y - this.height / 2) / this.zoom,
    ];
  }

  /** The transform that puts shapes drawn in degrees to where they belong. */
  get transform() {
    const [x, y] = this.at(0, 0);
    return `translate(${x} ${y}) scale(${this.squeeze * this.zoom} ${-this.zoom})`;
  }

  get pixelsPerKm() {
    return this.zoom / KM_PER_DEGREE;
  }
}

/** The box around points of [longitude, latitude], or null for none. */
export function boxAround(points) {
  if (points.length === 0) return null;
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

const pairs = (flat) => Array.from({ length: flat.length / 2 }, (_, at) => [flat[2 * at], flat[2 * at + 1]]);

/** A path in degrees through lines written as x, y, x, y … */
export const pathOf = (lines, closed) => lines
  .map((flat) => `M${pairs(flat).map((point) => point.join(" ")).join("L")}${closed ? "Z" : ""}`).join("");

/** Whether a point lies in a shape, by the even-odd rule. */
export function contains(rings, [x, y]) {
  let inside = false;
  for (const flat of rings) {
    for (let at = 0, before = flat.length - 2; at < flat.length; before = at, at += 2) {
      const [x1, y1, x2, y2] = [flat[at], flat[at + 1], flat[before], flat[before + 1]];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

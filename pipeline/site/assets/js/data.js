// The published tables, read once from the page, and what can be asked of them.

const source = JSON.parse(document.getElementById("data").textContent);

export const about = source.about;
export const basemap = source.basemap;
export const tables = Object.fromEntries(source.tables.map((table) => [table.name, unpack(table)]));

/** A table with its rows as objects; an empty string is an unknown value. */
function unpack(table) {
  const rows = table.rows.map((cells) => Object.fromEntries(table.fields.map((field, at) => [field.name, cells[at]])));
  const key = table.key.length === 1 ? table.key[0] : null;
  return { ...table, key, rows, index: new Map(key ? rows.map((row) => [row[key], row]) : []) };
}

export const rowsOf = (table) => tables[table]?.rows ?? [];
export const rowOf = (table, id) => tables[table]?.index.get(id) ?? null;
export const address = (table, row) => (tables[table].key ? `${table}/${row[tables[table].key]}` : "");

/** The table and row behind an address such as `events/2031-oldford.p07.e1`, or null. */
export function find(record) {
  const [table, ...rest] = (record ?? "").split("/");
  const row = rowOf(table, rest.join("/"));
  return row ? { table, row, record } : null;
}

/** Codes as words: `air_strike` is told as "air strike". */
export const words = (code) => code.replaceAll("_", " ");

export const nameOf = (table, id) => {
  const row = rowOf(table, id);
  return row ? labelOf(table, row) : id;
};

const LABELS = {
  documents: (row) => row.title,
  passages: (row) => `Passage ${row.position}`,
  citations: (row) => `[${row.marker}]`,
  actors: (row) => row.name,
  places: (row) => row.name,
  mentions: (row) => row.text,
  events: (row) => [nameOf("event_types", row.event_type), nameOf("places", row.place_id)].filter(Boolean).join(", "),
  claims: (row) => [claimant(row), quantity(row) || words(row.claim_type)].join(": "),
  reactions: (row) => [nameOf("actors", row.actor_id), nameOf("reaction_types", row.reaction_type)]
    .filter(Boolean).join(": "),
  event_types: (row) => row.label,
  reaction_types: (row) => row.label,
};

export function labelOf(table, row) {
  return LABELS[table]?.(row) ?? row[tables[table].key] ?? "";
}

export const claimant = (claim) => nameOf("actors", claim.claimant_id) || "The text itself";

/** A claim's number as it is meant: a range, a floor, a ceiling, roughly so many, or the bare words. */
export function quantity(claim) {
  const { quantity_min: min, quantity_max: max, quantity_text: text } = claim;
  if (!claim.unit) return "";
  const about = claim.is_approximate === "true" ? "about " : "";
  const number = (value) => Number(value).toLocaleString("en-GB");
  let shown = text;
  if (min && max) shown = about + (min === max ? number(min) : `${number(min)} to ${number(max)}`);
  else if (min) shown = `${about}${number(min)} or more`;
  else if (max) shown = `up to ${about}${number(max)}`;
  return `${shown} ${words(claim.unit)}`;
}

export const partsOf = (event, role) => rowsOf("event_actors")
  .filter((part) => part.event_id === event.event_id && (!role || part.role === role));

export const sideOf = (actorId) => rowOf("actors", actorId)?.side ?? "";

/** The side that acts in an event, or the side of whoever is in it. */
export function leadingSide(event) {
  const parts = [...partsOf(event, "initiator"), ...partsOf(event)];
  return parts.map((part) => sideOf(part.actor_id)).find((side) => side && side !== "unknown") ?? "unknown";
}

/** Everything that points at a record, as [table, field, row]. */
export function referrers(table, id) {
  return Object.values(tables).flatMap((other) => Object.entries(other.references)
    .filter(([, target]) => target === table)
    .flatMap(([field]) => other.rows.filter((row) => row[field] === id).map((row) => [other.name, field, row])));
}

// The filters of the timeline and the map: document (where there are several), type, actor, side, status. They work together.

import { nameOf, partsOf, rowOf, rowsOf, sideOf, words } from "./data.js";
import { byId, el } from "./dom.js";
import { listed, onChange, update } from "./state.js";

const actorsOf = (event) => [...new Set(partsOf(event).map((part) => part.actor_id))];

const documentOf = (event) => rowOf("passages", event.passage_id)?.document_id ?? "";

const FILTERS = [
  { key: "type", title: "Type", of: (event) => [event.event_type], name: (code) => nameOf("event_types", code) },
  { key: "actor", title: "Actor", of: actorsOf, name: (id) => nameOf("actors", id) },
  { key: "side", title: "Side", of: (event) => [...new Set(actorsOf(event).map(sideOf))].filter(Boolean), name: words },
  { key: "status", title: "Status", of: (event) => [event.status], name: words },
];
if (rowsOf("documents").length > 1) {
  FILTERS.unshift({ key: "document", title: "Document", of: (event) => [documentOf(event)],
    name: (id) => nameOf("documents", id) });
}

const passes = (event, filter, state) => {
  const wanted = listed(state[filter.key]);
  return wanted.length === 0 || filter.of(event).some((value) => wanted.includes(value));
};

/** The events that pass every filter. */
export const chosenEvents = (state, except = null) => rowsOf("events")
  .filter((event) => FILTERS.every((filter) => filter === except || passes(event, filter, state)));

/** The events of the chosen documents, whatever the other filters say: the timeline is as long as they are. */
export const eventsOfDocuments = ({ document }) => rowsOf("events")
  .filter((event) => !document || listed(document).includes(documentOf(event)));

function option(filter, value) {
  const box = el("input", { type: "checkbox", value, name: filter.key });
  return el("label", {}, box, el("span", {}, filter.name(value)), el("span", { class: "count" }));
}

function group(filter) {
  const values = [...new Set(rowsOf("events").flatMap(filter.of))];
  values.sort((one, other) => filter.name(one).localeCompare(filter.name(other), "en"));
  const boxes = el("fieldset", {}, el("legend", { class: "unseen" }, filter.title),
    ...values.map((value) => option(filter, value)));
  const chosen = () => [...boxes.querySelectorAll("input:checked")].map((box) => box.value).join(",");
  boxes.addEventListener("change", () => update({ [filter.key]: chosen() }));
  return el("details", { "data-filter": filter.key }, el("summary", {}, filter.title), boxes);
}

/** Tick what the address says, and count what each option would leave. */
function refresh(state) {
  for (const filter of FILTERS) {
    const box = byId("filters").querySelector(`[data-filter=${filter.key}]`);
    const wanted = listed(state[filter.key]);
    const others = chosenEvents(state, filter);
    box.querySelector("summary").textContent = wanted.length ? `${filter.title}: ${wanted.length} chosen` : filter.title;
    box.classList.toggle("active", wanted.length > 0);
    for (const input of box.querySelectorAll("input")) {
      const count = others.filter((event) => filter.of(event).includes(input.value)).length;
      input.checked = wanted.includes(input.value);
      input.closest("label").classList.toggle("none", count === 0);
      input.closest("label").querySelector(".count").textContent = count;
    }
  }
  const all = rowsOf("events").length;
  const shown = chosenEvents(state).length;
  byId("filters").querySelector("output").textContent = `${shown} of ${all} events`;
  byId("filters").querySelector("button").disabled = FILTERS.every((filter) => !state[filter.key]);
}

/** One open list at a time, closed by Escape or a click elsewhere. */
function closeOthers(except) {
  for (const box of byId("filters").querySelectorAll("details[open]")) if (box !== except) box.open = false;
}

export function startFilters(state) {
  const nothing = Object.fromEntries(FILTERS.map((filter) => [filter.key, ""]));
  const clear = el("button", { type: "button", class: "plain", onclick: () => update(nothing) }, "Clear filters");
  byId("filters").replaceChildren(...FILTERS.map(group), el("output", { "aria-live": "polite" }), clear);
  document.addEventListener("click", (click) => closeOthers(click.target.closest("#filters details")));
  byId("filters").addEventListener("keydown", (press) => {
    const open = press.target.closest("details[open]");
    if (press.key !== "Escape" || !open) return;
    press.stopPropagation();
    open.open = false;
    open.querySelector("summary").focus();
  });
  onChange(refresh);
  refresh(state);
}

/** The address part of the filters, kept when the view changes. */
export const filterState = (state) => Object.fromEntries(FILTERS.map(({ key }) => [key, state[key]]));

// The tables: search, a filter for every coded column, sorting, and a CSV file of what is shown.

import { about, address, nameOf, tables, words } from "./data.js";
import { byId, el, recordLink } from "./dom.js";
import { download, toCsv } from "./csv.js";
import { update } from "./state.js";

const PAGE = 200;
const NUMBERS = new Set(["integer", "number"]);
let more = 0;
let built = "";

const tableOf = (state) => tables[state.table] ?? tables.events;
const target = (table, field) => table.references[field.name];

/** The columns that hold codes: those with a list of them, and those that point at a vocabulary. */
const coded = (table) => table.fields.filter((field) => field.codes || target(table, field)?.endsWith("_types")
  || (field.type === "boolean" && table.rows.length));

const told = (table, field, text) => (target(table, field) ? nameOf(target(table, field), text) : words(text));

function matches(table, row, needle) {
  return table.fields.some((field) => {
    const text = row[field.name];
    const name = text && target(table, field) ? nameOf(target(table, field), text) : "";
    return `${text}\n${name}`.toLocaleLowerCase("en").includes(needle);
  });
}

/** Empty cells go last, whichever way the column is sorted. */
function compare(field, down) {
  const order = NUMBERS.has(field.type)
    ? (one, other) => Number(one) - Number(other)
    : (one, other) => one.localeCompare(other, "en");
  return (first, second) => {
    const [one, other] = [first[field.name], second[field.name]];
    if (one === "" || other === "") return (one === "") - (other === "");
    return down ? order(other, one) : order(one, other);
  };
}

function chosen(table, state) {
  const needle = (state.q ?? "").trim().toLocaleLowerCase("en");
  const wanted = coded(table).map((field) => [field.name, state[`f.${field.name}`]]).filter(([, value]) => value);
  const rows = table.rows.filter((row) => wanted.every(([name, value]) => row[name] === value)
    && (!needle || matches(table, row, needle)));
  const down = state.sort?.startsWith("-") ?? false;
  const field = table.fields.find((each) => each.name === (state.sort ?? "").replace(/^-/, ""));
  return field ? [...rows].sort(compare(field, down)) : rows;
}

function picker(table) {
  const options = Object.values(tables).map((each) => el("option", { value: each.name, selected: each === table },
    `${each.title} (${each.rows.length})`));
  const change = (event) => update({ table: event.target.value, q: "", sort: "", ...noFilters() });
  return el("label", {}, "Table", el("select", { id: "table-picker", onchange: change }, ...options));
}

const noFilters = () => Object.fromEntries(Object.values(tables).flatMap(coded).map((field) => [`f.${field.name}`, ""]));

function filter(table, field, state) {
  const values = [...new Set(table.rows.map((row) => row[field.name]).filter(Boolean))].sort();
  const key = `f.${field.name}`;
  const options = values.map((value) => el("option", { value, selected: state[key] === value }, told(table, field, value)));
  return el("label", {}, field.title, el("select", { name: key,
    onchange: (event) => update({ [key]: event.target.value }) }, el("option", { value: "" }, "any"), ...options));
}

/** The controls are built once for a table, so that typing does not lose its place. */
function controls(table, state) {
  const search = el("input", { type: "search", id: "table-search", value: state.q ?? "", autocomplete: "off",
    oninput: (event) => update({ q: event.target.value }, true) });
  const save = el("button", { type: "button", id: "table-download" }, "Download CSV of what is shown");
  save.addEventListener("click", () => {
    const shown = chosen(table, currentState);
    download(`${about.name}-${table.name}.csv`, toCsv(table.fields.map((field) => field.name), shown));
  });
  byId("table-controls").replaceChildren(picker(table), el("label", {}, "Search", search),
    ...coded(table).map((field) => filter(table, field, state)), save);
  byId("table-description").textContent = table.description;
}

let currentState = {};

function header(table, state) {
  const cells = table.fields.map((field) => {
    const up = state.sort === field.name;
    const down = state.sort === `-${field.name}`;
    const next = up ? `-${field.name}` : down ? "" : field.name;
    const hint = field.unit ? `${field.description} Unit: ${field.unit}` : field.description;
    const button = el("button", { type: "button", title: hint, "data-sort": field.name,
      onclick: () => update({ sort: next }, true) }, field.name,
    el("span", { "aria-hidden": "true" }, up ? " ↑" : down ? " ↓" : ""));
    return el("th", { scope: "col", "aria-sort": up ? "ascending" : down ? "descending" : null }, button);
  });
  return el("thead", {}, el("tr", {}, ...cells));
}

function cell(table, field, row) {
  const text = row[field.name];
  const to = target(table, field);
  if (text && field.name === table.key) return el("td", {}, recordLink(address(table.name, row), {}, text));
  if (text && to) return el("td", {}, recordLink(`${to}/${text}`, { title: nameOf(to, text) }, text));
  return el("td", { class: NUMBERS.has(field.type) ? "number" : text.length > 40 ? "long" : null }, text);
}

function body(table, rows, current) {
  return el("tbody", {}, ...rows.map((row) => el("tr", {
    class: address(table.name, row) === current && current ? "current" : null },
  ...table.fields.map((field) => cell(table, field, row)))));
}

/** Keep the focus on a sorted header, which is made anew. */
function keepFocus(draw) {
  const sorted = document.activeElement?.dataset?.sort;
  draw();
  if (sorted) byId("table-body").querySelector(`[data-sort="${sorted}"]`)?.focus();
}

export function drawTables(state) {
  const table = tableOf(state);
  currentState = state;
  if (built !== table.name) {
    controls(table, state);
    [built, more] = [table.name, 0];
  }
  syncControls(state);
  const rows = chosen(table, state);
  const shown = rows.slice(0, PAGE + more);
  byId("table-count").textContent = `${rows.length} of ${table.rows.length} rows`;
  keepFocus(() => byId("table-body").replaceChildren(
    el("table", {}, el("caption", { class: "unseen" }, table.title), header(table, state),
      body(table, shown, state.record ?? ""))));
  byId("table-more").hidden = shown.length === rows.length;
}

/** Put into the controls what the address says. */
function syncControls(state) {
  const search = byId("table-search");
  if (search !== document.activeElement) search.value = state.q ?? "";
  for (const select of byId("table-controls").querySelectorAll("select[name]")) select.value = state[select.name] ?? "";
}

export function startTables() {
  byId("table-more").addEventListener("click", () => {
    more += PAGE;
    drawTables(currentState);
  });
}

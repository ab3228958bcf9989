// The record card: what a row says, the words that it rests on, and everything that points at it.

import { address, find, labelOf, nameOf, referrers, tables, words } from "./data.js";
import { byId, el, recordLink } from "./dom.js";
import { tell } from "./dates.js";
import { onChange, update } from "./state.js";

const HIDDEN = new Set(["char_start", "char_end", "evidence", "quote"]);
const MANY = 12;
let opener = "";

const isDate = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const singular = (table) => tables[table].title.replace(/ies$/, "y").replace(/s$/, "");

function value(field, table, row) {
  const text = row[field.name];
  const target = tables[table].references[field.name];
  if (target) return recordLink(`${target}/${text}`, {}, nameOf(target, text));
  if (field.codes?.[text]) return el("span", {}, words(text), el("small", {}, field.codes[text]));
  if (/^https?:/.test(text)) return el("a", { href: text, rel: "noopener noreferrer" }, text);
  return isDate(text) ? tell(text) : text;
}

function fields(table, row) {
  const shown = tables[table].fields.filter((field) => !HIDDEN.has(field.name) && field.name !== tables[table].key);
  const known = shown.filter((field) => row[field.name] !== "");
  const empty = shown.filter((field) => row[field.name] === "").map((field) => field.title.toLowerCase());
  const list = known.flatMap((field) => [
    el("dt", { title: field.description }, field.title), el("dd", {}, value(field, table, row))]);
  return [el("dl", {}, ...list), empty.length > 0 && el("p", { class: "note" }, `Left open: ${empty.join(", ")}.`)];
}

/** The passage with the record's words alight. */
function excerpt({ table, row, record }) {
  const passage = row.passage_id && byId(`p/${row.passage_id}`)?.querySelector(".words");
  if (!passage) return [];
  const copy = passage.cloneNode(true);
  copy.removeAttribute("id");
  for (const run of copy.querySelectorAll("[data-records]")) {
    const lit = run.dataset.records.split(" ").includes(record);
    run.className = lit ? "lit" : "";
    run.removeAttribute("data-records");
  }
  for (const link of copy.querySelectorAll("a")) link.classList.toggle("lit", link.dataset.record === record);
  return [el("blockquote", { class: `excerpt ${table}` }, ...copy.childNodes)];
}

function pointer(table, field, row) {
  if (tables[table].key) return recordLink(address(table, row), {}, labelOf(table, row));
  const others = Object.entries(tables[table].references).filter(([other]) => other !== field);
  const role = row.role ? `${words(row.role)}: ` : "";
  return el("span", {}, role, ...others.map(([other, target]) =>
    recordLink(`${target}/${row[other]}`, {}, nameOf(target, row[other]))));
}

/** Lists of the rows that point here, by table and field. */
function related(table, id) {
  const groups = Map.groupBy ? Map.groupBy(referrers(table, id), ([other, field]) => `${other} ${field}`) : new Map();
  return [...groups.values()].map((group) => {
    const [other, field] = group[0];
    const title = tables[other].fields.find((each) => each.name === field).title.toLowerCase();
    const items = el("ul", {}, ...group.map((each) => el("li", {}, pointer(...each))));
    const heading = `${tables[other].title} (as ${title}): ${group.length}`;
    return group.length > MANY
      ? el("details", {}, el("summary", {}, heading), items)
      : el("section", {}, el("h3", {}, heading), items);
  });
}

function head({ table, row, record }) {
  const inText = el("a", { href: `#${record}`, class: "button" }, "Show in the text");
  const close = el("button", { type: "button", onclick: closeCard, class: "plain" }, "Close");
  return el("div", { class: "head" },
    el("p", { class: `kind ${table}` }, singular(table)),
    el("h2", { tabindex: "-1", id: "card-title" }, labelOf(table, row)),
    el("p", { class: "address" }, el("code", {}, record)),
    el("p", { class: "actions" }, inText, close));
}

export function closeCard() {
  update({ record: "" });
  const links = document.querySelectorAll(`main a[data-record="${CSS.escape(opener)}"]`);
  [...links].find((link) => link.getClientRects().length)?.focus({ preventScroll: true });
}

function show(record, focus) {
  const card = byId("card");
  const found = find(record);
  card.hidden = !record;
  document.body.classList.toggle("with-card", Boolean(record));
  if (!record) return;
  if (!found) {
    const close = el("button", { type: "button", onclick: closeCard, class: "plain" }, "Close");
    card.replaceChildren(el("p", {}, "There is no record ", el("code", {}, record), " in this version."), close);
    return;
  }
  const { table, row } = found;
  card.replaceChildren(...[
    head(found), ...excerpt(found), ...fields(table, row), ...related(table, row[tables[table].key])].filter(Boolean));
  card.scrollTop = 0;
  if (focus) byId("card-title").focus({ preventScroll: true });
}

/** Follow record links without leaving the view; Escape closes the card. */
export function startCard(state) {
  document.addEventListener("click", (click) => {
    const link = click.target.closest("a[data-record]");
    if (!link || click.ctrlKey || click.metaKey || click.shiftKey || click.button) return;
    click.preventDefault();
    // What lists the records is drawn anew: the link to come back to is remembered by its record.
    if (!byId("card").contains(link)) opener = link.dataset.record;
    update({ record: link.dataset.record });
  });
  document.addEventListener("keydown", (press) => {
    if (press.key === "Escape" && !byId("card").hidden) closeCard();
  });
  onChange((now, before) => {
    if (now.record !== before.record) show(now.record, true);
  });
  show(state.record, false);
}

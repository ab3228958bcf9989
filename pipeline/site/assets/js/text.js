// The text: a click on marked words opens the record with the fewest words there; a record lights its words up.

import { find, referrers } from "./data.js";
import { byId } from "./dom.js";
import { onChange, update } from "./state.js";

const view = () => byId("text");
const runs = () => view().querySelectorAll("[data-records]");

/** The marks of a record; an actor or a place is lit wherever it is mentioned. */
function addresses(record) {
  const found = find(record);
  if (!found) return new Set();
  if (found.table !== "actors" && found.table !== "places") return new Set([record]);
  const id = record.split("/").slice(1).join("/");
  return new Set(referrers(found.table, id).filter(([table]) => table === "mentions")
    .map(([, , row]) => `mentions/${row.mention_id}`));
}

function light(record) {
  const wanted = addresses(record);
  for (const run of runs()) run.classList.toggle("lit", run.dataset.records.split(" ").some((each) => wanted.has(each)));
  for (const link of view().querySelectorAll("a[data-record]")) {
    if (link.dataset.record === record) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  const row = find(record)?.row;
  return view().querySelector(".lit") ?? (row?.passage_id && byId(`p/${row.passage_id}`)) ?? null;
}

/** Bring the lit words into sight, above a card that covers the lower half of a phone. */
function reveal(record) {
  const [table, id] = [record?.split("/")[0], record?.split("/").slice(1).join("/")];
  const first = light(record) ?? byId(`${{ passages: "p", documents: "d" }[table]}/${id}`);
  if (!first || view().hidden) return;
  const { top, bottom } = first.getBoundingClientRect();
  const floor = innerWidth < 900 ? innerHeight * 0.4 : innerHeight - 40;
  if (top < 90 || bottom > floor) scrollBy({ top: top - innerHeight * 0.22, behavior: "instant" });
}

/** Click again on the same words to come to the next record that covers them. */
function pick(run, current) {
  const here = run.dataset.records.split(" ");
  return here[(here.indexOf(current) + 1) % here.length];
}

function hideKinds(hidden) {
  for (const box of byId("legend").querySelectorAll("input")) {
    box.checked = !hidden.includes(box.value);
    view().classList.toggle(`without-${box.value}`, !box.checked);
  }
}

export function startText(state) {
  let current = state.record;
  view().addEventListener("click", (click) => {
    const run = click.target.closest("[data-records]");
    if (!run || click.target.closest("a") || String(getSelection())) return;
    const visible = run.dataset.records.split(" ")
      .filter((each) => !view().classList.contains(`without-${each.split("/")[0]}`));
    if (visible.length) update({ record: pick({ dataset: { records: visible.join(" ") } }, current) });
  });
  byId("legend").addEventListener("change", () => {
    const off = [...byId("legend").querySelectorAll("input:not(:checked)")].map((box) => box.value);
    update({ hide: off.join(",") }, true);
  });
  const refresh = (now) => {
    current = now.record;
    hideKinds((now.hide ?? "").split(","));
    reveal(now.record);
  };
  onChange(refresh);
  refresh(state);
}

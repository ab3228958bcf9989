// Rival numbers on one scale, by what is counted and on whose side; then the claims that are no numbers.

import { address, claimant, nameOf, quantity, rowsOf, sideOf, words } from "./data.js";
import { byId, el, recordLink } from "./dom.js";
import { dayScale, tellPeriod } from "./dates.js";

const UNITS = ["killed", "bodies", "injured_or_killed", "wounded", "missing", "captured", "displaced", "fighters"];
const SIDES = ["opposition", "government", "side_a", "side_b", "civilian", "external", "unknown", ""];
const rank = (list, value) => (list.includes(value) ? list.indexOf(value) : list.length);
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const top = (claim) => Number(claim.quantity_max || claim.quantity_min || 0);

/** The claims of a panel, the highest first, each followed by those that count a part of it. */
function ordered(claims) {
  const sorted = [...claims].sort((one, other) => top(other) - top(one));
  const ids = new Set(claims.map((claim) => claim.claim_id));
  const partsOf = (id) => sorted.filter((claim) => claim.subset_of === id)
    .flatMap((claim) => [{ claim, part: true }, ...partsOf(claim.claim_id)]);
  return sorted.filter((claim) => !ids.has(claim.subset_of))
    .flatMap((claim) => [{ claim, part: claim.subset_of !== "" }, ...partsOf(claim.claim_id)]);
}

/** Whether the text says a number otherwise than in digits. */
const worded = ({ quantity_min: min, quantity_max: max, quantity_text: text }) => (min || max) && /[^\d,.]/.test(text);

/** An end of the axis that reads well. */
function ceiling(value) {
  const step = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((factor) => factor * step).find((end) => end >= value * 1.03) ?? value;
}

/** A dot for a number, a bar for a range, an arrow to where a number is left open. */
function mark(claim, end) {
  const at = (value) => (Number(value) / end) * 100;
  const { quantity_min: min, quantity_max: max } = claim;
  const style = `side-${sideOf(claim.subject_id) || "unknown"}${claim.is_approximate === "true" ? " about" : ""}`;
  const dot = (value) => el("span", { class: `dot ${style}`, place: { left: `${at(value)}%` } });
  const line = (from, to, kind) => el("span", { class: `line ${kind} ${style}`,
    place: { left: `${from}%`, width: `${Math.max(to - from, 0)}%` } });
  if (min && max) return min === max ? [dot(min)] : [line(at(min), at(max), "range"), dot(min), dot(max)];
  if (min) return [line(at(min), Math.min(at(min) + 18, 100), "upward"), dot(min)];
  if (max) return [line(Math.max(at(max) - 18, 0), at(max), "downward"), dot(max)];
  return [el("span", { class: "wordy" }, "no number")];
}

function period(claim, scale) {
  const told = tellPeriod(claim);
  if (!told || !scale) return el("span", { class: "period none" }, told || "no period given");
  const left = claim.period_start ? scale.start(claim.period_start) : 0;
  const right = claim.period_end ? scale.end(claim.period_end) : 100;
  const ends = `${claim.period_start ? "" : "open-start"} ${claim.period_end ? "" : "open-end"}`;
  return el("span", { class: "period" }, told, el("span", { class: "track", "aria-hidden": "true" },
    el("span", { class: `covered ${ends}`, place: { left: `${left}%`, width: `${Math.max(right - left, 1.5)}%` } })));
}

function row({ claim, part }, end, scale, current) {
  const record = address("claims", claim);
  const subject = nameOf("actors", claim.subject_id);
  return el("li", {}, recordLink(record, {
    class: `row${part ? " part" : ""}`, "aria-current": record === current ? "true" : null },
  el("span", { class: "name" }, el("b", {}, claimant(claim)),
    claim.stance !== "asserts" && el("i", { class: "status" }, words(claim.stance)),
    el("span", { class: "who" }, [part && "of these, ", subject].filter(Boolean).join(""))),
  el("span", { class: "figure" }, quantity(claim), worded(claim) && el("q", {}, claim.quantity_text)),
  el("span", { class: "lane", "aria-hidden": "true" }, ...mark(claim, end)),
  period(claim, scale)));
}

function panel(unit, side, claims, end, scale, current) {
  const whose = !side || side === "unknown" ? "side not known" : words(side);
  const ticks = [0, end / 2, end].map((value) => el("span", { class: "tick", place: { left: `${(value / end) * 100}%` } },
    value.toLocaleString("en-GB")));
  return el("section", { class: "panel" },
    el("h3", { class: `side-${side || "unknown"}` }, `${capital(words(unit))}: ${whose}`),
    el("div", { class: "axis", "aria-hidden": "true" }, el("span", {}), el("span", {}),
      el("div", { class: "lane" }, ...ticks), el("span", {}, "Period")),
    el("ol", {}, ...ordered(claims).map((each) => row(each, end, scale, current))));
}

/** One panel for each unit and side; those of a unit share their scale. */
function panels(claims, scale, current) {
  const units = [...new Set(claims.map((claim) => claim.unit))].sort((a, b) => rank(UNITS, a) - rank(UNITS, b));
  return units.flatMap((unit) => {
    const counted = claims.filter((claim) => claim.unit === unit);
    const end = ceiling(Math.max(...counted.map(top), 1));
    const sides = [...new Set(counted.map((claim) => sideOf(claim.subject_id)))];
    return sides.sort((a, b) => rank(SIDES, a) - rank(SIDES, b)).map((side) => panel(unit, side,
      counted.filter((claim) => sideOf(claim.subject_id) === side), end, scale, current));
  });
}

function statement(claim, current) {
  const record = address("claims", claim);
  const who = el("span", { class: "speaker" }, el("b", {}, claimant(claim)), ` ${words(claim.stance)}`);
  return el("li", { class: claim.stance }, recordLink(record, { "aria-current": record === current ? "true" : null },
    who, el("q", {}, claim.evidence)));
}

function statements(claims, current) {
  const kinds = [...new Set(claims.map((claim) => claim.claim_type))].sort();
  return kinds.map((kind) => el("section", { class: "statements" }, el("h3", {}, capital(words(kind))),
    el("ul", {}, ...claims.filter((claim) => claim.claim_type === kind).map((claim) => statement(claim, current)))));
}

export function drawClaims(state) {
  const span = rowsOf("documents").flatMap((row) => [row.conflict_start, row.conflict_end]);
  const periods = rowsOf("claims").flatMap((row) => [row.period_start, row.period_end]);
  const dates = [...span, ...periods].filter(Boolean);
  const scale = dates.length ? dayScale(dates) : null;
  const counted = rowsOf("claims").filter((claim) => claim.unit);
  const told = rowsOf("claims").filter((claim) => !claim.unit);
  byId("claims-numbers").replaceChildren(...panels(counted, scale, state.record));
  byId("claims-statements").replaceChildren(...statements(told, state.record));
}

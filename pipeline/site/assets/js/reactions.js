// Reactions: who said what to whom, and when.

import { address, find, nameOf, rowsOf, sideOf } from "./data.js";
import { byId, el, recordLink } from "./dom.js";
import { tellDates } from "./dates.js";

const actor = (id, otherwise) => (id
  ? recordLink(`actors/${id}`, { class: `actor side-${sideOf(id) || "unknown"}` }, nameOf("actors", id))
  : el("span", { class: "actor open" }, otherwise));

function reply(reaction) {
  const answers = [["claims", reaction.replies_to_claim], ["reactions", reaction.replies_to_reaction]]
    .filter(([, id]) => id).map(([table, id]) => find(`${table}/${id}`)).filter(Boolean);
  return answers.map(({ record, row }) => el("p", { class: "note" }, "In reply to ",
    recordLink(record, {}, row.evidence)));
}

function item(reaction, current) {
  const record = address("reactions", reaction);
  const words = reaction.quote
    ? el("blockquote", {}, el("q", {}, reaction.quote))
    : el("p", { class: "paraphrase" }, reaction.evidence);
  const type = nameOf("reaction_types", reaction.reaction_type);
  return el("li", { class: record === current ? "current" : null },
    el("p", { class: "when" }, tellDates(reaction)),
    el("div", {},
      el("p", { class: "line" }, actor(reaction.actor_id, "somebody whom the text does not name here"),
        el("span", { class: "type" }, type),
        reaction.target_id && el("span", { class: "towards" }, "towards "),
        reaction.target_id && actor(reaction.target_id, "")),
      words,
      reaction.venue && el("p", { class: "note" }, reaction.venue),
      ...reply(reaction),
      el("p", { class: "more" }, recordLink(record, {
        "aria-current": record === current ? "true" : null, "aria-label": `Record: ${type}` }, "Record"))));
}

export function drawReactions(state) {
  const sorted = [...rowsOf("reactions")].sort((one, other) => one.date_start.localeCompare(other.date_start)
    || one.date_end.localeCompare(other.date_end));
  byId("reactions-body").replaceChildren(...(sorted.length
    ? [el("ol", {}, ...sorted.map((reaction) => item(reaction, state.record)))]
    : [el("p", { class: "nothing" }, "The text holds no reactions.")]));
}

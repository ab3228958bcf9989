// Which view is seen, and what is drawn anew when the address changes.

import { about } from "./data.js";
import { byId } from "./dom.js";
import { startCard } from "./card.js";
import { drawClaims } from "./claims.js";
import { filterState, startFilters } from "./filters.js";
import { drawMap } from "./map.js";
import { drawReactions } from "./reactions.js";
import { current, format, onChange } from "./state.js";
import { drawTables, startTables } from "./tables.js";
import { startText } from "./text.js";
import { drawTimeline } from "./timeline.js";

const VIEWS = {
  text: () => {},
  timeline: drawTimeline,
  map: drawMap,
  claims: drawClaims,
  reactions: drawReactions,
  tables: drawTables,
};

const nameOf = (now) => (now.view in VIEWS ? now.view : "text");

/** Links to the other views keep the filters and the open record. */
function refreshNavigation(view, now) {
  for (const link of document.querySelectorAll("#views a")) {
    link.href = format({ view: link.dataset.view, ...filterState(now), record: now.record });
    if (link.dataset.view === view) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

function show(now, before) {
  const view = nameOf(now);
  for (const name of Object.keys(VIEWS)) byId(name).hidden = name !== view;
  document.body.dataset.view = view;
  byId("filters").hidden = view !== "timeline" && view !== "map";
  refreshNavigation(view, now);
  VIEWS[view](now);
  document.title = `${byId(view).querySelector("h2").textContent} – ${about.title}`;
  if (before && nameOf(before) !== view) scrollTo({ top: 0, behavior: "instant" });
}

// Views come first: the text can only bring words into sight that are shown.
onChange(show);
startFilters(current());
startTables();
show(current(), null);
startCard(current());
startText(current());

// The address holds the state, so that the skip link may not change it.
byId("skip").addEventListener("click", (click) => {
  click.preventDefault();
  byId("main-content").focus();
});

// An address may open a view at a record far down in it; the text does so by itself.
if (nameOf(current()) !== "text") {
  document.querySelector("main section:not([hidden]) [aria-current=true]")?.scrollIntoView({ block: innerWidth < 960 ? "start" : "center" });
}

let width = innerWidth;
addEventListener("resize", () => {
  if (innerWidth !== width) VIEWS[nameOf(current())](current());
  width = innerWidth;
});
document.documentElement.classList.add("ready");

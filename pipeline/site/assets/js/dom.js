// Making elements. Text is always set as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";

function make(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "place") Object.assign(element.style, value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child || child === 0));
  return element;
}

/** An HTML element; an attribute that is null or false is left out, `on…` is a listener, `place` sets styles. */
export const el = (tag, attributes = {}, ...children) => make(document.createElement(tag), attributes, children);

/** The same for SVG. */
export const svg = (tag, attributes = {}, ...children) =>
  make(document.createElementNS(SVG, tag), attributes, children);

export const byId = (id) => document.getElementById(id);

/** A link to a record: followed, it opens the card beside what is shown; copied, it is the record's own address. */
export const recordLink = (record, attributes, ...children) =>
  el("a", { href: `#${record}`, "data-record": record, ...attributes }, ...children);

/** Text for screen readers only. */
export const aside = (text) => el("span", { class: "unseen" }, text);

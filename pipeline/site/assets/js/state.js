// What is shown, kept in the address: `#view=timeline&type=clash&record=events/…`, or `#events/…` for one record.

const listeners = [];

/** Read an address. The short form of a record opens it in the text. */
export function parse(hash) {
  const text = hash.replace(/^#/, "");
  if (/^[a-z_]+\//.test(text)) return { view: "text", record: decode(text) };
  return { view: "text", ...Object.fromEntries(new URLSearchParams(text)) };
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Write an address; what is empty is left out. */
export function format(state) {
  const parts = Object.entries(state).filter(([, value]) => value !== "" && value !== null && value !== undefined);
  const params = new URLSearchParams(parts).toString();
  return `#${params.replaceAll("%2F", "/").replaceAll("%2C", ",")}`;
}

let state = parse(location.hash);

export const current = () => state;

/** Change a part of the state. `quietly` replaces the address instead of adding a step to the history. */
export function update(patch, quietly = false) {
  const next = format({ ...state, ...patch });
  if (next === format(state)) return;
  if (quietly) history.replaceState(null, "", next);
  else history.pushState(null, "", next);
  read();
}

export const onChange = (listener) => listeners.push(listener);

/** Take the state from the address and tell everybody. */
export function read() {
  const before = state;
  state = parse(location.hash);
  for (const listener of listeners) listener(state, before);
}

export const listed = (value) => (value ? value.split(",") : []);

addEventListener("hashchange", read);
addEventListener("popstate", read);

// Days: counting, telling and drawing them. A date is ISO text, and no time zone has a say.

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAY = 86400000;

export const dayNumber = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY;

export function tell(iso, withYear = true) {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${MONTHS[month - 1]}${withYear ? ` ${year}` : ""}`;
}

/** An interval in words; `bounded` ones are limits within which something happened. */
export function tellDates(row) {
  const { date_start: start, date_end: end, date_basis: basis } = row;
  if (!start && !end) return "no date";
  if (!start || !end) return start ? `from ${tell(start)}` : `until ${tell(end)}`;
  if (start === end) return basis === "bounded" ? `${tell(start)}, by the dates around it` : tell(start);
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  const span = [tell(start, !sameYear), tell(end)];
  return basis === "bounded" ? `some time from ${span.join(" to ")}` : span.join(" – ");
}

export function tellPeriod(claim) {
  const { period_start: start, period_end: end } = claim;
  if (start && end) return start === end ? tell(start) : `${tell(start)} – ${tell(end)}`;
  if (start) return `since ${tell(start)}`;
  return end ? `by ${tell(end)}` : "";
}

/** A scale from days to per cent of a width, with a day to spare at both ends. */
export function dayScale(dates) {
  const days = dates.filter(Boolean).map(dayNumber);
  const first = Math.min(...days) - 1;
  const last = Math.max(...days) + 2;
  const at = (day) => ((day - first) / (last - first)) * 100;
  return { first, last, at, start: (iso) => at(dayNumber(iso)), end: (iso) => at(dayNumber(iso) + 1) };
}

/** Days to label, at most `most` of them: Mondays, firsts of a month, or firsts of a year. */
export function ticks({ first, last }, most) {
  const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10);
  const span = Math.floor((last - first) * 0.95); // a label needs some room to its right
  const days = Array.from({ length: span }, (_, at) => iso(first + at));
  const newYears = days.filter((day) => day.endsWith("-01-01"));
  const apart = Math.ceil(newYears.length / most);
  const steps = [
    () => true,
    (day) => (dayNumber(day) + 3) % 7 === 0,
    (day) => (dayNumber(day) + 3) % 14 === 0,
    (day) => day.endsWith("-01"),
    (day) => /-(01|07)-01$/.test(day),
  ];
  return steps.map((step) => days.filter(step)).find((found) => found.length <= most)
    ?? newYears.filter((_, at) => at % apart === 0);
}

/** A short name for a day on an axis: the first of January is a year. */
export const tellTick = (iso) => (iso.endsWith("-01-01") ? iso.slice(0, 4) : tell(iso, false));

// [data-fristregner] [data-frist-antal] The day a limit runs out, worked out where the reader is. Nothing is stored or sent. Without this file the page
// shows every limit in words. Whole days and months by the calendar; a working day is Monday to Friday.

const MONTHS = { maaneder: 1, aar: 12 };
const DAY = 24;

const addMonths = (from, months) => { // the last day of the month, when the month has no such day
  const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  to.setUTCDate(Math.min(from.getUTCDate(), last));
  return to;
};
const addDays = (from, days) => new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate() + days));
const addWorkingDays = (from, days) => {
  let to = from;
  for (let left = days; left > 0; left -= [0, 6].includes(to.getUTCDay()) ? 0 : 1) to = addDays(to, 1);
  return to;
};

/** The day `count` of a unit after the day `from` (a Date at midnight UTC). */
export const runsOut = (from, count, unit) => {
  if (unit in MONTHS) return addMonths(from, count * MONTHS[unit]);
  if (unit === "arbejdsdage") return addWorkingDays(from, count);
  return addDays(from, unit === "timer" ? Math.ceil(count / DAY) : count);
};

const asDate = (text) => new Date(`${text}T00:00:00Z`);
const danish = (day) => day.toLocaleDateString("da-DK", { dateStyle: "long", timeZone: "UTC" });
const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen" });

for (const calculator of document.querySelectorAll("[data-fristregner]")) {
  const form = calculator.querySelector("[data-felter]");
  const input = form.elements.fra;
  const show = () => {
    const given = input.value && input.validity.valid ? asDate(input.value) : null;
    for (const cell of calculator.querySelectorAll("[data-antal]"))
      cell.textContent = given ? danish(runsOut(given, Number(cell.dataset.antal), cell.dataset.enhed)) : "";
  };
  for (const cell of calculator.querySelectorAll("[data-udloeb]")) cell.hidden = false;
  input.value ||= today;
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", show);
  show();
}
for (const limit of document.querySelectorAll("[data-frist-antal]")) {
  const said = limit.querySelector("[data-fra-i-dag]");
  said.textContent = ` (fra i dag: ${danish(runsOut(asDate(today), Number(limit.dataset.fristAntal), limit.dataset.enhed))})`;
  said.hidden = false;
}

// [data-praevalensregner] What sensitivity, specificity and prevalence mean for 1,000 patients, worked out where the reader is. The three
// numbers stand in the address, so a result can be shared. Nothing is stored or sent. Without this file the page
// shows one worked example and the table.

import { outcome, predictive, whole } from "./praevalensregn.js";
import { saySoon } from "./sig.js";
import { numberField, readNumber } from "./tal.js";

const PER_ROW = 40; // as in macros/drawings/plots.py
const [WIDTH, HEIGHT] = [11, 14];
const NAMES = ["sensitivitet", "specificitet", "praevalens"];

const draw = (svg, counts) => { // each group on rows of its own, with an empty row between
  let row = 0;
  for (const block of svg.querySelectorAll("[data-blok]")) {
    const count = counts[block.dataset.blok];
    const [full, rest] = block.children;
    const rows = Math.floor(count / PER_ROW);
    full.setAttribute("y", row * HEIGHT);
    full.setAttribute("height", rows * HEIGHT);
    rest.setAttribute("y", (row + rows) * HEIGHT);
    rest.setAttribute("width", (count % PER_ROW) * WIDTH);
    row += rows + (count % PER_ROW ? 1 : 0) + (count ? 1 : 0);
  }
  const height = Math.max(row - 1, 1) * HEIGHT;
  svg.setAttribute("viewBox", `0 0 ${PER_ROW * WIDTH} ${height}`);
  svg.setAttribute("height", height);
};

for (const calculator of document.querySelectorAll("[data-praevalensregner]")) {
  const form = calculator.querySelector("[data-felter]");
  const svg = calculator.querySelector("[data-billede] svg");
  const inputs = NAMES.map((name) => form.elements[name]);
  const fields = inputs.map((input) => numberField(input, { most: 100 }));
  const find = (name) => calculator.querySelector(name);
  const speak = saySoon(find("[data-talt]"));

  const show = () => {
    const read = fields.map((field) => field.read());
    const wrong = inputs.find((input) => !input.validity.valid);
    const fault = wrong ? `${wrong.labels[0].textContent.trim()}: ${wrong.validationMessage}` : "";
    find("[data-fejl]").textContent = fault;
    find("[data-fejl]").hidden = !fault;
    for (const part of ["[data-resultat]", "[data-billede]", "table"]) find(part).hidden = Boolean(fault);
    if (fault) return fault;
    const [sensitivity, specificity, prevalence] = read;
    const counts = outcome(sensitivity, specificity, prevalence);
    draw(svg, counts);
    const told = { ...predictive(sensitivity, specificity, prevalence) };
    for (const [name, count] of Object.entries(counts)) told[name] = whole(count);
    for (const node of calculator.querySelectorAll("[data-tal]")) node.textContent = told[node.dataset.tal];
    for (const line of calculator.querySelectorAll("tr[data-praevalens]")) {
      const common = Number(line.dataset.praevalens);
      const c = outcome(sensitivity, specificity, common);
      const { ppv, npv } = predictive(sensitivity, specificity, common);
      const cells = [whole(c.fundet + c.overset), whole(c.fundet), whole(c.overset), whole(c.falsk_alarm), ppv, npv];
      cells.forEach((text, place) => { line.cells[place + 1].textContent = text; });
    }
    return [...find("[data-resultat]").children].map((line) => line.textContent.replace(/\s+/g, " ").trim()).join(", ");
  };

  const read = () => {
    const query = new URLSearchParams(location.search);
    inputs.forEach((input, at) => { // an address has a dot or a comma before decimals
      const given = readNumber((query.get(input.name) ?? "").replace(".", ","), { most: 100 });
      fields[at].write(given.value ?? readNumber(input.defaultValue).value);
    });
    return show();
  };

  form.addEventListener("input", () => {
    const said = show();
    speak(said);
    if (!form.checkValidity()) return;
    const query = new URLSearchParams(location.search);
    inputs.forEach((input, at) => query.set(input.name, fields[at].read()));
    history.replaceState(null, "", `${location.pathname}?${query}${location.hash}`);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    history.replaceState(null, "", location.pathname + location.hash);
    speak(read());
    inputs[0].focus();
  });
  addEventListener("popstate", read);

  form.hidden = false;
  find("[data-eksempel]").hidden = true;
  read();
}

// [data-saml] Counts many people's answers to a self-assessment in the tally sheet of the page, and gives one file to send on.
// Nothing is stored or sent: the answers are pasted or read from files by this page. Without this file the sheet is for a pen.

import { writeCsv } from "./csv.js";
import { button, element, oneLine, save } from "./dom.js";
import { copyButton } from "./kopi.js";
import { answered, enough, fileRows, gather, lowest, mean } from "./samlregn.js";
import { oneDecimal } from "./tal.js";
import { arrived, whenRestored } from "./tilbage.js";

const LOWEST = 3;

for (const form of document.querySelectorAll("[data-saml]")) {
  const fewest = Number(form.dataset.mindst);
  const areas = [...form.querySelectorAll("[data-samlet]")].map((node) => ({
    name: node.dataset.navn, place: node.querySelector("[data-gennemsnit]"), ids: [...node.querySelectorAll("[data-linje]")].map((row) => row.dataset.linje),
  }));
  const rows = new Map([...form.querySelectorAll("[data-linje]")].map((row) => [row.dataset.linje, row]));
  const textOf = (id) => oneLine(rows.get(id).querySelector("[data-tekst]").textContent);
  const known = { roles: JSON.parse(form.dataset.roller), statements: [...rows.keys()], values: JSON.parse(form.dataset.vaerdier) };
  const { svar, filer, afdeling } = form.elements;
  const told = form.querySelector("[data-laest]");
  const copied = element("span", { className: "kopi-status" });
  const draft = element("a", { textContent: "Åbn mailudkast" });
  let read = []; // the texts of the files that are chosen
  let found = gather([], known);
  let shown = found.counts;

  const says = () => {
    if (!found.people) return svar.value.trim() || read.length ? "Teksten rummer ingen svar fra testen." : "";
    return [
      `${found.people} svar er læst${found.files ? `, heraf nogle fra ${found.files} ${found.files === 1 ? "samlet fil" : "samlede filer"}` : ""}.`,
      shown.size ? "" : `Tallene vises først, når mindst ${fewest} har svaret.`,
      found.alike ? `${found.alike} svar er magen til et andet. Er det sat ind to gange?` : "",
      found.lost ? `${found.lost} svar nævner udsagn, som ikke findes på siden. Resten er talt med.` : "",
    ].filter(Boolean).join(" ");
  };
  const means = () => areas.map(({ name, ids }) => [name, mean(ids.flatMap((id) => (shown.has(id) ? [shown.get(id)] : [])), known.values)]);
  const meansSaid = () => means().map(([name, number]) => `${name}: ${number === null ? "for få svar" : oneDecimal(number)}`);
  const asText = () => [
    form.dataset.titel, ...(afdeling.value.trim() ? [oneLine(afdeling.value)] : []), `Antal svar: ${found.people}`, "", ...meansSaid(), "",
    `Skala 1–${known.values.length - 1}. Udsagn med færre end ${fewest} svar er ikke vist. Netværkets egne udsagn, ikke et valideret måleredskab.`,
  ].join("\n");
  const asCsv = () => `\ufeff${writeCsv(fileRows(shown, found.people, known, oneLine(afdeling.value), textOf))}`;

  const show = () => {
    found = gather([svar.value, ...read], known);
    shown = found.people < fewest ? new Map() : enough(found.counts, fewest);
    for (const [id, row] of rows) {
      const counts = shown.get(id);
      row.querySelectorAll("[data-antal]").forEach((cell, at) => { cell.textContent = counts ? counts[at] : ""; });
      row.querySelector("[data-ialt]").textContent = counts ? answered(counts) : found.people ? "for få" : "";
    }
    means().forEach(([, number], at) => { areas[at].place.textContent = number === null ? "" : `Gennemsnit ${oneDecimal(number)}`; });
    const low = lowest(shown, known.values, LOWEST);
    form.querySelector("[data-lave]").replaceChildren(...low.map(({ id, mean: number }) =>
      element("li", {}, `${textOf(id)} Gennemsnit ${oneDecimal(number)}. `, rows.get(id).querySelector("a").cloneNode(true))));
    form.querySelector("[data-videre]").hidden = !shown.size;
    told.textContent = says();
    copied.textContent = "";
    draft.href = `mailto:?subject=${encodeURIComponent(form.dataset.titel)}&body=${encodeURIComponent(`${asText()}\n\nFilen er vedhæftet.`.replace(/\n/g, "\r\n"))}`;
  };

  form.querySelector("[data-knapper]").append(
    button("Gem som fil til netværket", () => save("ai-selvtest-samlet.csv", asCsv(), "text/csv")),
    draft,
    copyButton("Kopiér som tekst", asText, copied),
    button("Udskriv", () => print()),
    copied,
  );
  filer.addEventListener("change", async () => {
    read = await Promise.all([...filer.files].map((file) => file.text()));
    show();
  });
  form.addEventListener("input", (event) => { if (event.target !== filer) show(); });
  form.addEventListener("reset", () => setTimeout(() => { read = []; show(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  show();
  whenRestored(() => {
    if (arrived === "reload") form.reset(); // a reload begins clean on a shared machine
    show();
  });
}

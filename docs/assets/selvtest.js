// Counts a self-assessment while it is filled in, draws the profile, picks the next steps, and copies the result.
// Nothing is stored or sent. The answers go into the address only when the reader asks for a link; what is typed about
// the department never does. Without this file the page is a paper form with a guide for counting by hand.

import { copyButton } from "./kopi.js";

const MARK = "#svar=";
const MOST = 5;
const danish = (number) => number.toFixed(1).replace(".", ",");
const clean = (text) => text.replace(/\s+/g, " ").trim();
const safe = (text) => (/^[=+\-@]/.test(text) ? `'${text}` : text); // a spreadsheet would run it
const quoted = (text) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

for (const form of document.querySelectorAll("[data-selvtest]")) {
  const result = form.querySelector("[data-resultat]");
  const steps = form.querySelector("[data-skridt]");
  const told = Object.assign(document.createElement("span"), { className: "kopi-status" });
  const levels = form.dataset.trin.split(";").map((text) => text.split("|")).map(([from, name]) => [Number(from), name]);
  const top = Number(form.dataset.top);
  const areas = [...form.querySelectorAll("[data-omraade]")].map((node) => ({
    node,
    id: node.dataset.omraade,
    name: node.dataset.navn,
    role: node.dataset.rolle,
    row: form.querySelector(`[data-raekke="${node.dataset.omraade}"]`),
    statements: [...node.querySelectorAll("[data-udsagn]")].map((set) => ({
      id: set.dataset.udsagn,
      text: clean(set.querySelector("legend").textContent),
    })),
  }));

  const chosen = (name) => form.querySelector(`input[name="${name}"]:checked`)?.value ?? "";
  const role = () => chosen("rolle");
  const asked = () => areas.filter((area) => !area.role || area.role === role());
  const level = (mean) => levels.findLast(([from]) => mean >= from)[1];
  const count = (area) => {
    const answers = area.statements.map((statement) => ({ ...statement, answer: chosen(statement.id) }));
    const numbers = answers.map(({ answer }) => Number(answer)).filter(Boolean);
    const sum = numbers.reduce((a, b) => a + b, 0);
    return { ...area, answers, numbers, mean: numbers.length ? Math.round((10 * sum) / numbers.length) / 10 : null };
  };

  const next = (counted) => counted // low answers and «ved ikke» first, from the lowest areas; then what is almost there
    .flatMap(({ answers, mean }) => answers.map(({ id, answer }) => ({ id, mean: mean ?? 0, value: Number(answer) || 0, answer })))
    .filter(({ answer, value }) => answer && value < top)
    .sort((a, b) => (a.value > 2) - (b.value > 2) || a.mean - b.mean || a.value - b.value)
    .slice(0, MOST)
    .map(({ id }) => document.querySelector(`[data-naeste="${id}"]`));

  const fill = ({ row, mean, numbers, answers }) => {
    row.querySelector("[data-gennemsnit]").textContent = mean === null ? "–" : danish(mean);
    row.querySelector("[data-antal-svar]").textContent = `${numbers.length} af ${answers.length}`;
    row.querySelector("[data-trinnavn]").textContent = mean === null ? "–" : level(mean);
    row.querySelector(".profil-soejle").setAttribute("width", mean === null ? 0 : (100 * mean) / top);
  };

  const show = () => {
    for (const area of areas.filter(({ role: only }) => only)) {
      area.node.hidden = area.role !== role();
      area.row.hidden = area.node.hidden;
    }
    const counted = asked().map(count);
    const all = counted.flatMap(({ answers }) => answers);
    const given = all.filter(({ answer }) => answer);
    counted.forEach(fill);
    const found = next(counted);
    steps.replaceChildren(...found.map((node) => {
      const copy = document.createElement("li");
      copy.append(...node.cloneNode(true).childNodes);
      return copy;
    }));
    form.querySelector("[data-ingen-skridt]").hidden = found.length > 0;
    form.querySelector("[data-besvaret]").textContent = `${given.length} af ${all.length} udsagn besvaret`;
    result.hidden = !given.length;
  };

  const facts = () => [...form.querySelectorAll("[data-felt]")].map((field) => [field.dataset.felt, clean(field.value)]);
  const page = () => location.href.split("#")[0];
  const said = (answer) => ({ "": "ikke besvaret", v: "ved ikke" })[answer] ?? answer;

  const asText = () => {
    const counted = asked().map(count);
    return [
      form.dataset.titel,
      page(),
      ...facts().filter(([, value]) => value).map(([name, value]) => `${name}: ${value}`),
      ...(role() ? [`Rolle: ${role()}`] : []),
      ...counted.flatMap(({ name, mean, answers }) => [
        `\n${name}: ${mean === null ? "ingen tal" : `${danish(mean)} (${level(mean)})`}`,
        ...answers.map(({ text, answer }) => `- ${text} ${said(answer)}`),
      ]),
      "\nDe næste skridt",
      ...next(counted).map((node, index) => `${index + 1}. ${clean(node.textContent)}: ${node.querySelector("a").href}`),
      "\nNetværkets egne udsagn. Ikke et valideret måleredskab.",
    ].join("\n");
  };

  const cells = () => { // name and value, in the order of the spreadsheet
    const counted = asked().map(count);
    return [
      ...facts(),
      ...(form.elements.rolle ? [["Rolle i testen", role()]] : []),
      ...counted.flatMap(({ answers }) => answers.map(({ id, text, answer }) => [`${id}: ${text}`, answer])),
    ];
  };
  const means = () => asked().map(count).map(({ name, mean }) => [`Gennemsnit: ${name}`, mean === null ? "" : danish(mean)]);
  const asCsv = () => {
    const columns = [...cells(), ...means()];
    const line = (place) => columns.map((column) => quoted(safe(column[place]))).join(";");
    return `${line(0)}\r\n${line(1)}\r\n`;
  };
  const asRow = () => cells().map(([, value]) => safe(value)).join("\t");

  const asLink = () => {
    const answers = asked().flatMap(({ statements }) => statements).map(({ id }) => chosen(id) || "-").join("");
    history.replaceState(null, "", `${location.pathname}${location.search}${MARK}${role() || "alle"}.${answers}`);
    return location.href;
  };
  const choose = (name, value) => {
    for (const box of form.querySelectorAll(`input[name="${name}"]`)) box.checked = box.value === value;
  };
  const read = () => {
    if (!location.hash.startsWith(MARK)) return;
    const [who, answers = ""] = location.hash.slice(MARK.length).split(".");
    choose("rolle", who);
    const ids = asked().flatMap(({ statements }) => statements).map(({ id }) => id);
    // a link from before the statements changed would put answers where they were not given
    if (/^[\dv-]*$/.test(answers) && answers.length === ids.length) ids.forEach((id, place) => choose(id, answers[place]));
    show();
  };

  const button = (label, act) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: label });
    made.addEventListener("click", act);
    return made;
  };
  form.querySelector("[data-knapper]").append(
    copyButton("Kopiér som tekst", asText, told),
    copyButton("Kopiér som CSV", asCsv, told),
    ...(form.elements.rolle ? [] : [copyButton("Kopiér som række til regnearket", asRow, told)]),
    copyButton("Kopiér link med svar", asLink, told),
    button("Udskriv", () => print()),
    button("Ryd svar", () => {
      form.reset();
      told.textContent = "";
      if (location.hash.startsWith(MARK)) history.replaceState(null, "", location.pathname + location.search);
      show();
      form.querySelector("input").focus();
    }),
    told,
  );
  form.addEventListener("change", () => {
    show();
    if (location.hash.startsWith(MARK)) asLink(); // a shared link follows what is answered after it
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", read);
  show();
  read();
}

// [data-selvtest] Counts a self-assessment while it is filled in, draws the profile, picks the next steps, and copies the result.
// Nothing is stored or sent. The answers go into the address only when the reader asks for a link; what is typed about
// the department never does. Without this file the page is a paper form with a guide for counting by hand.

import { addressPlace, addressSays } from "./adressebesked.js";
import { safe, writeCsv } from "./csv.js";
import { button, oneLine as clean, save } from "./dom.js";
import { copyButton } from "./kopi.js";
import { count, next, read, write } from "./selvtestregn.js";
import { oneDecimal } from "./tal.js";
import { arrived, whenRestored } from "./tilbage.js";

const MARK = "#svar=";
const LOST = {
  old: {
    da: "Udsagnene er ændret, siden linket blev lavet. Svar igen herfra.",
    en: "The statements have changed since this link was made. Please answer again from here.",
  },
  unknown: {
    da: "Linket nævner noget, som ikke findes i testen her. De svar, der kunne genkendes, er sat ind.",
    en: "This link names something that is not in this test. The answers that could be recognised are filled in.",
  },
};

for (const form of document.querySelectorAll("[data-selvtest]")) {
  const result = form.querySelector("[data-resultat]");
  const steps = form.querySelector("[data-skridt]");
  const told = Object.assign(document.createElement("span"), { className: "kopi-status" });
  const from = JSON.parse(form.dataset.fra);
  const levels = JSON.parse(form.dataset.trin).map((name, at) => [from[at], name]);
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
  const counting = () => asked().map((area) => count(area, chosen));
  const advice = (counted) => next(counted, top).map((id) => document.querySelector(`[data-naeste="${id}"]`));
  const level = (mean) => levels.findLast(([from]) => mean >= from)[1];
  const fill = ({ row, mean, numbers, answers }) => {
    row.querySelector("[data-gennemsnit]").textContent = mean === null ? "–" : oneDecimal(mean);
    row.querySelector("[data-antal-svar]").textContent = `${numbers.length} af ${answers.length}`;
    row.querySelector("[data-trinnavn]").textContent = mean === null ? "–" : level(mean);
    row.querySelector(".profil-soejle").setAttribute("width", mean === null ? 0 : (100 * mean) / top);
  };

  const show = () => {
    for (const area of areas.filter(({ role: only }) => only)) {
      area.node.hidden = area.role !== role();
      area.row.hidden = area.node.hidden;
    }
    const counted = counting();
    const all = counted.flatMap(({ answers }) => answers);
    const given = all.filter(({ answer }) => answer);
    counted.forEach(fill);
    const found = advice(counted);
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
    const counted = counting();
    return [
      form.dataset.titel,
      page(),
      ...facts().filter(([, value]) => value).map(([name, value]) => `${name}: ${value}`),
      ...(role() ? [`Rolle: ${role()}`] : []),
      ...counted.flatMap(({ name, mean, answers }) => [
        `\n${name}: ${mean === null ? "ingen tal" : `${oneDecimal(mean)} (${level(mean)})`}`,
        ...answers.map(({ text, answer }) => `- ${text} ${said(answer)}`),
      ]),
      "\nDe næste skridt",
      ...advice(counted).map((node, index) => `${index + 1}. ${clean(node.textContent)}: ${node.querySelector("a").href}`),
      "\nNetværkets egne udsagn. Ikke et valideret måleredskab.",
    ].join("\n");
  };

  const cells = () => { // name and value, in the order of the spreadsheet
    const counted = counting();
    return [
      ...facts(),
      ...(form.elements.rolle ? [["Rolle i testen", role()]] : []),
      ...counted.flatMap(({ answers }) => answers.map(({ id, text, answer }) => [`${id}: ${text}`, answer])),
    ];
  };
  const means = () => counting().map(({ name, mean }) => [`Gennemsnit: ${name}`, mean === null ? "" : oneDecimal(mean)]);
  const asCsv = () => {
    const columns = [...cells(), ...means()];
    return writeCsv([0, 1].map((place) => columns.map((column) => column[place])));
  };
  const asRow = () => cells().map(([, value]) => safe(value)).join("\t");

  const code = () => write(role(), asked().flatMap(({ statements }) => statements).map(({ id }) => [id, chosen(id)]).filter(([, answer]) => answer));
  const saveCode = () => save("ai-selvtest-svar.txt", `${code()}\n`, "text/plain"); // what is typed about the reader is not in it
  const asLink = () => {
    history.replaceState(null, "", `${location.pathname}${location.search}${MARK}${code()}`);
    return location.href;
  };
  const choose = (name, value) => {
    for (const box of form.querySelectorAll(`input[name="${name}"]`)) box.checked = box.value === value;
  };
  const changed = addressPlace(form.querySelector("[data-omraade]"));
  const open = () => { // an address with answers
    if (!location.hash.startsWith(MARK)) return;
    const values = (name) => [...form.querySelectorAll(`input[name="${name}"]`)].map((box) => box.value);
    const statements = areas.flatMap((area) => area.statements.map(({ id }) => id));
    const found = read(location.hash.slice(MARK.length), { roles: values("rolle"), statements, values: values(statements[0]) });
    choose("rolle", found.role);
    for (const id of statements) choose(id, "");
    for (const [id, answer] of found.answers) choose(id, answer);
    addressSays(changed, LOST[found.lost]);
    show();
  };

  form.querySelector("[data-knapper]").append(
    copyButton("Kopiér som tekst", asText, told),
    copyButton("Kopiér som CSV", asCsv, told),
    ...(form.elements.rolle
      ? [copyButton("Kopiér svar til afdelingen", code, told), button("Gem svar som fil", saveCode)]
      : [copyButton("Kopiér som række til regnearket", asRow, told)]),
    copyButton("Kopiér link med svar", asLink, told),
    button("Udskriv", () => print()),
    button("Ryd svar", () => {
      form.reset();
      addressSays(changed, null);
      told.textContent = "";
      if (location.hash.startsWith(MARK)) history.replaceState(null, "", location.pathname + location.search);
      show();
      form.querySelector("input").focus();
    }),
    told,
  );
  form.addEventListener("change", () => {
    addressSays(changed, null);
    show();
    if (location.hash.startsWith(MARK)) asLink(); // a shared link follows what is answered after it
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", open);
  show();
  open();
  whenRestored(() => {
    if (arrived === "reload" && !location.hash.startsWith(MARK)) form.reset(); // a reload begins clean on a shared machine
    show();
  });
}

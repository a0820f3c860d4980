// [data-budgetregner] Turns the budget's example into a calculator. The numbers stand in the address after #, which browsers keep to
// themselves, so a budget can be shared; nothing is stored or sent. Without this file the page is a worked example.
// The drawing is that of macros/drawings/spans.py.

import { addressPlace, addressSays } from "./adressebesked.js";
import { GIVEN, LIMITS, beregn, read, write } from "./budgetregn.js";
import { button } from "./dom.js";
import { copyButton } from "./kopi.js";
import { say, saySoon } from "./sig.js";
import { numberField } from "./tal.js";

const halfUp = (value) => Math.floor(value + 0.5);
const kroner = (value) => String(halfUp(value)).replace(/\B(?=(\d{3})+$)/g, ".");
const MARK = "#budget=";
const LOST = {
  old: {
    da: "Posterne er ændret, siden linket blev lavet. Derfor står eksemplet her, og linkets tal er ikke brugt.",
    en: "The budget lines have changed since this link was made. The example is shown, and the link's numbers are not used.",
  },
  unknown: {
    da: "Linket nævner noget, som ikke findes i budgettet her. Derfor står eksemplet her, og linkets tal er ikke brugt.",
    en: "This link names something that is not in this budget. The example is shown, and the link's numbers are not used.",
  },
  new: {
    da: "Budgettet har fået flere poster, siden linket blev lavet. De nye poster står til 0.",
    en: "The budget has new lines since this link was made. The new lines are set to 0.",
  },
};

for (const place of document.querySelectorAll("[data-budgetregner]")) {
  const example = JSON.parse(place.dataset.budget);
  let budget = structuredClone(example);
  const names = Object.fromEntries([...example.usikkerhed, ...example.betalere].map((one) => [one.id, one.navn]));
  const find = (name) => place.querySelector(name);
  const told = addressPlace(find("[data-svar]"));
  const row = (post) => find(`[data-post="${post.id}"]`);
  const controls = []; // every field: its element, and whose value it shows

  const number = (label) => Object.assign(document.createElement("input"), { required: true, ariaLabel: label });
  const choice = (label, options) => {
    const select = Object.assign(document.createElement("select"), { ariaLabel: label });
    for (const one of options) select.append(new Option(one.navn, one.id));
    return select;
  };
  const put = (cell, element, owner, field, number) => {
    cell.replaceChildren(element);
    const plain = { read: () => element.value, write: (value) => { element.value = value; } };
    controls.push({ element, owner, field, ...(number ?? plain) });
  };
  const putNumber = (cell, label, owner, field) => {
    const [least, most] = LIMITS[field];
    const element = number(label);
    put(cell, element, owner, field, numberField(element, { least, most, whole: field === "aar" }));
  };

  for (const field of GIVEN) {
    const cell = find(`[data-tal="${field}"]`);
    putNumber(cell, cell.previousElementSibling.textContent, () => budget, field);
  }
  example.poster.forEach((post, index) => {
    const owner = () => budget.poster[index];
    const cell = (field) => row(post).querySelector(`[data-felt="${field}"]`);
    putNumber(cell("timer"), `${post.navn}: timer`, owner, "timer");
    putNumber(cell("kr"), `${post.navn}: kroner`, owner, "kr");
    put(cell("usikkerhed"), choice(`${post.navn}: usikkerhed`, example.usikkerhed), owner, "usikkerhed");
    put(cell("betaler"), choice(`${post.navn}: hvem betaler`, example.betalere), owner, "betaler");
  });

  const draw = (sums) => { // the longest span fills the width
    const svg = find("svg");
    const [left, scale] = [Number(svg.dataset.venstre), Number(svg.dataset.skala)];
    const most = Math.max(...Object.values(sums.faser).map((sum) => sum[2])) || 1;
    for (const group of svg.querySelectorAll("[data-fase]")) {
      const sum = sums.faser[group.dataset.fase] ?? [0, 0, 0];
      const [low, likely, high] = sum.map((value) => halfUp((scale * value) / most));
      const [span, told] = [group.querySelector(".span"), group.querySelector(".kroner")];
      group.querySelector("rect").setAttribute("width", likely);
      span.setAttribute("d", `M${left + low} ${span.dataset.midt}m0 -6v12m0 -6H${left + high}m0 -6v12`);
      told.setAttribute("x", left + high + 8);
      told.textContent = kroner(sum[1]);
    }
  };

  const fill = (line, sum) => [...line.querySelectorAll("td")].forEach((cell, at) => { cell.textContent = kroner(sum[at]); });
  const speak = saySoon(find("[data-talt]"));
  const answer = (text) => {
    if (text === find("[data-svar]").textContent) return;
    say(find("[data-svar]"), text);
    speak(text);
  };
  const show = () => {
    const wrong = controls.find(({ element }) => !element.validity.valid)?.element;
    if (wrong) {
      answer(`Ret feltet »${wrong.ariaLabel}«: ${wrong.validationMessage} Resultatet herunder er det forrige.`);
      return false;
    }
    const sums = beregn(budget);
    for (const post of budget.poster) row(post).querySelector("[data-sum]").textContent = kroner(sums.poster[post.id][1]);
    for (const line of place.querySelectorAll("tr[data-fase]")) fill(line, sums.faser[line.dataset.fase] ?? [0, 0, 0]);
    for (const line of place.querySelectorAll("tr[data-betaler]")) fill(line, sums.betalere[line.dataset.betaler]);
    fill(find("tr[data-ialt]"), sums.ialt);
    fill(find("tr[data-ansoeg]"), sums.ansoeg);
    draw(sums);
    const [low, likely, high] = sums.ialt.map(kroner);
    answer(`I alt ${likely} kr., et sted mellem ${low} og ${high} kr. `
      + `Uden aftalt betaler: ${kroner(sums.betalere["ikke-aftalt"][1])} kr.`);
    return true;
  };

  const shared = () => {
    const { budget: next, lost } = read(location.hash.slice(MARK.length), example);
    set(next, true);
    addressSays(told, LOST[lost]);
  };

  const set = (next, keep) => {
    budget = next;
    addressSays(told, null);
    for (const control of controls) control.write(control.owner()[control.field]);
    if (!keep) history.replaceState(null, "", location.pathname + location.search + MARK + write(budget));
    find("[data-eksempel]").hidden = write(budget) !== mark;
    show();
  };

  const csv = () => { // tabs, so that it falls into columns when pasted into a spreadsheet
    const sums = beregn(budget);
    const decimal = (value) => String(value).replace(".", ",");
    const lines = budget.poster.map((post) => [
      post.navn, post.hvert_aar ? "hvert år" : "én gang", decimal(post.timer), decimal(post.kr), names[post.usikkerhed], names[post.betaler],
      ...sums.poster[post.id].map(halfUp),
    ]);
    const head = ["Post", "Hvor tit", "Timer", "Kr.", "Usikkerhed", "Hvem betaler", "Lav", "Sandsynlig", "Høj"];
    const given = GIVEN.map((field) => [find(`[data-tal="${field}"]`).previousElementSibling.textContent, decimal(budget[field])]);
    return [...given, head, ...lines, ["I alt", "", "", "", "", "", ...sums.ialt.map(halfUp)]].map((cells) => cells.join("\t")).join("\n");
  };

  const empty = () => ({
    ...structuredClone(example),
    poster: example.poster.map((post) => ({ ...post, timer: 0, kr: 0, betaler: example.betalere[0].id })),
  });
  const mark = write(example);

  place.addEventListener("input", (event) => {
    const control = controls.find(({ element }) => element === event.target);
    if (!control) return;
    addressSays(told, null);
    const value = control.read();
    if (value !== undefined) control.owner()[control.field] = value;
    if (show()) history.replaceState(null, "", location.pathname + location.search + MARK + write(budget));
    find("[data-eksempel]").hidden = write(budget) !== mark;
  });
  find("[data-knapper]").append(
    button("Sæt alle poster til 0", () => set(empty())),
    button("Tilbage til eksemplet", () => set(structuredClone(example))),
    button("Udskriv", () => print()),
    copyButton("Kopiér til regneark", csv),
  );
  find("[data-knapper]").hidden = false;
  addEventListener("hashchange", () => { if (location.hash.startsWith(MARK)) shared(); });
  if (location.hash.startsWith(MARK)) shared();
  else set(structuredClone(example), true);
}

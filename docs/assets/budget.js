// Turns the budget's example into a calculator. The numbers stand in the address after #, which browsers keep to
// themselves, so a budget can be shared; nothing is stored or sent. Without this file the page is a worked example.
// The sums are those of macros/numbers/budget.py, the drawing that of macros/drawings/spans.py.

import { copyButton } from "./kopi.js";

/** What every phase, payer and line costs: [low, likely, high]. Pure: a budget in, sums out. */
export const beregn = (budget) => {
  let years = 0;
  for (let year = 0; year < budget.aar; year += 1) years += (1 + budget.stigning / 100) ** year;
  const unsure = Object.fromEntries(budget.usikkerhed.map((u) => [u.id, u]));
  const lines = budget.poster.map((post) => {
    const likely = (post.timer * budget.timepris + post.kr) * (post.hvert_aar ? years : 1);
    return { ...post, sum: [likely * unsure[post.usikkerhed].lav, likely, likely * unsure[post.usikkerhed].hoej] };
  });
  const add = (chosen) => chosen.reduce((sum, line) => sum.map((value, place) => value + line.sum[place]), [0, 0, 0]);
  const by = (field, ids) => Object.fromEntries(ids.map((id) => [id, add(lines.filter((line) => line[field] === id))]));
  return {
    poster: Object.fromEntries(lines.map((line) => [line.id, line.sum])),
    faser: by("fase", [...new Set(lines.map((line) => line.fase))]),
    betalere: by("betaler", budget.betalere.map((payer) => payer.id)),
    ialt: add(lines),
  };
};

const halfUp = (value) => Math.floor(value + 0.5);
const kroner = (value) => String(halfUp(value)).replace(/\B(?=(\d{3})+$)/g, ".");
const MARK = "#budget=";
const LIMITS = { timepris: [0, 100000], aar: [1, 15], stigning: [0, 20], timer: [0, 1e9], kr: [0, 1e9] };
const GIVEN = ["timepris", "aar", "stigning"];

for (const place of document.querySelectorAll("[data-budgetregner]")) {
  const example = JSON.parse(place.dataset.budget);
  let budget = structuredClone(example);
  const names = Object.fromEntries([...example.usikkerhed, ...example.betalere].map((one) => [one.id, one.navn]));
  const find = (name) => place.querySelector(name);
  const row = (post) => find(`[data-post="${post.id}"]`);
  const controls = []; // every field: its element, and whose value it shows

  const number = (label, [least, most], whole) => Object.assign(document.createElement("input"), {
    type: "number", min: least, max: most, step: whole ? 1 : "any", required: true, inputMode: "decimal", ariaLabel: label,
  });
  const choice = (label, options) => {
    const select = Object.assign(document.createElement("select"), { ariaLabel: label });
    for (const one of options) select.append(new Option(one.navn, one.id));
    return select;
  };
  const put = (cell, element, owner, field) => {
    cell.replaceChildren(element);
    controls.push({ element, owner, field });
  };

  for (const field of GIVEN) {
    const cell = find(`[data-tal="${field}"]`);
    put(cell, number(cell.previousElementSibling.textContent, LIMITS[field], field === "aar"), () => budget, field);
  }
  example.poster.forEach((post, index) => {
    const owner = () => budget.poster[index];
    const cell = (field) => row(post).querySelector(`[data-felt="${field}"]`);
    put(cell("timer"), number(`${post.navn}: timer`, LIMITS.timer), owner, "timer");
    put(cell("kr"), number(`${post.navn}: kroner`, LIMITS.kr), owner, "kr");
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
      span.setAttribute("d", `M${left + low} ${span.dataset.midt - 6}v12m0 -6H${left + high}m0 -6v12`);
      told.setAttribute("x", left + high + 8);
      told.textContent = kroner(sum[1]);
    }
  };

  const fill = (line, sum) => [...line.querySelectorAll("td")].forEach((cell, at) => { cell.textContent = kroner(sum[at]); });
  const show = () => {
    const wrong = controls.filter(({ element }) => !element.validity.valid);
    for (const { element } of controls) element.setAttribute("aria-invalid", String(!element.validity.valid));
    if (wrong.length) {
      find("[data-svar]").textContent = `Ret feltet »${wrong[0].element.ariaLabel}«. Resultatet herunder er det forrige.`;
      return false;
    }
    const sums = beregn(budget);
    for (const post of budget.poster) row(post).querySelector("[data-sum]").textContent = kroner(sums.poster[post.id][1]);
    for (const line of place.querySelectorAll("tr[data-fase]")) fill(line, sums.faser[line.dataset.fase] ?? [0, 0, 0]);
    for (const line of place.querySelectorAll("tr[data-betaler]")) fill(line, sums.betalere[line.dataset.betaler]);
    fill(find("tr[data-ialt]"), sums.ialt);
    draw(sums);
    const [low, likely, high] = sums.ialt.map(kroner);
    find("[data-svar]").textContent = `I alt ${likely} kr., et sted mellem ${low} og ${high} kr. `
      + `Uden aftalt betaler: ${kroner(sums.betalere["ikke-aftalt"][1])} kr.`;
    return true;
  };

  // the address: three numbers, then four values for each line in the order of the page
  const write = () => [GIVEN.map((field) => budget[field]).join("_"), ...budget.poster.map((post) => [
    post.timer, post.kr, example.usikkerhed.findIndex((one) => one.id === post.usikkerhed),
    example.betalere.findIndex((one) => one.id === post.betaler),
  ].join("_"))].join("!");
  const read = () => {
    const [given, ...lines] = location.hash.slice(MARK.length).split("!").map((part) => part.split("_").map(Number));
    const within = (field, value) => value >= LIMITS[field][0] && value <= LIMITS[field][1];
    const good = lines.length === example.poster.length && GIVEN.every((field, at) => within(field, given[at]))
      && Number.isInteger(given[1])
      && lines.every(([hours, money, u, p]) => within("timer", hours) && within("kr", money) && example.usikkerhed[u] && example.betalere[p]);
    if (!good) return structuredClone(example); // an address that went astray shows the example
    const [timepris, aar, stigning] = given;
    const poster = example.poster.map((post, at) => {
      const [timer, kr, u, p] = lines[at];
      return { ...post, timer, kr, usikkerhed: example.usikkerhed[u].id, betaler: example.betalere[p].id };
    });
    return { ...structuredClone(example), timepris, aar, stigning, poster };
  };

  const set = (next, keep) => {
    budget = next;
    for (const { element, owner, field } of controls) element.value = owner()[field];
    if (!keep) history.replaceState(null, "", location.pathname + location.search + MARK + write());
    find("[data-eksempel]").hidden = write() !== mark;
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

  const button = (label, act) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: label });
    made.addEventListener("click", act);
    return made;
  };
  const empty = () => ({
    ...structuredClone(example),
    poster: example.poster.map((post) => ({ ...post, timer: 0, kr: 0, betaler: example.betalere[0].id })),
  });
  const mark = write();

  place.addEventListener("input", (event) => {
    const control = controls.find(({ element }) => element === event.target);
    if (!control) return;
    const { element, owner, field } = control;
    if (element.validity.valid) owner()[field] = element.type === "number" ? Number(element.value) : element.value;
    if (show()) history.replaceState(null, "", location.pathname + location.search + MARK + write());
    find("[data-eksempel]").hidden = write() !== mark;
  });
  find("[data-knapper]").append(
    button("Sæt alle poster til 0", () => set(empty())),
    button("Tilbage til eksemplet", () => set(structuredClone(example))),
    button("Udskriv", () => print()),
    copyButton("Kopiér til regneark", csv),
  );
  find("[data-knapper]").hidden = false;
  addEventListener("hashchange", () => { if (location.hash.startsWith(MARK)) set(read(), true); });
  set(location.hash.startsWith(MARK) ? read() : structuredClone(example), true);
}

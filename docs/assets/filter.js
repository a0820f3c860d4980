// [data-filtre] Narrows a list of cards, or several lists that belong together, and sorts it when it is one. The state is in the address, so a list can be shared and Back works.
// Without this file the whole list stands there, on one page or several.
//
// Of a list in several pages only the first is here. When something is asked for, an index of all cards is fetched, and
// a page of cards when one of them is to be seen.

import { addressPlace, addressSays } from "./adressebesked.js";
import { save } from "./dom.js";
import { showFocus } from "./fokus.js";
import { seen as plain } from "./ordform.js";
import { say } from "./sig.js";

const form = document.querySelector("[data-filtre]");
const list = document.querySelector("[data-kort]");
const status = document.querySelector("[data-traeffere]");
const more = document.querySelector("[data-flere]");
const whole = document.querySelector("[data-vis-alle]"); // where the style shows the beginning only, as on a telephone
const others = document.querySelector("[data-listesider]");
const names = form.dataset.filtre.split(" ");
const text = form.elements.tekst;
const order = form.elements.sortering;
const changed = addressPlace(status);
const LOST = {
  da: "Linket har et filter, som ikke findes mere, så listen kan vise mere end den, der blev delt.",
  en: "This link has a filter that no longer exists, so the list may show more than the one that was shared.",
};
const perPage = Number(list.dataset.prSide ?? 0); // 0: the whole list is here
const AT_A_TIME = 20; // cards shown of a list in several pages, for each may be on a page of its own
const WAIT = 200; // ms of quiet before a list in several pages is searched

// An order is an option with the field to sort by, the largest first; what is not known comes last.
const orders = Object.fromEntries([...(order?.options ?? [])].map((option) => [option.value, option.dataset]));
const fields = [...names, ...Object.values(orders).map(({ felt }) => felt).filter(Boolean)];
const seenText = (node) => [...node.childNodes].map((part) => // not what only says of what a word is
  part.nodeType === Node.TEXT_NODE ? part.data : part.classList?.contains("skjult") ? "" : seenText(part)).join("");
const cards = [...document.querySelectorAll("[data-kort] > *")].map((node, place) => ({
  node,
  place,
  words: plain(`${seenText(node)} ${node.dataset.soegeord}`).toLowerCase(),
  values: Object.fromEntries(fields.map((name) => [name, (node.dataset[name] ?? "").split(" ")])),
}));
const total = Number(list.dataset.iAlt ?? cards.length);

const key = (card, field) => (/^\d/.test(card.values[field][0]) ? card.values[field][0].padStart(4, "0") : "");
const sorted = (found, { felt }) => {
  if (!felt) return found;
  const keys = new Map(found.map((card) => [card, key(card, felt)]));
  return [...found].sort((a, b) => (keys.get(a) === keys.get(b) ? a.place - b.place : keys.get(a) < keys.get(b) ? 1 : -1));
};

const fetched = {};
const once = (path, use) => (fetched[path] ??= fetch(`${path}?${list.dataset.udgave}`).then(async (answer) => {
  if (!answer.ok) throw new Error(path);
  return use(answer);
}).catch((error) => { delete fetched[path]; throw error; }));

const index = () => once("liste.json", async (answer) => {
  const columns = Object.entries(await answer.json()).map(([name, { ord, af }]) => [name, ord.map((ids) => ids.split(" ")), af]);
  for (let place = cards.length; place < total; place += 1) {
    cards.push({ place, values: Object.fromEntries(columns.map(([name, ids, of]) => [name, ids[of[place]]])) });
  }
});
const dictionary = () => once("liste-ord.json", async (answer) => Object.entries(await answer.json()));
const page = (number) => once(`side/${number}/`, async (answer) => {
  const found = new DOMParser().parseFromString(await answer.text(), "text/html");
  [...found.querySelector("[data-kort]").children].forEach((node, place) => {
    for (const link of node.querySelectorAll("a")) link.href = new URL(link.getAttribute("href"), answer.url);
    cards[(number - 1) * perPage + place].node = document.importNode(node, true);
  });
});

/** The places of the cards with a word that has `part` in it. The index tells each as a step from the one before. */
const having = (part, known) => {
  const places = new Set();
  for (const [word, steps] of known) {
    if (word.includes(part)) steps.reduce((place, step) => { places.add(place + step); return place + step; }, 0);
  }
  return places;
};

const boxes = (name) => [...form.querySelectorAll(`input[name="${name}"]`)];
const chosen = (name) => boxes(name).filter((box) => box.checked).map((box) => box.value);
const count = (number) => number.toLocaleString("da-DK");

let found = []; // the cards that fit what is asked for
let turn = 0;
let most = AT_A_TIME;
let opened = false; // the reader has asked for all of a long list
const show = async () => {
  turn += 1;
  const mine = turn;
  const wanted = Object.fromEntries(names.map((name) => [name, chosen(name)]));
  const parts = plain(text.value).toLowerCase().split(/\s+/).filter(Boolean);
  const narrowed = names.filter((name) => wanted[name].length);
  const asked = Boolean(parts.length || order?.value || narrowed.length);
  for (const name of names) {
    const number = wanted[name].length;
    boxes(name)[0]?.closest("details").querySelector("[data-valgt]").replaceChildren(number ? `(${number} valgt)` : "");
  }
  const inAll = narrowed.reduce((sum, name) => sum + wanted[name].length, 0);
  form.querySelector("[data-i-alt-valgt]")?.replaceChildren(inAll ? `(${inAll} valgt)` : "");

  let says = (card) => parts.every((part) => card.words.includes(part));
  if (perPage && asked) {
    const [, known] = await Promise.all([index(), parts.length ? dictionary() : []]);
    const found = parts.map((part) => having(part, known));
    says = (card) => found.every((places) => places.has(card.place));
  }

  const hits = [];
  const open = Object.fromEntries(names.map((name) => [name, new Map()])); // what each choice would give beside the other filters
  for (const card of cards.filter(says)) {
    const against = narrowed.filter((name) => !wanted[name].some((id) => card.values[name].includes(id)));
    if (!against.length) hits.push(card);
    if (against.length > 1) continue;
    for (const name of against.length ? against : names) for (const id of card.values[name]) open[name].set(id, (open[name].get(id) ?? 0) + 1);
  }
  found = hits;
  const shown = sorted(hits, orders[order?.value] ?? {}).slice(0, perPage ? (asked ? most : perPage) : total);
  const missing = new Set(shown.filter((card) => !card.node).map((card) => Math.floor(card.place / perPage) + 1));
  if (missing.size) await Promise.all([...missing].map(page));
  if (mine !== turn) return; // the reader has gone on

  const seen = new Set(shown);
  for (const card of cards) if (card.node) card.node.hidden = !seen.has(card);
  if (order || perPage) list.append(...shown.map((card) => card.node));
  if (cards.length === total) {
    for (const name of names) for (const box of boxes(name)) box.closest("label").querySelector("[data-antal]").textContent = open[name].get(box.value) ?? 0;
  }
  if (whole) {
    whole.hidden = asked || opened;
    list.toggleAttribute("data-begyndelsen", !whole.hidden);
  }
  if (perPage) {
    others.hidden = asked;
    more.hidden = !asked || hits.length <= shown.length;
  }
  say(status, !asked || hits.length === total
    ? `${count(total)} ${form.dataset.navn}`
    : `${count(hits.length)} af ${count(total)} ${form.dataset.navn}${hits.length ? "" : ". Fjern et filter for at se flere"}`);
};
const update = () => {
  most = AT_A_TIME;
  show().catch(() => say(status, "Resten af listen kan ikke hentes lige nu. Prøv igen, eller brug siderne under listen."));
};

const write = () => {
  const query = new URLSearchParams();
  if (text.value.trim()) query.set("tekst", text.value.trim());
  for (const name of names) for (const id of chosen(name)) query.append(name, id);
  if (order?.value) query.set("sortering", order.value);
  return query.toString();
};

/** Whether the address asks for something the form no longer has. */
const astray = (query) => [...query].some(([name, value]) => {
  if (name === "tekst") return false;
  if (name === "sortering" && order) return !Object.hasOwn(orders, value);
  return !names.includes(name) || !boxes(name).some((box) => box.value === value);
});

const read = () => {
  const query = new URLSearchParams(location.search);
  addressSays(changed, astray(query) ? LOST : null);
  text.value = query.get("tekst") ?? "";
  if (order) order.value = Object.hasOwn(orders, query.get("sortering")) ? query.get("sortering") : "";
  for (const name of names) {
    for (const box of boxes(name)) box.checked = query.getAll(name).includes(box.value);
    if (chosen(name).length) boxes(name)[0].closest("details").open = true;
  }
  update();
};

const address = () => location.pathname + (write() ? `?${write()}` : "") + location.hash;

form.addEventListener("change", (event) => {
  addressSays(changed, null);
  if (event.target === text) return;
  history.pushState(null, "", address());
  update();
});
let timer;
text.addEventListener("input", () => {
  addressSays(changed, null);
  history.replaceState(null, "", address());
  clearTimeout(timer);
  if (perPage) timer = setTimeout(update, WAIT);
  else update();
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", (event) => {
  event.preventDefault();
  history.pushState(null, "", location.pathname);
  for (const details of form.querySelectorAll("details")) details.open = false;
  read();
  text.focus();
});
more?.addEventListener("click", async () => {
  const last = [...list.children].findLast((node) => !node.hidden);
  most += AT_A_TIME;
  await show();
  last.nextElementSibling.querySelector("a").focus();
});
whole?.addEventListener("click", async () => {
  const next = [...list.children].find((node) => !node.offsetParent);
  opened = true;
  await show();
  next?.querySelector("a").focus();
});
addEventListener("popstate", read);
addEventListener("hashchange", () => { // a link on the page to a card that the filters have put away
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (!target?.closest("[hidden]")) return;
  history.replaceState(null, "", location.pathname + location.hash);
  read();
  target.scrollIntoView();
});

for (const box of document.querySelectorAll(".billede .rullebar:has(svg a)")) showFocus(box);
form.hidden = false;
read();
if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView(); // the form has pushed the list down

// What is shown can be taken away as the file of the whole catalogue, with the lines of these projects only.
const takes = document.querySelectorAll("[data-hent-listen]");
const told = document.querySelector("[data-hent-status]");
const slug = (card) => new URL(card.node.querySelector("a").href).pathname.split("/").filter((part) => part && part !== "index.html").at(-1);
const FORMS = {
  csv: async (text) => [text, "text/csv"],
  xlsx: async (text) => {
    const [{ readCsv, unsafe }, { TYPE, workbook }] = await Promise.all([import("./csv.js"), import("./regneark.js")]); // fetched by those who want a workbook
    return [workbook(readCsv(text).map((row) => row.map(unsafe)), "Projekter"), TYPE];
  },
};
const bring = async (kind) => {
  const missing = new Set(found.filter((card) => !card.node).map((card) => Math.floor(card.place / perPage) + 1));
  await Promise.all([...missing].map(page));
  const answer = await fetch("projekter.csv");
  if (!answer.ok) throw new Error("projekter.csv");
  const [head, ...lines] = (await answer.text()).replace(/^\ufeff/, "").split("\r\n");
  const wanted = new Set(found.map(slug));
  const kept = lines.filter((line) => wanted.has(line.slice(0, line.indexOf(";"))));
  save(`projekter-udvalg.${kind}`, ...await FORMS[kind](`\ufeff${[head, ...kept, ""].join("\r\n")}`));
  told.textContent = `${count(kept.length)} projekter hentet`;
};
for (const take of takes) {
  take.hidden = false;
  take.addEventListener("click", () => bring(take.dataset.hentListen).catch(() => { told.textContent = "Filen kan ikke hentes lige nu. Prøv igen."; }));
}

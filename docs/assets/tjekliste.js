// [data-tjekliste] Counts the ticks of a checklist, and copies, prints and clears it. Nothing is stored; the ticks go into the address
// only when the reader asks for a link. Without this file the list can be read, ticked and printed.

import { addressPlace, addressSays } from "./adressebesked.js";
import { button, oneLine as clean } from "./dom.js";
import { copyButton } from "./kopi.js";
import { say } from "./sig.js";
import { arrived, whenRestored } from "./tilbage.js";

const MARK = "#kryds=";
const LOST = {
  da: "Linket har krydser ved trin, som ikke står på listen mere. De andre krydser er sat.",
  en: "This link ticks steps that are no longer on the list. The other ticks are set.",
};
const lists = [...document.querySelectorAll("[data-tjekliste]")];
const boxes = (list) => [...list.querySelectorAll("input[type=checkbox]")];
const ticked = (list) => boxes(list).filter((box) => box.checked);

const words = (item) => clean(item.querySelector("label").textContent);
const needs = (item, link) => [...item.querySelectorAll("[data-slags]")].map((part) => {
  const links = [...part.querySelectorAll("a")];
  const said = links.length ? links.map(link).join(", ") : clean(part.textContent).split(": ").slice(1).join(": ");
  return `${part.dataset.slags}: ${said}`;
});

const rows = (list, heading, row) => [...list.querySelectorAll("h3, li")].map((node) =>
  node.tagName === "H3" ? heading(clean(node.textContent)) : row(node, node.querySelector("input").checked));
const page = () => location.href.split("#")[0];

const asText = (list) => [
  list.dataset.titel,
  page(),
  ...rows(list, (name) => `\n${name}`, (item, done) =>
    `[${done ? "x" : " "}] ${words(item)}\n    ${needs(item, (a) => clean(a.textContent)).join("\n    ")}`),
].join("\n");

const asMarkdown = (list) => [
  `## [${list.dataset.titel}](${page()})`,
  "",
  ...rows(list, (name) => `\n### ${name}\n`, (item, done) =>
    `- [${done ? "x" : " "}] ${words(item)}  \n  ${needs(item, (a) => `[${clean(a.textContent)}](${a.href})`).join(" · ")}`),
].join("\n");

const withTicks = () => {
  const all = lists.flatMap(ticked).map((box) => box.value);
  const address = `${location.pathname}${location.search}${all.length ? MARK + all.join(",") : ""}`;
  history.replaceState(null, "", address);
  return location.href;
};

const print = (list) => { // the list and its title only; the page is as before when the dialogue closes
  document.body.classList.add("udskriv-liste");
  list.classList.add("udskrives");
  addEventListener("afterprint", () => {
    document.body.classList.remove("udskriv-liste");
    list.classList.remove("udskrives");
  }, { once: true });
  window.print();
};

const counts = new Map();
const count = () => {
  for (const [list, status] of counts) say(status, `${ticked(list).length} af ${boxes(list).length} krydset af`);
};

for (const list of lists) {
  const row = Object.assign(document.createElement("div"), { className: "tjekliste-knapper" });
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", list.dataset.titel);
  const status = Object.assign(document.createElement("span"), { className: "tjekliste-antal" });
  status.setAttribute("role", "status");
  const told = Object.assign(document.createElement("span"), { className: "kopi-status" });
  counts.set(list, status);
  row.append(
    status,
    copyButton("Kopiér som tekst", () => asText(list), told),
    copyButton("Kopiér som Markdown", () => asMarkdown(list), told),
    copyButton("Kopiér link med krydser", withTicks, told),
    button("Print listen", () => print(list)),
    button("Fjern krydser", () => {
      for (const box of boxes(list)) box.checked = false;
      told.textContent = "";
      addressSays(changed, null);
      count();
      if (location.hash.startsWith(MARK)) withTicks();
    }),
    told,
  );
  list.prepend(row);
  list.addEventListener("change", () => {
    count();
    addressSays(changed, null);
    if (location.hash.startsWith(MARK)) withTicks(); // a shared link follows what the reader ticks after it
  });
}

const changed = addressPlace(lists[0]);
const read = () => {
  if (location.hash && !location.hash.startsWith(MARK)) return; // a link to a heading leaves the ticks alone
  const wanted = new Set(location.hash.slice(MARK.length).split(",").filter(Boolean));
  const all = lists.flatMap(boxes);
  for (const box of all) box.checked = wanted.has(box.value);
  const known = new Set(all.map((box) => box.value));
  addressSays(changed, [...wanted].some((id) => !known.has(id)) ? LOST : null);
  count();
};
addEventListener("hashchange", read);
if (arrived !== "back_forward") read(); // else the reader's own ticks come back
whenRestored(count);
count();

// [data-proevet] Er det prøvet før? The three projects that look most like what is being written, from the site's own search index.
// Nothing is fetched before one writes; nothing is stored or sent. Without this file a link leads to the catalogue.

import { element as made } from "./dom.js";
import { Search, clean } from "./soegemaskine.js";

const header = document.querySelector("[data-soeg]");
const box = document.querySelector("[data-proevet]");
const owner = box.closest("form");
const list = box.querySelector("[data-lignende]") ?? box;
const MOST_WORDS = 14;
const SHOWN = 3;
const LEAST = 4; // letters of a word worth asking for
const WAIT = 300; // ms of quiet, so that fast typing asks once

const fields = box.dataset.proevet.split(" ").map((name) =>
  owner.querySelector(`[data-gruppe] > [data-felt="${name}"] [data-vaerdi], [name="${name}"]`));
const root = new URL(header.dataset.rod, location);
const engine = new Search(new URL(header.dataset.soeg, location), document.documentElement.lang, { slags: "projekt" });

const status = made("p", { className: "proevet-status" });
status.setAttribute("role", "status");
const found = made("ul", { className: "proevet-liste" });
list.replaceChildren(status, found);
list.hidden = true;

const asking = () => [...new Set(fields.map((field) => field.value).join(" ").toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [])]
  .filter((word) => word.length >= LEAST).slice(0, MOST_WORDS);

let asked = 0;
const show = async () => {
  const mine = ++asked;
  const words = asking();
  if (!words.length) { list.hidden = true; return; }
  let hits;
  try {
    hits = (await engine.find(words.join(" "), SHOWN)).hits.map(({ data }) => data);
  } catch {
    hits = null;
  }
  if (mine !== asked) return; // the writer has gone on
  list.hidden = false;
  status.textContent = !hits ? "Søgningen kan ikke hentes lige nu. Se i kataloget, om projektet er der."
    : hits.length ? "Er det prøvet før? De projekter, der ligner mest:" : "Intet projekt i kataloget ligner det, du har skrevet.";
  found.replaceChildren(...(hits ?? []).map((hit) => made("li", {},
    made("a", { href: new URL(hit.raw_url.replace(/^\//, ""), root), textContent: clean(hit.meta.title) }),
    made("p", { textContent: clean(hit.meta.om ?? "") }))));
};

let timer;
for (const field of fields) field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(show, WAIT); });
owner.addEventListener("submit", (event) => event.preventDefault());
owner.hidden = owner.hasAttribute("data-projektformular") ? owner.hidden : false;

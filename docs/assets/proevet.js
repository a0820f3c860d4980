// Er det prøvet før? The three projects that look most like what is being written, from the site's own search index.
// Nothing is fetched before one writes; nothing is stored or sent. Without this file a link leads to the catalogue.
//
// Search demands every word at once, and a purpose is many words: so each word is asked for by itself, and a project
// counts for the more, the fewer projects hold the word.

const header = document.querySelector("[data-soeg]");
const box = document.querySelector("[data-proevet]");
const owner = box.closest("form");
const list = box.querySelector("[data-lignende]") ?? box;
const MOST_WORDS = 14;
const SHOWN = 3;
const LEAST = 4; // letters of a word worth asking for
const WAIT = 300; // ms of quiet, so that fast typing asks once
const EMPTY = new Set(("anden andet andre bedre bliver blive bruge bruger brugt deres eller efter finde flere fordi fra færre gerne gøre har have hele "
  + "hjælpe hjælper hvad hvem hver hvilke hvilken hvis hvor hvordan ikke ingen inden intelligens kan kommer kunne kunstig lige lave løsning man mange "
  + "mellem mens mere mest nogen nogle når også over patient patienten patienter patienterne patienternes program programmet projekt projektet samt "
  + "sig skal skulle som sådan tage under ved vil ville være været").split(" "));
const made = (name, props = {}, ...children) => {
  const element = Object.assign(document.createElement(name), props);
  element.append(...children);
  return element;
};

const fields = box.dataset.proevet.split(" ").map((name) =>
  owner.querySelector(`[data-gruppe] > [data-felt="${name}"] [data-vaerdi], [name="${name}"]`));
const root = new URL(header.dataset.rod, location);
let pagefind;
const load = () => (pagefind ??= import(new URL(header.dataset.soeg, location)).then(async (engine) => {
  await engine.init?.();
  return engine;
}));

const status = made("p", { className: "proevet-status" });
status.setAttribute("role", "status");
const found = made("ul", { className: "proevet-liste" });
list.replaceChildren(status, found);
list.hidden = true;

const asking = () => [...new Set(fields.map((field) => field.value).join(" ").toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [])]
  .filter((word) => word.length >= LEAST && !EMPTY.has(word)).slice(0, MOST_WORDS);

const nearest = async (engine, words) => {
  const points = new Map();
  for (const word of words) {
    const { results } = await engine.search(word, { filters: { slags: "projekt" } });
    const rare = 1 / Math.sqrt(results.length || 1);
    const best = Math.max(...results.map((result) => result.score), 0) || 1;
    for (const result of results) {
      const known = points.get(result.id) ?? { result, score: 0 };
      known.score += rare * (0.5 + result.score / best / 2);
      points.set(result.id, known);
    }
  }
  return [...points.values()].sort((a, b) => b.score - a.score).slice(0, SHOWN).map(({ result }) => result.data());
};

let asked = 0;
const show = async () => {
  const mine = ++asked;
  const words = asking();
  if (!words.length) { list.hidden = true; return; }
  let hits;
  try {
    hits = await Promise.all(await nearest(await load(), words));
  } catch {
    hits = null;
  }
  if (mine !== asked) return; // the writer has gone on
  list.hidden = false;
  status.textContent = !hits ? "Søgningen kan ikke hentes lige nu. Se i kataloget, om projektet er der."
    : hits.length ? "Er det prøvet før? De projekter, der ligner mest:" : "Intet projekt i kataloget ligner det, du har skrevet.";
  found.replaceChildren(...(hits ?? []).map((hit) => made("li", {},
    made("a", { href: new URL(hit.raw_url.replace(/^\//, ""), root), textContent: hit.meta.title }),
    made("p", { textContent: hit.meta.resume ?? "" }))));
};

let timer;
for (const field of fields) field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(show, WAIT); });
owner.addEventListener("submit", (event) => event.preventDefault());
owner.hidden = owner.hasAttribute("data-projektformular") ? owner.hidden : false;

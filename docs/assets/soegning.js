// The search field and its answers. Nothing is fetched before the reader searches; nothing is stored or sent.
// Without this file the form leads to the page that lists all pages.

import { element } from "./dom.js";

const form = document.querySelector("[data-soeg]");
const field = form.querySelector("input");
const page = document.querySelector("[data-soegeside]");
const says = JSON.parse(form.dataset.ord); // in the language of the page
const FIRST = 3; // answers before the rest are grouped by section
const SHOWN = page ? 18 : 8;
const WAIT = 120; // ms of quiet before a search, so that fast typing asks once
const PATIENCE = 400; // ms before a reader is told that the search is under way

const root = new URL(form.dataset.rod, location.href);

// What searches is fetched when a reader turns to the field: most visits do not search.
let clean;
let fetching;
const fetched = async () => {
  fetching ??= import("./soegemaskine.js").then((machine) => {
    clean = machine.clean;
    return { seen: machine.seen, engine: new machine.Search(new URL(form.dataset.soeg, location.href), document.documentElement.lang) };
  });
  try {
    return await fetching;
  } catch (error) {
    fetching = null; // the next letter tries again
    throw error;
  }
};

const told = (text, values) => Object.entries(values).reduce((sum, [name, value]) => sum.replace(`{${name}}`, () => value), text);

const panel = page ?? form.appendChild(element("div", { className: "soeg-svar", hidden: true }));
const status = panel.appendChild(element("p", { className: "soeg-antal" }));
const spoken = form.appendChild(element("p", { className: "skjult" })); // the panel is born hidden, and is not read aloud
spoken.setAttribute("role", "status");
const answers = panel.appendChild(element("div"));

// Pagefind marks the words it found with <mark>, and writes two signs as HTML does; all is text, and stays it.
const marked = (excerpt) => excerpt.split(/<mark>(.*?)<\/mark>/s).map((text) => clean(text).replaceAll("&lt;", "<").replaceAll("&gt;", ">"))
  .map((text, at) => (at % 2 ? element("mark", { textContent: text }) : text));

const path = (data) => data.raw_url.replace(/^\//, "");
const section = (data) => says.afsnit[path(data).split("/").length > 1 ? path(data).split("/")[0] : ""] ?? "";

const hit = ({ data, place }) => {
  const address = new URL(path(data), root);
  address.hash = place.anchor?.id ?? "";
  const title = element("a", { href: address, textContent: clean(data.meta.title) });
  const language = data.filters.sprog?.[0];
  if (language && language !== document.documentElement.lang) Object.assign(title, { lang: language, hreflang: language });
  return element("li", {},
    title,
    ...(place.anchor ? [element("span", { className: "soeg-afsnit", textContent: clean(place.title) })] : []),
    element("p", {}, ...marked(place.excerpt)));
};

const list = (hits) => element("ul", { className: "soeg-liste" }, ...hits.map(hit));

// The catalogue narrowed to what was asked for, also when no project is like that.
const narrowed = ({ side, values, count }) => {
  const address = new URL(side, root);
  for (const { felt, id } of values) address.searchParams.append(felt, id);
  const names = values.map(({ navn }) => navn).join(", ");
  return element("li", {},
    element("a", { href: address, textContent: told(count ? says.saet : says.saet_ingen, { navne: names, n: count }) }),
    element("p", { textContent: says.saet_om }));
};

// The best answers first; the rest under the section they lie in, in the order of each section's best.
const grouped = ({ hits, set }) => {
  const made = [list(hits.slice(0, FIRST))];
  if (set) made[0].prepend(narrowed(set));
  const groups = Map.groupBy?.(hits.slice(FIRST), (one) => section(one.data)) ?? new Map([["", hits.slice(FIRST)]]);
  for (const [name, some] of groups) made.push(element(page ? "h2" : "p", { className: "soeg-gruppe", textContent: name || says.oevrige }), list(some));
  return made;
};

// What to do when there is no answer: words the site knows, and places to look and to ask.
const help = (words) => element("ul", { className: "soeg-raad" },
  ...words.map((word) => element("li", {}, says.soeg_paa, " ", element("a", { href: `${form.action}?${new URLSearchParams({ q: word })}`, textContent: word }))),
  ...says.hjaelp.map(([address, text]) => element("li", {}, element("a", { href: new URL(address, root), textContent: text }))));

const announced = ({ slots, total, hits, set }, typed) => {
  const mended = slots.filter((slot) => slot.instead);
  const unknown = slots.filter((slot) => slot.unknown);
  const found = !hits.length && !set ? told(says.ingen, { ord: typed })
    : told(total === 1 ? says.en : says.flere, { n: total }) + (total > hits.length ? told(says.foerste, { n: hits.length }) : "") + ".";
  return [found,
    ...mended.map((slot) => told(says.rettet, { ord: slot.typed, rettet: slot.instead })),
    ...(hits.length ? unknown.map((slot) => told(says.ukendt, { ord: slot.typed })) : [])].join(" ");
};

// What is shown is said too.
const say = (text) => { status.textContent = text; spoken.textContent = text; };

// What is shown for what is written, the words about it first; nothing when only signs that nobody sees are written.
const answered = async (written) => {
  const { engine, seen } = await fetched();
  const typed = seen(written).trim();
  if (!typed) return [];
  const found = await engine.find(typed, SHOWN);
  const any = found.hits.length || found.set;
  return [announced(found, typed), ...(any ? grouped(found) : [help(await engine.nearest(typed))])];
};

let asked = 0;
const search = async () => {
  const written = field.value;
  const mine = ++asked;
  panel.setAttribute("aria-busy", "true");
  const slow = setTimeout(() => { panel.hidden = false; answers.replaceChildren(); say(says.leder); }, PATIENCE);
  const shown = written.trim() ? await answered(written).catch(() => [says.fejl]) : [];
  clearTimeout(slow);
  if (mine !== asked) return; // the reader has typed on
  panel.hidden = !page && !shown.length;
  say(shown[0] ?? "");
  answers.replaceChildren(...shown.slice(1));
  panel.setAttribute("aria-busy", "false");
};

// What was asked for stays with the place in the history, so that Back shows it again: in the address on the page of
// results, which may be shared; else beside the address, which is the page's own.
const keep = () => {
  const query = field.value.trim();
  if (page) history.replaceState(history.state, "", query ? `?${new URLSearchParams({ q: query })}` : location.pathname);
  else history.replaceState({ ...history.state, soegt: query }, "");
};

let timer;
field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => { if (page || history.state?.soegt) keep(); search(); }, WAIT); });
field.addEventListener("focus", () => fetched().then(({ engine }) => engine.load()).catch(() => {}), { once: true }); // fetched while the reader begins to type

form.addEventListener("submit", (event) => {
  if (!page) return; // on other pages the form leads to the page of results
  event.preventDefault();
  keep();
  search();
});

const move = (event) => {
  const links = [...panel.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement);
  if (event.key === "Escape" && !page) { asked += 1; panel.hidden = true; field.focus(); }
  if (event.key === "ArrowDown" && panel.hidden) search();
  else if (event.key === "ArrowDown" && links.length) { event.preventDefault(); (links[at + 1] ?? links[0]).focus(); }
  if (event.key === "ArrowUp" && at >= 0) { event.preventDefault(); (links[at - 1] ?? field).focus(); }
};
form.addEventListener("keydown", move);
if (page) page.addEventListener("keydown", move); // elsewhere the panel lies in the form

if (!page) {
  document.addEventListener("click", (event) => { if (!form.contains(event.target)) panel.hidden = true; });
  form.addEventListener("focusout", (event) => { if (event.relatedTarget && !form.contains(event.relatedTarget)) panel.hidden = true; });
  panel.addEventListener("click", (event) => { if (event.target.closest("a")) keep(); });
  field.value ||= history.state?.soegt ?? "";
  if (history.state?.soegt) search();
} else {
  page.hidden = false;
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  search();
}

// The search field and its answers. Nothing is fetched before the reader searches; nothing is stored or sent.
// Without this file the form leads to the page that lists all pages.

import { Search, clean } from "./soegemaskine.js";

const form = document.querySelector("[data-soeg]");
const field = form.querySelector("input");
const page = document.querySelector("[data-soegeside]");
const says = JSON.parse(form.dataset.ord); // in the language of the page
const FIRST = 3; // answers before the rest are grouped by section
const SHOWN = page ? 30 : 8;
const WAIT = 120; // ms of quiet before a search, so that fast typing asks once

const root = new URL(form.dataset.rod, location.href);
const engine = new Search(new URL(form.dataset.soeg, location.href), document.documentElement.lang);

const element = (name, props = {}, ...children) => {
  const made = Object.assign(document.createElement(name), props);
  made.append(...children);
  return made;
};
const told = (text, values) => Object.entries(values).reduce((sum, [name, value]) => sum.replace(`{${name}}`, () => value), text);

const panel = page ?? form.appendChild(element("div", { className: "soeg-svar", hidden: true }));
const status = panel.appendChild(element("p", { className: "soeg-antal" }));
status.setAttribute("role", "status");
const answers = panel.appendChild(element("div"));

// Pagefind marks the words it found with <mark>; everything else in an excerpt is text and stays text.
const marked = (excerpt) => {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html");
  return [...parsed.body.childNodes].map((node) => [node.nodeName, clean(node.textContent)]).filter(([, text]) => text)
    .map(([name, text]) => name === "MARK" ? element("mark", { textContent: text }) : text);
};

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

// The best answers first; the rest under the section they lie in, in the order of each section's best.
const grouped = (hits) => {
  const made = [list(hits.slice(0, FIRST))];
  const groups = Map.groupBy?.(hits.slice(FIRST), (one) => section(one.data)) ?? new Map([["", hits.slice(FIRST)]]);
  for (const [name, some] of groups) made.push(element(page ? "h2" : "p", { className: "soeg-gruppe", textContent: name || says.oevrige }), list(some));
  return made;
};

// What to do when there is no answer: words the site knows, and places to look and to ask.
const help = (words) => element("ul", { className: "soeg-raad" },
  ...words.map((word) => element("li", {}, says.soeg_paa, " ", element("a", { href: `${form.action}?${new URLSearchParams({ q: word })}`, textContent: word }))),
  ...says.hjaelp.map(([address, text]) => element("li", {}, element("a", { href: new URL(address, root), textContent: text }))));

const announced = ({ slots, total, hits }, typed) => {
  const mended = slots.filter((slot) => slot.instead);
  const unknown = slots.filter((slot) => slot.unknown);
  const found = !hits.length ? told(says.ingen, { ord: typed })
    : told(total === 1 ? says.en : says.flere, { n: total }) + (total > hits.length ? told(says.foerste, { n: hits.length }) : "") + ".";
  return [found,
    ...mended.map((slot) => told(says.rettet, { ord: slot.typed, rettet: slot.instead })),
    ...(hits.length ? unknown.map((slot) => told(says.ukendt, { ord: slot.typed })) : [])].join(" ");
};

let asked = 0;
const search = async () => {
  const typed = field.value.trim();
  const mine = ++asked;
  if (!typed) { panel.hidden = !page; answers.replaceChildren(); status.textContent = ""; return; }
  panel.setAttribute("aria-busy", "true");
  let shown;
  try {
    const found = await engine.find(typed, SHOWN);
    shown = [announced(found, typed), ...(found.hits.length ? grouped(found.hits) : [help(await engine.nearest(typed))])];
  } catch {
    shown = [says.fejl];
  }
  if (mine !== asked) return; // the reader has typed on
  panel.hidden = false;
  [status.textContent] = shown;
  answers.replaceChildren(...shown.slice(1));
  panel.setAttribute("aria-busy", "false");
};

let timer;
field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, WAIT); });
field.addEventListener("focus", () => engine.load().catch(() => {}), { once: true }); // fetched while the reader begins to type

form.addEventListener("submit", (event) => {
  if (!page) return; // on other pages the form leads to the page of results
  event.preventDefault();
  history.replaceState(null, "", `?${new URLSearchParams({ q: field.value })}`);
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

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) { event.preventDefault(); field.focus(); }
});

if (!page) {
  document.addEventListener("click", (event) => { if (!form.contains(event.target)) panel.hidden = true; });
  form.addEventListener("focusout", (event) => { if (event.relatedTarget && !form.contains(event.relatedTarget)) panel.hidden = true; });
} else {
  page.hidden = false;
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  search();
}

// Search over the built site. Nothing is fetched before the reader searches; nothing is stored or sent.
// Without this file the form leads to the page that lists all pages.

const form = document.querySelector("[data-soeg]");
const field = form.querySelector("input");
const page = document.querySelector("[data-soegeside]");
const says = JSON.parse(form.dataset.ord); // in the language of the page
const SHOWN = page ? 30 : 8;
const WAIT = 120; // ms of quiet before a search, so that fast typing asks once

const root = new URL(form.dataset.rod, location.href);
let engine;
const load = () => (engine ??= import(new URL(form.dataset.soeg, location.href)).then(async (pagefind) => {
  // a whole word before the beginning of a longer one; and first the page that explains the word (the metadata «ord»)
  await pagefind.options({ excerptLength: 22, ranking: { termSimilarity: 5, metaWeights: { ord: 20 } } });
  await pagefind.init();
  return pagefind;
}));

const element = (name, props = {}, ...children) => {
  const made = Object.assign(document.createElement(name), props);
  made.append(...children);
  return made;
};

const panel = page ?? form.appendChild(element("div", { className: "soeg-svar", hidden: true }));
const status = panel.appendChild(element("p", { className: "soeg-antal" }));
status.setAttribute("role", "status");
const list = panel.appendChild(element("ul", { className: "soeg-liste" }));

// Pagefind marks the words it found with <mark>; everything else in an excerpt is text and stays text.
const marked = (excerpt) => {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html");
  return [...parsed.body.childNodes].map((node) =>
    node.nodeName === "MARK" ? element("mark", { textContent: node.textContent }) : node.textContent);
};

const hit = (data) => {
  const place = data.sub_results[0] ?? data; // the first part of the page that holds the words
  const address = new URL(data.raw_url.replace(/^\//, ""), root);
  address.hash = place.anchor?.id ?? "";
  return element("li", {},
    element("a", { href: address, textContent: data.meta.title }),
    ...(place.anchor ? [element("span", { className: "soeg-afsnit", textContent: place.title })] : []),
    element("p", {}, ...marked(place.excerpt)));
};

let asked = 0;
const search = async () => {
  const words = field.value.trim();
  const mine = ++asked;
  if (!words) { panel.hidden = !page; list.replaceChildren(); status.textContent = ""; return; }
  let found;
  try {
    found = (await (await load()).search(words)).results;
  } catch {
    panel.hidden = false;
    status.textContent = says.fejl;
    return;
  }
  const shown = await Promise.all(found.slice(0, SHOWN).map((result) => result.data()));
  if (mine !== asked) return; // the reader has typed on
  panel.hidden = false;
  list.replaceChildren(...shown.map(hit));
  status.textContent = found.length
    ? (found.length === 1 ? says.en : says.flere).replace("{n}", found.length) + (found.length > SHOWN ? says.foerste.replace("{n}", SHOWN) : "")
    : says.ingen.replace("{ord}", () => words);
};

let timer;
field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, WAIT); });
field.addEventListener("focus", load, { once: true }); // fetched while the reader begins to type

form.addEventListener("submit", (event) => {
  if (!page) return; // on other pages the form leads to the page of results
  event.preventDefault();
  history.replaceState(null, "", `?${new URLSearchParams({ q: field.value })}`);
  search();
});

form.addEventListener("keydown", (event) => {
  const links = [...panel.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement);
  if (event.key === "Escape" && !page) { asked += 1; panel.hidden = true; field.focus(); }
  if (event.key === "ArrowDown" && panel.hidden) search();
  else if (event.key === "ArrowDown" && links.length) { event.preventDefault(); (links[at + 1] ?? links[0]).focus(); }
  if (event.key === "ArrowUp" && at >= 0) { event.preventDefault(); (links[at - 1] ?? field).focus(); }
});

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

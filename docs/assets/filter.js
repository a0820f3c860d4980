// Narrows a list of cards, or several lists that belong together, and sorts it when it is one. The state is in the address, so a list can be shared and Back works.
// Without this file the whole list stands there.

const form = document.querySelector("[data-filtre]");
const list = document.querySelector("[data-kort]");
const status = document.querySelector("[data-traeffere]");
const names = form.dataset.filtre.split(" ");
const text = form.elements.tekst;
const order = form.elements.sortering;
const cards = [...document.querySelectorAll("[data-kort] > *")].map((node, place) => ({
  node,
  place,
  words: `${node.textContent} ${node.dataset.soegeord}`.toLowerCase(),
  values: Object.fromEntries(names.map((name) => [name, node.dataset[name].split(" ")])),
}));

// An order is an option with the field to sort by and whether the largest comes first; what is not known comes last.
const orders = Object.fromEntries([...(order?.options ?? [])].map((option) => [option.value, option.dataset]));
const key = (card, field) => (/^\d/.test(card.node.dataset[field]) ? card.node.dataset[field].padStart(4, "0") : "");
const compare = ({ felt }) => (a, b) => (felt && key(b, felt).localeCompare(key(a, felt))) || a.place - b.place;

const boxes = (name) => [...form.querySelectorAll(`input[name="${name}"]`)];
const chosen = (name) => boxes(name).filter((box) => box.checked).map((box) => box.value);

const show = () => {
  const wanted = Object.fromEntries(names.map((name) => [name, chosen(name)]));
  const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (card, but) => words.every((word) => card.words.includes(word))
    && names.every((name) => name === but || !wanted[name].length || wanted[name].some((id) => card.values[name].includes(id)));

  const hits = cards.filter((card) => fits(card));
  for (const card of cards) card.node.hidden = !hits.includes(card);
  if (order) list.append(...[...cards].sort(compare(orders[order.value])).map((card) => card.node));

  for (const name of names) {
    const open = cards.filter((card) => fits(card, name)); // what each choice would give beside the other filters
    for (const box of boxes(name)) {
      box.closest("label").querySelector("[data-antal]").textContent =
        open.filter((card) => card.values[name].includes(box.value)).length;
    }
    const count = wanted[name].length;
    boxes(name)[0].closest("details").querySelector("[data-valgt]").textContent = count ? `(${count} valgt)` : "";
  }
  status.textContent = hits.length === cards.length
    ? `${cards.length} ${form.dataset.navn}`
    : `${hits.length} af ${cards.length} ${form.dataset.navn}${hits.length ? "" : ". Fjern et filter for at se flere"}`;
};

const write = () => {
  const query = new URLSearchParams();
  if (text.value.trim()) query.set("tekst", text.value.trim());
  for (const name of names) for (const id of chosen(name)) query.append(name, id);
  if (order?.value) query.set("sortering", order.value);
  return query.toString();
};

const read = () => {
  const query = new URLSearchParams(location.search);
  text.value = query.get("tekst") ?? "";
  if (order) order.value = Object.hasOwn(orders, query.get("sortering")) ? query.get("sortering") : "";
  for (const name of names) {
    for (const box of boxes(name)) box.checked = query.getAll(name).includes(box.value);
    if (chosen(name).length) boxes(name)[0].closest("details").open = true;
  }
  show();
};

const address = () => location.pathname + (write() ? `?${write()}` : "") + location.hash;

form.addEventListener("change", (event) => {
  if (event.target === text) return;
  history.pushState(null, "", address());
  show();
});
text.addEventListener("input", () => { history.replaceState(null, "", address()); show(); });
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", (event) => {
  event.preventDefault();
  history.pushState(null, "", location.pathname);
  for (const details of form.querySelectorAll("details")) details.open = false;
  read();
  text.focus();
});
addEventListener("popstate", read);
addEventListener("hashchange", () => { // a link on the page to a card that the filters have put away
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (!target?.closest("[hidden]")) return;
  history.replaceState(null, "", location.pathname + location.hash);
  read();
  target.scrollIntoView();
});

form.hidden = false;
read();
if (location.hash) document.querySelector(location.hash)?.scrollIntoView(); // the form has pushed the list down

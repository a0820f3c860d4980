// [data-sammenlign] Two or three records side by side. What is chosen is in the address, so it can be shared. Without this file the pairs
// that records connect have pages of their own.

const form = document.querySelector("[data-sammenlign]");
const list = form.querySelector("datalist");
const status = form.querySelector("[data-sammenlign-status]");
const place = form.querySelector("[data-sammenlign-tabel]");
const fields = [...form.querySelectorAll("input")];
const json = async (path) => {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(path);
  return answer.json();
};
const cell = (tag, text, scope) => {
  const made = document.createElement(tag);
  made.append(text);
  if (scope) made.scope = scope;
  return made;
};
const row = (...cells) => {
  const made = document.createElement("tr");
  made.append(...cells);
  return made;
};

let names = {};
const id = (text) => (Object.hasOwn(names, text) ? text : Object.keys(names).find((name) => names[name] === text));

const heading = (name) => {
  const link = Object.assign(document.createElement("a"), { href: `../${name}/`, textContent: names[name] });
  return cell("th", link, "col");
};

let turn = 0;
const show = async () => {
  turn += 1;
  const mine = turn;
  const chosen = [...new Set(fields.map((field) => id(field.value.trim())).filter(Boolean))];
  place.hidden = chosen.length < 2;
  status.textContent = chosen.length < 2 ? "Vælg to eller tre projekter." : "";
  if (place.hidden) return;
  const records = await Promise.all(chosen.map((name) => json(`../${name}/sammenlign.json`)));
  if (mine !== turn) return;
  const table = document.createElement("table");
  const head = document.createElement("thead");
  head.append(row(cell("th", "Felt", "col"), ...chosen.map(heading)));
  const body = document.createElement("tbody");
  for (const title of Object.keys(records[0])) body.append(row(cell("th", title, "row"), ...records.map((record) => cell("td", record[title]))));
  table.append(head, body);
  place.replaceChildren(table);
};
const update = () => show().catch(() => { status.textContent = "Posterne kan ikke hentes lige nu. Prøv igen."; });

const read = () => {
  const query = new URLSearchParams(location.search);
  for (const field of fields) field.value = names[query.get(field.name)] ?? "";
  update();
};

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", () => {
  const query = new URLSearchParams(fields.map((field) => [field.name, id(field.value.trim())]).filter(([, name]) => name));
  history.pushState(null, "", `${location.pathname}?${query}`);
  update();
});
addEventListener("popstate", read);
json("../../skemaer/projekt.navne.json").then((found) => {
  names = found;
  list.append(...Object.values(names).map((title) => Object.assign(document.createElement("option"), { value: title })));
  form.hidden = false;
  read();
}).catch(() => {});

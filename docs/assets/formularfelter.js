// A field of the form for a project as an element: reads, fills and repeats it. Knows no rules.
const NOT_KNOWN = "ikke-oplyst";
const nodes = (parent) => [...parent.querySelectorAll(":scope > [data-felt]")];
const unknown = (node) => node.querySelector(":scope > .ff-ukendt > input");
const parts = (node) => node.querySelector(":scope > .ff-dele");
const rows = (node) => [...node.querySelectorAll(":scope > [data-raekker] > [data-raekke]")];
const boxes = (node) => [...node.querySelectorAll(":scope > .ff-valg input")];

/** What one writes a field on; a field of several parts has none. */
export const control = (node) => node.querySelector(":scope > label > [data-vaerdi]");

/** The element of a field among the children of `parent`. */
export const child = (parent, name) => nodes(parent).find((node) => node.dataset.felt === name);

/** The element that a path such as «kilder.2.url» leads to, from the element of its first name. */
export const follow = (node, [name, ...rest]) => {
  if (name === undefined) return node;
  const into = /^\d+$/.test(name) ? rows(node)[name - 1] : child(parts(node) ?? node, name);
  return into ? follow(into, rest) : node;
};

/** What can be written on or pressed first in a field. */
export const first = (node) => control(node) ?? node.querySelector("input, select, textarea, button");

const readAll = (parent, fields) => {
  const found = fields.map((field) => [field.navn, read(child(parent, field.navn), field)]).filter(([, value]) => value !== undefined);
  return found.length ? Object.fromEntries(found) : undefined;
};

/** The value of a field: text, a list, an object, or undefined for a field that says nothing. */
export const read = (node, field) => {
  if (unknown(node)?.checked) return NOT_KNOWN;
  const list = (items) => (items.length ? items : undefined);
  if (field.slags === "del") return readAll(parts(node), field.dele);
  if (field.slags === "dele") return list(rows(node).map((row) => readAll(row, field.dele)).filter(Boolean));
  if (field.slags === "ordliste") {
    const was = node.order ?? []; // words keep the order of the file they came from; new ones come after
    const chosen = boxes(node).filter((box) => box.checked).map((box) => box.value);
    return list([...was.filter((word) => chosen.includes(word)), ...chosen.filter((word) => !was.includes(word))]);
  }
  const text = control(node).value.trim();
  if (field.slags === "tekstliste") return list(text.split("\n").map((line) => line.trim()).filter(Boolean));
  return text || undefined;
};

/** One more row of a field that repeats. */
export const addRow = (node) => {
  const row = node.querySelector(":scope > template").content.firstElementChild.cloneNode(true);
  node.querySelector(":scope > [data-raekker]").append(row);
  return row;
};

/** Puts a value into a field; undefined and null empty it. */
export const fill = (node, field, value) => {
  const not = value === NOT_KNOWN && field.ukendt && field.slags !== "ord";
  if (unknown(node)) unknown(node).checked = not;
  const given = not ? undefined : value ?? undefined;
  if (field.slags === "del") for (const part of field.dele) fill(child(parts(node), part.navn), part, given?.[part.navn]);
  else if (field.slags === "dele") {
    for (const row of rows(node)) row.remove();
    for (const item of given ?? (field.paakraevet ? [{}] : [])) {
      const row = addRow(node);
      for (const part of field.dele) fill(child(row, part.navn), part, item[part.navn]);
    }
  } else if (field.slags === "ordliste") {
    node.order = given ?? [];
    for (const box of boxes(node)) box.checked = node.order.includes(box.value);
  } else control(node).value = field.slags === "tekstliste" ? (given ?? []).join("\n") : given ?? "";
};

/** What is not known cannot be written on at the same time. */
export const lock = (node) => {
  for (const box of node.querySelectorAll("[data-ukendt]")) {
    const own = box.closest("[data-felt]");
    const off = box.checked || Boolean(box.closest("[data-felt]").parentElement.closest("[data-felt]:has(> .ff-ukendt > input:checked)"));
    for (const other of own.querySelectorAll("input, select, textarea, button")) if (other !== box) other.disabled = off;
  }
};

/** The words that readers see for the chosen ids of a field. */
export const shown = (node) => {
  const chosen = control(node)?.selectedOptions?.[0];
  if (chosen) return chosen.value ? [chosen.textContent] : [];
  return boxes(node).filter((box) => box.checked).map((box) => box.parentElement.textContent.trim());
};

/** What the chosen word means. */
export const meaning = (node) => control(node)?.selectedOptions?.[0]?.dataset.definition ?? "";

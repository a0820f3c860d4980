// [data-projektformular] The form for a project: checks what is typed with the build's own rules and sentences, shows the card, and hands
// over the file. Nothing is stored or sent: the file is the reader's to copy, save or propose.
// Without this file the sample and the steps on the page lead to the same.
import { element as made, save } from "./dom.js";
import { copyButton } from "./kopi.js";
import { lix, words } from "./lix.js";
import { say, saySoon } from "./sig.js";
import { demanded, faults, said } from "./regler.js";
import { toYaml } from "./yaml.js";
import { addRow, child, control, fill, first, follow, lock, meaning, read, shown } from "./formularfelter.js";

const form = document.querySelector("[data-projektformular]");
const root = new URL(document.querySelector("[data-rod]").dataset.rod, location);
const HEAD = "# yaml-language-server: $schema=../../site/projekter/projekt.schema.json\n";
const FOLDER = "docs/projekter/";
const TOO_LONG = 7500; // an address longer than this may be refused by a server
const MOST = 1900; // signs of an address that every mail program takes
const find = (mark) => form.querySelector(`[${mark}]`);
const rules = await fetch(new URL("skemaer/projekt.regler.json", root)).then((answer) => answer.json())
  .catch((error) => { form.dataset.mangler = ""; throw error; }); // the page says so, and keeps no room
const groups = [...form.querySelectorAll("[data-gruppe]")];
const fields = new Map(rules.felter.map((field) => [field.navn, { field, node: groups.map((g) => child(g, field.navn)).find(Boolean) }]));
const seen = new WeakSet(); // the fields one has been in, which may be told their faults

const slug = (text) => text
  .replace(/[æøåÆØÅß]/g, (sign) => ({ æ: "ae", ø: "oe", å: "aa", ß: "ss" })[sign.toLowerCase()])
  .normalize("NFKD").replace(/\P{ASCII}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");

let names = new Map(); // slug → title of every record, fetched when somebody begins
let editing = ""; // the id of the record that is being mended
let named = false; // whether somebody has named the file by hand
let unsaved = false;

const values = () => Object.fromEntries([...fields].map(([name, { field, node }]) => [name, read(node, field)]).filter(([, value]) => value !== undefined));

const showFields = (given) => {
  const stage = rules.trin[given.fase];
  for (const [name, { node }] of fields) {
    const must = demanded(name, given, rules);
    const advised = rules.porte[name].anbefales.includes(stage);
    const begin = node.parentElement === groups[0];
    node.hidden = !(must || advised || begin || said(given[name]) || node.contains(document.activeElement) || find("data-alle").checked);
    if (control(node)) control(node).ariaRequired = String(must);
    say(node.querySelector("[data-krav]"), must ? "(skal udfyldes)" : stage && advised ? "(anbefales)" : "");
  }
  for (const group of groups) group.hidden = [...group.querySelectorAll(":scope > [data-felt]")].every((node) => node.hidden);
};

const measure = (node) => {
  for (const mark of node.querySelectorAll("[data-maal]")) {
    const own = mark.closest("[data-felt]");
    const text = own.querySelector("[data-vaerdi]").value.trim();
    const limits = own.felt.graenser;
    say(mark, !text ? "" : limits.lix
      ? `LIX ${lix(text)} af højst ${limits.lix}. ${words(text).length} ord af højst ${limits.ord}.`
      : `${[...text].length} af højst ${limits.hoejst} tegn.`);
  }
};

const place = (path) => {
  const [name, ...rest] = path.split(".");
  return follow(fields.get(name).node, rest);
};

const label = (node) => node.querySelector(".ff-navn, legend").firstChild.textContent.trim();

const speak = saySoon(find("data-talt"));
const tellFault = (target) => { // what one leaves with a fault is told of it at once; the mark stands below the field
  const own = target.closest("[data-felt]");
  const mark = own?.querySelector(":scope > [data-fejl]");
  if (mark) speak(mark.hidden ? "" : `${label(own)}: ${mark.textContent}`);
};

const showFaults = (found) => {
  for (const mark of form.querySelectorAll("[data-felt] > [data-fejl]")) {
    const own = mark.parentElement;
    const mine = found.filter((fault) => place(fault.felt) === own);
    mark.hidden = !mine.length || !seen.has(own);
    say(mark, mark.hidden ? "" : mine.map((fault) => fault.hvorfor).join(". "));
    const target = first(own);
    if (mark.hidden) target.removeAttribute("aria-invalid");
    else target.setAttribute("aria-invalid", "true");
  }
  find("data-fejlliste").replaceChildren(...found.map((fault) => {
    const own = place(fault.felt);
    const link = made("a", { href: `#${own.id}`, textContent: label(own) });
    link.addEventListener("click", (event) => { event.preventDefault(); own.hidden = false; first(own).focus(); });
    return made("li", {}, link, `: ${fault.hvorfor}`);
  }));
  say(find("data-tilstand"), found.length
    ? `${found.length} ting mangler eller skal rettes, før posten kan komme på siden.`
    : "Alt, fasen kræver, er der. Filen kan sendes ind.");
};

const showCard = (given) => {
  const list = (name) => shown(fields.get(name).node).join(", ") || "Ikke oplyst";
  find("data-kortet").replaceChildren(
    made("strong", { className: "ff-korttitel", textContent: given.titel ?? "Titel" }),
    made("p", { textContent: given.resume ?? "Kort fortalt" }),
    made("p", { className: "kortfakta" }, made("span", { className: "fase", textContent: list("fase") }), ` ${list("hospitaler")} · ${list("speciale")}`));
  const box = find("data-borgerboks");
  const told = given.borgertekst;
  box.hidden = !told || told === rules.ikke_oplyst;
  if (box.hidden) return;
  box.replaceChildren(made("strong", { textContent: "Hvad betyder det for mig?" }), made("dl", {},
    ...fields.get("borgertekst").field.dele.filter((part) => told[part.navn]).flatMap((part) =>
      [made("dt", { textContent: part.titel }), made("dd", { textContent: told[part.navn] === rules.ikke_oplyst ? "Ikke oplyst" : told[part.navn] })])));
};

const showName = (given) => {
  const field = find("data-filnavn");
  if (!named && !editing) field.value = slug(given.titel ?? "").slice(0, 60).replace(/-+$/, "");
  field.readOnly = Boolean(editing);
  const taken = !editing && names.has(field.value);
  const wrong = field.value && slug(field.value) !== field.value;
  const reserved = !editing && rules.optagne.includes(field.value);
  const note = find("data-filnavn-fejl");
  note.hidden = !taken && !wrong && !reserved;
  say(note, taken ? "Der er allerede et projekt med det navn. Vælg det øverst, hvis du vil rette det."
    : reserved ? `Adressen »${field.value}« er optaget. Skriv et andet navn.` : wrong ? rules.filnavn : "");
  return note.hidden && Boolean(field.value);
};

const download = made("button", { type: "button", textContent: "Gem som fil" });
const propose = made("a", { className: "ff-forslag", textContent: "Åbn som ændringsforslag" });
const mail = made("a", { className: "ff-mail" });
const yaml = () => find("data-yaml").textContent;
const copy = copyButton("Kopiér filen", yaml);
download.addEventListener("click", () => {
  save(`${find("data-filnavn").value || "projekt"}.yml`, yaml(), "text/yaml");
  unsaved = false;
});
copy.querySelector("button").addEventListener("click", () => { unsaved = false; });
for (const way of [propose, mail]) way.addEventListener("click", () => { unsaved = false; });
find("data-knapper").append(copy, " ", download, " ");

const showMail = (secret) => { // for those without an account, where the owner has a mailbox
  if (secret || !form.dataset.postkasse) { mail.remove(); return; }
  const empty = `mailto:${form.dataset.postkasse}?subject=${encodeURIComponent(`Projekt: ${find("data-filnavn").value}.yml`)}`;
  const whole = `${empty}&body=${encodeURIComponent(yaml().replace(/\n/g, "\r\n"))}`;
  const fits = whole.length <= MOST;
  mail.href = fits ? whole : empty;
  mail.textContent = fits ? "Åbn som mailudkast" : "Åbn et mailudkast (kopiér filen ind)";
  find("data-knapper").append(mail, " ");
};

const showFile = (given, found, nameIsRight) => {
  find("data-yaml").textContent = HEAD + toYaml(given, rules.felter);
  const secret = found.some((fault) => Object.values(rules.persondata.beskeder).includes(fault.hvorfor));
  for (const button of find("data-knapper").querySelectorAll("button")) button.disabled = secret;
  showMail(secret);
  const edit = document.querySelector(".ret a[href*='/edit/']:not([href*='/-/'])")?.href.split(/docs\/(?=bidrag\/)/)[0]; // …/edit/main/
  const ready = edit && !secret && nameIsRight && !found.length;
  const name = `${FOLDER}${find("data-filnavn").value}.yml`;
  const text = encodeURIComponent(yaml());
  const fits = text.length < TOO_LONG;
  if (!ready) propose.remove(); // a link that leads nowhere is none
  else {
    find("data-knapper").append(propose);
    propose.href = editing ? `${edit}${name}` : `${edit.replace(/\/edit\/([^/]+)\/$/, "/new/$1")}?filename=${encodeURIComponent(name)}${fits ? `&value=${text}` : ""}`;
  }
  const byHand = editing
    ? "Kopiér filen først. Linket åbner den gamle fil på GitHub: markér alt i den, og sæt din ind i stedet."
    : `Filen er for lang til at følge med linket. Kopiér den først, og sæt den ind på GitHub.`;
  say(find("data-vejledning"), secret ? "Filen kan ikke hentes, før det, der ligner persondata, er slettet."
    : !ready && edit ? "Knappen til et ændringsforslag kommer, når intet mangler. Du kan gemme en halv fil imens."
    : !ready ? `Gem filen. En, der har adgang til arkivet, lægger den i mappen ${FOLDER}.`
    : editing || !fits ? byHand : "GitHub åbner med navn og indhold på plads. Du skal bruge en gratis konto.");
};

const update = () => {
  lock(form);
  const given = values();
  const found = faults(given, rules);
  for (const { node } of fields.values()) for (const mark of node.querySelectorAll("[data-betydning]")) say(mark, meaning(mark.closest("[data-felt]")));
  showFields(given);
  measure(form);
  showFaults(found);
  showCard(given);
  showFile(given, found, showName(given));
};

const prepare = (parent, list, before) => { // ids for the links, and the rules of each field beside its element
  for (const field of list) {
    const node = child(parent, field.navn);
    node.felt = field;
    node.id = `${before}-${field.navn}`;
    node.querySelectorAll(":scope > [data-raekker] > [data-raekke]").forEach((row, index) => prepare(row, field.dele, `${node.id}-${index + 1}`));
    if (field.slags === "del") prepare(node.querySelector(":scope > .ff-dele"), field.dele, node.id);
    const error = node.querySelector(":scope > [data-fejl]");
    error.id = `${node.id}-fejl`;
    const helps = [...node.querySelectorAll(":scope > .ff-hjaelp, :scope > .ff-maal")];
    helps.forEach((help, at) => { help.id = `${node.id}-hjaelp-${at + 1}`; });
    (control(node) ?? node).setAttribute("aria-describedby", [...helps.map(({ id }) => id), error.id].join(" "));
    if (field.paakraevet && before !== "ff" && control(node)) {
      control(node).ariaRequired = "true";
      say(node.querySelector("[data-krav]"), "(skal udfyldes)");
    }
  }
};
const prepareAll = () => { for (const { field, node } of fields.values()) prepare(node.parentElement, [field], "ff"); };

const load = async (id) => {
  let record = {};
  if (id && slug(id) === id) {
    const answer = await fetch(new URL(`projekter/${id}/post.json`, root));
    if (answer.ok) record = await answer.json();
    record.organisation = record.organisation_id;
  }
  editing = id && record.id ? id : "";
  named = false;
  find("data-vaelg").value = id;
  for (const [name, { field, node }] of fields) {
    fill(node, field, record[name]);
    if (editing) for (const one of [node, ...node.querySelectorAll("[data-felt]")]) seen.add(one);
  }
  find("data-filnavn").value = editing;
  say(find("data-hentet"), editing ? "Posten er hentet ind i felterne." : id ? "Ingen post har det navn." : "");
  prepareAll();
  update();
  unsaved = false;
};

const fetchNames = async () => {
  names = new Map(Object.entries(await (await fetch(new URL("skemaer/projekt.navne.json", root))).json()));
  find("data-projektnavne").replaceChildren(...[...names].map(([id, title]) => made("option", { value: id, textContent: title })));
  update();
};
form.addEventListener("focusin", () => fetchNames().catch(() => {}), { once: true }); // without them the build tells of a taken name

form.addEventListener("input", (event) => {
  if (event.target === find("data-vaelg")) return; // a name that is being written fills no field yet
  unsaved = true;
  if (event.target === find("data-filnavn")) named = true;
  const row = event.target.closest("[data-felt=url]")?.parentElement; // whoever writes a source's address is reading it
  const day = row && child(row, "laest")?.querySelector("input");
  if (day && !day.value) day.value = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  update();
});
form.addEventListener("change", (event) => {
  if (event.target === find("data-vaelg")) {
    const id = event.target.value.trim();
    history.replaceState(null, "", id ? `?projekt=${encodeURIComponent(id)}` : location.pathname);
    load(id);
    return;
  }
  for (let own = event.target.closest("[data-felt]"); own; own = own.parentElement.closest("[data-felt]")) seen.add(own);
  update();
  tellFault(event.target);
});
form.addEventListener("click", (event) => {
  const owner = event.target.closest("[data-felt]");
  if (event.target.closest("[data-ny]")) {
    const row = addRow(owner);
    prepareAll();
    first(row).focus();
  } else if (event.target.closest("[data-fjern]")) {
    const list = event.target.closest("[data-raekker]").parentElement;
    event.target.closest("[data-raekke]").remove();
    prepareAll();
    list.querySelector(":scope > [data-ny]").focus();
  } else return;
  unsaved = true;
  update();
});
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });

await load(new URLSearchParams(location.search).get("projekt") ?? "");
form.hidden = false;

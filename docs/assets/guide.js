// [data-guide] Shows one question of a guide at a time, and at the end what was answered and what can be taken along. The answers
// stand in the address by their names, so a way can be shared, Back works, and a link means the same when questions are
// moved. Nothing is stored or sent. Without this file the guide reads as linked sections.

import { addressSays } from "./adressebesked.js";
import { asRecord, called, gaps, given, walk } from "./guideregn.js";
import { say } from "./sig.js";

const make = (name, text, more = {}) => Object.assign(document.createElement(name), { textContent: text }, more);
const plain = (node) => node.textContent.replace(/\s+/g, " ").trim();

// An outcome as text that can be pasted anywhere: one line for each paragraph and point.
const asText = (section) => [...section.querySelectorAll("p:not(.forfra, .uden-mangler), li, summary, .guide-lov")]
  .filter((node) => !node.parentElement.closest("li, .guide-lov, [hidden], .guide-tillaeg:not([open])"))
  .map((node) => (node.matches("li") ? "- " : "") + plain(node));

const LOST = {
  old: {
    da: "Spørgsmålene er ændret, siden linket blev lavet. Svar igen herfra.",
    en: "The questions have changed since this link was made. Please answer again from here.",
  },
  unknown: {
    da: "Linket nævner et svar, som ikke findes her mere. Guiden er stoppet ved det sidste spørgsmål, den kunne følge. Svar videre herfra.",
    en: "This link names an answer that is no longer here. The guide has stopped at the last question it could follow. Please answer on from here.",
  },
};

for (const guide of document.querySelectorAll("[data-guide]")) {
  const find = (selector) => guide.querySelector(selector);
  const sections = [...guide.querySelectorAll("section")];
  const steps = Object.fromEntries(sections.map((section) => [section.id, section]));
  const additions = Object.fromEntries([...guide.querySelectorAll("[data-tillaeg]")].map((addition) => [addition.dataset.tillaeg, addition]));
  const [status, back, end, receipt, post] = ["[data-status]", "[data-tilbage]", "[data-medbring]", "[data-kvittering]", "[data-post]"].map(find);
  const mark = `#${guide.dataset.guide}=`;
  const heading = (section) => section.querySelector("[role=heading]");
  const field = (name) => find(`[data-felt="${name}"]`);

  const names = () => given(location.hash, mark);
  const place = (answers) => (answers.length ? mark + answers.join(".") : `#${sections[0].id}`);
  const asked = { // the guide as the page says it: what every answer leads to
    start: sections[0].id,
    trin: Object.fromEntries(sections.map((section) => [section.id, [...section.querySelectorAll("[data-svar]")].map((link) => ({
      id: link.dataset.svar, til: link.hash.slice(1), mangler: link.dataset.mangler,
      kalder: link.dataset.kalder?.split(" ") ?? [], tags: JSON.parse(link.dataset.tags ?? "{}"), link,
    }))])),
    medMangler: Object.fromEntries(sections.map((section) => [section.id, section.dataset.medMangler])),
  };
  const alone = () => { // an address of one section, as pages and search link to it
    const section = steps[location.hash.slice(1)];
    return section === sections[0] ? undefined : section;
  };
  const told = (taken, here) => { // what the answers gathered on the way: gaps, and what else holds
    const missing = gaps(taken);
    for (const box of here.querySelectorAll("[data-mangler-her]")) {
      box.hidden = !missing.length;
      box.querySelector("ul").replaceChildren(...missing.map((text) => make("li", text)));
    }
    for (const link of here.querySelectorAll("[data-videre]")) { // who you are is asked once: the next guide is told
      const known = link.dataset.baerer.split(" ").includes(taken[0]?.id);
      link.hash = known ? `${link.dataset.videre}=${taken[0].id}` : "";
    }
    const wanted = called(taken);
    const room = here.querySelector("[data-tillaegsplads]"); // many outcomes share an addition, which comes to the one that is shown
    for (const name of room?.dataset.tillaegsplads.split(" ") ?? []) {
      additions[name].open = wanted.has(name);
      room.before(additions[name]);
    }
    if (room) room.hidden = true;
  };

  const sum = (taken, here) => {
    const answers = taken.map(({ id }) => id);
    const links = taken.map(({ link }) => link);
    const questions = links.map((link) => plain(heading(link.closest("section"))));
    find("[data-vej]").replaceChildren(...links.map((link, index) => {
      const line = make("li", `${questions[index]} `);
      const again = make("a", "Ret svaret", { href: place(answers.slice(0, index)) });
      again.setAttribute("aria-label", `Ret svaret på: ${questions[index]}`);
      line.append(make("strong", plain(link)), " ", again);
      return line;
    }));
    const text = [guide.dataset.titel, "", ...links.map((link, index) => `${index + 1}. ${questions[index]} ${plain(link)}`), "", ...asText(here), "", location.href];
    field("tekst").querySelector("textarea").value = text.join("\n");
    if (post) field("post").querySelector("textarea").value = asRecord(JSON.parse(post.dataset.post), taken, location.href);
  };

  const progress = (taken, here) => {
    const count = taken.length + 1;
    const left = Number(here.dataset.trin);
    return `Spørgsmål ${count} af ${left ? "højst " : ""}${count + left}`;
  };

  const show = (move) => {
    const way = alone() ? { taken: [], here: alone().id, lost: "" } : walk(asked, names());
    const { taken } = way;
    const here = steps[way.here];
    addressSays(find("[data-adressebesked]"), LOST[way.lost]);
    for (const note of guide.querySelectorAll(".mangel, .uden-mangler")) note.hidden = !alone(); // else they are gathered
    const ended = "udfald" in here.dataset;
    for (const section of sections) section.hidden = section !== here;
    for (const rest of guide.querySelectorAll(".guide-tillaegene")) rest.hidden = true;
    guide.dataset.klar = ""; // until then the style shows the first question alone, so that nothing jumps
    guide.toggleAttribute("data-slut", ended);
    say(status, alone() ? "" : ended ? `Svar efter ${taken.length} spørgsmål` : progress(taken, here));
    back.hidden = !taken.length;
    back.querySelector("a").href = place(taken.slice(0, -1).map(({ id }) => id));
    end.hidden = !ended || !taken.length;
    field("tekst").hidden = true;
    if (post) togglePost(false);
    receipt.textContent = "";
    if (ended) {
      told(taken, here);
      sum(taken, here);
    }
    if (move) heading(here).focus();
  };

  const togglePost = (open) => {
    field("post").hidden = !open;
    post.setAttribute("aria-expanded", String(open));
  };

  const copy = async (name) => {
    const area = field(name).querySelector("textarea");
    try {
      await navigator.clipboard.writeText(area.value);
      receipt.textContent = "Teksten er kopieret.";
    } catch { // refused, or an address without https: then the reader copies by hand
      field(name).hidden = false;
      area.focus();
      area.select();
      receipt.textContent = "Browseren tillod ikke at kopiere. Teksten er markeret: tryk Ctrl+C, eller kopiér den i menuen.";
    }
  };

  guide.addEventListener("click", (event) => {
    const hit = event.target.closest("[data-svar], [data-forfra], [data-udskriv], [data-kopier], [data-post]");
    if (!hit) return;
    if ("svar" in hit.dataset) {
      if (alone()) return; // follow the link as it stands
      event.preventDefault();
      location.hash = place([...walk(asked, names()).taken.map(({ id }) => id), hit.dataset.svar]);
    } else if ("udskriv" in hit.dataset) print();
    else if ("kopier" in hit.dataset) copy(hit.dataset.kopier);
    else if ("post" in hit.dataset) togglePost(field("post").hidden);
  });
  find("[data-hent]")?.addEventListener("click", ({ currentTarget }) => {
    const file = new Blob([field("post").querySelector("textarea").value], { type: "application/yaml" });
    URL.revokeObjectURL(currentTarget.href);
    currentTarget.href = URL.createObjectURL(file);
  });
  find("[data-hent]")?.setAttribute("href", "#"); // a link without an address is reached by no keyboard
  addEventListener("hashchange", () => show(true));
  show(location.hash.startsWith(mark) || Boolean(alone()));
}

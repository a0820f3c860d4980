// Shows one question of a guide at a time, and at the end what was answered and what can be taken along. The answers
// stand in the address, so a way can be shared and Back works. Nothing is stored or sent. Without this file the guide
// reads as linked sections.

const make = (name, text, more = {}) => Object.assign(document.createElement(name), { textContent: text }, more);
const plain = (node) => node.textContent.replace(/\s+/g, " ").trim();

// An outcome as text that can be pasted anywhere: one line for each paragraph and point.
const asText = (section) => [...section.querySelectorAll("p:not(.forfra), li, .guide-lov")]
  .filter((node) => !node.parentElement.closest("li, .guide-lov"))
  .map((node) => (node.matches("li") ? "- " : "") + plain(node));

// The beginning of a record: what the answers said, and for the rest what to write there. A later answer wins.
const asRecord = (lines, links, source) => {
  const said = Object.assign({}, ...links.map((link) => JSON.parse(link.dataset.tags ?? "{}")));
  return [
    "# Begyndt med en guide på AI-wikien:",
    `# ${source}`,
    ...lines.map(([felt, vaerdi, hjaelp]) => (felt in said ? `${felt}: ${said[felt]}` : `${felt}: ${vaerdi}  # ${hjaelp}`)),
    "",
  ].join("\n");
};

for (const guide of document.querySelectorAll("[data-guide]")) {
  const find = (selector) => guide.querySelector(selector);
  const sections = [...guide.querySelectorAll("section")];
  const steps = Object.fromEntries(sections.map((section) => [section.id, section]));
  const [status, back, end, receipt, post] = ["[data-status]", "[data-tilbage]", "[data-medbring]", "[data-kvittering]", "[data-post]"].map(find);
  const mark = `#${guide.dataset.guide}=`;
  const heading = (section) => section.querySelector("[role=heading]");
  const field = (name) => find(`[data-felt="${name}"]`);

  const given = () => (location.hash.startsWith(mark) ? location.hash.slice(mark.length).split(".") : []);
  const place = (answers) => (answers.length ? mark + answers.join(".") : `#${sections[0].id}`);
  const alone = () => { // an address of one section, as pages and search link to it
    const section = steps[location.hash.slice(1)];
    return section === sections[0] ? undefined : section;
  };
  const walk = () => { // the answers taken on the way; a way that goes astray stops where it was still right
    const links = [];
    let here = sections[0];
    for (const number of given()) {
      const link = here.querySelector(`[data-svar="${CSS.escape(number)}"]`);
      if (!link) break;
      links.push(link);
      here = steps[link.hash.slice(1)];
    }
    return { links, here };
  };

  const sum = (links, here) => {
    const answers = given().slice(0, links.length);
    const asked = links.map((link) => plain(heading(link.closest("section"))));
    find("[data-vej]").replaceChildren(...links.map((link, index) => {
      const line = make("li", `${asked[index]} `);
      const again = make("a", "Ret svaret", { href: place(answers.slice(0, index)) });
      again.setAttribute("aria-label", `Ret svaret på: ${asked[index]}`);
      line.append(make("strong", plain(link)), " ", again);
      return line;
    }));
    const text = [guide.dataset.titel, "", ...links.map((link, index) => `${index + 1}. ${asked[index]} ${plain(link)}`), "", ...asText(here), "", location.href];
    field("tekst").querySelector("textarea").value = text.join("\n");
    if (post) field("post").querySelector("textarea").value = asRecord(JSON.parse(post.dataset.post), links, location.href);
  };

  const progress = (links, here) => {
    const count = links.length + 1;
    const left = Number(here.dataset.trin);
    return left ? `Spørgsmål ${count}; højst ${left} tilbage` : `Spørgsmål ${count}; det er det sidste`;
  };

  const show = (move) => {
    const { links, here } = alone() ? { links: [], here: alone() } : walk();
    const ended = "udfald" in here.dataset;
    for (const section of sections) section.hidden = section !== here;
    guide.toggleAttribute("data-slut", ended);
    status.hidden = Boolean(alone());
    status.textContent = ended ? `Svar efter ${links.length} spørgsmål` : progress(links, here);
    back.hidden = !links.length;
    back.querySelector("a").href = place(given().slice(0, Math.max(links.length - 1, 0)));
    end.hidden = !ended || !links.length;
    field("tekst").hidden = true;
    if (post) togglePost(false);
    receipt.textContent = "";
    if (ended) sum(links, here);
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
      const { links } = walk();
      location.hash = place([...given().slice(0, links.length), hit.dataset.svar]);
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

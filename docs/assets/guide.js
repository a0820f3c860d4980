// Shows one question of a guide at a time. The answers so far stand in the address, so a way can be shared and Back
// works. Nothing is stored or sent. Without this file the guide reads as linked sections.

for (const guide of document.querySelectorAll("[data-guide]")) {
  const name = guide.dataset.guide;
  const sections = [...guide.querySelectorAll("section")];
  const status = guide.querySelector("[data-status]");
  const steps = Object.fromEntries(sections.map((section) => [section.id, section]));
  const mark = `#${name}=`;

  const answers = () => (location.hash.startsWith(mark) ? location.hash.slice(mark.length).split(".").map(Number) : []);
  const follow = (given) => { // the sections met on the way; a way that goes astray stops where it was still right
    const way = [sections[0]];
    for (const number of given) {
      const link = way.at(-1).querySelector(`[data-svar="${number}"]`);
      if (!link) break;
      way.push(steps[link.hash.slice(1)]);
    }
    return way;
  };

  const show = (move) => {
    const way = follow(answers());
    const here = way.at(-1);
    for (const section of sections) section.hidden = section !== here;
    status.hidden = false;
    status.textContent = here.dataset.udfald ? `Svar efter ${way.length - 1} spørgsmål` : `Spørgsmål ${way.length}`;
    if (move) here.focus();
  };

  guide.addEventListener("click", (event) => {
    const link = event.target.closest("[data-svar], [data-forfra]");
    if (!link) return;
    event.preventDefault();
    const next = link.dataset.svar ? [...answers(), link.dataset.svar].join(".") : "";
    location.hash = next ? mark + next : `#${sections[0].id}`;
  });
  addEventListener("hashchange", () => show(true));
  show(location.hash.startsWith(mark));
}

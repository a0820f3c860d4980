// [data-brev] Fills in a letter while its fields are written, and hands it on as text or as a draft in the reader's own mail.
// Nothing is stored or sent. Without this file the page shows the letter with its places in square brackets.

import { copyButton } from "./kopi.js";

const MOST = 1900; // signs of an address that every mail program takes

const plain = (letter) => [...letter.querySelectorAll("[data-tekst] p, [data-tekst] li")]
  .map((part) => (part.tagName === "LI" ? `- ${part.textContent}` : `\n${part.textContent}\n`)).join("\n").replace(/\n{3,}/g, "\n\n").trim();
const subject = (letter) => letter.querySelector("[data-emne]").textContent;

for (const letter of document.querySelectorAll("[data-brev]")) {
  const form = document.querySelector(`[data-felter="${letter.dataset.brev}"]`);
  const places = [...letter.querySelectorAll("[data-sted]")];
  const empty = new Map(places.map((place) => [place, place.textContent]));
  const draft = Object.assign(document.createElement("a"), { textContent: "Åbn som mailudkast" });

  const fill = () => {
    for (const place of places) {
      const said = form.elements[place.dataset.sted].value.trim();
      place.textContent = said || empty.get(place);
      place.classList.toggle("udfyldt", Boolean(said));
    }
    const whole = `mailto:${letter.dataset.til ?? ""}?subject=${encodeURIComponent(subject(letter))}&body=${encodeURIComponent(plain(letter).replace(/\n/g, "\r\n"))}`;
    draft.href = whole.length > MOST ? `mailto:${letter.dataset.til ?? ""}?subject=${encodeURIComponent(subject(letter))}` : whole;
    draft.textContent = whole.length > MOST ? "Åbn et mailudkast (kopiér brevet ind)" : "Åbn som mailudkast";
  };

  const print = Object.assign(document.createElement("button"), { type: "button", textContent: "Udskriv" });
  print.addEventListener("click", () => window.print());
  const buttons = document.querySelector("[data-brevknapper]");
  buttons.append(copyButton("Kopiér brevet", () => `${subject(letter)}\n\n${plain(letter)}`), " ", draft, " ", print);
  buttons.hidden = false;
  form.hidden = false;
  form.addEventListener("input", fill);
  form.addEventListener("submit", (event) => event.preventDefault());
  fill();
}

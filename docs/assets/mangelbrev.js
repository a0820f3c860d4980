// [data-kopibrev] A button under a letter that copies it, so that it can be pasted into a mail. Nothing is stored or sent.
// Without this file the letter can be marked and copied by hand.

import { copyButton } from "./kopi.js";

const line = (node) => (node.tagName === "UL" ? [...node.children].map((point) => `- ${point.textContent.trim()}`).join("\n") : node.textContent.trim());

for (const box of document.querySelectorAll("[data-kopibrev]")) {
  const parts = [...box.children];
  box.append(copyButton(box.dataset.kopibrev, () => parts.map(line).join("\n\n")));
}

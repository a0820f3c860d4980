// [data-kopitabel] A button under a table that copies it, so that it can be pasted into a mail, a document or a spreadsheet and filled in.
// Nothing is stored or sent. Without this file the table can be marked and copied by hand.

import { copyButton } from "./kopi.js";

const cell = (node) => node.textContent.trim().replace(/\s+/g, " ");

for (const box of document.querySelectorAll("[data-kopitabel]")) {
  const rows = [...box.querySelector("table").rows];
  box.append(copyButton(box.dataset.kopitabel, () => rows.map((row) => [...row.cells].map(cell).join("\t")).join("\n")));
}

// A button over a table that copies it, one row a line and a tab between cells: what documents and spreadsheets paste
// as a table. Without this file the table can be read, printed and marked by hand.

import { copyButton } from "./kopi.js";

const cell = (node) => node.textContent.replace(/\s+/g, " ").trim();

for (const box of document.querySelectorAll("[data-kopitabel]")) {
  const rows = () => [...box.querySelectorAll("tr")].map((row) => [...row.cells].map(cell).join("\t"));
  box.prepend(copyButton("Kopiér skemaet", () => [box.dataset.kopitabel, ...rows()].join("\n")));
}

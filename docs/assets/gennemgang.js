// Gathers the answers on a review sheet in the field below them, line by line, so that they can be copied.
// Nothing is stored or sent. Without this file the field holds the numbers, and the answers are written after them.

import { copyButton } from "./kopi.js";

const line = (statement) => {
  const chosen = statement.querySelector("input:checked");
  const remark = statement.querySelector("[data-bemaerkning]").value.replace(/\s+/g, " ").trim();
  return chosen ? `${statement.dataset.paastand} ${chosen.value}${remark ? `: ${remark}` : ""}` : "";
};

for (const part of document.querySelectorAll("[data-gennemgang]")) {
  const field = part.querySelector("[data-svar]");
  const statements = [...part.querySelectorAll("[data-paastand]")];
  const gather = () => { field.value = statements.map(line).filter(Boolean).join("\n"); };
  part.addEventListener("change", (event) => { if (event.target !== field) gather(); });
  field.after(copyButton("Kopiér svarene", () => field.value));
  gather();
}

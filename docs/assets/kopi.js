// @ts-check
// A button that copies a text, and says that it did. Used by other modules; does nothing by itself.
// Nothing is stored or sent: the text goes to the clipboard of the reader's own machine.

/** @param {string} text */
const byHand = (text) => { // where the browser has no clipboard for us, on an http address or by an administrator's rule
  const field = Object.assign(document.createElement("textarea"), { value: text, readOnly: true, className: "skjult" });
  const was = document.activeElement;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (was instanceof HTMLElement) was.focus();
  return done;
};

/** Puts `text` on the clipboard. Resolves to whether it could.
 * @param {string} text */
export const copyText = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return byHand(text);
  }
};

/**
 * A button named `label` that copies what `text()` returns when it is pressed.
 * `status`, when given, is an element with role="status" that several buttons share; else the button makes its own.
 * Returns the element to insert.
 * @param {string} label
 * @param {() => string} text
 * @param {HTMLElement} [status]
 */
export const copyButton = (label, text, status) => {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: label });
  const told = status ?? Object.assign(document.createElement("span"), { className: "kopi-status" });
  told.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    const done = await copyText(text());
    told.textContent = done ? `${label}: kopieret` : "Browseren giver ikke lov til at kopiere. Markér teksten, og kopiér den selv.";
  });
  if (status) return button;
  const box = Object.assign(document.createElement("span"), { className: "kopi" });
  box.append(button, " ", told);
  return box;
};

// @ts-check
// What several scripts make and read in the same way. Does nothing by itself.

/** An element with its properties and what is in it. Nothing is read as HTML.
 * @param {string} name
 * @param {Record<string, unknown>} props
 * @param {(Node | string)[]} children */
export const element = (name, props = {}, ...children) => {
  const made = Object.assign(document.createElement(name), props);
  made.append(...children);
  return made;
};

/** A button that does something.
 * @param {string} label
 * @param {(event: Event) => void} act */
export const button = (label, act) => {
  const made = element("button", { type: "button", textContent: label });
  made.addEventListener("click", act);
  return made;
};

/** A text on one line.
 * @param {string | null} text */
export const oneLine = (text) => (text ?? "").replace(/\s+/g, " ").trim();

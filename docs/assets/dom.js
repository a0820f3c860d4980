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

/** Gives the reader a file to keep. It is made here, and goes nowhere else.
 * @param {string} name
 * @param {BlobPart} content
 * @param {string} type */
export const save = (name, content, type) => {
  const link = document.createElement("a");
  Object.assign(link, { href: URL.createObjectURL(new Blob([content], { type })), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
};

/** A text on one line.
 * @param {string | null} text */
export const oneLine = (text) => (text ?? "").replace(/\s+/g, " ").trim();

// @ts-check
// Values → YAML as people write it here. Whatever a text holds, it comes back as that text.

// Begins with a letter, holds nothing that YAML reads anything into, and is no word that means something else.
const PLAIN = /^[A-Za-zÆØÅæøå](?:[^\p{C}\p{Z}:#"`{}[\]*|>@\\]|:(?=[^\s]))*(?: (?:[^\p{C}\p{Z}:#"`{}[\]*|>@\\]|:(?=[^\s]))+)*$/u;
const MEANS = /^(?:true|false|yes|no|on|off|null|y|n|ja|nej)$/i;
const WORD = /^[a-z][a-z0-9-]*$/; // an id
const TIME = /^\d{4}(?:-\d{2}){0,2}$/; // only for fields that hold one
const UNSEEN = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cf}/gu;
const FOLD = 110;

/** @typedef {string | string[] | Values | Values[]} Value
 * @typedef {{ [field: string]: Value }} Values
 * @typedef {{ navn: string, slags: string, dele?: Field[] }} Field what may stand in a file (macros/registers/forms.py) */

/** @param {string} text */
const quoted = (text) => JSON.stringify(text).replace(UNSEEN, (sign) =>
  [...Array(sign.length).keys()].map((i) => `\\u${sign.charCodeAt(i).toString(16).padStart(4, "0")}`).join(""));

/** @param {string} text */
const foldable = (text) => text.length > FOLD && !/\p{C}|[\u2028\u2029]/u.test(text);

/** @param {string} text
 * @param {string} indent */
const folded = (text, indent) => { // break only between two words with one space between them
  const room = FOLD - indent.length;
  const lines = [""];
  for (const piece of text.replace(/(\S) (?=\S)/g, "$1\n").split("\n")) {
    const last = lines.length - 1;
    if (lines[last] && lines[last].length + 1 + piece.length > room) lines.push(piece);
    else lines[last] += (lines[last] ? " " : "") + piece;
  }
  return `>-\n${lines.map((line) => indent + line).join("\n")}`;
};

/** @param {string} text
 * @param {string} kind
 * @param {string} indent */
const scalar = (text, kind, indent) => {
  if (["dato", "tidspunkt"].includes(kind) && TIME.test(text)) return text;
  if (foldable(text) && !/^\S{80}/.test(text)) return folded(text, indent);
  return PLAIN.test(text) && !MEANS.test(text) ? text : quoted(text);
};

/** @param {any} value of the kind the field says
 * @param {Field} field
 * @param {string} indent
 * @returns {string} */
const entry = (value, field, indent) => { // what stands after the colon
  if (typeof value === "string") return ` ${scalar(value, field.slags, indent)}`;
  if (field.slags === "ordliste") return ` [${value.map((/** @type {string} */ id) => (WORD.test(id) && !MEANS.test(id) ? id : quoted(id))).join(", ")}]`;
  if (field.slags === "tekstliste") return value.map((/** @type {string} */ text) => `\n${indent}- ${scalar(text, "", `${indent}  `)}`).join("");
  if (field.slags === "dele") return value.map((/** @type {Values} */ part) => `\n${indent}- ${mapping(part, field.dele, `${indent}  `).trimStart()}`).join("");
  return `\n${mapping(value, field.dele, indent)}`;
};

/** @param {Values} values
 * @param {Field[]} [fields]
 * @param {string} [indent] */
const mapping = (values, fields = [], indent = "") => fields
  .filter((field) => values[field.navn] !== undefined)
  .map((field) => `${indent}${field.navn}:${entry(values[field.navn], field, `${indent}  `)}`)
  .join("\n");

/** The file of a project: `values` in the order of `fields` (see macros/registers/forms.py).
 * @param {Values} values
 * @param {Field[]} fields */
export const toYaml = (values, fields) => {
  const text = mapping(values, fields, "");
  return text ? `${text}\n` : "";
};

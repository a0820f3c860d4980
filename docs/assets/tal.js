// @ts-check
// Reads and writes numbers as they are written in Danish, whatever the browser's own language is: groups of three with
// a dot or a blank, and a comma before decimals. A field of the kind "number" would read 150.000 as 150.

const PLAIN = /^\d+(?:,\d*)?$/; // a comma alone is a number that is being written
const GROUPED = /^[1-9]\d{0,2}([. ])\d{3}(?:\1\d{3})*(?:,\d*)?$/;
const POINT = /^\d+\.\d+$/;

/** @typedef {{ least?: number, most?: number, whole?: boolean }} Limits */

/** A number as it is read: 150.000 and 0,5.
 * @param {number} value */
export const writeNumber = (value) => value.toLocaleString("da-DK", { maximumFractionDigits: 10, useGrouping: true });

/** A number with one decimal, as a mean is told.
 * @param {number} value */
export const oneDecimal = (value) => value.toFixed(1).replace(".", ",");

/** `{ value }` for a text that is a number within the limits, else `{ fault }`: what to write instead.
 * @param {string} text
 * @param {Limits} [limits]
 * @returns {{ value?: number, fault?: string }} */
export const readNumber = (text, { least = 0, most = Infinity, whole = false } = {}) => {
  const said = text.trim().replace(/\s+/gu, " ");
  if (!said) return { fault: "Skriv et tal." };
  if (POINT.test(said) && !GROUPED.test(said)) return { fault: `Skriv komma før decimaler: ${said.replace(".", ",")}.` };
  const value = PLAIN.test(said) || GROUPED.test(said) ? Number(said.replace(/[. ]/g, "").replace(",", ".")) : NaN;
  if (!(value >= least && value <= most)) return { fault: `Skriv et tal mellem ${writeNumber(least)} og ${writeNumber(most)}.` };
  return whole && !Number.isInteger(value) ? { fault: "Skriv et helt tal." } : { value };
};

/**
 * Makes a text field one for numbers. Returns `{ read, write }`: `read()` gives the number, or undefined and the field
 * says its fault; `write(value)` puts a number there. On leaving the field the number that was read is written back.
 * @param {HTMLInputElement} input
 * @param {Limits} [limits]
 */
export const numberField = (input, limits) => {
  const read = () => {
    const { value, fault = "" } = readNumber(input.value, limits);
    input.setCustomValidity(fault);
    input.setAttribute("aria-invalid", String(Boolean(fault)));
    return value;
  };
  /** @param {number} value */
  const write = (value) => {
    input.value = writeNumber(value);
    read();
  };
  Object.assign(input, { type: "text", inputMode: "decimal" });
  input.addEventListener("change", () => {
    const value = read();
    if (value !== undefined) write(value);
  });
  return { read, write };
};

// @ts-check
// Tables as text with semicolons, which Danish spreadsheets open. Does nothing by itself.

const RUN = /^[=+\-@]/; // a spreadsheet would run it
const PROTECTED = /^'(?=[=+\-@])/;

/** A cell that no spreadsheet runs, and what it was.
 * @param {string} text */
export const safe = (text) => (RUN.test(text) ? `'${text}` : text);
/** @param {string} text */
export const unsafe = (text) => text.replace(PROTECTED, "");

/** @param {string} text */
const quoted = (text) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The rows as a file, without what a spreadsheet would run.
 * @param {string[][]} rows */
export const writeCsv = (rows) => rows.map((row) => `${row.map((cell) => quoted(safe(cell))).join(";")}\r\n`).join("");

/** The rows of a file with semicolons, where a field in quotation marks may hold a semicolon or a mark written twice.
 * @param {string} text */
export const readCsv = (text) => {
  /** @type {string[][]} */
  const rows = [[]];
  for (const [, quoted, plain, end] of text.replace(/^\ufeff/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n|$)/g)) {
    rows[rows.length - 1].push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
    else if (!end) break;
  }
  return rows.filter((row) => row.join("") !== "");
};

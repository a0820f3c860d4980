// @ts-check
// Brings the answers of many people together, statement by statement. Pure: runs without a document.
// What people send is the code of `selvtestregn.js`, alone or in a link; what a department sends is the file made here.

import { readCsv } from "./csv.js";
import { read } from "./selvtestregn.js";

/** @typedef {Map<string, number[]>} Counts how many gave each answer, in the order of `known.values`, by the statement's name
 * @typedef {{ roles: string[], statements: string[], values: string[] }} Known */

const CODE = /[a-z]+(?:![a-z0-9-]+_[0-9a-z]+)+/g;
const FILE = /^\ufeff?id;/;
const PEOPLE = "svar"; // the row of a file that says how many answered

/** @param {Known} known @returns {Counts} */
const none = ({ statements, values }) => new Map(statements.map((id) => [id, values.map(() => 0)]));

/** @param {string} text @param {Known} known */
const fromPeople = (text, known) => {
  const codes = text.match(CODE) ?? [];
  const counts = none(known);
  const told = codes.map((code) => read(code, known));
  for (const [id, answer] of told.flatMap(({ answers }) => [...new Map(/** @type {[string, string][]} */ (answers))])) {
    const row = /** @type {number[]} */ (counts.get(id));
    row[known.values.indexOf(answer)] += 1;
  }
  return { counts, people: codes.length, alike: codes.length - new Set(codes).size, lost: told.filter(({ lost }) => lost).length, files: 0 };
};

/** @param {string} text @param {Known} known */
const fromFile = (text, known) => {
  const rows = readCsv(text.replace(/\r?\n/g, "\r\n"));
  const counts = none(known);
  for (const [id, , ...cells] of rows) if (counts.has(id)) counts.set(id, known.values.map((_, at) => Number(cells[at]) || 0));
  return { counts, people: Number(rows.find(([id]) => id === PEOPLE)?.[2]) || 0, alike: 0, lost: 0, files: 1 };
};

/** What several texts tell together: counts, how many people, how many alike, how many with names not on the page, how many files.
 * @param {string[]} texts @param {Known} known */
export const gather = (texts, known) => texts.map((text) => (FILE.test(text) ? fromFile : fromPeople)(text, known)).reduce((sum, one) => ({
  counts: new Map([...sum.counts].map(([id, row]) => [id, row.map((count, at) => count + /** @type {number[]} */ (one.counts.get(id))[at])])),
  people: sum.people + one.people,
  alike: sum.alike + one.alike,
  lost: sum.lost + one.lost,
  files: sum.files + one.files,
}), { counts: none(known), people: 0, alike: 0, lost: 0, files: 0 });

/** How many answered a statement, «ved ikke» among them.
 * @param {number[]} row */
export const answered = (row) => row.reduce((a, b) => a + b, 0);

/** The statements that enough have answered: the others must not be told, for a few can be known by their answers.
 * @param {Counts} counts @param {number} fewest @returns {Counts} */
export const enough = (counts, fewest) => new Map([...counts].filter(([, row]) => answered(row) >= fewest));

/** The mean of the numbers in some rows with one decimal, or null when there are none. What is no number does not count.
 * @param {number[][]} rows @param {string[]} values */
export const mean = (rows, values) => {
  const pairs = rows.flatMap((row) => row.map((count, at) => [count, Number(values[at])])).filter(([count, value]) => count && value);
  const count = pairs.reduce((sum, [each]) => sum + each, 0);
  return count ? Math.round((10 * pairs.reduce((sum, [each, value]) => sum + each * value, 0)) / count) / 10 : null;
};

/** The `most` statements with the lowest means, the lowest first.
 * @param {Counts} counts @param {string[]} values @param {number} most */
export const lowest = (counts, values, most) => [...counts]
  .map(([id, row]) => ({ id, mean: mean([row], values) }))
  .filter((one) => one.mean !== null)
  .sort((a, b) => Number(a.mean) - Number(b.mean))
  .slice(0, most);

/** The rows of the department's file: only what may be told.
 * @param {Counts} told @param {number} people @param {Known} known @param {string} name @param {(id: string) => string} textOf */
export const fileRows = (told, people, known, name, textOf) => [
  ["id", "udsagn", ...known.values],
  ["afdeling", name],
  [PEOPLE, "Antal svar", String(people)],
  ...[...told].map(([id, row]) => [id, textOf(id), ...row.map(String)]),
];

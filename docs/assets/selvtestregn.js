// @ts-check
// Counts a self-assessment, picks the next steps, and says what its address means. Pure: runs without a document.

const MOST = 5;
const LOW = 2; // an answer so low is where to begin

/** @typedef {{ statements: { id: string }[] }} Area
 * @typedef {{ answers: { id: string, answer: string | undefined }[], mean: number | null }} Counted
 * @typedef {{ roles: string[], statements: string[], values: string[] }} Known the names on the page */

/** An area with its answers: the numbers among them, and their mean with one decimal (null when there is none).
 * @param {Area} area
 * @param {(id: string) => string | undefined} answerOf */
export const count = (area, answerOf) => {
  const answers = area.statements.map((statement) => ({ ...statement, answer: answerOf(statement.id) }));
  const numbers = answers.map(({ answer }) => Number(answer)).filter(Boolean);
  const sum = numbers.reduce((a, b) => a + b, 0);
  return { ...area, answers, numbers, mean: numbers.length ? Math.round((10 * sum) / numbers.length) / 10 : null };
};

/** The statements to begin with: low answers and «ved ikke» first, from the lowest areas; then what is almost there.
 * @param {Counted[]} counted
 * @param {number} top
 * @returns {string[]} */
export const next = (counted, top) => counted
  .flatMap(({ answers, mean }) => answers.map(({ id, answer }) => ({ id, mean: mean ?? 0, value: Number(answer) || 0, answer })))
  .filter(({ answer, value }) => answer && value < top)
  .sort((a, b) => Number(a.value > LOW) - Number(b.value > LOW) || a.mean - b.mean || a.value - b.value)
  .slice(0, MOST)
  .map(({ id }) => id);

/** The address: who answers, then each answer by its statement's name: `bruger!forstaa-1_3!forstaa-2_v`.
 * @param {string} role
 * @param {string[][]} answers */
export const write = (role, answers) => [role || "alle", ...answers.map(([id, answer]) => `${id}_${answer}`)].join("!");

/**
 * What an address tells: `{ role, answers, lost }`. `known` is { roles, statements, values }: the names on the page.
 * `lost` is "old" for a link with the places of statements, "unknown" when some of it names what isn't here; the
 * answers that are known stand.
 * @param {string} text
 * @param {Known} known
 */
export const read = (text, known) => {
  const [role, ...told] = text.split("!");
  if (/^[a-z0-9-]+\.[\dv-]+$/.test(text)) return { role: "", answers: [], lost: "old" };
  const pairs = told.map((one) => one.split("_"));
  const good = pairs.filter(([id, answer, ...more]) => known.statements.includes(id) && known.values.includes(answer) && !more.length);
  const there = role === "alle" || known.roles.includes(role);
  return { role: there && role !== "alle" ? role : "", answers: good, lost: there && good.length === pairs.length ? "" : "unknown" };
};

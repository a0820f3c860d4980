// @ts-check
// The sums of a budget, and what its address means. Pure: runs without a document.
// The sums are those of macros/numbers/budget.py.

/** @typedef {{ id: string, fase: string, timer: number, kr: number, hvert_aar: boolean, usikkerhed: string, betaler: string }} Line
 * @typedef {{ id: string, lav: number, hoej: number }} Spread
 * @typedef {{ id: string, bevilling: boolean }} Payer
 * @typedef {{ timepris: number, aar: number, stigning: number, fondsmoms: number, overhead: number }} Assumed
 * @typedef {Assumed & { poster: Line[], usikkerhed: Spread[], betalere: Payer[] }} Budget */

/** @type {Record<string, [least: number, most: number]>} */
export const LIMITS = { timepris: [0, 100000], aar: [1, 15], stigning: [0, 20], fondsmoms: [0, 50], overhead: [0, 45], timer: [0, 1e9], kr: [0, 1e9] };
/** @type {(keyof Assumed)[]} */
export const GIVEN = ["timepris", "aar", "stigning", "fondsmoms", "overhead"];
const FIRST = 3; // so many stood in the addresses of before

/** What every phase, payer and line costs: [low, likely, high].
 * @param {Budget} budget */
export const beregn = (budget) => {
  let years = 0;
  for (let year = 0; year < budget.aar; year += 1) years += (1 + budget.stigning / 100) ** year;
  const unsure = Object.fromEntries(budget.usikkerhed.map((u) => [u.id, u]));
  const lines = budget.poster.map((post) => {
    const likely = (post.timer * budget.timepris + post.kr) * (post.hvert_aar ? years : 1);
    return { ...post, sum: [likely * unsure[post.usikkerhed].lav, likely, likely * unsure[post.usikkerhed].hoej] };
  });
  /** @param {{ sum: number[] }[]} chosen */
  const add = (chosen) => chosen.reduce((sum, line) => sum.map((value, place) => value + line.sum[place]), [0, 0, 0]);
  /** @param {"fase" | "betaler"} field
   * @param {string[]} ids */
  const by = (field, ids) => Object.fromEntries(ids.map((id) => [id, add(lines.filter((line) => line[field] === id))]));
  const kept = 1 - (budget.fondsmoms + budget.overhead) / 100;
  const granted = new Set(budget.betalere.filter((payer) => payer.bevilling).map((payer) => payer.id));
  return {
    ansoeg: add(lines.filter((line) => granted.has(line.betaler))).map((value) => value / kept),
    poster: Object.fromEntries(lines.map((line) => [line.id, line.sum])),
    faser: by("fase", [...new Set(lines.map((line) => line.fase))]),
    betalere: by("betaler", budget.betalere.map((payer) => payer.id)),
    ialt: add(lines),
  };
};

/** The address: five numbers (three before), then each line by its name: `450_5_2_17.5_0!pilot_160_0_middel_projekt!…`.
 * @param {Budget} budget */
export const write = (budget) => [
  GIVEN.map((field) => budget[field]).join("_"),
  ...budget.poster.map(({ id, timer, kr, usikkerhed, betaler }) => [id, timer, kr, usikkerhed, betaler].join("_")),
].join("!");

/** @param {string} field
 * @param {string | undefined} text */
const within = (field, text) => text !== undefined && /^\d/.test(text) && Number(text) >= LIMITS[field][0] && Number(text) <= LIMITS[field][1];
/** @param {string} text
 * @param {Budget} known */
const line = (text, known) => { // a line of the address, or null when it says something that isn't here
  const [id, timer, kr, usikkerhed, betaler, ...more] = text.split("_");
  const good = known.poster.some((post) => post.id === id) && within("timer", timer) && within("kr", kr) && !more.length
    && known.usikkerhed.some((one) => one.id === usikkerhed) && known.betalere.some((one) => one.id === betaler);
  return good ? { id, timer: Number(timer), kr: Number(kr), usikkerhed, betaler } : null;
};

/**
 * The budget that an address tells, by the names in it: `{ budget, lost }`.
 * `lost` is "old" for a link with the places of lines, "unknown" when it can't be read or names what isn't here. Then
 * the example is shown, since a sum that lacks a line would look right. "new" when lines have come since: they are 0.
 * @param {string} text
 * @param {Budget} example
 */
export const read = (text, example) => {
  const [given, ...told] = text.split("!");
  const numbers = given.split("_");
  /** @param {string} lost */
  const astray = (lost) => ({ budget: structuredClone(example), lost });
  if (told.length && told.every((one) => /^\d/.test(one))) return astray("old");
  const lines = told.map((one) => line(one, example));
  const good = [FIRST, GIVEN.length].includes(numbers.length) && numbers.every((value, at) => within(GIVEN[at], value))
    && Number.isInteger(Number(numbers[1])) && lines.length && lines.every(Boolean);
  if (!good) return astray("unknown");
  /** @type {Record<string, Partial<Line>>} */
  const by = Object.fromEntries(lines.flatMap((one) => one ?? []).map((one) => [one.id, one]));
  const poster = example.poster.map((post) => ({ ...post, timer: 0, kr: 0, ...by[post.id] }));
  const assumed = Object.fromEntries(numbers.map((value, at) => [GIVEN[at], Number(value)]));
  return { budget: { ...structuredClone(example), ...assumed, poster }, lost: poster.some(({ id }) => !by[id]) ? "new" : "" };
};

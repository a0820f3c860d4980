// @ts-check
// The forms of words, for the search and the filters: what is typed and what is written are compared as a reader sees
// them. Pure: touches no page and fetches nothing.

const UNSEEN = /[\u034F\u00AD\u061C\u115F\u1160\u17B4\u17B5\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\u3164\uFEFF\uFFA0]/g;
const MARKS = /[~^]|ǂ\s*/g; // laid in the index by macros/search/marks.py
/** @type {Record<string, string>} */
const LETTERS = { æ: "ae", ø: "oe", å: "aa", ä: "ae", ö: "oe", ü: "y", é: "e", è: "e" };
const ENDINGS = /(?:ernes|erne|enes|ene|ede|ers|ens|ets|er|en|et|es|e|s|t|r)$/;
const LEAST = 4; // letters of a word that can do without its ending
const JOINTS = /[-.]/g; // inside a word: «AI-loven», «BETA.HEALTH»

/** @typedef {(found: string, first: string, second?: string) => string} Joined */
/** «§ 42 d», «art. 22» and «artikel 22» are one word each.
 * @type {[RegExp, Joined][]} */
const PLACES = [
  [/§+\s*(\d+)(?:\s*([a-zæøå])(?![\p{L}\d]))?/gu, (_, number, letter) => ` ${number}${letter ?? ""} `],
  [/\b(?:art\.?|artikel|article)\s*(\d+)/gu, (_, number) => ` artikel${number} `],
  [/\b(?:kap\.?|kapitel)\s*(\d+)/gu, (_, number) => ` kapitel${number} `],
  [/\b(\d+)\s([a-z])(?![\p{L}\d])/gu, (_, number, letter) => ` ${number}${letter} `],
];
const PART = String.raw`(?:[\p{L}\d]*\p{L}{2}(?:\.\p{L}{2,})+|[\p{L}\d]+)`; // a full stop between letters joins: «sundhed.dk»
const WORD = new RegExp(`${PART}(?:-${PART})*`, "gu");

/** A text as it is seen: each letter one sign, ligatures as letters, nothing that cannot be seen.
 * @param {string} text */
export const seen = (text) => text.normalize("NFKC").replace(UNSEEN, "");

/** What the index holds, without its marks.
 * @param {string} text */
export const clean = (text) => text.replace(MARKS, (mark) => (mark === "^" ? " " : ""));

/** As one writes without Danish letters: «Ærlighed» is «aerlighed». The build folds in the same way.
 * @param {string} word */
export const fold = (word) => word.toLowerCase().replace(/[æøåäöüéè]/g, (letter) => LETTERS[letter]);

/** The words of a text in small letters.
 * @param {string} text
 * @returns {string[]} */
export const tokens = (text) => PLACES.reduce((sum, [place, joined]) => sum.replace(place, joined), seen(text).toLowerCase()).match(WORD) ?? [];

/** A word as one, and the words between its hyphens.
 * @param {string} word */
export const joined = (word) => word.replaceAll(JOINTS, "");
/** @param {string} word */
export const parts = (word) => word.split(JOINTS).filter(Boolean);

/** A folded word without its ending.
 * @param {string} folded */
export const root = (folded) => folded.replace(ENDINGS, "");
/** @param {string} word */
export const stem = (word) => root(fold(joined(word)));
/** Words as one finds their synonyms by them: whatever their endings, if enough is left.
 * @param {string[]} folded */
export const key = (folded) => folded.map((word) => (root(word).length < LEAST ? word : root(word))).join(" ");
/** The stems of what something is called, each once; of a word with a hyphen its parts.
 * @param {string} text */
export const stems = (text) => [...new Set(tokens(text).flatMap(parts).map(stem))];

/** How many letters are wrong: changed, missing, too many, or two in the wrong order. More than `most` is not counted.
 * @param {string} a
 * @param {string} b
 * @param {number} most */
export const distance = (a, b, most) => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, row] = [/** @type {number[]} */ ([]), Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
    if (Math.min(...row) > most) return most + 1;
  }
  return row[b.length];
};

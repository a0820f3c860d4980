// @ts-check
// How hard a text is to read (LIX), counted as macros/text/lix.py counts. A test holds the two together.

const LETTER = "[\\p{L}\\p{Nl}\\p{No}]";
const WORD = new RegExp(`${LETTER}+(?:[-'’]${LETTER}+)*|\\p{Nd}+(?:[.,]\\p{Nd}+)*`, "gu");
const ABBREVIATION = /(^|[^\p{L}\p{N}_])(bl\.a|f\.eks|m\.m|m\.fl|o\.l|ca|dvs|evt|inkl|jf|kl|kr|mia|mio|nr|pct|stk)\.(?!\s+[A-ZÆØÅ]|\s*$)/gu;
const LABEL = /(^[ \t]*|[.!?]\s+)([^\s.!?:]+(?:[ \t]+[^\s.!?:]+)?):(?=\s+[A-ZÆØÅ])/gmu;
const END = /[.!?:](?=\s+[A-ZÆØÅ0-9"»“]|\s*$)/u;
const LONG = 6;

/** @param {string} text */
const plain = (text) => text.replace(ABBREVIATION, (_, before, found) => before + found.replaceAll(".", "")).replace(LABEL, "$1$2");
/** @param {number} number */
const even = (number) => { // a half goes to the even number, as in Python
  const down = Math.floor(number);
  return number - down === 0.5 ? down + (down % 2) : Math.round(number);
};

/** The words of a text.
 * @param {string} text
 * @returns {string[]} */
export const words = (text) => plain(text).match(WORD) ?? [];

/** LIX, rounded; 0 for a text without words.
 * @param {string} text */
export const lix = (text) => {
  const found = words(text);
  if (!found.length) return 0;
  const sentences = plain(text).split(END).filter((part) => part.match(WORD));
  const long = found.filter((word) => [...word].length > LONG).length;
  return even(found.length / sentences.length + (100 * long) / found.length);
};

// @ts-check
// Which set of projects a question asks for: «hvilke øjenprojekter er i pilot» is a speciality and a phase of the
// catalogue. Pure: touches no page and fetches nothing.

import { fold, parts, root, stem, tokens } from "./ordform.js";

/** @typedef {{ felt: string, id: string, navn: string, kaldes: string[], ogsaa: string[] }} Value a value that the catalogue can be filtered by
 * @typedef {{ side: string, ord: string[], emner: string[], vaerdier: Value[] }} Sets what the build knows (macros/search/sets.py) */

const LEAST = 3; // letters of a word that may stand for the beginning of a longer one: «hud», «hjerte»
const NOUN = /^(.{3,})(projekt|afdeling)$/; // «øjenprojekter» is of the eyes, and of projects

/** @param {string} word */
const apart = (word) => {
  const [, first, noun] = NOUN.exec(stem(word)) ?? [];
  return first ? [first, noun] : parts(word).map(stem);
};

/** @param {string} asked
 * @param {string} name */
const same = (asked, name) => [asked, root(asked)].includes(name) || (asked.length >= LEAST && name.startsWith(asked) && name.length > asked.length + 2);

/** The values of the catalogue that a question is about, or none when it asks for something else besides.
 * @param {string} text
 * @param {Sets} sets
 * @param {Set<string>} fill words that say nothing
 * @param {(word: string) => string[]} [alike] other words for the same
 * @returns {Value[]} */
export const asked = (text, sets, fill, alike = () => []) => {
  /** @param {string} some */
  const words = (some) => tokens(some).filter((word) => !fill.has(fold(word))).flatMap(apart);
  const known = new Set(sets.ord.map(stem));
  const subject = new Set(sets.emner.map(stem));
  const all = words(text);
  const left = new Set(all.filter((word) => !known.has(word) && !subject.has(word)));
  const told = [...left];
  let plain = all.some((word) => known.has(word)); // that a set is asked for
  /** @type {Value[]} */
  const found = [];
  for (const value of sets.vaerdier) {
    /** @param {string[]} names */
    const hit = (names) => names.map(words).map((name) => name.map((word) => told.find((one) => [one, ...alike(one)].some((way) => same(way, word))) ?? ""))
      .find((name) => name.length && name.every(Boolean));
    const whole = hit(value.kaldes);
    const used = whole ?? hit(value.ogsaa);
    if (!used || !(used.some((word) => left.has(word)) || found.some(({ felt }) => felt === value.felt))) continue;
    found.push(value);
    plain ||= value.felt === "hospitaler" || Boolean(whole && value.felt === "speciale");
    for (const word of used) left.delete(word);
  }
  return plain && !left.size ? found : [];
};

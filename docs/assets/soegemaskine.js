// @ts-check
// Finds pages for what a reader has typed. Pagefind finds one word; this decides which words to ask for, and weighs
// the answers: words that say nothing are left out, synonyms and other spellings go along, and no word is demanded, as
// a question holds many. It touches no page; soegning.js shows what it finds.

import { Index } from "./indeks.js";
import { clean, distance, fold, joined, key as keyOf, parts, root, seen, stem, stems, tokens } from "./ordform.js";
import { asked } from "./saet.js";

export { clean, seen };

/** @import { Filters, Page, Place, Result, Word } from "./indeks.js" */
/** @typedef {{ ask: string[], instead?: string, unknown?: boolean }} Read how to ask for a word, and whether that is another word than the reader's
 * @typedef {Read & { typed: string, found?: number }} Slot a word or several that belong together
 * @typedef {{ id: string, result: Result, score: number, top: number, met: number }} Weighed
 * @typedef {{ id: string, score: number, data: Page }} Hit */

const LEAST_PART = 4;
const TWO_WRONG = 8; // letters of a word that may have two wrong
const DANISH = /[æøå]/;
const NAMED = /(?:ing|else)(?:en|er|erne|ens|s)?$/;
const DONE = /e$/;
const LINKS = /[se]$/; // what Danish puts between the parts of a compound
/** @type {Record<string, number>} */
const WEIGHTS = { // found by trying, on the questions marked «proeve» in tests/soegning/spoergsmaal.yml
  there: 0.3, // that a page holds a word at all, against holding it as no other page does
  called: 2, // the words of its title, or of one thing it is looked up by
  title: 2, // words in the page's title
  ord: 1, // in what it is looked up by
  om: 0.8, // in its description
  named: 0.5, // what a page gets besides, when its title is what was asked for
  language: 0.3, // a page in another language than the question
  afledt: 0.5, // a page that is drawn of another: a letter, a sheet, an example
  citizen: 2, // a page for citizens, when someone asks of what is «mine»
  ordliste: 0.8, // a word list: an explanation, where another page is something to act on
  retired: 0.05, // a page that is out of force
  cover: 0.7, // how much of a page's worth hangs on its having all the words
};
const FIELDS = ["title", "ord", "om"];
const LOOKED_AT = 10; // pages whose titles are looked at
const FEW = 10; // pages with a word
const FIRST = 3; // among which one word list is enough
/** @param {Pick<Hit, "data">} hit */
const kinds = ({ data }) => data.filters.slags ?? [];

export class Search {
  /** @param {URL | string} pagefind the address of pagefind.js
   * @param {string} language of the page one searches from
   * @param {Filters} filters which pages, if not all */
  constructor(pagefind, language, filters = {}) {
    this.address = String(pagefind);
    this.language = language;
    this.filters = filters;
    this.turn = 0;
    /** @type {Promise<Index> | null} */
    this.loading = null;
  }

  load() {
    return this.loading ??= Index.open(this.address, this.turn);
  }

  /** What could not be fetched is not kept: the index is fetched anew, once, as there may be a new version; and where
   * that fails too, it is forgotten, so that the next letter tries again.
   * @template T
   * @param {(index: Index) => Promise<T>} look
   * @returns {Promise<T>} */
  async #surely(look) {
    for (let tries = 0; ; tries += 1) {
      const loading = this.load();
      try {
        return await look(await loading);
      } catch (error) {
        if (this.loading === loading) {
          this.loading = null;
          this.turn += 1;
        }
        if (tries) throw error;
      }
    }
  }

  /** The pages for what was typed, best first: [{score, data, place}], how many there are in all, what was read for
   * what, and the set of projects that was asked for.
   * @param {string} text
   * @param {number} count */
  find(text, count) {
    return this.#surely((index) => this.#found(index, text, count));
  }

  /** Words of the site's own that look like those typed, most alike first; for a reader who found nothing.
   * @param {string} text */
  nearest(text, count = 3) {
    return this.#surely(async (index) => {
      const found = new Map();
      for (const word of new Set(tokens(text).map(fold))) {
        for (const [own, other] of await index.words(word[0])) {
          const far = distance(word, other, 3);
          if (far && far < 4 && far < other.length / 2 && !index.fill.has(other)) found.set(own, Math.min(far, found.get(own) ?? far));
        }
      }
      return [...found].sort((a, b) => a[1] - b[1]).slice(0, count).map(([own]) => own);
    });
  }

  /** @param {Index} index @param {string} text @param {number} count */
  async #found(index, text, count) {
    const { slots, english } = await plan(index, text);
    if (!slots.length) return { slots, total: 0, hits: [], set: null };
    const pages = await this.#weighed(index, slots);
    for (const [id, worth] of named(index, text, slots)) {
      const page = pages.get(id);
      if (page) page.score += WEIGHTS.called * worth;
    }
    const wanted = english ? "en" : this.language;
    for (const page of pages.values()) {
      const { status, sprog = "da" } = index.others[page.id] ?? {};
      // who asks in Danish reads Danish; who asks in English gets the English pages first
      if (wanted === "da" && sprog !== "da") pages.delete(page.id);
      else page.score *= (status ? WEIGHTS.retired : 1) * (sprog === wanted ? 1 : WEIGHTS.language);
    }
    const ranked = [...pages.values()].sort((a, b) => b.score - a.score);
    const looked = await looks(index, ranked.slice(0, Math.max(LOOKED_AT, count)), text, slots);
    const hits = await this.#placed(index, looked.slice(0, count), slots);
    return { slots, total: ranked.length, hits, set: english || this.filters.slags ? null : await set(index, text) };
  }

  /** Every page with one of the words, and what it weighs: the rarer the word the more, and most in a title.
   * @param {Index} index
   * @param {Slot[]} slots */
  async #weighed(index, slots) {
    /** @type {Map<string, Weighed>} */
    const pages = new Map();
    let all = 0;
    for (const slot of slots) {
      const ways = slot.unknown ? [] : slot.ask;
      /** @type {Map<string, { result: Result, score: number, fields: string[] }>} */
      const best = new Map(); // what is shown is where the reader's own word stands
      const results = (await Promise.all(ways.map((words) => index.ask(words, this.filters)))).flat();
      if (results.length < FEW && ways.length) results.push(...await this.#apart(index, slot.typed));
      for (const result of results) {
        const { result: first, score, fields } = best.get(result.id) ?? { result, score: 0, fields: [] };
        best.set(result.id, { result: first, score: Math.max(score, result.score), fields: [...fields, ...(result.matchedMetaFields ?? [])] });
      }
      slot.found = best.size;
      const top = Math.max(...[...best.values()].map(({ score }) => score)) || 1;
      const weight = rarity(best.size, index.size);
      all += weight;
      for (const [id, { result, score, fields }] of best) {
        const page = pages.get(id) ?? { id, result, score: 0, top: 0, met: 0 };
        const gain = weight * (WEIGHTS.there + (1 - WEIGHTS.there) * (score / top));
        page.score += gain + FIELDS.reduce((sum, field) => sum + (fields.includes(field) ? WEIGHTS[field] * weight : 0), 0);
        page.met += weight;
        if (gain > page.top) Object.assign(page, { top: gain, result });
        pages.set(id, page);
      }
    }
    for (const page of pages.values()) page.score *= 1 - WEIGHTS.cover + WEIGHTS.cover * (page.met / all);
    return pages;
  }

  /** Of a compound that few pages hold, those with both of its words.
   * @param {Index} index
   * @param {string} typed */
  async #apart(index, typed) {
    const words = await compoundOf(index, fold(joined(typed)));
    return words ? index.ask(words.join(" "), this.filters) : [];
  }

  /** Each page with the part of it that answers best: where all the words are asked for at once, when it holds them all.
   * @param {Index} index
   * @param {Hit[]} hits
   * @param {Slot[]} slots */
  async #placed(index, hits, slots) {
    const found = slots.filter((slot) => slot.found);
    const all = found.length > 1 ? await index.ask(found.map((slot) => slot.ask[0]).join(" "), this.filters) : [];
    const together = new Map(all.map((result) => [result.id, result]));
    const words = stemsOf(slots);
    return Promise.all(hits.map(async (hit) => {
      const whole = await together.get(hit.id)?.data() ?? hit.data;
      const best = whole.sub_results.reduce((most, part) => (worth(part) > worth(most) ? part : most), whole.sub_results[0] ?? whole);
      const term = kinds(hit).includes("ordliste") && whole.sub_results.find(({ anchor }) => anchor && covered(anchor.text, words) === 1);
      return { score: hit.score, data: whole, place: term || best };
    }));
  }
}

/** How well a part of a page answers.
 * @param {Place} place */
const worth = (place) => place.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);

/** As in any search: the fewer pages hold a word, the more it says.
 * @param {number} count
 * @param {number} pages */
const rarity = (count, pages) => (count ? Math.log(1 + (pages - count + 0.5) / (count + 0.5)) : 0);

/** The stems of all that was asked for.
 * @param {Slot[]} slots */
const stemsOf = (slots) => new Set(slots.flatMap((slot) => [slot.typed, ...slot.ask]).flatMap(tokens).flatMap((word) => [word, ...parts(word)]).map(stem));

/** How much of a title was asked for, from 0 to 1.
 * @param {string} title
 * @param {Set<string>} words
 * @param {Set<string>} fill */
const covered = (title, words, fill = new Set()) => {
  const all = tokens(clean(title)).filter((word) => !fill.has(fold(word))).map(stem);
  return all.length ? all.filter((word) => words.has(word)).length / all.length : 0;
};

/** The best pages with what they say, weighed once more by their titles and whom they are for.
 * @param {Index} index
 * @param {Weighed[]} ranked
 * @param {string} text
 * @param {Slot[]} slots
 * @returns {Promise<Hit[]>} */
const looks = async (index, ranked, text, slots) => {
  const words = stemsOf(slots);
  const personal = tokens(text).some((word) => index.personal.has(fold(word)));
  const looked = await Promise.all(ranked.map(async ({ id, score, result }) => ({ id, score, data: await result.data() })));
  for (const hit of looked) {
    hit.score *= 1 + WEIGHTS.named * covered(hit.data.meta.title, words, index.fill);
    for (const kind of kinds(hit)) hit.score *= WEIGHTS[kind] ?? 1;
    if (personal && kinds(hit).includes("borger")) hit.score *= WEIGHTS.citizen;
  }
  looked.sort((a, b) => b.score - a.score);
  // who asks for a term and no more gets its explanation among the first, and from one word list only
  const typed = stems(text).join(" ");
  /** @param {Hit} hit */
  const isTerm = ({ id }) => index.called.get(id)?.some((name) => name.join(" ") === typed);
  const lists = looked.filter((hit) => kinds(hit).includes("ordliste"));
  const term = lists.find(isTerm);
  const first = term ?? lists[0];
  const others = looked.filter((hit) => !lists.includes(hit));
  if (first) others.splice(term ? Math.min(looked.indexOf(term), FIRST - 1) : looked.indexOf(first), 0, first);
  return [...others.slice(0, FIRST), ...lists.filter((hit) => hit !== first), ...others.slice(FIRST)];
};

/** The set of projects that was asked for, and how many they are.
 * @param {Index} index
 * @param {string} text */
const set = async (index, text) => {
  const values = asked(text, index.sets, index.fill, (word) => (index.synonyms.get(word) ?? []).map(stem));
  if (!values.length) return null;
  /** @type {Filters} */
  const filters = { slags: "projekt" };
  for (const { felt } of values) filters[felt] = { any: values.filter((value) => value.felt === felt).map(({ id }) => id) };
  return { side: index.sets.side, values, count: await index.count(filters) };
};

/** How well each page is called what was asked: by its title, or by what it is looked up by.
 * @param {Index} index
 * @param {string} text
 * @param {Slot[]} slots */
const named = (index, text, slots) => {
  /** @param {string} word */
  const says = (word) => Math.log(1 + index.called.size / (1 + (index.common.get(word) ?? 0)));
  const words = new Map(stems(text).map((word) => [word, [word]]));
  for (const { typed, ask } of slots) if (!typed.includes(" ")) words.set(stem(typed), [typed, ...ask.filter((way) => !way.includes(" "))].map(stem));
  const all = [...words.keys()].reduce((sum, word) => sum + says(word), 0);
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const [id, names] of index.called) {
    for (const name of names) {
      const whole = name.reduce((sum, word) => sum + says(word), 0);
      const together = name.join("");
      let both = 0;
      for (const [word, ways] of words) if (ways.some((way) => name.includes(way) || way === together)) both += says(word);
      if (both) found.set(id, Math.max(found.get(id) ?? 0, both * (both / all + both / whole) / 2));
    }
  }
  return found;
};

/** What was typed → a list of slots, each with the ways to ask for it.
 * @param {Index} index
 * @param {string} text */
const plan = async (index, text) => {
  const all = tokens(text);
  const folded = all.map(fold);
  /** @type {Slot[]} */
  const slots = [];
  const some = folded.some((word) => !index.fill.has(word));
  for (let at = 0; at < all.length;) {
    let length = Math.min(index.longest, all.length - at);
    while (length > 1 && !index.synonyms.has(keyOf(folded.slice(at, at + length)))) length -= 1;
    const key = keyOf(folded.slice(at, at + length));
    if (length === 1 && some && index.fill.has(folded[at]) && !index.synonyms.has(key)) { at += 1; continue; }
    const words = all.slice(at, at + length);
    const others = index.synonyms.get(key) ?? [];
    const read = length > 1 || others.length ? { ask: words } : await spelled(index, words[0]);
    const also = [...index.synonyms.get(keyOf(read.ask.map(fold))) ?? []]; // of a word that was mended
    if (read.ask.length === 1) also.push(...await kin(index, fold(read.ask[0])));
    const unknown = read.unknown && !also.length;
    const own = index.unheard.has(key) || (read.unknown && !unknown) ? [] : [read.ask.join(" ")];
    slots.push({ typed: words.join(" "), ...read, unknown, ask: [...new Set([...own, ...others, ...also])] });
    at += length;
  }
  return { slots: [...slots, ...await together(index, all)], english: await isEnglish(index, all) };
};

/** The site's own words that a reader has written in two or three: «kvalitets sikring».
 * @param {Index} index
 * @param {string[]} all
 * @returns {Promise<Slot[]>} */
const together = async (index, all) => {
  const runs = [2, 3].flatMap((count) => all.slice(count - 1).map((_, at) => all.slice(at, at + count)));
  const made = runs.filter((words) => words.every((word) => word.length >= LEAST_PART)).map((words) => words.join(""));
  const known = await Promise.all(made.map(async (word) => (await index.words(fold(word)[0])).find(([, own]) => own === fold(word))));
  return known.flatMap((word) => (word ? [{ typed: word[0], ask: [word[0]] }] : []));
};

/** In English, when more words are English than are not; never with a letter that is Danish only.
 * @param {Index} index
 * @param {string[]} all */
const isEnglish = async (index, all) => {
  if (all.some((word) => DANISH.test(word))) return false;
  let sum = 0;
  for (const word of all) {
    const known = (await index.words(word[0])).find(([, own]) => own === word);
    if (index.english.has(word) || known?.[2]) sum += 1;
    else if (index.fill.has(word)) sum -= 1;
    else if (known) sum -= 0.5;
  }
  return sum > 0;
};

/** @param {Index} index
 * @param {string} typed
 * @returns {Promise<Read>} */
const spelled = async (index, typed) => {
  const word = joined(typed);
  const folded = fold(word);
  if (/\d/.test(word) || folded.length < 3) return { ask: [word] };
  const known = await index.words(folded[0]);
  const alike = known.find(([, own]) => own === folded); // «værdi» before a file's «vaerdi»
  if (alike) return { ask: [alike[0]] };
  if (word !== typed) return { ask: parts(typed).filter((part) => part.length > 1) };
  const begins = known.find(([, own]) => own.startsWith(folded));
  if (begins) return { ask: [begins[0].slice(0, lettersOf(begins[0], folded.length))] };
  const stemmed = root(folded).replace(/ing$/, "");
  const inflected = stemmed.length > 3 && known.find(([, own]) => own.startsWith(stemmed) && own.length < stemmed.length + 5);
  if (inflected) return { ask: [inflected[0]] };
  const nearly = near(folded, known, 1);
  const compound = nearly ? null : await compoundOf(index, folded);
  if (compound) return { ask: compound };
  const nearest = nearly ?? (folded.length > TWO_WRONG ? near(folded, known, 2) : null);
  return nearest ? { ask: [nearest], instead: nearest } : { ask: [word], unknown: true };
};

/** The most used word that is at most so many letters wrong; the fewer the better.
 * @param {string} folded
 * @param {Word[]} known
 * @param {number} most */
const near = (folded, known, most) => {
  /** @type {string | undefined} */
  let nearest;
  let least = most + 1;
  for (const [own, other] of known) {
    const far = distance(folded, other, least - 1);
    if (far < least) [nearest, least] = [own, far];
  }
  return nearest;
};

/** Of a deed its name, or the other way: «planlægge» and «planlægning», «godkende» and «godkendelse».
 * @param {Index} index
 * @param {string} folded */
const kin = async (index, folded) => {
  const base = deed(folded);
  if (base.length < LEAST_PART) return [];
  const other = NAMED.test(folded) ? DONE : NAMED;
  const found = (await index.words(folded[0])).find(([, own]) => own !== folded && other.test(own) && deed(own) === base);
  return found ? [found[0]] : [];
};
/** @param {string} folded */
const deed = (folded) => root(folded).replace(/(?:(?:er)?n?ing|els|er)$/, "").replace(/(.)\1$/, "$1");

/** How many letters of a word its first `count` folded ones are.
 * @param {string} word
 * @param {number} count */
const lettersOf = (word, count) => {
  let sum = 0;
  return [...word].findIndex((letter) => (sum += fold(letter).length) >= count) + 1;
};

/** The two words of the site's that a compound is made of, the longest first part first.
 * @param {Index} index
 * @param {string} folded */
const compoundOf = async (index, folded) => {
  for (let at = folded.length - LEAST_PART; at >= LEAST_PART; at -= 1) {
    const [first, tail] = [folded.slice(0, at), folded.slice(at)];
    const begins = (await index.words(first[0])).find(([, own]) => own === first || own === first.replace(LINKS, ""));
    const ends = begins && (await index.words(tail[0])).find(([, own]) => own === tail);
    if (ends) return [begins[0], ends[0]];
  }
  return null;
};

// @ts-check
// The search's index and words, fetched once. Pagefind is silent when a part of its index cannot be fetched, and finds
// fewer pages; an answer from here is whole, or there is none. Touches no page.

import { fold, key as keyOf, stems, tokens } from "./ordform.js";

const ALL = "ǂ"; // a word on every page, and in no question; laid by macros/search/marks.py. As large as the pages are many
const ENGLISH = /\*$/; // laid by macros/search/words.py at words of the English pages
// a whole word before the beginning of a longer one; what stands in a title is weighed by us, not there
const OPTIONS = { excerptLength: 24, ranking: { termSimilarity: 5, metaWeights: { title: 0, ord: 0, om: 0 } } };

/** @typedef {{ id: string, score: number, matchedMetaFields?: string[], data: () => Promise<Page> }} Result what Pagefind found
 * @typedef {{ title?: string, anchor?: { id: string, text: string }, excerpt: string, weighted_locations: { balanced_score: number }[] }} Place a page or a part of it
 * @typedef {Place & { raw_url: string, meta: { title: string }, filters: Record<string, string[]>, sub_results: Place[] }} Page
 * @typedef {Record<string, string | { any: string[] }>} Filters
 * @typedef {[own: string, folded: string, english: boolean]} Word
 * @typedef {{ fyldord: string[], engelske_fyldord: string[], borgerord: string[], saet: Sets, bogstaver: string, synonymer: [used: string[], typed: string[]][], dele: string[] }} Known ord.json
 * @typedef {{ antal: number, kaldes: Record<string, string[]>, andre: Record<string, { status?: string, sprog?: string }> }} Pages sider.json
 * @typedef {{ options: (said: object) => Promise<void>, mergeIndex: (address: string, said: object) => Promise<void>, search: (words: string, said: object) => Promise<{ results: Result[] }> }} Pagefind
 * @typedef {{ losses: Error[], createInstance: (said: object) => Pagefind }} Module */
/** @import { Sets } from "./saet.js" */

/** Words without their endings, joined by a blank → the other words for the same, that the site uses; and of what no
 * page has, that it is so.
 * @param {Known["synonymer"]} groups */
const synonyms = (groups) => {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  /** @type {Set<string>} */
  const unheard = new Set();
  for (const [used, only] of groups) {
    const known = used.map((name) => [keyOf(tokens(name).map(fold)), name.toLowerCase()]);
    const typed = only.map((name) => keyOf(tokens(name).map(fold)));
    for (const key of [...known.map(([own]) => own), ...typed]) {
      const others = known.filter(([other]) => other !== key).map(([, name]) => name);
      found.set(key, [...new Set([...found.get(key) ?? [], ...others])]);
    }
    for (const key of typed) unheard.add(key);
  }
  return { found, unheard };
};

/** @param {string} name @param {URL} address of pagefind.js */
const fetched = async (name, address) => {
  const got = await fetch(new URL(`ord/${name}`, address), { cache: "no-cache" }); // they change with the index
  if (!got.ok || got.headers.get("content-type")?.includes("html")) throw new Error(`${got.url}: ${got.status}`);
  return name.endsWith(".json") ? got.json() : got.text();
};

export class Index {
  /** What failed may not be asked for by the same name again, and a script that has changed must be read anew.
   * @param {string} script the address of pagefind.js
   * @param {number} turn how often the index was lost before */
  static async open(script, turn) {
    const address = new URL(turn ? `${script}?${turn}` : script);
    const [module, known, pages] = /** @type {[Module, Known, Pages]} */ (await Promise.all([import(address.href), fetched("ord.json", address), fetched("sider.json", address)]));
    const index = new Index(address, module, known, pages);
    await index.pagefind.options(OPTIONS);
    await Promise.all(known.dele.map((part) => index.pagefind.mergeIndex(new URL(part, address).href, OPTIONS)));
    return index;
  }

  /** @param {URL} address @param {Module} module @param {Known} known @param {Pages} pages */
  constructor(address, module, known, { antal, kaldes, andre }) {
    this.address = address;
    this.losses = module.losses;
    this.before = module.losses.length;
    this.pagefind = module.createInstance({ noWorker: true });
    this.size = antal;
    this.others = andre; // of the pages that are not in force, or not in Danish, what they are
    /** @type {Map<string, Promise<Word[]>>} */
    this.shards = new Map();
    /** @type {Map<string, Promise<Result[]>>} */
    this.answers = new Map();
    this.fill = new Set([...known.fyldord, ...known.engelske_fyldord].map(fold));
    const danish = new Set(known.fyldord.map(fold));
    this.english = new Set(known.engelske_fyldord.map(fold).filter((word) => !danish.has(word)));
    this.personal = new Set(known.borgerord.map(fold));
    this.sets = known.saet;
    this.letters = known.bogstaver;
    const { found, unheard } = synonyms(known.synonymer);
    this.synonyms = found;
    this.unheard = unheard;
    this.longest = Math.max(...[...this.synonyms.keys()].map((key) => key.split(" ").length));
    this.called = new Map(Object.entries(kaldes).map(([id, names]) => [id, names.map(stems)]));
    /** @type {Map<string, number>} */
    this.common = new Map(); // a word's stem → how many pages are called something with it
    for (const names of this.called.values()) for (const word of new Set(names.flat())) this.common.set(word, (this.common.get(word) ?? 0) + 1);
  }

  /** How many pages have these values of Pagefind's filters.
   * @param {Filters} filters */
  async count(filters) {
    return (await this.ask(ALL, filters)).length;
  }

  /** Pagefind's answers to one word, kept: the same word is asked for again with each letter of the next.
   * @param {string} words
   * @param {Filters} filters
   * @returns {Promise<Result[]>} */
  ask(words, filters = {}) {
    const key = `${words} ${JSON.stringify(filters)}`;
    const found = this.answers.get(key) ?? this.#whole(words, filters);
    this.answers.set(key, found);
    return found;
  }

  /** @param {string} words @param {Filters} filters */
  async #whole(words, filters) {
    const { results } = await this.pagefind.search(words, { filters });
    if (this.losses.length > this.before) throw this.losses.at(-1);
    return results;
  }

  /** The site's words with a first letter, most used first, and each as it is folded.
   * @param {string} letter
   * @returns {Promise<Word[]>} */
  async words(letter) {
    if (!this.letters.includes(letter)) return [];
    const found = this.shards.get(letter) ?? this.#shard(letter);
    this.shards.set(letter, found);
    return found;
  }

  /** @param {string} letter
   * @returns {Promise<Word[]>} */
  async #shard(letter) {
    const text = /** @type {string} */ (await fetched(`${letter}.txt`, this.address));
    return text.split("\n").map((line) => {
      const word = line.replace(ENGLISH, "");
      return [word, fold(word), line !== word];
    });
  }
}

// The search's index and words, fetched once. Pagefind is silent when a part of its index cannot be fetched, and finds
// fewer pages; an answer from here is whole, or there is none. Touches no page.

import { fold, key as keyOf, stems, tokens } from "./ordform.js";

const ALL = "ǂ"; // a word on every page, and in no question; laid by macros/search/marks.py. As large as the pages are many
const ENGLISH = /\*$/; // laid by macros/search/words.py at words of the English pages
// a whole word before the beginning of a longer one; what stands in a title is weighed by us, not there
const OPTIONS = { excerptLength: 24, ranking: { termSimilarity: 5, metaWeights: { title: 0, ord: 0, om: 0 } } };

// Words without their endings, joined by a blank → the other words for the same, that the site uses; and of what no
// page has, that it is so.
const synonyms = (groups) => {
  const [found, unheard] = [new Map(), new Set()];
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

export class Index {
  // `address`: of pagefind.js; `turn`: how often the index was lost before. What failed may not be asked for by the
  // same name again, and a script that has changed must be read anew.
  static async open(address, turn) {
    const index = new Index();
    index.address = new URL(turn ? `${address}?${turn}` : address);
    const [module, known, pages] = await Promise.all([import(index.address.href), index.#fetch("ord.json"), index.#fetch("sider.json")]);
    index.losses = module.losses;
    index.before = module.losses.length;
    index.pagefind = module.createInstance({ noWorker: true });
    await index.pagefind.options(OPTIONS);
    await Promise.all(known.dele.map((part) => index.pagefind.mergeIndex(new URL(part, index.address).href, OPTIONS)));
    index.#read(known, pages);
    return index;
  }

  #read(known, { antal, kaldes, andre }) {
    this.size = antal;
    this.others = andre; // of the pages that are not in force, or not in Danish, what they are
    this.shards = new Map();
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
    this.common = new Map(); // a word's stem → how many pages are called something with it
    for (const names of this.called.values()) for (const word of new Set(names.flat())) this.common.set(word, (this.common.get(word) ?? 0) + 1);
  }

  // How many pages have these values of Pagefind's filters.
  async count(filters) {
    return (await this.ask(ALL, filters)).length;
  }

  // Pagefind's answers to one word, kept: the same word is asked for again with each letter of the next.
  ask(words, filters = {}) {
    const key = `${words} ${JSON.stringify(filters)}`;
    if (!this.answers.has(key)) this.answers.set(key, this.#whole(words, filters));
    return this.answers.get(key);
  }

  async #whole(words, filters) {
    const { results } = await this.pagefind.search(words, { filters });
    if (this.losses.length > this.before) throw this.losses.at(-1);
    return results;
  }

  // The site's words with a first letter, most used first, and each as it is folded.
  words(letter) {
    if (!this.letters.includes(letter)) return [];
    if (!this.shards.has(letter)) {
      this.shards.set(letter, this.#fetch(`${letter}.txt`).then((text) => text.split("\n").map((line) => {
        const word = line.replace(ENGLISH, "");
        return [word, fold(word), line !== word];
      })));
    }
    return this.shards.get(letter);
  }

  async #fetch(name) {
    const got = await fetch(new URL(`ord/${name}`, this.address), { cache: "no-cache" }); // they change with the index
    if (!got.ok || got.headers.get("content-type")?.includes("html")) throw new Error(`${got.url}: ${got.status}`);
    return name.endsWith(".json") ? got.json() : got.text();
  }
}

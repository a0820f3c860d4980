// Finds pages for what a reader has typed. Pagefind finds one word; this decides which words to ask for, and weighs
// the answers: words that say nothing are left out, synonyms and other spellings go along, and no word is demanded, as
// a question holds many. It touches no page; soegning.js shows what it finds.

const MARKS = [[/~/g, ""], [/\^/g, " "]]; // laid by macros/search/marks.py where words may be taken apart
const LETTERS = { æ: "ae", ø: "oe", å: "aa", ä: "ae", ö: "oe", ü: "y", é: "e", è: "e" };
const ENDINGS = /(?:ernes|erne|enes|ene|ers|ens|ets|er|en|et|es|e|s|t|r)$/;
const LINKS = /[se]$/; // what Danish puts between the parts of a compound
const LEAST_PART = 4;
const OTHER_WORD = 0.8; // a synonym counts a little less than the word itself
const TOGETHER = 0.5; // what a page gets besides, when it holds all the words
const TITLE = 0.6; // and when its title is what was asked for
const LOOKED_AT = 20; // pages whose titles are looked at
const STATUS = { gaeldende: 1, udkast: 0.95, udgaaet: 0.4 };
const OTHER_LANGUAGE = 0.5;

export const clean = (text) => MARKS.reduce((sum, [mark, sign]) => sum.replace(mark, sign), text);
export const fold = (word) => word.toLowerCase().replace(/[æøåäöüéè]/g, (letter) => LETTERS[letter]);

// How many letters are wrong: changed, missing, too many, or two in the wrong order. More than `most` is not counted.
export const distance = (a, b, most) => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, row] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)];
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

// «§ 42 d», «art. 22» and «artikel 22» are one word each.
const PLACES = [
  [/§+\s*(\d+)(?:\s*([a-zæøå])(?![\p{L}\d]))?/gu, (_, number, letter) => ` ${number}${letter ?? ""} `],
  [/\b(?:art\.?|artikel|article)\s*(\d+)/gu, (_, number) => ` artikel${number} `],
  [/\b(?:kap\.?|kapitel)\s*(\d+)/gu, (_, number) => ` kapitel${number} `],
  [/\b(\d+)\s([a-z])(?![\p{L}\d])/gu, (_, number, letter) => ` ${number}${letter} `],
];
const tokens = (text) => PLACES.reduce((sum, [place, joined]) => sum.replace(place, joined), text.toLowerCase()).match(/[\p{L}\d]+/gu) ?? [];

export class Search {
  // `pagefind`: the address of pagefind.js; `language`: of the page one searches from.
  constructor(pagefind, language) {
    this.address = new URL(pagefind);
    this.language = language;
    this.shards = new Map();
  }

  load() {
    return this.loading ??= Promise.all([import(this.address), this.#fetch("ord.json").then((got) => got.json())]).then(async ([pagefind, known]) => {
      // a whole word before the beginning of a longer one; words a page is looked up by weigh as its title does
      await pagefind.options({ excerptLength: 24, ranking: { termSimilarity: 5, metaWeights: { title: 4, ord: 6 } } });
      await pagefind.init();
      this.pagefind = pagefind;
      this.fill = new Set([...known.fyldord, ...known.engelske_fyldord].map(fold));
      this.english = new Set(known.engelske_fyldord.map(fold).filter((word) => !known.fyldord.some((danish) => fold(danish) === word)));
      this.letters = known.bogstaver;
      this.synonyms = new Map(); // folded words, joined by a blank → the other words for the same
      for (const group of known.synonymer) {
        for (const name of group) {
          const key = tokens(name).map(fold).join(" ");
          this.synonyms.set(key, [...(this.synonyms.get(key) ?? []), ...group.filter((other) => other !== name)]);
        }
      }
      this.longest = Math.max(...[...this.synonyms.keys()].map((key) => key.split(" ").length));
    });
  }

  async #fetch(name) {
    const got = await fetch(new URL(`ord/${name}`, this.address));
    if (!got.ok) throw new Error(`${got.url}: ${got.status}`);
    return got;
  }

  // The site's words with a first letter, most used first, and each as it is folded.
  #words(letter) {
    if (!this.letters.includes(letter)) return [];
    if (!this.shards.has(letter)) {
      this.shards.set(letter, this.#fetch(`${letter}.txt`).then((got) => got.text()).then((text) => text.split("\n").map((word) => [word, fold(word)])));
    }
    return this.shards.get(letter);
  }

  // A word → how to ask for it, and whether that is another word than the reader's.
  async #spelled(word) {
    const folded = fold(word);
    if (/\d/.test(word) || folded.length < 3) return { ask: [word] };
    const known = await this.#words(folded[0]);
    if (known.some(([own]) => own.startsWith(word))) return { ask: [word] };
    const same = known.find(([, own]) => own === folded) ?? known.find(([, own]) => own.startsWith(folded));
    if (same) return { ask: [same[1] === folded ? same[0] : same[0].slice(0, this.#length(same[0], folded.length))] };
    const stem = folded.replace(ENDINGS, "");
    if (stem.length > 3 && known.some(([, own]) => own.startsWith(stem) && own.length < stem.length + 5)) return { ask: [word] };
    const parts = await this.#parts(word);
    if (parts) return { ask: parts };
    const most = folded.length < 6 ? 1 : 2;
    let nearest, least = most + 1;
    for (const [own, other] of known) {
      const far = distance(folded, other, least - 1);
      if (far < least) [nearest, least] = [own, far];
    }
    return nearest ? { ask: [nearest], instead: nearest } : { ask: [word], unknown: true };
  }

  // The letters of a word whose folded form has `count` of them.
  #length(word, count) {
    let sum = 0;
    return [...word].findIndex((letter) => (sum += fold(letter).length) >= count) + 1;
  }

  async #parts(word) {
    for (let at = word.length - LEAST_PART; at >= LEAST_PART; at -= 1) {
      const [first, tail] = [fold(word.slice(0, at)), fold(word.slice(at))];
      const begins = (await this.#words(first[0])).some(([, own]) => own === first || own === first.replace(LINKS, ""));
      if (begins && (await this.#words(tail[0])).some(([, own]) => own === tail)) return [word.slice(0, at).replace(/s$/, ""), word.slice(at)];
    }
    return null;
  }

  // What was typed → a list of slots, each with the ways to ask for it.
  async plan(text) {
    const all = tokens(text);
    const folded = all.map(fold);
    const slots = [];
    const some = folded.some((word) => !this.fill.has(word));
    for (let at = 0; at < all.length;) {
      let length = Math.min(this.longest, all.length - at);
      while (length > 1 && !this.synonyms.has(folded.slice(at, at + length).join(" "))) length -= 1;
      const key = folded.slice(at, at + length).join(" ");
      if (length === 1 && some && this.fill.has(key) && !this.synonyms.has(key)) { at += 1; continue; }
      const words = all.slice(at, at + length);
      const others = this.synonyms.get(key) ?? [];
      const spelled = length > 1 || others.length ? { ask: words } : await this.#spelled(words[0]);
      slots.push({ typed: words.join(" "), ...spelled, ask: [spelled.ask.join(" "), ...others, ...this.#also(spelled.ask)] });
      at += length;
    }
    return { slots, english: all.length > 0 && folded.filter((word) => this.english.has(word)).length > folded.length / 4 };
  }

  // The synonyms of a word that was mended.
  #also(words) {
    return this.synonyms.get(words.map(fold).join(" ")) ?? [];
  }

  async #facets() {
    return this.facets ??= (async () => {
      const facets = new Map();
      const known = await this.pagefind.filters();
      for (const name of ["status", "sprog"]) {
        for (const value of Object.keys(known[name] ?? {})) {
          if (name === "status" && value === "gaeldende" || name === "sprog" && value === "da") continue;
          for (const { id } of (await this.pagefind.search(null, { filters: { [name]: value } })).results) facets.set(id, { ...facets.get(id), [name]: value });
        }
      }
      return facets;
    })();
  }

  // The pages for what was typed, best first: [{score, data}], how many there are in all, and what was read for what.
  async find(text, count) {
    await this.load();
    const { slots, english } = await this.plan(text);
    if (!slots.length) return { slots, total: 0, hits: [] };
    const facets = await this.#facets();
    const wanted = english ? "en" : this.language;
    const pages = new Map();
    let most = 0;
    for (const slot of slots) {
      const answers = await Promise.all([...new Set(slot.ask)].map((words) => this.pagefind.search(words)));
      const best = new Map();
      answers.forEach(({ results }, nth) => {
        for (const result of results) {
          const score = result.score * (nth ? OTHER_WORD : 1);
          if (score > (best.get(result.id)?.score ?? 0)) best.set(result.id, { result, score });
        }
      });
      slot.found = best.size;
      slot.weight = best.size ? Math.log(1 + 400 / best.size) : 0;
      most += slot.weight;
      for (const [id, { result, score }] of best) {
        const page = pages.get(id) ?? { result, score: 0, weight: 0, top: 0, slots: 0 };
        page.score += score;
        page.weight += slot.weight;
        page.slots += 1;
        if (score > page.top) Object.assign(page, { top: score, result });
        pages.set(id, page);
      }
    }
    for (const [id, page] of pages) {
      const { status = "gaeldende", sprog = "da" } = facets.get(id) ?? {};
      page.score *= (page.weight / most) ** 1.5 * (page.slots === slots.length ? 1 + TOGETHER : 1) * STATUS[status] * (sprog === wanted ? 1 : OTHER_LANGUAGE);
    }
    const ranked = [...pages.values()].sort((a, b) => b.score - a.score);
    const looked = await Promise.all(ranked.slice(0, Math.max(LOOKED_AT, count)).map(async ({ score, result }) => ({ score, data: await result.data() })));
    const asked = new Set(slots.flatMap((slot) => [slot.typed, ...slot.ask]).flatMap(tokens).map((word) => fold(word).replace(ENDINGS, "")));
    for (const hit of looked) {
      const title = tokens(clean(hit.data.meta.title)).map(fold).filter((word) => !this.fill.has(word)).map((word) => word.replace(ENDINGS, ""));
      const named = title.filter((word) => asked.has(word)).length;
      hit.score *= 1 + TITLE * (title.length ? named / title.length : 0);
    }
    looked.sort((a, b) => b.score - a.score);
    return { slots, total: ranked.length, hits: looked.slice(0, count) };
  }
}

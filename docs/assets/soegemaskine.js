// Finds pages for what a reader has typed. Pagefind finds one word; this decides which words to ask for, and weighs
// the answers: words that say nothing are left out, synonyms and other spellings go along, and no word is demanded, as
// a question holds many. It touches no page; soegning.js shows what it finds.

const ALL = "ǂ"; // a word on every page, and in no question
const MARKS = [[/~/g, ""], [/\^/g, " "], [new RegExp(`${ALL}\\s*`, "g"), ""]]; // laid by macros/search/marks.py where words may be taken apart
const LETTERS = { æ: "ae", ø: "oe", å: "aa", ä: "ae", ö: "oe", ü: "y", é: "e", è: "e" };
const ENGLISH = /\*$/; // laid by macros/search/words.py at words of the English pages
const ENDINGS = /(?:ernes|erne|enes|ene|ers|ens|ets|er|en|et|es|e|s|t|r)$/;
const LINKS = /[se]$/; // what Danish puts between the parts of a compound
const JOINTS = /[-.]/g; // inside a word: «AI-loven», «BETA.HEALTH»
const LEAST_PART = 4;
const WEIGHTS = { // found by trying, on the questions marked «proeve» in tests/soegning/spoergsmaal.yml
  other: 0.8, // a synonym against the word itself
  there: 0.3, // that a page holds a word at all, against holding it as no other page does
  spread: 0.7, // how fast less good pages fall behind
  near: 0.3, // the words close to each other, as in a sentence
  window: 14, // words that are close
  called: 2, // the words of its title, or of one thing it is looked up by
  only: 0.3, // and a page that is found by that only
  pair: 0.5, // two words side by side, as they were typed
  title: 2, // words in the page's title
  ord: 1, // in what it is looked up by
  om: 0.4, // in its description
  field: 1, // how much the whole question in one of those counts more than a word of it
  cover: 0.8, // how hard it is on a page to lack a word
  named: 0.6, // what a page gets besides, when its title is what was asked for
  language: 0.3, // a page in another language than the question
};
const FIELDS = ["title", "ord", "om"];
const LOOKED_AT = 10; // pages whose titles are looked at
const STATUS = { gaeldende: 1, udkast: 0.95, udgaaet: 0.05 };

export const clean = (text) => MARKS.reduce((sum, [mark, sign]) => sum.replace(mark, sign), text);
export const fold = (word) => word.toLowerCase().replace(/[æøåäöüéè]/g, (letter) => LETTERS[letter]);

// How many letters are wrong: changed, missing, too many, or two in the wrong order. More than `most` is not counted.
const distance = (a, b, most) => {
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
const tokens = (text) => PLACES.reduce((sum, [place, joined]) => sum.replace(place, joined), text.toLowerCase()).match(/[\p{L}\d]+(?:-[\p{L}\d]+|(?<=\p{L}{2})\.\p{L}{2,})*/gu) ?? [];

// What slots close to each other weigh together, beyond the heaviest of them, at the place where that is most.
const near = (places) => {
  places.sort((a, b) => a[0] - b[0]);
  const inside = new Map();
  let [most, sum, from, heaviest] = [0, 0, 0, 0];
  for (const [place, slot] of places) {
    if (!inside.get(slot)) sum += slot.weight;
    heaviest = Math.max(heaviest, slot.weight);
    inside.set(slot, (inside.get(slot) ?? 0) + 1);
    for (; places[from][0] < place - WEIGHTS.window; from += 1) {
      const left = places[from][1];
      inside.set(left, inside.get(left) - 1);
      if (!inside.get(left)) sum -= left.weight;
    }
    most = Math.max(most, sum);
  }
  return most - heaviest;
};

// The stems of what something is called; of a word with a hyphen its parts.
const stems = (text) => [...new Set(tokens(text).flatMap((word) => word.split(JOINTS)).map(stem))];
const stem = (word) => fold(word.replaceAll(JOINTS, "")).replace(ENDINGS, "");

export class Search {
  // `pagefind`: the address of pagefind.js; `language`: of the page one searches from; `filters`: which pages, if not all.
  constructor(pagefind, language, filters = {}) {
    this.address = new URL(pagefind);
    this.language = language;
    this.filters = filters;
    this.shards = new Map();
    this.answers = new Map();
  }

  load() {
    return this.loading ??= Promise.all([import(this.address), this.#fetch("ord.json"), this.#fetch("vendinger.json")]).then(async ([pagefind, known, called]) => {
      // a whole word before the beginning of a longer one; what stands in a title is weighed here, not there
      const options = { excerptLength: 24, ranking: { termSimilarity: 5, metaWeights: { title: 0, ord: 0, om: 0 } } };
      await pagefind.options(options);
      await pagefind.init();
      for (const part of known.dele) await pagefind.mergeIndex(new URL(part, this.address).href, options);
      this.pagefind = pagefind;
      this.fill = new Set([...known.fyldord, ...known.engelske_fyldord].map(fold));
      this.english = new Set(known.engelske_fyldord.map(fold).filter((word) => !known.fyldord.some((danish) => fold(danish) === word)));
      this.letters = known.bogstaver;
      this.synonyms = new Map(); // folded words, joined by a blank → the other words for the same
      for (const group of known.synonymer) {
        for (const name of group) {
          const key = tokens(name).map(fold).join(" ");
          const others = this.synonyms.get(key) ?? [];
          for (const other of group.map((word) => word.toLowerCase())) if (tokens(other).map(fold).join(" ") !== key && !others.includes(other)) others.push(other);
          this.synonyms.set(key, others);
        }
      }
      this.called = new Map(Object.entries(called).map(([id, names]) => [id, names.map(stems)]));
      this.common = new Map(); // a word's stem → how many pages are called something with it
      for (const names of this.called.values()) for (const word of new Set(names.flat())) this.common.set(word, (this.common.get(word) ?? 0) + 1);
      this.longest = Math.max(...[...this.synonyms.keys()].map((key) => key.split(" ").length));
    });
  }

  async #fetch(name) {
    const got = await fetch(new URL(`ord/${name}`, this.address));
    if (!got.ok) throw new Error(`${got.url}: ${got.status}`);
    return name.endsWith(".json") ? got.json() : got.text();
  }

  // The site's words with a first letter, most used first, and each as it is folded.
  #words(letter) {
    if (!this.letters.includes(letter)) return [];
    if (!this.shards.has(letter)) {
      this.shards.set(letter, this.#fetch(`${letter}.txt`).then((text) => text.split("\n").map((line) => {
        const word = line.replace(ENGLISH, "");
        return [word, fold(word), line !== word];
      })));
    }
    return this.shards.get(letter);
  }

  // A word → how to ask for it, and whether that is another word than the reader's.
  async #spelled(typed) {
    const word = typed.replaceAll(JOINTS, "");
    const folded = fold(word);
    if (/\d/.test(word) || folded.length < 3) return { ask: [word] };
    const known = await this.#words(folded[0]);
    const alike = known.filter(([, own]) => own === folded).map(([own]) => own); // «værdi» before a file's «vaerdi»
    if (alike.length) return { ask: [alike[0]] };
    if (typed.search(JOINTS) > 0) return { ask: typed.split(JOINTS).filter((part) => part.length > 1) };
    const begins = known.find(([, own]) => own.startsWith(folded));
    if (begins) return { ask: [begins[0].slice(0, this.#length(begins[0], folded.length))] };
    const root = folded.replace(ENDINGS, "").replace(/ing$/, "");
    const inflected = root.length > 3 && known.find(([, own]) => own.startsWith(root) && own.length < root.length + 5);
    if (inflected) return { ask: [inflected[0]] };
    const nearly = this.#near(folded, known, 1);
    const parts = nearly ? null : await this.#parts(folded);
    if (parts) return { ask: parts };
    const nearest = nearly ?? (folded.length > 6 ? this.#near(folded, known, 2) : null);
    return nearest ? { ask: [nearest], instead: nearest } : { ask: [word], unknown: true };
  }

  // The most used word that is at most so many letters wrong; the fewer the better.
  #near(folded, known, most) {
    let nearest, least = most + 1;
    for (const [own, other] of known) {
      const far = distance(folded, other, least - 1);
      if (far < least) [nearest, least] = [own, far];
    }
    return nearest;
  }

  // The letters of a word whose folded form has `count` of them.
  #length(word, count) {
    let sum = 0;
    return [...word].findIndex((letter) => (sum += fold(letter).length) >= count) + 1;
  }

  // The two words of the site's that a compound is made of, the longest first part first.
  async #parts(folded) {
    for (let at = folded.length - LEAST_PART; at >= LEAST_PART; at -= 1) {
      const [first, tail] = [folded.slice(0, at), folded.slice(at)];
      const begins = (await this.#words(first[0])).find(([, own]) => own === first || own === first.replace(LINKS, ""));
      const ends = begins && (await this.#words(tail[0])).find(([, own]) => own === tail);
      if (ends) return [begins[0], ends[0]];
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
      slots.push({ typed: words.join(" "), from: at, to: at + length, ...spelled, ask: [spelled.ask.join(" "), ...others, ...this.#also(spelled.ask)] });
      at += length;
    }
    return { slots, english: await this.#isEnglish(folded) };
  }

  // In English, when more words are English than are Danish only.
  async #isEnglish(folded) {
    let sum = 0;
    for (const word of folded) {
      const known = (await this.#words(word[0])).find(([, own]) => own === word);
      if (this.english.has(word) || known?.[2]) sum += 1;
      else if (this.fill.has(word)) sum -= 1;
    }
    return sum > 0;
  }

  // Words of the site's own that look like those typed, most alike first; for a reader who found nothing.
  async nearest(text, count = 3) {
    const found = new Map();
    for (const word of new Set(tokens(text).map(fold))) {
      for (const [own, other] of await this.#words(word[0])) {
        const far = distance(word, other, 3);
        if (far && far < 4 && far < other.length / 2 && !this.fill.has(other)) found.set(own, Math.min(far, found.get(own) ?? far));
      }
    }
    return [...found].sort((a, b) => a[1] - b[1]).slice(0, count).map(([own]) => own);
  }

  // The synonyms of a word that was mended.
  #also(words) {
    return this.synonyms.get(words.map(fold).join(" ")) ?? [];
  }

  async #facets() {
    return this.facets ??= (async () => {
      const facets = new Map();
      const known = await this.pagefind.filters();
      this.all = new Map((await this.pagefind.search(ALL)).results.map((result) => [result.id, result]));
      this.pages = this.all.size;
      for (const name of ["status", "sprog"]) {
        for (const value of Object.keys(known[name] ?? {})) {
          if (name === "status" && value === "gaeldende" || name === "sprog" && value === "da") continue;
          for (const { id } of (await this.pagefind.search(ALL, { filters: { [name]: value } })).results) facets.set(id, { ...facets.get(id), [name]: value });
        }
      }
      return facets;
    })();
  }

  // How well each page is called what was asked: by its title, or by what it is looked up by.
  #named(text, slots) {
    const rarity = (word) => Math.log(1 + this.called.size / (1 + (this.common.get(word) ?? 0)));
    const asked = new Map(stems(text).map((word) => [word, [word]]));
    for (const { typed, ask } of slots) if (!typed.includes(" ")) asked.set(stem(typed), [typed, ...ask.filter((way) => !way.includes(" "))].map(stem));
    const all = [...asked.keys()].reduce((sum, word) => sum + rarity(word), 0);
    const found = new Map();
    for (const [id, names] of this.called) {
      for (const name of names) {
        let [both, whole] = [0, 0];
        for (const word of name) whole += rarity(word);
        const joined = name.join("");
        for (const [word, ways] of asked) if (ways.some((way) => name.includes(way) || way === joined)) both += rarity(word);
        if (both) found.set(id, Math.max(found.get(id) ?? 0, both * (both / all + both / whole) / 2));
      }
    }
    return found;
  }

  // Pagefind's answers to one word, kept: the same word is asked for again with each letter of the next.
  #ask(words) {
    if (!this.answers.has(words)) this.answers.set(words, this.pagefind.search(words, { filters: this.filters }).then((got) => got.results));
    return this.answers.get(words);
  }

  // As in any search: the fewer pages hold a word, the more it says.
  #rarity(count) {
    return Math.log(1 + (this.pages - count + 0.5) / (count + 0.5));
  }

  // The pages for what was typed, best first: [{score, data, place}], how many there are in all, and what was read for what.
  async find(text, count) {
    await this.load();
    const { slots, english } = await this.plan(text);
    if (!slots.length) return { slots, total: 0, hits: [] };
    const facets = await this.#facets();
    const wanted = english ? "en" : this.language;
    const pages = new Map();
    let most = 0;
    for (const slot of slots) {
      const ways = slot.unknown ? [] : [...new Set(slot.ask)];
      const best = new Map();
      (await Promise.all(ways.map((words) => this.#ask(words)))).forEach((results, nth) => {
        for (const result of results) {
          const { matchedMetaFields: fields = [], words: places } = result;
          const score = result.score * (nth ? WEIGHTS.other : 1);
          const known = best.get(result.id);
          if (!known) best.set(result.id, { result, score, fields, places });
          else {
            known.score = Math.max(known.score, score); // what is shown is where the reader's own word stands
            known.fields = [...known.fields, ...fields];
            known.places = [...known.places, ...places];
          }
        }
      });
      slot.found = best.size;
      const top = Math.max(...[...best.values()].map(({ score }) => score));
      slot.weight = best.size ? this.#rarity(best.size) : 0;
      most += slot.weight;
      slot.best = best;
      for (const [id, { result, score, fields, places }] of best) {
        const page = pages.get(id) ?? { id, result, score: 0, weight: 0, top: 0, title: 0, ord: 0, om: 0, places: [] };
        const worth = slot.weight * (WEIGHTS.there + (1 - WEIGHTS.there) * (score / (top || 1)) ** WEIGHTS.spread);
        page.score += worth;
        page.weight += slot.weight;
        for (const field of FIELDS) if (fields.includes(field)) page[field] += slot.weight;
        for (const place of places) page.places.push([place, slot]);
        if (worth > page.top) Object.assign(page, { top: worth, result });
        pages.set(id, page);
      }
    }
    for (const [id, worth] of this.#named(text, slots)) {
      const page = pages.get(id);
      if (page) page.score += WEIGHTS.called * worth;
      else if (this.all.has(id) && !this.filters.slags) pages.set(id, { id, result: this.all.get(id), score: WEIGHTS.called * worth, weight: most * WEIGHTS.only, title: 0, ord: 0, om: 0, places: [] });
    }
    for (const [nth, slot] of slots.entries()) {
      const next = slots[nth + 1];
      if (!next || next.from !== slot.to) continue;
      const beside = [...slot.best].filter(([id, { places }]) => {
        const after = new Set(next.best.get(id)?.places);
        return places.some((place) => after.has(place + 1));
      });
      const weight = WEIGHTS.pair * this.#rarity(beside.length);
      for (const [id] of beside) pages.get(id).score += weight;
    }
    for (const page of pages.values()) {
      const { status = "gaeldende", sprog = "da" } = facets.get(page.id) ?? {};
      // who asks in Danish reads Danish; who asks in English gets the English pages first
      if (wanted === "da" && sprog !== "da") { pages.delete(page.id); continue; }
      const fields = FIELDS.reduce((sum, field) => sum + WEIGHTS[field] * page[field] * (page[field] / most) ** WEIGHTS.field, 0);
      page.score = (page.score + fields + WEIGHTS.near * near(page.places)) * (page.weight / most) ** WEIGHTS.cover
        * STATUS[status] * (sprog === wanted ? 1 : WEIGHTS.language);
    }
    const ranked = [...pages.values()].sort((a, b) => b.score - a.score);
    const looked = await Promise.all(ranked.slice(0, Math.max(LOOKED_AT, count)).map(async ({ id, score, result }) => ({ id, score, data: await result.data() })));
    const asked = new Set(slots.flatMap((slot) => [slot.typed, ...slot.ask]).flatMap(tokens).map((word) => fold(word).replace(ENDINGS, "")));
    for (const hit of looked) {
      const title = tokens(clean(hit.data.meta.title)).map(fold).filter((word) => !this.fill.has(word)).map((word) => word.replace(ENDINGS, ""));
      const named = title.filter((word) => asked.has(word)).length;
      hit.score *= 1 + WEIGHTS.named * (title.length ? named / title.length : 0);
    }
    looked.sort((a, b) => b.score - a.score);
    return { slots, total: ranked.length, hits: await this.#placed(looked.slice(0, count), slots) };
  }

  // Each page with the part of it that answers best: where all the words are asked for at once, when it holds them all.
  async #placed(hits, slots) {
    const found = slots.filter((slot) => slot.found);
    const together = found.length > 1 ? new Map((await this.#ask(found.map((slot) => slot.ask[0]).join(" "))).map((result) => [result.id, result])) : new Map();
    return Promise.all(hits.map(async ({ id, score, data }) => {
      const whole = await together.get(id)?.data() ?? data;
      const parts = whole.sub_results.map((part) => [part, part.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0)]);
      const [place] = parts.reduce((best, part) => (part[1] > best[1] ? part : best), [whole, -1]);
      return { score, data: whole, place };
    }));
  }
}

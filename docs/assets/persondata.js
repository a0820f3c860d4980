// @ts-check
// What points at a person, told while it is typed: the build's own patterns (macros/text/persons.py), read in a text
// with the same eyes (macros/text/seen.py). No number is sent or kept.
const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const BEFORE = 40; // so many signs before a number can say what it is
const BEHIND = 20; // and so many are enough to see that one does not begin there
const HASH = 25; // so long a row of letters and digits is made by a machine

/** @typedef {RegExp & { behind: RegExp | null }} Form a pattern, and what may not stand before what it finds
 * @typedef {Record<string, Form[]>} Forms
 * @typedef {{ moenstre: Record<string, { form: [string, string?][], stort: boolean }>, tilladte: string[], beskeder: Record<string, string> }} Rules */

/** @type {WeakMap<Rules, Forms>} */
const compiled = new WeakMap();
/** @param {Rules} rules @returns {Forms} */
const patterns = (rules) => {
  const known = compiled.get(rules);
  if (known) return known;
  /** @param {[string, string?][]} list @param {string} flags */
  const many = (list, flags) => list.map(([source, behind]) =>
    Object.assign(new RegExp(source, flags), { behind: behind ? new RegExp(`(?:${behind})$`, flags.replace("g", "")) : null }));
  const made = Object.fromEntries(Object.entries(rules.moenstre).map(([name, { form, stort }]) => [name, many(form, stort ? "gu" : "giu")]));
  compiled.set(rules, made);
  return made;
};

/** @param {string} text */
const entity = (text) => new DOMParser().parseFromString(text, "text/html").documentElement.textContent ?? "";
/** @param {string} text */
const percent = (text) => { try { return decodeURIComponent(text); } catch { return text; } };
/** @param {string} code */
const sign = (code) => String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff));

/** The text with one kind of digit, dash and space, and nothing that cannot be seen.
 * @param {string} text @param {Rules} rules */
export const seen = (text, rules) => {
  const form = patterns(rules);
  let last = "";
  for (let times = 0; times < 3 && text !== last; times += 1) {
    last = text;
    text = text.replace(form.tegn[0], entity).replace(form.procent[0], percent)
      .replace(form.skrevet[0], (_, two, four, eight, white, mark) => (two ?? four ?? eight) ? sign(two ?? four ?? eight) : white ? " " : mark);
  }
  return text.normalize("NFKC").replace(form.usynlige[0], "").replace(form.streger[0], "-").replace(form.mellemrum[0], " ");
};

/** @param {string} text @param {Forms} form */
const bare = (text, form) => text.replace(form.maerker[0], "").replace(form.pynt[0], "").replace(/(?:[ |]|\\n)+/g, " ");

/** Whether there is such a day: day, month, century (if it is written), year and the seventh digit.
 * @param {string[]} parts */
const born = ([day, month, century, year, seventh]) => {
  const [y, s] = [Number(year), Number(seventh)];
  const told = s < 4 || ((s === 4 || s === 9) && y > 36) ? 1900 : s === 4 || s === 9 || y <= 57 ? 2000 : 1800;
  if (century && Number(century) * 100 !== told) return false;
  const date = new Date(Date.UTC(told + y, Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
};
/** @param {string} digits */
const dated = (digits) => {
  const century = digits.length > 10 ? digits.slice(4, 6) : "";
  const rest = century ? digits.slice(0, 4) + digits.slice(6) : digits;
  return rest.length === 10 && /^\d{7}/.test(rest) && born([rest.slice(0, 2), rest.slice(2, 4), century, rest.slice(4, 6), rest[6]]);
};
/** @param {string} digits */
const checks = (digits) => {
  const ten = digits.length === 10 ? digits : digits.slice(0, 4) + digits.slice(6);
  return /^\d{10}$/.test(ten) && [...ten].reduce((sum, digit, at) => sum + Number(digit) * WEIGHTS[at], 0) % 11 === 0;
};
// What a pattern finds, where it may begin. What may not stand before is tried apart: Safari before 16.4 cannot look behind.
/** @param {Form} form @param {string} text */
function* each(form, text) {
  form.lastIndex = 0;
  for (let found; (found = form.exec(text));) {
    if (!form.behind || !form.behind.test(text.slice(Math.max(0, found.index - BEHIND), found.index))) yield found;
    else form.lastIndex = found.index + (Number(text.codePointAt(found.index)) > 0xffff ? 2 : 1);
  }
}
/** @param {Form[]} list @param {string} text */
const all = (list, text) => list.flatMap((form) => [...each(form, text)]);
/** @param {Form[]} list @param {string} text @param {number} place */
const called = (list, text, place) => list.some((form) => {
  form.lastIndex = 0;
  return form.test(text.slice(Math.max(text.lastIndexOf("\n", place - 1) + 1, place - BEFORE), place));
});
/** The whole word that something was found in.
 * @param {string} text @param {RegExpExecArray} found */
const token = (text, found) => [
  text.slice(0, found.index).match(/[\p{L}\p{N}_]*$/u), found, text.slice(found.index + found[0].length).match(/^[\p{L}\p{N}_]*/u),
].map((part) => part?.[0]).join("");

/** @param {string} text @param {Forms} form */
const number = (text, form) => all(form.sikre, text).some((found) => born(found.slice(1, 6)))
  || all(form.usikre, text).some((found) => {
    const digits = found[0].replace(/[^\p{L}\p{N}]/gu, "");
    return dated(digits) && ((checks(digits) && token(text, found).length < HASH) || called(form.kaldt_cpr, text, found.index));
  })
  || all(form.iso, text).some(([, century, year, month, day, seventh]) => born([day, month, century, year, seventh]))
  || all(form.lignende, text).some(([found]) => dated(found.replace(/[Oo]/g, "0").replace(/[Il]/g, "1").replace("-", "")))
  || all(form.delt, text).some((found) => born(found.slice(1, 6)));

/** @param {string} text */
const digits = (text) => text.replace(/\D/g, "").slice(-8);
/** @param {string} text @param {Forms} form */
const telephones = (text, form) => [
  ...all(form.telefoner, text),
  ...all(form.kaldte, text).filter((found) => called(form.kaldt_telefon, text, found.index)),
  ...all(form.loese, text).filter(([found]) => !found.split(" ").every((part) => Number(part) >= 1900 && Number(part) <= 2100)),
].map(([found]) => digits(found));
/** @param {string} text @param {Forms} form */
const mails = (text, form) => all(form.mails, text).map(([found]) => found.toLowerCase())
  .filter((found) => { form.ingens[0].lastIndex = 0; return !form.ingens[0].test(found); });

/** What must not stand in a text: the sentences of the build.
 * @param {string} text @param {Rules} rules */
export const personal = (text, rules) => {
  const form = patterns(rules);
  const read = seen(text, rules);
  const both = [read, bare(read, form)];
  const may = new Set(rules.tilladte);
  return [
    both.some((one) => number(one, form)) && rules.beskeder.cpr,
    both.some((one) => telephones(one, form).some((found) => !may.has(found))) && rules.beskeder.telefon,
    both.some((one) => mails(one, form).some((found) => !may.has(found))) && rules.beskeder.mail,
  ].filter((said) => said !== false);
};

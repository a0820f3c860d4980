// What points at a person, told while it is typed: the build's own patterns (macros/text/persons.py), read in a text
// with the same eyes (macros/text/seen.py). No number is sent or kept.
const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const BEFORE = 40; // so many signs before a number can say what it is
const BEHIND = 20; // and so many are enough to see that one does not begin there
const HASH = 25; // so long a row of letters and digits is made by a machine

const compiled = new WeakMap();
const patterns = (rules) => {
  if (!compiled.has(rules)) {
    const many = (list, flags) => list.map(([source, behind]) =>
      Object.assign(new RegExp(source, flags), { behind: behind && new RegExp(`(?:${behind})$`, flags.replace("g", "")) }));
    compiled.set(rules, Object.fromEntries(Object.entries(rules.moenstre).map(([name, { form, stort }]) => [name, many(form, stort ? "gu" : "giu")])));
  }
  return compiled.get(rules);
};

const entity = (text) => new DOMParser().parseFromString(text, "text/html").documentElement.textContent;
const percent = (text) => { try { return decodeURIComponent(text); } catch { return text; } };
const sign = (code) => String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff));

/** The text with one kind of digit, dash and space, and nothing that cannot be seen. */
export const seen = (text, rules) => {
  const form = patterns(rules);
  let last;
  for (let times = 0; times < 3 && text !== last; times += 1) {
    last = text;
    text = text.replace(form.tegn[0], entity).replace(form.procent[0], percent)
      .replace(form.skrevet[0], (_, two, four, eight, white, mark) => (two ?? four ?? eight) ? sign(two ?? four ?? eight) : white ? " " : mark);
  }
  return text.normalize("NFKC").replace(form.usynlige[0], "").replace(form.streger[0], "-").replace(form.mellemrum[0], " ");
};

const bare = (text, form) => text.replace(form.maerker[0], "").replace(form.pynt[0], "").replace(/(?:[ |]|\\n)+/g, " ");

const born = (day, month, century, year, seventh) => {
  const [y, s] = [Number(year), Number(seventh)];
  const told = s < 4 || ((s === 4 || s === 9) && y > 36) ? 1900 : s === 4 || s === 9 || y <= 57 ? 2000 : 1800;
  if (century && Number(century) * 100 !== told) return false;
  const date = new Date(Date.UTC(told + y, Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
};
const dated = (digits) => {
  const century = digits.length > 10 ? digits.slice(4, 6) : "";
  const rest = century ? digits.slice(0, 4) + digits.slice(6) : digits;
  return rest.length === 10 && /^\d{7}/.test(rest) && born(rest.slice(0, 2), rest.slice(2, 4), century, rest.slice(4, 6), rest[6]);
};
const checks = (digits) => {
  const ten = digits.length === 10 ? digits : digits.slice(0, 4) + digits.slice(6);
  return /^\d{10}$/.test(ten) && [...ten].reduce((sum, digit, at) => sum + digit * WEIGHTS[at], 0) % 11 === 0;
};
// What a pattern finds, where it may begin. What may not stand before is tried apart: Safari before 16.4 cannot look behind.
function* each(form, text) {
  form.lastIndex = 0;
  for (let found; (found = form.exec(text));) {
    if (!form.behind || !form.behind.test(text.slice(Math.max(0, found.index - BEHIND), found.index))) yield found;
    else form.lastIndex = found.index + (text.codePointAt(found.index) > 0xffff ? 2 : 1);
  }
}
const all = (list, text) => list.flatMap((form) => [...each(form, text)]);
const called = (list, text, place) => list.some((form) => {
  form.lastIndex = 0;
  return form.test(text.slice(Math.max(text.lastIndexOf("\n", place - 1) + 1, place - BEFORE), place));
});
const token = (text, found) => /[\p{L}\p{N}_]*$/u.exec(text.slice(0, found.index))[0] + found[0] + /^[\p{L}\p{N}_]*/u.exec(text.slice(found.index + found[0].length))[0];

const number = (text, form) => all(form.sikre, text).some((found) => born(...found.slice(1, 6)))
  || all(form.usikre, text).some((found) => {
    const digits = found[0].replace(/[^\p{L}\p{N}]/gu, "");
    return dated(digits) && ((checks(digits) && token(text, found).length < HASH) || called(form.kaldt_cpr, text, found.index));
  })
  || all(form.iso, text).some(([, century, year, month, day, seventh]) => born(day, month, century, year, seventh))
  || all(form.lignende, text).some(([found]) => dated(found.replace(/[Oo]/g, "0").replace(/[Il]/g, "1").replace("-", "")))
  || all(form.delt, text).some((found) => born(...found.slice(1, 6)));

const digits = (text) => text.replace(/\D/g, "").slice(-8);
const telephones = (text, form) => [
  ...all(form.telefoner, text),
  ...all(form.kaldte, text).filter((found) => called(form.kaldt_telefon, text, found.index)),
  ...all(form.loese, text).filter(([found]) => !found.split(" ").every((part) => part >= 1900 && part <= 2100)),
].map(([found]) => digits(found));
const mails = (text, form) => all(form.mails, text).map(([found]) => found.toLowerCase())
  .filter((found) => { form.ingens[0].lastIndex = 0; return !form.ingens[0].test(found); });

/** What must not stand in a text: the sentences of the build. */
export const personal = (text, rules) => {
  const form = patterns(rules);
  const read = seen(text, rules);
  const both = [read, bare(read, form)];
  const may = new Set(rules.tilladte);
  return [
    both.some((one) => number(one, form)) && rules.beskeder.cpr,
    both.some((one) => telephones(one, form).some((found) => !may.has(found))) && rules.beskeder.telefon,
    both.some((one) => mails(one, form).some((found) => !may.has(found))) && rules.beskeder.mail,
  ].filter(Boolean);
};

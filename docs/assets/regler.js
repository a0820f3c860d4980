// @ts-check
// What the build will say of a project, said while it is typed. The rules and the sentences come from the models
// (macros/registers/forms.py); nothing of what a field may hold is written here.
import { lix, words } from "./lix.js";
import { personal } from "./persondata.js";

/** @typedef {{ hoejst?: number, form?: string, besked?: string, ord?: number, lix?: number, mindst?: number, punkter?: number }} Limits
 * @typedef {{ navn: string, slags: string, graenser: Limits, ukendt: boolean, paakraevet: boolean, dele: Field[] }} Field
 * @typedef {{ kraeves: string[], kraeves_patienter: string[] }} Gate
 * @typedef {{ felter: Field[], porte: Record<string, Gate>, trin: Record<string, string>, patienter: string[], intet: string[],
 *   beskeder: Record<string, string>, maerker: [mark: string, why: string][], adresse: string, ikke_oplyst: string, persondata: any }} Rules
 * @typedef {Record<string, any>} Values what has been answered, by the field's name */

/** @param {string} template
 * @param {Record<string, unknown>} values */
const filled = (template, values) => template.replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ""));

/** Whether there is something in a value.
 * @param {unknown} value */
export const said = (value) => value !== undefined && value !== "" && !(Array.isArray(value) && !value.length);

/** Faults in `values` after `rules`: a list of {felt, hvorfor}, where felt is the path as the build writes it.
 * @param {Values} values
 * @param {Rules} rules */
export const faults = (values, rules) => {
  /** @param {string} kind
   * @param {Record<string, unknown>} more */
  const tell = (kind, more = {}) => filled(rules.beskeder[kind], more);
  /** @type {{ felt: string, hvorfor: string }[]} */
  const found = [];
  /** @param {string} felt
   * @param {string} hvorfor */
  const at = (felt, hvorfor) => found.push({ felt, hvorfor });

  /** @param {string} path
   * @param {string} value
   * @param {Pick<Field, "slags" | "graenser">} field */
  const text = (path, value, field) => {
    const limits = field.graenser;
    for (const why of personal(value, rules.persondata)) at(path, why);
    for (const [mark, why] of rules.maerker) {
      const shown = value.match(new RegExp(mark, "i"));
      if (shown) at(path, filled(why, { found: shown[0] }));
    }
    if (limits.hoejst && [...value].length > limits.hoejst) at(path, tell("string_too_long", { max_length: limits.hoejst }));
    if (field.slags === "tidspunkt") {
      if (!time(value)) at(path, tell("tidspunkt"));
    } else if (field.slags === "dato") {
      if (!day(value)) at(path, tell("date_type"));
    } else if (field.slags === "adresse") {
      if (!new RegExp(rules.adresse).test(value)) at(path, tell("adresse"));
    } else if (limits.form && !new RegExp(limits.form).test(value)) {
      at(path, limits.besked ?? "");
    }
    if (limits.ord && words(value).length > limits.ord) at(path, tell("borgertekst", { n: words(value).length, max: limits.ord }));
    else if (limits.lix && lix(value) > limits.lix) at(path, tell("lix", { n: lix(value), max: limits.lix }));
  };

  /** @param {string} path
   * @param {any} value of the kind the field says
   * @param {Field} field */
  const one = (path, value, field) => {
    if (value === rules.ikke_oplyst && field.ukendt) return;
    if (field.ukendt && typeof value === "string" && empty(value, rules)) at(path, tell("ukendt", { value }));
    if (typeof value === "string") text(path, value, field);
    else if (field.slags === "del") all(`${path}.`, value, field.dele);
    else {
      const { mindst, punkter } = field.graenser;
      if (mindst && value.length < mindst) at(path, tell("too_short", { min_length: mindst }));
      if (punkter && value.length > punkter) at(path, tell("too_long", { max_length: punkter }));
      value.forEach((/** @type {any} */ item, /** @type {number} */ index) => {
        if (typeof item === "string") text(`${path}.${index + 1}`, item, { slags: "", graenser: {} });
        else all(`${path}.${index + 1}.`, item, field.dele);
      });
    }
  };

  /** @param {string} before
   * @param {Values} value
   * @param {Field[]} fields
   * @param {string[]} told */
  const all = (before, value, fields, told = []) => {
    for (const field of fields) {
      const path = before + field.navn;
      if (said(value[field.navn])) one(path, value[field.navn], field);
      else if (field.paakraevet && !told.includes(field.navn)) at(path, tell("missing"));
    }
  };

  const stage = rules.trin[values.fase];
  const told = rules.felter.filter((field) => !said(values[field.navn]) && demanded(field.navn, values, rules));
  for (const field of told) {
    const always = rules.porte[field.navn].kraeves.includes(stage);
    at(field.navn, tell("port.mangler", {
      fase: values.fase,
      patienter: always ? "" : tell("port.patienter"),
      mend: tell(field.ukendt ? "port.ukendt" : "port.tilfoej"),
    }));
  }
  all("", values, rules.felter, told.map((field) => field.navn));
  return found;
};

/** Whether the phase demands the field of what has been answered so far.
 * @param {string} name
 * @param {Values} values
 * @param {Rules} rules */
export const demanded = (name, values, rules) => {
  const stage = rules.trin[values.fase];
  const gate = rules.porte[name];
  return gate.kraeves.includes(stage) || (rules.patienter.includes(values.patientpaavirkning) && gate.kraeves_patienter.includes(stage));
};

/** Whether a text only says that nothing is known, as `siger_intet` of the models asks.
 * @param {string} value
 * @param {Rules} rules */
const empty = (value, rules) => {
  const bare = value.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
  return bare ? rules.intet.includes(bare) : Boolean(value.trim());
};

/** @param {string} value */
const day = (value) => {
  const made = new Date(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(made.getTime()) && made.toISOString().startsWith(value) && /^(18|19|20)/.test(value);
};
/** @param {string} value */
const time = (value) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) && day(value.length < 10 ? value + "-01-01".slice(value.length - 10) : value);

// @ts-check
// The sums of a test's sensitivity, specificity and prevalence. Pure: numbers in, numbers and words out; runs without a
// document. They are those of macros/numbers/statistics.py and macros/text/numerals.py.

import { oneDecimal } from "./tal.js";

const PEOPLE = 1000;

/** @param {number} value
 * @param {number} digits */
const halfUp = (value, digits = 0) => Math.floor(value * 10 ** digits + 0.5) / 10 ** digits;

/** A whole number with dots between its groups.
 * @param {number} value */
export const whole = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ".");

/** @param {number} part
 * @param {number} all */
const share = (part, all) => (all ? (100 * part) / all : null);

/** @param {number | null} value */
export const percent = (value) => {
  if (value === null) return "kan ikke beregnes";
  if (value > 0 && value < 0.05) return "under 0,1 %";
  if (value >= 99.95 && value < 100) return "over 99,9 %";
  return `${oneDecimal(halfUp(value, 1)).replace(/,0$/, "")} %`;
};

/** How many of 1,000 people are found, missed, called in vain, and cleared.
 * @param {number} sensitivity
 * @param {number} specificity
 * @param {number} prevalence */
export const outcome = (sensitivity, specificity, prevalence) => {
  const ill = halfUp((PEOPLE * prevalence) / 100);
  const found = halfUp((ill * sensitivity) / 100);
  const cleared = halfUp(((PEOPLE - ill) * specificity) / 100);
  return { fundet: found, overset: ill - found, falsk_alarm: PEOPLE - ill - cleared, frikendt: cleared };
};

/** What a positive and a negative answer are worth, in words.
 * @param {number} sensitivity
 * @param {number} specificity
 * @param {number} prevalence */
export const predictive = (sensitivity, specificity, prevalence) => {
  const found = prevalence * sensitivity;
  const alarm = (100 - prevalence) * (100 - specificity);
  const missed = prevalence * (100 - sensitivity);
  const cleared = (100 - prevalence) * specificity;
  return { ppv: percent(share(found, found + alarm)), npv: percent(share(cleared, cleared + missed)) };
};

// @ts-check
// Words for a screen reader, put in an element with role="status" that is on the page from the beginning: a reader hears
// nothing of one that is born with its words, and hears again what is written again.

const QUIET = 700; // ms after the last change, so that one who types hears one sentence and not one for each sign

/** Puts the text there, if it isn't already.
 * @param {Element} place
 * @param {string} text */
export const say = (place, text) => { if (place.textContent !== text) place.textContent = text; };

/** Says the last of several sentences, when there is quiet. Returns the function to call with each.
 * @param {Element} place */
export const saySoon = (place) => {
  /** @type {number | undefined} */
  let timer;
  /** @param {string} text */
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => say(place, text), QUIET);
  };
};

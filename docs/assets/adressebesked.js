// @ts-check
// Says that an address no longer means what it did. Used by the scripts that keep a reader's choices in the address.
// A link that can't be read whole must never show something else without a word.

const ENGLISH = /^en\b/;

/** Puts the words in `place` (an element with role="status"), or empties it when there are none. Both languages stand
 * there: who got the link may read either. The page's own language comes first.
 * @param {Element} place
 * @param {Record<string, string> | null | undefined} words */
export const addressSays = (place, words) => {
  const order = ENGLISH.test(document.documentElement.lang) ? ["en", "da"] : ["da", "en"];
  place.replaceChildren(...(words ? order.flatMap((lang) => [Object.assign(document.createElement("span"), { lang, textContent: words[lang] }), " "]) : []));
};

/** A place for the words, put before `node`.
 * @param {Element} node */
export const addressPlace = (node) => {
  const place = Object.assign(document.createElement("p"), { className: "adressebesked" });
  place.setAttribute("role", "status");
  node.before(place);
  return place;
};

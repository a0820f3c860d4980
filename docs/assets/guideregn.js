// @ts-check
// What the address of a guide means. Pure: names in, a way out; runs without a document.

/** @typedef {{ id: string, til: string, mangler?: string, kalder?: string[], tags?: Record<string, string> }} Answer
 * @typedef {{ start: string, trin: Record<string, Answer[]>, medMangler: Record<string, string> }} Guide */

/** The names of the answers in an address like `#spor=materiale.materiale-ja`.
 * @param {string} hash
 * @param {string} mark
 * @returns {string[]} */
export const given = (hash, mark) => (hash.startsWith(mark) ? hash.slice(mark.length).split(".").filter(Boolean) : []);

/**
 * The answers taken from the first question, as far as the names are known.
 * `guide` is { start, trin: { step: [{ id, til, mangler }] }, medMangler: { outcome: outcome } }.
 * `lost` says why it stopped: "old" for a link with the places of answers, "unknown" for a name that isn't here.
 * @param {Guide} guide
 * @param {string[]} names
 */
export const walk = (guide, names) => {
  /** @type {Answer[]} */
  const taken = [];
  let here = guide.start;
  for (const name of names) {
    const answer = guide.trin[here]?.find(({ id }) => id === name);
    if (!answer) return { taken, here, lost: /^\d+$/.test(name) ? "old" : "unknown" };
    taken.push(answer);
    here = answer.til;
  }
  return { taken, here: (taken.some(({ mangler }) => mangler) && guide.medMangler[here]) || here, lost: "" };
};

/** The gaps that the answers told of, each once.
 * @param {Answer[]} taken */
export const gaps = (taken) => [...new Set(taken.map(({ mangler }) => mangler).filter(Boolean))];

/** What the answers called for, each once.
 * @param {Answer[]} taken */
export const called = (taken) => new Set(taken.flatMap(({ kalder }) => kalder ?? []));

/** The beginning of a record: what the answers said, and for the rest what to write there. A later answer wins.
 * @param {[felt: string, vaerdi: string, hjaelp: string][]} lines
 * @param {Answer[]} taken
 * @param {string} source */
export const asRecord = (lines, taken, source) => {
  const said = Object.assign({}, ...taken.map(({ tags }) => tags));
  return [
    "# Begyndt med en guide på AI-wikien:",
    `# ${source}`,
    // the help has a line of its own: what stands after a value could be text that was lost, and the build refuses it
    ...lines.flatMap(([felt, vaerdi, hjaelp]) => (felt in said ? [`${felt}: ${said[felt]}`] : [`# ${hjaelp}`, `${felt}: ${vaerdi}`.trimEnd()])),
    "",
  ].join("\n");
};

// What the address of a guide means. Pure: names in, a way out; runs without a document.

/** The names of the answers in an address like `#spor=materiale.materiale-ja`. */
export const given = (hash, mark) => (hash.startsWith(mark) ? hash.slice(mark.length).split(".").filter(Boolean) : []);

/**
 * The answers taken from the first question, as far as the names are known.
 * `guide` is { start, trin: { step: [{ id, til, mangler }] }, medMangler: { outcome: outcome } }.
 * `lost` says why it stopped: "old" for a link with the places of answers, "unknown" for a name that isn't here.
 */
export const walk = (guide, names) => {
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

/** The gaps that the answers told of, each once. */
export const gaps = (taken) => [...new Set(taken.map(({ mangler }) => mangler).filter(Boolean))];

/** What the answers called for, each once. */
export const called = (taken) => new Set(taken.flatMap(({ kalder }) => kalder));

/** The beginning of a record: what the answers said, and for the rest what to write there. A later answer wins. */
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

// Put before Pagefind by macros/search: it says nothing when a file is lost, and here what was lost is kept.
export const losses = [];
// oxlint-disable-next-line no-unused-vars -- Pagefind, which follows, fetches with it
const fetch = async (...asked) => {
  try {
    const got = await globalThis.fetch(...asked);
    if (!got.ok || got.headers.get("content-type")?.includes("html")) throw new Error(`${got.url}: ${got.status}`);
    return new Response(await got.arrayBuffer()); // read to its end, or lost
  } catch (error) {
    losses.push(error);
    throw error;
  }
};

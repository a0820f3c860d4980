// Put before all other scripts in the copy that is read from a disk (macros/offline), where a browser loads neither
// modules nor data, but scripts: each of the copy's hands over what it holds, and here it is asked for once.

{
  const waiting = new Map(); // address of a script → who waits for what it holds
  const loaded = new Map(); // → the promise of it

  const load = (address) => {
    if (!loaded.has(address)) {
      loaded.set(address, new Promise((given, refused) => {
        waiting.set(address, given);
        const lost = () => { loaded.delete(address); refused(new TypeError(address)); };
        const script = Object.assign(document.createElement("script"), { src: address });
        script.addEventListener("error", lost);
        document.head.append(script);
      }));
    }
    return loaded.get(address);
  };
  const take = (held) => waiting.get(document.currentScript.src)(held);

  globalThis.offline = {
    file: take,
    module(make) {
      const address = document.currentScript.src;
      take(make((path) => load(new URL(path, address).href), address));
    },
  };

  globalThis.fetch = async (asked) => {
    const address = new URL(asked, document.baseURI);
    address.search = address.hash = "";
    const held = await load(`${address.href.replace(/\/$/, "/index.html")}.js`);
    return Object.defineProperty(new Response(held), "url", { value: address.href });
  };

  // A link that a script has made may lead to a folder, of which a disk shows its files.
  const lead = ({ target }) => {
    const link = target.closest?.("a[href]");
    if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  };
  for (const event of ["click", "auxclick"]) addEventListener(event, lead, true);

  const { src, dataset } = document.currentScript;
  for (const name of dataset.scripts.split(" ")) load(new URL(name, src).href);
}

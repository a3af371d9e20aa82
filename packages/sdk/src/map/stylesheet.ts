/** Puts a stylesheet before those of the page, so that the page's own rules win; resolves once it is there, or is known not to come. */
export function loadStylesheet(address: string): Promise<void> {
  const loaded = LOADING.get(address) ?? load(address);
  LOADING.set(address, loaded);
  return loaded;
}

const LOADING = new Map<string, Promise<void>>();

function load(address: string): Promise<void> {
  const isThere = [...document.styleSheets].some(({ href }) => href === address);
  if (isThere) return Promise.resolve();
  return new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => resolve());
    document.head.prepend(link);
  });
}

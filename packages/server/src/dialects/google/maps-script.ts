import type { RefusedRequest } from "#app/ports/service-door.ts";

/** What the script tells the page: why there will be no map, or words that must stand on every map. */
export type ScriptFacts = {
  readonly refusal: Pick<RefusedRequest, "code" | "title" | "status" | "sentence" | "origin" | "ip" | "docsUrl"> | null;
  readonly notice: string | null;
};

/**
 * The script that a page loads in the place of Google's: it loads the rest from `/sdk/google-maps.js` of the server that it came from itself.
 * The page's parameters (`key`, `callback` ...) are read in the page from the script's own address: nothing that was sent is written into it.
 */
export function mapsScript(facts: ScriptFacts): string {
  return `(() => {
  const facts = ${JSON.stringify(facts)};
  const tags = document.querySelectorAll('script[src*="/maps/api/js"]');
  const tag = document.currentScript ?? tags[tags.length - 1];
  if (!tag) return console.error("Latchkey: load maps/api/js with a script tag.");
  const url = new URL(tag.src);
  const base = url.origin + url.pathname.replace(/\\/(?:google\\/)?maps\\/api\\/js$/, "");
  const maps = ((window.google ??= {}).maps ??= {});
  const started = import(base + "/sdk/google-maps.js").then(({ start }) => start({ ...facts, base, query: url.search }));
  maps.importLibrary = (name) => started.then((library) => library.importLibrary(name));
  started.catch((err) => console.error("Latchkey: google.maps cannot be started from " + base + ": " + err.message));
})();
`;
}

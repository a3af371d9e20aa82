import { mapPage } from "./map-page.ts";
import type { SnippetFacts } from "./snippet-facts.ts";

/** A whole page with a map by Latchkey's own SDK: refusals are told on the map in words. */
export function latchkeyPage(facts: SnippetFacts): string {
  return mapPage({
    head: [],
    body: `    <script src="${facts.baseUrl}/sdk/latchkey.js"></script>
    <script>
      latchkey.accessToken = "${facts.key}";
      new latchkey.Map({ container: "map", style: "${facts.style}", center: [12, 30], zoom: 1.5 });
    </script>`,
  });
}

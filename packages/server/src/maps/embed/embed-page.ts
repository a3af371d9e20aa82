import { describeIn, titleIn, whereIn } from "#core/place-text.ts";
import type { Bounds, Place, PlaceKind, Point } from "#core/place.ts";
import { escapeHtml } from "#maps/viewer/escape-html.ts";

/** What an embedded map shows. */
export type EmbedView = {
  readonly styleId: string;
  readonly place: Place | null;
  readonly center: Point;
  /** `null`: as much as shows `bounds`. */
  readonly zoom: number | null;
  readonly bounds: Bounds | null;
};

const KIND_WORDS: Readonly<Record<PlaceKind, string>> = {
  country: "Country",
  state: "State or province",
  city: "City",
  town: "Town",
  village: "Village",
  suburb: "Part of a city",
  street: "Street",
  address: "Address",
  poi: "Place",
};

/** The page for an `<iframe>`: a map and a card with what is known of the place. It holds no key: its script takes that from the page's own URL. */
export function embedPage(facts: {
  readonly view: EmbedView;
  readonly languages: readonly string[];
  readonly version: string;
  /** `ticket=...` for what the page loads; `""`: none. */
  readonly ticketQuery: string;
  /** Words to show on the map. */
  readonly notice?: string | undefined;
}): string {
  const { view, languages, version, ticketQuery, notice } = facts;
  // Relative, so that the page also works behind a proxy that adds a prefix.
  const files = `../../viewer/${version}`;
  const { styleId, place, center, zoom, bounds } = view;
  const title = place === null ? "Map" : describeIn(place, languages);
  const data = JSON.stringify({ style: styleId, center, zoom, bounds, hasPlace: place !== null, ticketQuery });
  const mark = notice === undefined ? "" : `\n    <p class="mark">${escapeHtml(notice)}</p>`;
  return `<!doctype html>
<html lang="${escapeHtml(languages[0] ?? "en")}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(title)}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${files}/maplibre-gl.css" />
    <link rel="stylesheet" href="${files}/viewer.css" />
    <link rel="stylesheet" href="${files}/embed.css" />
    <link rel="modulepreload" href="${files}/maplibre-gl.mjs" />
    <script type="module" src="${files}/embed.js"></script>
  </head>
  <body data-view="${escapeHtml(data)}">
    <main id="map" aria-label="${escapeHtml(`Map: ${title}`)}"></main>${mark}
    ${place === null ? "" : card(place, languages)}
    <section id="notice" role="alert" hidden>
      <h1></h1>
      <p></p>
      <code></code>
      <button type="button" aria-label="Close this notice">Close</button>
    </section>
    <noscript>This map needs JavaScript.</noscript>
  </body>
</html>
`;
}

function card(place: Place, languages: readonly string[]): string {
  const where = whereIn(place, languages);
  const facts = [KIND_WORDS[place.kind], ...peopleIn(place)].join(" · ");
  const whereLine = where === "" ? "" : `\n      <p>${escapeHtml(where)}</p>`;
  return `<article class="card">
      <h1>${escapeHtml(titleIn(place, languages))}</h1>${whereLine}
      <p class="facts">${escapeHtml(facts)}</p>
      <a id="larger" target="_blank" rel="noopener">Larger map</a>
    </article>`;
}

/** A country's number in the gazetteer is the sum of its towns, and no census. */
function peopleIn({ kind, population }: Place): readonly string[] {
  const isSettlement = kind === "city" || kind === "town" || kind === "village";
  return isSettlement && population > 0 ? [`${population.toLocaleString("en")} people`] : [];
}

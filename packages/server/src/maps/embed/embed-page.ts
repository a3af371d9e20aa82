import { describeIn, titleIn, whereIn } from "#core/place-text.ts";
import type { Bounds, Place, PlaceKind, Point } from "#core/place.ts";
import { escapeHtml } from "#maps/viewer/escape-html.ts";
import { mapPage } from "#maps/viewer/map-page.ts";

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

/** The page for an `<iframe>`: a map and a card with what is known of the place. */
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
  const { styleId, place, center, zoom, bounds } = view;
  const title = place === null ? "Map" : describeIn(place, languages);
  const data = { style: styleId, center, zoom, bounds, hasPlace: place !== null, ticketQuery };
  return mapPage({
    title,
    language: languages[0] ?? "en",
    version,
    styleSheets: ["embed.css"],
    script: "embed.js",
    data: { "data-view": JSON.stringify(data) },
    mapLabel: `Map: ${title}`,
    notice,
    inside: place === null ? "" : card(place, languages),
  });
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

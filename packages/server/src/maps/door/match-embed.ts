import type { ServiceRequest, ServiceResponse, ServiceRoute } from "#app/ports/service-door.ts";
import { Busy } from "#app/busy.ts";
import { frameAncestors } from "#core/pattern/frame-ancestors.ts";
import { PLACE_KINDS, type Place } from "#core/place.ts";
import type { CatalogueStyle } from "#maps/catalogue.ts";
import { embedPage, type EmbedView } from "#maps/embed/embed-page.ts";
import { type EmbedQuestion, readEmbedQuery } from "#maps/embed/embed-question.ts";
import { CACHE_CONTROL } from "#maps/responses/cache-control.ts";
import { textResponse } from "#maps/responses/text-response.ts";
import { escapeHtml } from "#maps/viewer/escape-html.ts";
import { messagePage, refusalPage } from "#maps/viewer/refusal-page.ts";
import { viewerHeaders } from "#maps/viewer/viewer-headers.ts";
import type { MapDoorParts } from "./map-door.ts";

/** The service that embedded maps are counted under, with all that they load. */
const EMBED_SERVICE = "embed";

/** `/embed/v1/place`: a page for an `<iframe>` with a map and what is known of a place. */
export function matchEmbed(parts: MapDoorParts, path: string, query: string): ServiceRoute | null {
  if (path !== "/embed/v1/place") return null;
  return {
    service: EMBED_SERVICE,
    resource: styleOf(parts, new URLSearchParams(query).get("style")?.trim() || null)?.resource ?? null,
    page: { service: EMBED_SERVICE },
    wordRefusal: refusalPage,
    respond: (request) => respond(parts, request),
  };
}

async function respond(parts: MapDoorParts, request: ServiceRequest): Promise<ServiceResponse> {
  const reading = readEmbedQuery(request.query);
  if (!reading.ok) return message(400, "This map cannot be shown", reading.detail);
  const { question } = reading;
  const style = styleOf(parts, question.style);
  if (style === null) return message(404, "No such style", `There is no style \`${question.style}\` on this server.`);
  const found = await findPlace(parts, question);
  if (found.kind === "unavailable") return message(503, "The place cannot be looked up", found.detail);
  const { place } = found;
  if (place === null && question.center === null)
    return message(404, "No place found", `Nothing was found for “${question.text ?? question.id ?? ""}”.`);
  return page(parts, request, { style, question, view: viewOf(style, question, place) });
}

function page(
  parts: MapDoorParts,
  { baseUrl, origins, ticketQuery, notice }: ServiceRequest,
  { style, question, view }: { style: CatalogueStyle; question: EmbedQuestion; view: EmbedView },
): Promise<ServiceResponse> {
  const { languages } = question;
  return textResponse({
    contentType: "text/html; charset=utf-8",
    body: embedPage({ view, languages, version: parts.viewerVersion, ticketQuery, notice }),
    cacheControl: CACHE_CONTROL.document,
    headers: viewerHeaders([style.style], baseUrl, frameAncestors(origins)),
  });
}

function styleOf({ library }: MapDoorParts, style: string | null): CatalogueStyle | null {
  const { styles } = library.catalogue;
  if (style !== null) return styles.get(style) ?? null;
  const [first] = styles.values();
  return styles.get("streets") ?? first ?? null;
}

type FoundPlace =
  | { readonly kind: "found"; readonly place: Place | null }
  | { readonly kind: "unavailable"; readonly detail: string };

async function findPlace(parts: MapDoorParts, question: EmbedQuestion): Promise<FoundPlace> {
  const { text, id } = question;
  try {
    if (id !== null)
      return { kind: "found", place: await parts.geocoder.lookup({ id, languages: question.languages }) };
    return { kind: "found", place: text === null ? null : await search(parts, question, text) };
  } catch (err) {
    if (!(err instanceof Busy)) parts.onProblem(`The geocoder cannot answer an embedded map: ${String(err)}.`);
    return {
      kind: "unavailable",
      detail: "The server cannot look places up right now. Load the page again in a moment.",
    };
  }
}

async function search(parts: MapDoorParts, { center, languages }: EmbedQuestion, text: string): Promise<Place | null> {
  const [best] = await parts.geocoder.search({
    text,
    limit: 1,
    languages,
    near: center,
    bounds: null,
    countries: [],
    kinds: PLACE_KINDS,
    lastWord: "whole",
    spelling: "tolerant",
  });
  return best?.place ?? null;
}

function viewOf({ style }: CatalogueStyle, { center, zoom }: EmbedQuestion, place: Place | null): EmbedView {
  const middle = place?.point ?? center ?? { longitude: 0, latitude: 0 };
  return { styleId: style.id, place, center: middle, zoom, bounds: place?.viewport ?? null };
}

function message(status: 400 | 404 | 503, title: string, detail: string): ServiceResponse {
  return Object.freeze({
    status,
    contentType: "text/html; charset=utf-8",
    body: Buffer.from(messagePage(title, [escapeHtml(detail)])),
    encoding: null,
    etag: null,
    cacheControl: CACHE_CONTROL.never,
    ...(status === 503 ? { headers: { "retry-after": "1" } } : {}),
  });
}

import type { ServiceRequest, ServiceResponse, ServiceRoute } from "#app/ports/service-door.ts";
import type { CatalogueStyle } from "#maps/catalogue.ts";
import { findStyle } from "#maps/find-style.ts";
import { isResourceId } from "#maps/resource-id.ts";
import { CACHE_CONTROL } from "#maps/responses/cache-control.ts";
import { isSpriteVariant } from "#maps/sprites/sprites.ts";
import { renderStyle } from "#maps/styles/render-style.ts";
import { refusalPage } from "#maps/viewer/refusal-page.ts";
import { viewerHeaders } from "#maps/viewer/viewer-headers.ts";
import { viewerPage } from "#maps/viewer/viewer-page.ts";
import { withCredential } from "#maps/with-credential.ts";
import type { MapDoorParts } from "./map-door.ts";
import { mapRoute, unknownRoute } from "./map-route.ts";
import { rendered } from "./rendered.ts";

/** `/maps/{style}`, `/maps/{style}/`, `/maps/{style}/style.json` and `/maps/{style}/sprite...`; what else is under a style is another service's. */
export function matchMaps(parts: MapDoorParts, path: string): ServiceRoute | null {
  const slash = path.indexOf("/", PREFIX_LENGTH);
  const id = path.slice(PREFIX_LENGTH, slash < 0 ? undefined : slash);
  const page = readPage(slash < 0 ? "" : path.slice(slash));
  if (page === null || !isResourceId(id)) return null;
  const { styles } = parts.library.catalogue;
  const entry = findStyle(styles, id);
  if (entry === undefined) return unknownRoute("style", id, styles);
  const route = mapRoute(entry.resource, (request) => page(parts, entry, request));
  return page === viewer ? { ...route, page: { service: null }, wordRefusal: refusalPage } : route;
}

const PREFIX_LENGTH = "/maps/".length;

type Page = (
  parts: MapDoorParts,
  entry: CatalogueStyle,
  request: ServiceRequest,
) => ServiceResponse | Promise<ServiceResponse>;

function readPage(rest: string): Page | null {
  if (rest === "") return redirectToViewer;
  if (rest === "/") return viewer;
  if (rest === "/style.json") return styleJson;
  if (!rest.startsWith("/sprite")) return null;
  const variant = rest.slice("/sprite".length).replace("%40", "@");
  return isSpriteVariant(variant) ? (parts, { style }) => parts.sprites.sheet(style.sheet, variant) : null;
}

const styleJson: Page = (parts, { style }, request) =>
  rendered(parts.library.documents, {
    key: `style ${style.id} ${request.baseUrl} ${request.credentialQuery} ${request.notice ?? ""}`,
    contentType: "application/json",
    render: () => renderStyle(style, request),
  });

const viewer: Page = (parts, { style }, request) => {
  const styles = [...parts.library.catalogue.styles.values()].map((entry) => entry.style);
  const { ticketQuery, notice } = request;
  return rendered(parts.library.documents, {
    key: `viewer ${style.id} ${request.baseUrl} ${ticketQuery} ${notice ?? ""}`,
    contentType: "text/html; charset=utf-8",
    render: () => viewerPage({ style, styles, version: parts.viewerVersion, ticketQuery, notice }),
    headers: viewerHeaders(styles, request.baseUrl),
  });
};

/** Relative, so that it also leads the right way behind a proxy that adds a prefix. The browser keeps the `#` part itself. */
const redirectToViewer: Page = (_parts, { style }, request) => {
  const query = new URLSearchParams(request.query).toString();
  const target = withCredential(query === "" ? `${style.id}/` : `${style.id}/?${query}`, request.credentialQuery);
  return Object.freeze({
    status: 308,
    contentType: "text/plain; charset=utf-8",
    body: Buffer.from("The map is at the same address with a slash at its end.\n"),
    encoding: null,
    etag: null,
    cacheControl: CACHE_CONTROL.never,
    headers: { location: target },
  });
};

import type { ServiceRequest } from "#app/ports/service-door.ts";
import type { ArchiveFacts } from "#maps/archive/archive-facts.ts";
import { TILE_FORMATS } from "#maps/archive/tile-format.ts";
import { withNotice } from "#maps/with-notice.ts";
import { withCredential } from "#maps/with-credential.ts";

/** The TileJSON 3.0.0 of a tileset, with tile URLs that carry the credential. */
export function renderTileJson(
  archive: ArchiveFacts,
  request: Pick<ServiceRequest, "baseUrl" | "credentialQuery" | "notice">,
): string {
  const [extension] = TILE_FORMATS[archive.format].extensions;
  const tiles = `${request.baseUrl}/tiles/${archive.id}/{z}/{x}/{y}.${extension}`;
  return JSON.stringify({
    tilejson: "3.0.0",
    tiles: [withCredential(tiles, request.credentialQuery)],
    name: archive.name,
    description: archive.description ?? undefined,
    attribution: withNotice(archive.attribution, request.notice),
    scheme: "xyz",
    format: extension,
    minzoom: archive.minZoom,
    maxzoom: archive.maxZoom,
    bounds: archive.bounds,
    center: archive.center,
    tileSize: archive.kind === "raster" ? archive.tileSize : undefined,
    vector_layers: archive.vectorLayers ?? undefined,
  });
}

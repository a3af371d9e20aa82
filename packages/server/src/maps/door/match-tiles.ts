import type { ServiceResponse, ServiceRoute } from "#app/ports/service-door.ts";
import type { RequestedResource } from "#core/resource.ts";
import type { CatalogueTileset } from "#maps/catalogue.ts";
import { isResourceId } from "#maps/resource-id.ts";
import { readTileAddress } from "#maps/tiles/read-tile-address.ts";
import type { TileAddress } from "#maps/tiles/read-tile-address.ts";
import { renderTileJson } from "#maps/tiles/render-tile-json.ts";
import type { Tileset } from "#maps/tiles/tileset.ts";
import type { MapDoorParts } from "./map-door.ts";
import { MAPS_SERVICE, mapRoute, unknownRoute } from "./map-route.ts";
import { rendered } from "./rendered.ts";

/** `/tiles/{tileset}/{z}/{x}/{y}.{extension}` and `/tiles/{tileset}/tiles.json`. */
export function matchTiles(parts: MapDoorParts, path: string): ServiceRoute | null {
  const slash = path.indexOf("/", PREFIX_LENGTH);
  if (slash < 0) return null;
  const id = path.slice(PREFIX_LENGTH, slash);
  const { tilesets } = parts.library.catalogue;
  const entry = tilesets.get(id);
  const address = entry && readTileAddress(path, slash + 1);
  if (address && entry.tileset.has(address.extension)) return new TileRoute(entry, address);
  // Neither a way up nor anything escaped is part of any address here.
  if (/\.\.|[%\\]/.test(path)) return null;
  if (address) return mapRoute(entry.resource, () => entry.tileset.otherFormat);
  if (entry) return matchOther(parts, entry, path.slice(slash + 1));
  return isResourceId(id) ? unknownRoute("tileset", id, tilesets) : null;
}

const PREFIX_LENGTH = "/tiles/".length;

function matchOther(parts: MapDoorParts, entry: CatalogueTileset, rest: string): ServiceRoute {
  const { tileset, resource } = entry;
  if (rest !== "tiles.json") return mapRoute(resource, () => tileset.notATile);
  return mapRoute(resource, (request) =>
    rendered(parts.library.documents, {
      key: `tiles ${resource.id} ${request.baseUrl} ${request.credentialQuery} ${request.notice ?? ""}`,
      contentType: "application/json",
      render: () => renderTileJson(tileset.archive, request),
    }),
  );
}

/** A class, because one is made for every tile request: its `respond` needs no closure. */
class TileRoute implements ServiceRoute {
  readonly service = MAPS_SERVICE;
  readonly resource: RequestedResource;
  readonly #tileset: Tileset;
  readonly #address: TileAddress;

  constructor(entry: CatalogueTileset, address: TileAddress) {
    this.resource = entry.resource;
    this.#tileset = entry.tileset;
    this.#address = address;
  }

  respond(): ServiceResponse | Promise<ServiceResponse> {
    const { z, x, y } = this.#address;
    return this.#tileset.tile(z, x, y);
  }
}

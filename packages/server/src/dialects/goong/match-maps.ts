import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { ServiceDoor, ServiceResponse, ServiceRoute } from "#app/ports/service-door.ts";
import { routeWith } from "#app/route-with.ts";
import { jsonResponse } from "../json-response.ts";
import { downgradeStyle, type Fields } from "./downgrade-style.ts";
import { goongError, wordGoongRefusal } from "./goong-error.ts";

/** Goong's styles by the native ones that stand for them. A native style has its own name here too. */
const STYLES: ReadonlyMap<string, string> = new Map([
  ["goong_map_web", "streets"],
  ["goong_light_v2", "streets"],
  ["goong_map_highlight", "streets"],
  ["navigation_day", "streets"],
  ["goong_map_dark", "dark"],
  ["navigation_night", "dark"],
  ["goong_satellite", "satellite"],
]);

/** Goong's sources by the native tilesets that stand for them; a native tileset has its own name here too. */
const TILESETS: ReadonlyMap<string, string> = new Map([
  ["base", "world"],
  ["goong", "cities"],
]);

/** `/assets/{style}.json`, `/sources/{tileset}.json`, and the tiles, fonts and sprites that they name, by their native paths. */
export function matchMaps(maps: ServiceDoor, path: string): ServiceRoute | null {
  const [, kind, name] = /^\/(assets|sources)\/([\w-]{1,64})\.json$/.exec(path) ?? [];
  if (kind === "assets" && name !== undefined) return style(maps, name);
  if (kind === "sources" && name !== undefined) return native(maps, `/tiles/${TILESETS.get(name) ?? name}/tiles.json`);
  return /^\/(?:tiles|fonts)\//.test(path) ? native(maps, path) : null;
}

function native(maps: ServiceDoor, path: string): ServiceRoute | null {
  const route = maps.match(path);
  return route === null ? null : routeWith(route, { wordRefusal: wordGoongRefusal });
}

function style(maps: ServiceDoor, name: string): ServiceRoute | null {
  const route = native(maps, `/maps/${STYLES.get(name) ?? name}/style.json`);
  if (route === null) return null;
  return routeWith(route, { respond: async (request) => downgraded(name, await route.respond(request)) });
}

async function downgraded(name: string, response: ServiceResponse): Promise<ServiceResponse> {
  const { status, body, encoding } = response;
  if (status === 404) {
    const known = [...STYLES.keys()].filter((each) => each !== "goong_satellite").join(", ");
    return goongError(
      404,
      "NOT_FOUND",
      `This server has no style ${name}. It has: ${known}, and its own by their names.`,
    );
  }
  if (status !== 200 || body === null) return response;
  const text = encoding === "gzip" ? await unzip(body) : body;
  return jsonResponse(200, downgradeStyle(JSON.parse(text.toString()) as Fields));
}

const unzip = promisify(gunzip);

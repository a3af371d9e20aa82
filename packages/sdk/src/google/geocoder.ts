import { LatLng, type LatLngLiteral } from "./lat-lng.ts";
import { LatLngBounds, type LatLngBoundsLiteral } from "./lat-lng-bounds.ts";
import type { MapHost } from "./map-host.ts";

/** What `google.maps.Geocoder` is asked. */
export type GeocoderRequest = {
  readonly address?: string;
  readonly location?: LatLng | LatLngLiteral;
  readonly placeId?: string;
  readonly bounds?: LatLngBounds | LatLngBoundsLiteral;
  readonly componentRestrictions?: Readonly<Record<string, string>>;
  readonly region?: string;
  readonly language?: string;
};

type Result = { readonly geometry: Record<string, unknown> } & Readonly<Record<string, unknown>>;
type Body = { readonly status: string; readonly error_message?: string; readonly results: readonly Result[] };
type Callback = (results: readonly object[] | null, status: string) => void;

/** `google.maps.Geocoder`: asks the server's `geocode/json`. */
export class Geocoder {
  readonly #host: MapHost;

  constructor(host: MapHost) {
    this.#host = host;
  }

  /** Calls back with `(results, status)`; where nobody is to be called back it rejects without results, with an error whose `code` is the status. */
  async geocode(request: GeocoderRequest, callback?: Callback): Promise<{ readonly results: readonly object[] }> {
    const body = await this.#ask(request);
    const results = body.results.map(resultOf);
    callback?.(body.status === "OK" ? results : null, body.status);
    if (body.status === "OK") return { results };
    const error = new Error(`GEOCODER_GEOCODE: ${body.status}: ${body.error_message ?? "There are no results."}`);
    // Whoever is called back need not look at the promise, and a rejection that nobody looks at is an error of the page's.
    if (callback !== undefined) return { results };
    throw Object.assign(error, { name: "MapsRequestError", code: body.status });
  }

  async #ask(request: GeocoderRequest): Promise<Body> {
    const { connection, language } = this.#host;
    const query = parametersOf({ ...(language !== null && { language }), ...request });
    const { url } = await connection.transform(`${connection.server}/google/maps/api/geocode/json?${query}`);
    const failed = { status: "ERROR", error_message: "The server cannot be reached.", results: [] };
    return fetch(url).then(
      (response) => response.json() as Promise<Body>,
      () => failed,
    );
  }
}

function parametersOf(request: GeocoderRequest): URLSearchParams {
  const { address, location, placeId, bounds, componentRestrictions, region, language } = request;
  const query = new URLSearchParams();
  const put = (name: string, value: string | undefined) => value !== undefined && query.set(name, value);
  put("address", address);
  put("latlng", location && new LatLng(location).toUrlValue(7));
  put("place_id", placeId);
  if (bounds !== undefined) {
    const { south, west, north, east } = new LatLngBounds(bounds).toJSON();
    put("bounds", `${south},${west}|${north},${east}`);
  }
  const components = Object.entries(componentRestrictions ?? {}).map(([name, value]) => {
    const snake = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return `${snake}:${value}`;
  });
  put("components", components.length === 0 ? undefined : components.join("|"));
  put("region", region);
  put("language", language);
  return query;
}

type Box = { readonly northeast: LatLngLiteral; readonly southwest: LatLngLiteral };

/** A result with Google's classes in the place of plain numbers. */
function resultOf({ geometry, ...result }: Result): object {
  const box = (value: unknown) => value && new LatLngBounds((value as Box).southwest, (value as Box).northeast);
  return {
    ...result,
    geometry: {
      ...geometry,
      location: new LatLng(geometry["location"] as LatLngLiteral),
      viewport: box(geometry["viewport"]),
      ...(geometry["bounds"] !== undefined && { bounds: box(geometry["bounds"]) }),
    },
  };
}

import { isLatitude, isLongitude, readNumber } from "#core/degrees.ts";
import type { ServiceResponse, ServiceRoute } from "#app/ports/service-door.ts";
import { isPlaceId } from "#core/is-place-id.ts";
import { GEOCODER_ATTRIBUTION } from "#app/ports/geocoder.ts";
import type { Found, Geocoder } from "#app/ports/geocoder.ts";
import { FEATURE_TYPES_IN_WORDS, isFeatureType, kindsOfTypes } from "./feature-types.ts";
import { LONGEST_TEXT, badQuestion, decodedPath, geocoderAnswer } from "./geocoder-answer.ts";
import { placeFeature } from "./place-feature.ts";
import { QueryReader } from "./query-reader.ts";

/** What the doors of geocoding and places stand in front of. */
export type GeocoderDoorParts = {
  readonly geocoder: Geocoder;
  /** Told in a sentence when the geocoder cannot answer. */
  readonly onProblem: (text: string) => void;
};

/** `/geocoding/{text}.json`, `/geocoding/{longitude},{latitude}.json` and `/geocoding/{id}.json`, in the shape of MapTiler. */
export function matchGeocoding(parts: GeocoderDoorParts, path: string): ServiceRoute | null {
  if (!path.endsWith(ENDING)) return null;
  const encoded = path.slice("/geocoding/".length, -ENDING.length);
  return { service: "geocoding", resource: null, respond: ({ query }) => respond(parts, encoded, query) };
}

const ENDING = ".json";
const POINT =
  /^\s*[-+]?(?:[\d.]+(?:e[-+]?\d+)?|nan|inf(?:inity)?)\s*,\s*[-+]?(?:[\d.]+(?:e[-+]?\d+)?|nan|inf(?:inity)?)\s*$/i;
const TYPES_RULE = { isValid: isFeatureType, says: `one of ${FEATURE_TYPES_IN_WORDS}` };

function respond(parts: GeocoderDoorParts, encoded: string, query: string): ServiceResponse | Promise<ServiceResponse> {
  const text = decodedPath(encoded);
  if (text === null) return badQuestion("The text in the address is not properly percent-encoded UTF-8.");
  if (text.length > LONGEST_TEXT)
    return badQuestion(`The text may have ${LONGEST_TEXT} characters at most; this one has ${text.length}.`);
  if (!/[\p{L}\p{N}]/u.test(text))
    return badQuestion("Write what to search for into the address: `/geocoding/montevideo.json`.");
  const reader = new QueryReader(query);
  if (POINT.test(text)) return reverse(parts, text, reader);
  return isPlaceId(text) ? byId(parts, text, reader) : forward(parts, text, reader);
}

function forward(
  { geocoder, onProblem }: GeocoderDoorParts,
  text: string,
  reader: QueryReader,
): ServiceResponse | Promise<ServiceResponse> {
  const languages = reader.languages();
  const question = {
    text,
    languages,
    limit: reader.count("limit", { least: 1, most: 10, otherwise: 5 }),
    // Where an address lies that asks is not known here, so that `ip` prefers no place.
    near: reader.text("proximity") === "ip" ? null : reader.point("proximity"),
    bounds: reader.bounds("bbox"),
    countries: reader.countries(),
    kinds: readKinds(reader),
    lastWord: reader.flag("autocomplete", "true") === "true" ? ("unfinished" as const) : ("whole" as const),
    spelling: reader.flag("fuzzyMatch", "true") === "true" ? ("tolerant" as const) : ("exact" as const),
  };
  if (reader.problem !== null) return badQuestion(reader.problem);
  const words = text.split(/[\s,]+/).filter((word) => word !== "");
  return geocoderAnswer(async () => collection(words, await geocoder.search(question), languages), onProblem);
}

function reverse(
  { geocoder, onProblem }: GeocoderDoorParts,
  text: string,
  reader: QueryReader,
): ServiceResponse | Promise<ServiceResponse> {
  const [longitude, latitude] = text.split(",").map(readNumber);
  if (!isLongitude(longitude) || !isLatitude(latitude))
    return badQuestion(
      "A point is `longitude,latitude` in degrees: longitude -180 to 180 first, then latitude -90 to 90.",
    );
  const languages = reader.languages();
  const isTypeChosen = reader.text("types") !== null;
  const kinds = readKinds(reader).filter((kind) => isTypeChosen || kind !== "poi");
  const limit = reader.count("limit", { least: 1, most: 10, otherwise: kinds.length === 1 ? 1 : 10 });
  if (reader.problem !== null) return badQuestion(reader.problem);
  const question = { point: { longitude, latitude }, languages, kinds, limit };
  return geocoderAnswer(async () => {
    const places = await geocoder.reverse(question);
    const found = places.map((place) => ({ place, relevance: 1 }));
    return collection([longitude, latitude], found, languages);
  }, onProblem);
}

function byId(
  { geocoder, onProblem }: GeocoderDoorParts,
  id: string,
  reader: QueryReader,
): ServiceResponse | Promise<ServiceResponse> {
  const languages = reader.languages();
  if (reader.problem !== null) return badQuestion(reader.problem);
  return geocoderAnswer(async () => {
    const place = await geocoder.lookup({ id, languages });
    return place && collection([id], [{ place, relevance: 1 }], languages);
  }, onProblem);
}

function readKinds(reader: QueryReader) {
  const types = reader.list("types", TYPES_RULE);
  return kindsOfTypes(types, reader.flag("excludeTypes", "false") === "true" ? "others" : "these");
}

function collection(
  query: readonly (string | number)[],
  found: readonly Found[],
  languages: readonly string[],
): object {
  return {
    type: "FeatureCollection",
    query,
    features: found.map((each) => placeFeature(each, languages)),
    attribution: GEOCODER_ATTRIBUTION,
  };
}

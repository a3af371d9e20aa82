import type { ServiceResponse, ServiceRoute } from "#app/ports/service-door.ts";
import { PLACE_KINDS } from "#core/place.ts";
import type { Place, PlaceKind } from "#core/place.ts";
import { GEOCODER_ATTRIBUTION } from "#app/ports/geocoder.ts";
import { LONGEST_TEXT, badQuestion, decodedPath, geocoderAnswer } from "./geocoder-answer.ts";
import type { GeocoderDoorParts } from "./match-geocoding.ts";
import { addressParts } from "#core/address-parts.ts";
import { describeIn, titleIn, whereIn } from "#core/place-text.ts";
import { QueryReader } from "./query-reader.ts";

/** `/places/autocomplete?input=` and `/places/{id}`: Latchkey's own suggestions and details of a place. */
export function matchPlaces(parts: GeocoderDoorParts, path: string): ServiceRoute | null {
  const encoded = path.slice("/places/".length);
  if (encoded === "") return null;
  return {
    service: "places",
    resource: null,
    respond: ({ query }) =>
      encoded === "autocomplete" ? suggest(parts, new QueryReader(query)) : details(parts, encoded, query),
  };
}

const KINDS_RULE = {
  isValid: (value: string) => isPlaceKind(value),
  says: `one of ${PLACE_KINDS.map((kind) => `\`${kind}\``).join(", ")}`,
};

function suggest(
  { geocoder, onProblem }: GeocoderDoorParts,
  reader: QueryReader,
): ServiceResponse | Promise<ServiceResponse> {
  const input = reader.text("input") ?? "";
  const sessionToken = reader.sessionToken();
  if (!/[\p{L}\p{N}]/u.test(input)) return badQuestion("Send what has been typed as `input`: `?input=monte`.");
  if (input.length > LONGEST_TEXT)
    return badQuestion(`\`input\` may have ${LONGEST_TEXT} characters at most; this one has ${input.length}.`);
  const languages = reader.languages();
  const kinds = reader.list("types", KINDS_RULE).filter(isPlaceKind);
  const question = {
    text: input,
    languages,
    limit: reader.count("limit", { least: 1, most: 10, otherwise: 5 }),
    near: reader.point("proximity"),
    bounds: reader.bounds("bbox"),
    countries: reader.countries(),
    kinds: kinds.length === 0 ? PLACE_KINDS : kinds,
    lastWord: "unfinished" as const,
    spelling: "tolerant" as const,
  };
  if (reader.problem !== null) return badQuestion(reader.problem);
  return geocoderAnswer(async () => {
    const found = await geocoder.search(question);
    const suggestions = found.map(({ place }) => suggestionOf(place, languages));
    return { sessionToken, suggestions, attribution: GEOCODER_ATTRIBUTION };
  }, onProblem);
}

function details(
  { geocoder, onProblem }: GeocoderDoorParts,
  encoded: string,
  query: string,
): ServiceResponse | Promise<ServiceResponse> {
  const id = decodedPath(encoded);
  if (id === null || id.length > LONGEST_TEXT)
    return badQuestion("The id in the address is not one that an answer of Latchkey gave.");
  const reader = new QueryReader(query);
  const languages = reader.languages();
  const sessionToken = reader.sessionToken();
  if (reader.problem !== null) return badQuestion(reader.problem);
  return geocoderAnswer(async () => {
    const place = await geocoder.lookup({ id, languages });
    return place && { sessionToken, ...detailsOf(place, languages) };
  }, onProblem);
}

function suggestionOf(place: Place, languages: readonly string[]): object {
  return {
    id: place.id,
    kind: place.kind,
    name: titleIn(place, languages),
    where: whereIn(place, languages),
    description: describeIn(place, languages),
    location: place.point,
    countryCode: place.country,
    distanceMetres: place.distanceMetres,
  };
}

function detailsOf(place: Place, languages: readonly string[]): object {
  return {
    ...suggestionOf(place, languages),
    category: place.category,
    precision: place.precision,
    bounds: place.bounds,
    viewport: place.viewport,
    population: place.population > 0 ? place.population : null,
    address: addressParts(place, languages),
    attribution: GEOCODER_ATTRIBUTION,
  };
}

function isPlaceKind(value: string): value is PlaceKind {
  return PLACE_KINDS.some((kind) => kind === value);
}

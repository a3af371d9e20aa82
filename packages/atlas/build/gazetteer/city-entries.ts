import { poiKind } from "../cities/point-of.ts";
import { labelPoint } from "../geometry/label-point.ts";
import type { Geometry, Position } from "../geometry/feature.ts";
import type { OsmCity, OsmObject } from "../sources/read-osm-city.ts";
import { type AddressEntry, type Entry, entry } from "./entry.ts";
import { fold } from "./fold.ts";

/** Which city the objects belong to. */
export type CityContext = { id: string; country: string; cityReference: string; stateReference: string };

const roadImportance: Record<string, number> = {
  motorway: 300,
  trunk: 300,
  primary: 290,
  secondary: 270,
  tertiary: 250,
  residential: 220,
  pedestrian: 230,
};

const suburbImportance: Record<string, number> = { suburb: 420, quarter: 350, neighbourhood: 250 };

/** Streets, suburbs, points of interest and house numbers of a city. */
export function cityEntries(city: OsmCity, context: CityContext): { entries: Entry[]; addresses: AddressEntry[] } {
  const streets = new Map<string, Entry>();
  const points = new Map<string, Entry>();
  const addresses = new Map<string, AddressEntry>();
  for (const object of city.objects) {
    addStreet(streets, object, context);
    addPoint(points, object, context);
    addSuburb(points, object, context);
  }
  for (const object of city.objects) addAddress(addresses, streets, object, context);
  return { entries: [...streets.values(), ...points.values()], addresses: [...addresses.values()] };
}

function addStreet(streets: Map<string, Entry>, { tags, geometry }: OsmObject, context: CityContext): void {
  const [name, highway] = [tags["name"], tags["highway"]];
  if (name === undefined || highway === undefined || geometry.type === "Point") return;
  const importance = roadImportance[highway.replace("_link", "")] ?? 200;
  const known = streets.get(fold(name));
  if (known !== undefined && known.importance >= importance) return;
  streets.set(fold(name), streetEntry(name, highway, importance, middleOf(geometry), tags, context));
}

function streetEntry(
  name: string,
  category: string,
  importance: number,
  [longitude, latitude]: Position,
  tags: Record<string, string>,
  context: CityContext,
): Entry {
  return entry({
    reference: `street:${context.id}/${fold(name).replaceAll(" ", "-")}`,
    kind: "street",
    category,
    name,
    country: context.country,
    stateReference: context.stateReference,
    cityReference: context.cityReference,
    importance,
    longitude,
    latitude,
    ...withoutStreetWord(namesOf(tags, name), name),
  });
}

const streetWord =
  /^(avenida|avda|av|bulevar|bvar|boulevard|calle|camino|rambla|pasaje|ruta|улица|ул|проспект|пр|переулок)\.? +| +(көшесі|даңғылы|улица|проспект|переулок|street|avenue)$/giu;

/** People leave out the word for street: the name without it is searched as well. */
function withoutStreetWord(names: Pick<Entry, "aliases" | "otherNames">, name: string): typeof names {
  const bare = name.replace(streetWord, "");
  return bare === name || bare === "" ? names : { ...names, otherNames: [bare, ...names.otherNames] };
}

function addPoint(points: Map<string, Entry>, { type, id, tags, geometry }: OsmObject, context: CityContext): void {
  const [name, kind] = [tags["name"], poiKind(tags)];
  const reference = `osm:${type[0]}${id}`;
  if (name === undefined || kind === undefined || points.has(reference)) return;
  const [longitude, latitude] = middleOf(geometry);
  const known = ["aerodrome", "station", "university", "hospital", "museum", "stadium", "park"].includes(kind);
  points.set(
    reference,
    entry({
      reference,
      kind: "poi",
      category: kind,
      name,
      country: context.country,
      stateReference: context.stateReference,
      cityReference: context.cityReference,
      importance: (known ? 210 : 120) + (tags["wikidata"] !== undefined ? 40 : 0),
      longitude,
      latitude,
      ...namesOf(tags, name),
    }),
  );
}

/** Parts of the city, with the spot that the mappers took for their middle. */
function addSuburb(points: Map<string, Entry>, { type, id, tags, geometry }: OsmObject, context: CityContext): void {
  const [name, place = ""] = [tags["name"], tags["place"]];
  const importance = suburbImportance[place];
  const reference = `osm:${type[0]}${id}`;
  if (name === undefined || importance === undefined || points.has(reference)) return;
  const [longitude, latitude] = middleOf(geometry);
  const { country, stateReference, cityReference } = context;
  const about = { kind: "suburb" as const, category: place, name, country, stateReference, cityReference };
  points.set(reference, entry({ reference, ...about, importance, longitude, latitude, ...namesOf(tags, name) }));
}

function addAddress(
  addresses: Map<string, AddressEntry>,
  streets: Map<string, Entry>,
  { tags, geometry }: OsmObject,
  context: CityContext,
): void {
  const [street, number] = [tags["addr:street"], tags["addr:housenumber"]];
  if (street === undefined || number === undefined) return;
  const position = middleOf(geometry);
  let known = streets.get(fold(street));
  if (known === undefined) {
    known = streetEntry(street, "address", 200, position, {}, context);
    streets.set(fold(street), known);
  }
  const key = `${known.reference} ${number}`;
  if (addresses.has(key)) return;
  addresses.set(key, { streetReference: known.reference, number, longitude: position[0], latitude: position[1] });
}

function namesOf(tags: Record<string, string>, name: string): Pick<Entry, "aliases" | "otherNames"> {
  const aliases: Record<string, string> = {};
  for (const [key, value] of Object.entries(tags)) {
    const language = /^name:([a-z]{2})$/.exec(key)?.[1];
    if (language !== undefined && value !== name) aliases[language] = value;
  }
  const others = [tags["alt_name"], tags["old_name"], tags["short_name"], tags["int_name"]];
  return { aliases, otherNames: others.flatMap((each) => (each === undefined ? [] : each.split(";"))) };
}

function middleOf(geometry: Geometry): Position {
  if (geometry.type === "Point") return geometry.coordinates;
  if (geometry.type === "LineString") return geometry.coordinates[geometry.coordinates.length >> 1] ?? [0, 0];
  if (geometry.type === "MultiLineString") {
    const longest = geometry.coordinates.toSorted((a, b) => b.length - a.length)[0] ?? [];
    return longest[longest.length >> 1] ?? [0, 0];
  }
  const ring = geometry.type === "Polygon" ? geometry.coordinates[0] : geometry.coordinates[0]?.[0];
  if (ring !== undefined && ring.length <= 12) return averageOf(ring);
  return labelPoint(geometry)?.position ?? [0, 0];
}

function averageOf(ring: Position[]): Position {
  const corners = ring.slice(1);
  const sum = (axis: 0 | 1) => corners.reduce((total, corner) => total + corner[axis], 0);
  return [sum(0) / corners.length, sum(1) / corners.length];
}

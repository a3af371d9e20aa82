import { describePlace } from "./describe-place.ts";
import { distanceMetres } from "#core/distance.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Land } from "./outlines.ts";
import { pointOf } from "./gazetteer-row.ts";
import type { AddressRow, PlaceRow } from "./gazetteer-row.ts";
import type { Place, PlaceKind, Point } from "#core/place.ts";
import type { ReverseQuestion } from "#app/ports/geocoder.ts";

type Hit = { readonly row: PlaceRow; readonly address: AddressRow | null; readonly metres: number };

/** What is at a point: of one kind the nearest few, of several kinds one each, the smallest first; nothing in the open sea. */
export function reverse(gazetteer: Gazetteer, question: ReverseQuestion): readonly Place[] {
  const { point, kinds, languages, limit } = question;
  const hits = [...streetHits(gazetteer, point), ...placeHits(gazetteer, point)];
  const perKind = kinds.length === 1 ? limit : 1;
  const chosen = ORDER.filter((kind) => kinds.includes(kind)).flatMap((kind) =>
    hits.filter((hit) => kindOf(hit) === kind).slice(0, perKind),
  );
  const settlement = chosen.filter((hit) => SETTLEMENTS.has(kindOf(hit)));
  const others = new Set<Hit>(kinds.length === 1 ? [] : settlement.toSorted(byPull).slice(1));
  return chosen
    .filter((hit) => !others.has(hit))
    .slice(0, limit)
    .map((hit) => describePlace(gazetteer, hit, { languages, from: point }));
}

const ORDER: readonly PlaceKind[] = [
  "address",
  "poi",
  "street",
  "suburb",
  "village",
  "town",
  "city",
  "state",
  "country",
];
const SETTLEMENTS: ReadonlySet<PlaceKind> = new Set(["city", "town", "village"]);
const HOUSE_METRES = 100;
const STREET_METRES = 250;
const SUBURB_METRES = 3_000;
const SETTLEMENT_METRES = 20_000;
/** The outlines are no more exact than this: what is nearer counts, whichever side of a border it is on. */
const BORDER_METRES = 3_000;
const ANTARCTICA_BELOW = -63.2;

function kindOf({ row, address }: Hit): PlaceKind {
  return address === null ? row.kind : "address";
}

/** Houses, points of interest and streets within a few minutes' walk; a street also by its nearest house. */
function streetHits(gazetteer: Gazetteer, point: Point): Hit[] {
  const houses = gazetteer
    .addressesNear(point, 0.0025)
    .map((address) => ({ address, metres: distanceMetres(point, pointOf(address)) }))
    .toSorted((a, b) => a.metres - b.metres)
    .slice(0, 10)
    .flatMap(({ address, metres }) => {
      const row = gazetteer.place(address.street);
      return row === undefined ? [] : [{ row, address, metres }];
    });
  const fine = hitsOf(gazetteer.finePlacesNear(point, 0.0025), point).filter(({ metres }) => metres <= STREET_METRES);
  const streets = [...houses.map((house) => ({ ...house, address: null })), ...fine].toSorted(byDistance);
  const first = streets.filter(({ row }, index) => streets.findIndex((each) => each.row.id === row.id) === index);
  return [...houses.filter(({ metres }) => metres <= HOUSE_METRES), ...first];
}

/** Settlements, and the state and country that they lie in; of another country than the point only what is very close. */
function placeHits(gazetteer: Gazetteer, point: Point): Hit[] {
  const land = gazetteer.landAt(point);
  const country = land === null ? undefined : gazetteer.place(land.country)?.country;
  const close = hitsOf(gazetteer.placesNear(point, 0.3), point).filter(
    ({ row, metres }) =>
      metres <= BORDER_METRES || (metres <= SETTLEMENT_METRES && row.country === (country ?? row.country)),
  );
  const suburbs = close.filter(({ row, metres }) => row.kind === "suburb" && metres <= SUBURB_METRES);
  const settlements = close.filter(({ row }) => SETTLEMENTS.has(row.kind)).toSorted(byPull);
  const [witness] = close;
  if (witness !== undefined) return [...suburbs, ...settlements, ...areaHits(gazetteer, witness)];
  return land === null ? antarctica(gazetteer, point) : landHits(gazetteer, land);
}

function areaHits(gazetteer: Gazetteer, { row, metres }: Hit): Hit[] {
  const state = row.state === null ? undefined : gazetteer.place(row.state);
  const country = gazetteer.placeOf(`country:${row.country}`);
  return [state, country].flatMap((area) => (area === undefined ? [] : [{ row: area, address: null, metres }]));
}

/** Where nobody lives near. */
function landHits(gazetteer: Gazetteer, { state, country }: Land): Hit[] {
  const ids = [state, country].filter((id) => id !== null);
  return ids.flatMap((id) => {
    const row = gazetteer.place(id);
    return row === undefined ? [] : [{ row, address: null, metres: 0 }];
  });
}

/** The one country without villages. */
function antarctica(gazetteer: Gazetteer, { latitude }: Point): Hit[] {
  const row = latitude < ANTARCTICA_BELOW ? gazetteer.placeOf("country:AQ") : undefined;
  return row === undefined ? [] : [{ row, address: null, metres: 0 }];
}

function hitsOf(rows: readonly PlaceRow[], point: Point): Hit[] {
  return rows.map((row) => ({ row, address: null, metres: distanceMetres(point, pointOf(row)) })).toSorted(byDistance);
}

function byDistance(a: Hit, b: Hit): number {
  return a.metres - b.metres;
}

/** A large city reaches further than the village beside it. */
function byPull(a: Hit, b: Hit): number {
  return pull(a) - pull(b);
}

function pull({ row, metres }: Hit): number {
  return metres ** 2 / (row.population + 500);
}

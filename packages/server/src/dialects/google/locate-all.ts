import type { Point } from "#core/place.ts";
import { askGeocoder } from "../ask-geocoder.ts";
import type { GoogleParts } from "./google-parts.ts";
import type { StaticMap } from "./read-static-map.ts";
import type { StaticLocation } from "./static-location.ts";
import { UNSERVED } from "./unserved.ts";
import { textQuestion } from "./text-question.ts";

/** Where the addresses of a static map are, by their text. An address that is nowhere is not in there, and there is a warning. */
export type LocatedAddresses =
  | { readonly kind: "located"; readonly points: ReadonlyMap<string, Point>; readonly warnings: readonly string[] }
  | { readonly kind: "failed"; readonly problem: string; readonly unserved: Unserved };

type Unserved = "BUSY" | "UPSTREAM_UNAVAILABLE";

/** Looks up the addresses in a static map: as many as Google does, the rest is not found. */
export async function locateAll(
  { geocoder, onProblem }: Pick<GoogleParts, "geocoder" | "onProblem">,
  map: StaticMap,
  languages: readonly string[],
): Promise<LocatedAddresses> {
  const points = new Map<string, Point>();
  const warnings: string[] = [];
  const texts = new Set(locationsOf(map).flatMap((each) => (each.kind === "address" ? [each.text] : [])));
  for (const text of [...texts].slice(0, MOST_ADDRESSES)) {
    const ask = () => geocoder.search(textQuestion({ text, languages, limit: 1 }));
    const asked = await askGeocoder(ask, onProblem);
    if (asked.kind !== "found") return failed(UNSERVED[asked.kind]);
    const place = asked.found[0]?.place;
    if (place === undefined) warnings.push(`There is no '${printable(text)}'.`);
    else points.set(text, place.point);
  }
  if (texts.size > MOST_ADDRESSES) warnings.push(`Only ${MOST_ADDRESSES} addresses are looked up: send coordinates.`);
  return { kind: "located", points, warnings };
}

function failed(unserved: Unserved): LocatedAddresses {
  const problem = "Addresses cannot be looked up at the moment: try again, or send coordinates.";
  return { kind: "failed", problem, unserved };
}

/** As Google's; each one waits for the one before it. */
const MOST_ADDRESSES = 15;

function locationsOf({ center, markers, paths, visible }: StaticMap): readonly StaticLocation[] {
  return [
    ...(center === null ? [] : [center]),
    ...markers.flatMap(({ locations }) => locations),
    ...paths.flatMap(({ locations }) => locations),
    ...visible,
  ];
}

/** The text as a header may carry it. */
function printable(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, "?").slice(0, 60);
}

import type { Token } from "../api/model.ts";

/** What a token can be made for, with what each may do; `scope` is how a token says so. */
export const TOKEN_TYPES: readonly {
  readonly id: Token["type"];
  readonly title: string;
  readonly sentence: string;
  readonly scope: readonly string[];
  /** What else holds for one that is made here. */
  readonly madeHere?: string;
}[] = [
  {
    id: "map",
    title: "Map",
    sentence: "Maps in a page or an app: styles, tiles, fonts, sprites and the viewer.",
    scope: ["maps"],
  },
  { id: "embed", title: "Embed", sentence: "Place pages in an iframe, by address alone.", scope: ["embed"] },
  {
    id: "snapshot",
    title: "Snapshot",
    sentence: "Static images of a map, for e-mail, print and previews.",
    scope: ["static"],
  },
  {
    id: "server",
    title: "Server",
    sentence: "Geocoding and places, asked by your own server.",
    scope: ["geocoding", "places"],
    madeHere: "A secret: shown once, and refused in an address.",
  },
];

/** One type with its words. */
export function tokenType(id: Token["type"]): (typeof TOKEN_TYPES)[number] {
  const found = TOKEN_TYPES.find((type) => type.id === id);
  if (found === undefined) throw new Error(`no token type is called ${id}`);
  return found;
}

import type { GatedWorld } from "../gate/gated-world.ts";
import type { Dice } from "./dice.ts";

/** How a request says who it is: parts of its query, header lines, and whether the gate may let it in. */
export type FuzzCredential = {
  readonly query: readonly string[];
  readonly headers: readonly string[];
  readonly isGood: boolean;
};

const QUERY_NAMES = ["key", "api_key", "access_token", "token"] as const;
const KEY_HEADERS = ["X-Api-Key", "x-api-key", "X-API-KEY", "X-Goog-Api-Key", "x-GOOG-api-KEY"] as const;
const BEARERS = ["Authorization: Bearer ", "authorization: bearer ", "AUTHORIZATION: BEARER \t "] as const;
const FOREIGN_ORIGINS = [
  "https://shop.example.evil.example",
  "https://evil.example/https://shop.example",
  "http://shop.example",
  "https://shop.example:444",
  "https://shop.example@evil.example",
  "https://xshop.example",
  "https://shop.example\\.evil.example",
  "null",
  "",
  "https://shop.example, https://evil.example",
  "shop.example",
] as const;

/** A credential that the gate must take, at one of the places where it may stand. */
export function goodCredential(dice: Dice, world: GatedWorld): FuzzCredential {
  const way = dice.below(9);
  if (way === 0) return good([], [inHeader(dice, world.secret)]);
  if (way === 1) return good([inQuery(dice, world.urlSecret)], []);
  if (way === 2)
    return good([inQuery(dice, world.site)], [`Origin: https://${dice.chance(0.5) ? "shop" : "SHOP"}.example`]);
  if (way === 3) return good([inQuery(dice, world.app)], [`User-Agent: ShopApp/${dice.below(100)}`]);
  if (way === 4) return good([], [inHeader(dice, world.open)]);
  if (way === 5) return good([inQuery(dice, world.open), inQuery(dice, world.open)], [inHeader(dice, world.open)]);
  if (way === 6) return good([inQuery(dice, world.open), `${dice.pick(QUERY_NAMES)}=`], ["X-Api-Key:   "]);
  if (way === 7) return good([`${encoded(dice, dice.pick(QUERY_NAMES))}=${encoded(dice, world.open)}%20`], []);
  return good([inQuery(dice, world.open)], []);
}

/** A credential that the gate must not take, whatever else the request says. */
export function badCredential(dice: Dice, world: GatedWorld): FuzzCredential {
  switch (dice.below(9)) {
    case 0:
      return bad([], []);
    case 1:
      return ambiguous(dice, world);
    case 2:
      return bad([`${wrongName(dice)}=${world.open}`], []);
    case 3:
      return bad([`key=${mangled(dice, world.open)}`], []);
    case 4:
      return bad([inQuery(dice, dice.pick([...world.refused, world.secret]))], []);
    case 5:
      return bad([inQuery(dice, dice.pick(world.unknown))], []);
    case 6:
      return bad([inQuery(dice, world.site)], [`Origin: ${dice.pick(FOREIGN_ORIGINS)}`]);
    case 7:
      return bad([inQuery(dice, world.app)], ["User-Agent: shopapp/1"]);
    default:
      return bad([], [oddHeader(dice, world.open)]);
  }
}

/** A text with some of its characters percent-encoded. */
export function encoded(dice: Dice, text: string): string {
  return [...text]
    .map((letter) => (dice.chance(0.2) ? `%${(letter.codePointAt(0) ?? 0).toString(16).padStart(2, "0")}` : letter))
    .join("");
}

function good(query: readonly string[], headers: readonly string[]): FuzzCredential {
  return { query, headers, isGood: true };
}

function bad(query: readonly string[], headers: readonly string[]): FuzzCredential {
  return { query, headers, isGood: false };
}

function inQuery(dice: Dice, value: string): string {
  const name = dice.pick(QUERY_NAMES);
  return dice.chance(0.7) ? `${name}=${value}` : `${encoded(dice, name)}=${encoded(dice, value)}`;
}

function inHeader(dice: Dice, value: string): string {
  return dice.chance(0.5) ? `${dice.pick(KEY_HEADERS)}: ${value}` : `${dice.pick(BEARERS)}${value}`;
}

/** Two credentials that differ, each of which may be good alone. */
function ambiguous(dice: Dice, world: GatedWorld): FuzzCredential {
  const others = [world.site, world.secret, world.urlSecret, "x", dice.pick(world.unknown), world.open.toUpperCase()];
  const other = dice.pick(others);
  const [one, two] = dice.shuffle([world.open, other]);
  if (one === undefined || two === undefined) throw new Error("two credentials are two");
  if (dice.chance(0.4)) return bad([inQuery(dice, one), inQuery(dice, two)], []);
  if (dice.chance(0.5)) return bad([inQuery(dice, one)], [inHeader(dice, two)]);
  return bad([], [inHeader(dice, one), inHeader(dice, two)]);
}

function wrongName(dice: Dice): string {
  return dice.pick([
    "Key",
    "KEY",
    "key[]",
    "key[0]",
    "%20key",
    "key%00",
    "k%2565y",
    "ke",
    "keys",
    "a;key",
    "?key",
    "",
    "k%65y%",
  ]);
}

function mangled(dice: Dice, value: string): string {
  const at = dice.below(value.length);
  const other = value[at] === "a" ? "b" : "a";
  return dice.pick([
    value.slice(0, -1),
    `${value}x`,
    `${value}%00`,
    `${value};x=1`,
    `${value}#`,
    `${value},${value}`,
    `${value.slice(0, at)}${other}${value.slice(at + 1)}`,
    value.toLowerCase(),
    value.replace("lk_pub_", "lk_sec_"),
    value.replace("lk_pub_", "lk_adm_"),
    `%25${value}`,
    "eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0.",
    "__proto__",
  ]);
}

/** Headers that look like a credential and are none. */
function oddHeader(dice: Dice, value: string): string {
  return dice.pick([
    `Authorization: Basic ${Buffer.from(`${value}:`).toString("base64")}`,
    `Authorization: ${value}`,
    `Authorization: Bearer${value}`,
    `X-Api-Key: ${value} ${value}`,
    `X-Api-Key: "${value}"`,
    `X-Api-Keys: ${value}`,
    `Cookie: key=${value}`,
    `Referer: https://shop.example/?key=${value}`,
    `X-Original-URL: /tiles/world/0/0/0.pbf?key=${value}`,
    `X-Api-Key: ${value}\u00e9`,
  ]);
}

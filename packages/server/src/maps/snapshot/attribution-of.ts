import type { Catalogue } from "#maps/catalogue.ts";
import type { PreparedStyle } from "#maps/styles/prepared-style.ts";
import { tilesetOf } from "./drawn-style.ts";

/** Where the data of a style is from, as plain text; `null` where nobody says. */
export function attributionOf(catalogue: Catalogue, style: PreparedStyle): string | null {
  const texts = Object.values(style.document.sources).flatMap((source) => {
    const own = source["attribution"];
    const text = typeof own === "string" ? own : tilesetOf(source, catalogue)?.tileset.archive.attribution;
    return text ? [plainText(text)] : [];
  });
  return texts.length === 0 ? null : [...new Set(texts)].join(" | ");
}

function plainText(html: string): string {
  const text = html.replaceAll(/<[^>]*>/g, " ").replaceAll(/&(?:#(\d{1,6})|(\w{1,8}));/g, decodeEntity);
  return text.replaceAll(/\s+/g, " ").trim().slice(0, LONGEST_TEXT);
}

function decodeEntity(entity: string, number: string | undefined, name: string | undefined): string {
  if (number !== undefined) return String.fromCodePoint(Math.min(Number(number), 0x10_ff_ff));
  return ENTITIES[name ?? ""] ?? entity;
}

const LONGEST_TEXT = 400;
const ENTITIES: Readonly<Record<string, string>> = {
  copy: "©",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

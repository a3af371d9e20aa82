/** A tileset that a style names, and the path on this server under which the source has it. */
type TilesetAddress = { readonly id: string; readonly path: string };

/** What an address in a source of a style means. */
export type SourceAddress =
  | { readonly kind: "tileset"; readonly address: TilesetAddress }
  /** An address that no map library can follow from here, with what to write instead. */
  | { readonly kind: "useless"; readonly advice: string }
  /** An address on another server, or data in the style itself. */
  | { readonly kind: "elsewhere" };

/**
 * Reads an address of tiles in the ways in which styles come from other servers: `latchkey://tiles/{id}`, `mbtiles://{id}` and
 * `pmtiles://{id}` with or without braces, folders and file endings (TileServer GL, Protomaps), and addresses relative to a server
 * (`/data/{id}.json` of TileServer GL, `/{id}` of Martin). `endings` has the ending of the tiles of each tileset here.
 */
export function readSourceAddress(
  url: string,
  place: "source" | "tiles",
  endings: ReadonlyMap<string, string>,
): SourceAddress {
  if (/^https?:\/\//i.test(url)) return { kind: "elsewhere" };
  const [, scheme = "", named = ""] = /^(?:([a-z][a-z0-9+.-]*):)?\/{0,2}(.*)$/i.exec(url) ?? [];
  const known = scheme.toLowerCase();
  if (known === "latchkey") return ownAddress(named);
  if (known !== "" && known !== "mbtiles" && known !== "pmtiles") return { kind: "elsewhere" };
  const id = idIn(named);
  const isThere = endings.has(id);
  if (!isThere && known === "pmtiles" && /^https?:\/\//i.test(named))
    return {
      kind: "useless",
      advice: `\`${url}\` is a file on another server: download it into tilesets/${id}.pmtiles`,
    };
  if (id === "") return { kind: "useless", advice: `\`${url}\` names no tileset` };
  const rest = place === "tiles" ? `{z}/{x}/{y}.${endings.get(id) ?? "pbf"}` : "tiles.json";
  return { kind: "tileset", address: { id, path: `/tiles/${id}/${rest}` } };
}

function ownAddress(named: string): SourceAddress {
  const [, id = "", rest = "/tiles.json"] = /^tiles\/([^/?#]+)(\/[^?#]+)?$/.exec(named) ?? [];
  if (id === "") return { kind: "useless", advice: `\`latchkey://${named}\` names no tileset` };
  return { kind: "tileset", address: { id, path: `/tiles/${id}${rest}` } };
}

/** The last part of an address that is neither the pattern of a tile nor a document's name or ending. */
function idIn(named: string): string {
  const [plain = ""] = named.split(/[?#]/);
  const parts = plain
    .replace(/\/?\{z\}.*$/, "")
    .replace(/\/(?:tiles|tilejson|metadata)\.json$/, "")
    .split("/");
  const last = parts.findLast((part) => part !== "" && part !== "." && part !== "..") ?? "";
  return last.replaceAll(/[{}]/g, "").replace(/\.(?:json|mbtiles|pmtiles)$/i, "");
}

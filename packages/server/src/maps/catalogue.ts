import type { RequestedResource } from "#core/resource.ts";
import { generatedStyles } from "./styles/guessed/generated-styles.ts";
import { prepareStyle } from "./styles/prepare-style.ts";
import type { PreparedStyle } from "./styles/prepared-style.ts";
import { isResourceId } from "./resource-id.ts";
import type { StyleDocument } from "./styles/style-document.ts";
import type { Tileset } from "./tiles/tileset.ts";

/** Everything that can be asked for at one moment; a change on disk makes a new catalogue. */
export type Catalogue = {
  readonly tilesets: ReadonlyMap<string, CatalogueTileset>;
  readonly styles: ReadonlyMap<string, CatalogueStyle>;
};

/** A tileset with what a key must allow for it. */
export type CatalogueTileset = { readonly tileset: Tileset; readonly resource: RequestedResource };

/** A style with what a key must allow for it. */
export type CatalogueStyle = { readonly style: PreparedStyle; readonly resource: RequestedResource };

/**
 * Puts tilesets and styles together: who admits whom, and styles for each tileset that no style draws, guessed from its schema.
 * `problems` are sentences for the operator.
 */
export function buildCatalogue(
  tilesets: ReadonlyMap<string, Tileset>,
  documents: ReadonlyMap<string, StyleDocument>,
): { readonly catalogue: Catalogue; readonly problems: readonly string[] } {
  const endings = new Map([...tilesets].map(([id, { format }]) => [id, format.extensions[0]]));
  const isFree = (id: string, own: string) =>
    isResourceId(id) && !documents.has(id) && (id === own || !tilesets.has(id));
  const prepared = [...documents].map(([id, document]) => prepareStyle({ id, document }, endings));
  const written = prepared.map(({ style }) => style);
  const drawn = new Set(written.flatMap((style) => style.tilesets));
  const bare = [...tilesets].filter(([id]) => !drawn.has(id) && !documents.has(id));
  const generated = bare
    .flatMap(([, { archive }]) => generatedStyles(archive, documents).filter(({ id }) => isFree(id, archive.id)))
    .map((named) => prepareStyle(named, endings).style);
  const styles = [...written, ...generated];
  return {
    catalogue: {
      tilesets: new Map([...tilesets].map(([id, tileset]) => [id, { tileset, resource: tilesetResource(id, styles) }])),
      styles: new Map(styles.map((style) => [style.id, { style, resource: { id: style.id, admittedBy: [style.id] } }])),
    },
    problems: prepared.flatMap(({ problems }) => problems),
  };
}

/** A key that allows a style allows the tilesets it draws, or the style would stay blank. */
function tilesetResource(id: string, styles: readonly PreparedStyle[]): RequestedResource {
  const drawing = styles.filter((style) => style.tilesets.includes(id)).map((style) => style.id);
  return { id, admittedBy: [...new Set([id, ...drawing])] };
}

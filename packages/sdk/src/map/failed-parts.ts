import type { Map as MapLibreMap, StyleSpecification } from "maplibre-gl";

/** What an error of MapLibre's is about. */
export type FailedPart = {
  readonly sourceId?: string | undefined;
  readonly tile?: { readonly tileID: { readonly canonical: TileId } } | undefined;
};

type TileId = { readonly x: number; readonly y: number; readonly z: number };

/** Remembers which parts of a map were not had, and asks for them again. */
export class FailedParts {
  /** By source and place; `null`: the source itself. */
  readonly #parts = new Map<string, { readonly sourceId: string; readonly tile: TileId | null }>();
  #isStyleMissing = false;

  get isEmpty(): boolean {
    return !this.#isStyleMissing && this.#parts.size === 0;
  }

  add(part: FailedPart): void {
    const tile = part.tile?.tileID.canonical ?? null;
    if (part.sourceId === undefined) this.#isStyleMissing = true;
    else this.#parts.set(nameOf(part.sourceId, tile), { sourceId: part.sourceId, tile });
  }

  /** It came after all. */
  remove({ sourceId = "", tile }: FailedPart): void {
    this.#parts.delete(nameOf(sourceId, tile?.tileID.canonical ?? null));
  }

  /** Asks for all of them again. `style` is what the map shows, for when not even that came. */
  reload(map: MapLibreMap, style: string | StyleSpecification): void {
    const parts = [...this.#parts.values()];
    const isStyleMissing = this.#isStyleMissing && !map.style?._loaded;
    this.#parts.clear();
    this.#isStyleMissing = false;
    if (isStyleMissing) {
      map.setStyle(style, { diff: false });
      return;
    }
    for (const { sourceId, tile } of parts) {
      const source = map.getSource(sourceId);
      if (tile !== null && source !== undefined) map.refreshTiles(sourceId, [tile]);
      else if (source !== undefined && "load" in source) void (source as { load(): Promise<void> }).load();
    }
  }
}

function nameOf(sourceId: string, tile: TileId | null): string {
  return tile === null ? sourceId : `${sourceId}/${tile.z}/${tile.x}/${tile.y}`;
}

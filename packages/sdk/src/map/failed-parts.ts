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
  #other: "style" | "sprite" | null = null;

  get isEmpty(): boolean {
    return this.#other === null && this.#parts.size === 0;
  }

  /** `address` is where it was asked for; `null`: not known. `style` is what the map shows. */
  add({ sourceId, tile }: FailedPart, address: string | null, style: string | StyleSpecification): void {
    const place = tile?.tileID.canonical ?? null;
    if (sourceId !== undefined) this.#parts.set(nameOf(sourceId, place), { sourceId, tile: place });
    else if (address === null || pathOf(address) === pathOf(style)) this.#other = "style";
    else this.#other ??= "sprite";
  }

  /** It came after all. */
  remove({ sourceId = "", tile }: FailedPart): void {
    this.#parts.delete(nameOf(sourceId, tile?.tileID.canonical ?? null));
  }

  /** Asks for all of them again. */
  reload(map: MapLibreMap, style: string | StyleSpecification): void {
    const parts = [...this.#parts.values()];
    const other = this.#other;
    this.#parts.clear();
    this.#other = null;
    if (other === "style") {
      map.setStyle(style, { diff: false });
      return;
    }
    if (other === "sprite") reloadSprites(map);
    for (const { sourceId, tile } of parts) {
      const source = map.getSource(sourceId);
      if (tile !== null && source !== undefined) map.refreshTiles(sourceId, [tile]);
      else if (source !== undefined && "load" in source) void (source as { load(): Promise<void> }).load();
    }
  }
}

function reloadSprites(map: MapLibreMap): void {
  for (const { id, url } of map.getSprite()) map.removeSprite(id).addSprite(id, url);
}

function pathOf(address: string | StyleSpecification): string | null {
  return typeof address === "string" ? new URL(address, document.baseURI).pathname : null;
}

function nameOf(sourceId: string, tile: TileId | null): string {
  return tile === null ? sourceId : `${sourceId}/${tile.z}/${tile.x}/${tile.y}`;
}

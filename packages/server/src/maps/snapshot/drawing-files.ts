import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import type { Catalogue } from "#maps/catalogue.ts";
import type { Sprites } from "#maps/sprites/sprites.ts";
import type { PreparedStyle } from "#maps/styles/prepared-style.ts";
import { drawnStyle } from "./drawn-style.ts";
import type { Need } from "./messages.ts";

/** What a picture is drawn from: a style of one moment, its tiles and its icons; bytes are unpacked. */
export type DrawingFiles = {
  /** `null`: there is no such thing, or it cannot be read. The bytes are the caller's own. */
  read(need: Need): Promise<Uint8Array<ArrayBuffer> | null>;
};

/** The files of a style as they are in a catalogue. */
export function drawingFiles(catalogue: Catalogue, style: PreparedStyle, sprites: Sprites): DrawingFiles {
  return {
    async read(need) {
      if (need.kind === "style") return new Uint8Array(Buffer.from(JSON.stringify(drawnStyle(catalogue, style))));
      if (need.kind === "sprite") return unpacked(await sprites.sheet(style.sheet, need.variant));
      const entry = catalogue.tilesets.get(need.tileset);
      return entry ? unpacked(await entry.tileset.tile(need.z, need.x, need.y)) : null;
    },
  };
}

async function unpacked({ status, body, encoding }: ServiceResponse): Promise<Uint8Array<ArrayBuffer> | null> {
  if (status !== 200 || body === null) return null;
  return new Uint8Array(encoding === "gzip" ? await expand(body) : body);
}

const expand = promisify(gunzip);

import { join } from "node:path";
import sharp from "sharp";
import { packageFile } from "../paths.ts";

/** A picture in plate carrée: column 0 at 180° west, row 0 at the north pole, RGB bytes. */
export type Raster = { width: number; height: number; data: Uint8Array };

const [columns, rows, tileSide] = [8, 4, 256];

/** Reads Natural Earth II with shaded relief (public domain), 2048 by 1024 pixels. */
export async function readNaturalEarthRaster(): Promise<Raster> {
  const pieces: { input: string; left: number; top: number }[] = [];
  for (let x = 0; x < columns; x++) {
    for (let y = 0; y < rows; y++) {
      const file = join("Source/Assets/Textures/NaturalEarthII/2", String(x), `${y}.jpg`);
      const top = (rows - 1 - y) * tileSide;
      pieces.push({ input: packageFile("@cesium/engine", file), left: x * tileSide, top });
    }
  }
  const [width, height] = [columns * tileSide, rows * tileSide];
  const canvas = sharp({ create: { width, height, channels: 3, background: "#000" } });
  const data = await canvas.composite(pieces).removeAlpha().raw().toBuffer();
  return { width, height, data };
}

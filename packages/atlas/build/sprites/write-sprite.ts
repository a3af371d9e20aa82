import { writeFileSync } from "node:fs";
import { join } from "node:path";
import potpack from "potpack";
import sharp from "sharp";
import { dataFolder } from "../paths.ts";
import type { Icon, Stretch } from "./map-icons.ts";

type Entry = { x: number; y: number; width: number; height: number; pixelRatio: number } & Partial<Stretch>;
type Box = { icon: Icon; picture: Buffer; x: number; y: number; w: number; h: number };

/** Packs icons into one picture with its index, at one and at two pixels per point. */
export async function writeSprite(name: string, icons: Icon[]): Promise<void> {
  for (const pixelRatio of [1, 2]) {
    const boxes = await Promise.all(icons.map((icon) => drawBox(icon, pixelRatio)));
    const { w: width, h: height } = potpack(boxes);
    const sheet = sharp({
      create: { width, height, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    const placed = boxes.map((box) => ({ input: box.picture, left: box.x + 1, top: box.y + 1 }));
    const picture = await sheet.composite(placed).png({ compressionLevel: 9, palette: false }).toBuffer();
    const path = join(dataFolder, "sprites", `${name}${pixelRatio === 2 ? "@2x" : ""}`);
    writeFileSync(`${path}.png`, picture);
    writeFileSync(`${path}.json`, `${JSON.stringify(indexOf(boxes, pixelRatio), null, 1)}\n`);
  }
}

async function drawBox(icon: Icon, pixelRatio: number): Promise<Box> {
  const drawing = sharp(Buffer.from(icon.svg), { density: 72 * pixelRatio }).png();
  const { data, info } = await drawing.toBuffer({ resolveWithObject: true });
  return { icon, picture: data, x: 0, y: 0, w: info.width + 2, h: info.height + 2 };
}

function indexOf(boxes: Box[], pixelRatio: number): Record<string, Entry> {
  const scale = (numbers: number[]) => numbers.map((value) => value * pixelRatio);
  const entries = boxes.map(({ icon, x, y, w, h }): [string, Entry] => {
    const place = { x: x + 1, y: y + 1, width: w - 2, height: h - 2, pixelRatio };
    if (icon.stretch === undefined) return [icon.name, place];
    const { stretchX, stretchY, content } = icon.stretch;
    const stretch = {
      stretchX: stretchX.map(scale),
      stretchY: stretchY.map(scale),
      content: scale(content),
    };
    return [icon.name, { ...place, ...stretch } as Entry];
  });
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

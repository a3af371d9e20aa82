import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Answers } from "./answers.ts";

/** What ol-mapbox-style needs of a style's icons: where each is on the sheet, and the address under which it asks for the sheet. */
export type Sprite = { readonly icons: Readonly<Record<string, unknown>>; readonly address: string };

/** The sprite sheets in use, decoded. */
export class SpriteShelf {
  readonly #images = new Map<string, unknown>();

  /** The sheet that was loaded under an address. */
  image(address: string): unknown {
    return this.#images.get(address);
  }

  /** Loads the icons of a style, or `null` where it has none. */
  async load(
    answers: Answers,
    job: number,
    sheet: { readonly styleKey: string; readonly scale: 1 | 2 },
  ): Promise<Sprite | null> {
    const ratio = sheet.scale === 2 ? "@2x" : "";
    const [json, png] = await Promise.all([
      answers.ask(job, { kind: "sprite", variant: `${ratio}.json` }),
      answers.ask(job, { kind: "sprite", variant: `${ratio}.png` }),
    ]);
    const [icons, image] = [json && readIcons(json), png && (await decode(png))];
    if (!icons || !image) return null;
    const address = `${sheet.styleKey}${ratio}`;
    this.#images.set(address, image);
    return { icons, address };
  }

  forget(address: string): void {
    this.#images.delete(address);
  }
}

/** As a canvas, which OpenLayers draws from without asking whether it is complete; `null` for a broken file. */
async function decode(png: Uint8Array): Promise<unknown> {
  const image = await loadImage(png).catch(() => null);
  if (image === null) return null;
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas;
}

function readIcons(json: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(json).toString());
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : null;
  } catch {
    return null;
  }
}

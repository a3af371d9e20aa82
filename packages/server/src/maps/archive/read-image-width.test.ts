import { createCanvas } from "@napi-rs/canvas";
import { expect, it } from "vitest";
import { readImageWidth } from "./read-image-width.ts";
import { readSamples } from "./read-samples.ts";
import { sniffTileFormat } from "./tile-format.ts";

const FORMATS = [
  ["png", "png"],
  ["jpeg", "jpg"],
  ["webp", "webp"],
  ["avif", "avif"],
] as const;

it.each(FORMATS)(
  "the width of a real %s image is read from its head, and its format is known",
  async (name, format) => {
    for (const width of [256, 512]) {
      const image = await imageOf(name, width);
      expect(sniffTileFormat(image)).toBe(format);
      expect(readImageWidth(image, format)).toBe(width);
      expect(readSamples(null, [image])).toEqual({ format, tileSize: width });
      for (const length of [0, 4, 13, 19]) expect(readImageWidth(image.subarray(0, length), format)).toBeNull();
    }
  },
);

it("images of several formats are of one archive", async () => {
  const samples = [await imageOf("png", 512), await imageOf("jpeg", 512)];
  expect(readSamples("png", samples)).toEqual({ format: "png", tileSize: 512 });
});

async function imageOf(format: (typeof FORMATS)[number][0], width: number): Promise<Buffer> {
  const canvas = createCanvas(width, 10);
  canvas.getContext("2d").fillRect(0, 0, width, 5);
  if (format === "png") return canvas.encode("png");
  return format === "avif" ? canvas.encode("avif") : canvas.encode(format);
}

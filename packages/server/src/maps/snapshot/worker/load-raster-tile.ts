import { createCanvas, loadImage } from "@napi-rs/canvas";

/** Decodes the image of a raster tile; what is not there, or is broken, is transparent. */
export async function loadRasterTile(ask: () => Promise<Uint8Array | null>): Promise<OffscreenCanvas> {
  const image = await ask()
    .then((body) => (body === null ? null : loadImage(body)))
    .catch(() => null);
  const canvas = createCanvas(image?.width ?? 1, image?.height ?? 1);
  if (image) canvas.getContext("2d").drawImage(image, 0, 0);
  Object.setPrototypeOf(canvas, OffscreenCanvas.prototype);
  return canvas as unknown as OffscreenCanvas;
}

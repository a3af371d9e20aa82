import { shortened, readLonLat } from "./read-lon-lat.ts";
import { readNumber } from "./read-number.ts";
import { read, unreadable } from "./reading.ts";
import type { Reading } from "./reading.ts";
import type { Camera, ImageFormat, SnapshotFrame } from "./snapshot-question.ts";

/** The longest side of a static image in CSS pixels. */
const LONGEST_SIDE = 2048;

/** The deepest zoom of a picture. */
export const DEEPEST_PICTURE_ZOOM = 22;

/** Reads what follows `/static/` in the path of a static image, still percent-encoded: `{camera}/{width}x{height}{@2x}.{format}`. */
export function readSnapshotPath(encoded: string): Reading<SnapshotFrame> {
  const text = decoded(encoded);
  const [cameraText = "", sizeText = "", more] = text === null ? [] : text.split("/");
  if (sizeText === "" || more !== undefined) return unreadable(SHAPE);
  const size = readSize(sizeText);
  if (!size.ok) return size;
  const camera = readCamera(cameraText);
  return camera.ok ? read({ camera: camera.value, ...size.value }) : camera;
}

const SHAPE =
  "A static image is at /maps/{style}/static/{longitude},{latitude},{zoom}/{width}x{height}.png, " +
  "/maps/{style}/static/{west},{south},{east},{north}/{width}x{height}.png or /maps/{style}/static/auto/{width}x{height}.png.";

/** The format that an ending of a URL means. */
export function readImageFormat(extension: string): ImageFormat | null {
  return FORMATS.get(extension) ?? null;
}

const FORMATS: ReadonlyMap<string, ImageFormat> = new Map([
  ["png", "png"],
  ["jpg", "jpg"],
  ["jpeg", "jpg"],
  ["webp", "webp"],
]);

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function readSize(text: string): Reading<Omit<SnapshotFrame, "camera">> {
  const parts = /^(\d{1,9})x(\d{1,9})(@2x)?\.([a-z]{1,8})$/.exec(text);
  if (!parts)
    return unreadable(
      `\`${shortened(text)}\` is no size: write {width}x{height}.png, or {width}x{height}@2x.png for sharp screens.`,
    );
  const [, widthText, heightText, sharp, extension = ""] = parts;
  const [width, height] = [Number(widthText), Number(heightText)];
  const format = readImageFormat(extension);
  if (format === null) return unreadable(`There is no format \`${extension}\`: ask for png, jpg or webp.`);
  if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE) {
    return unreadable(`Width and height of an image are 1 to ${LONGEST_SIDE} pixels, not ${width}x${height}.`);
  }
  return read({ width, height, scale: sharp === undefined ? 1 : 2, format });
}

function readCamera(text: string): Reading<Camera> {
  if (text === "auto") return read({ kind: "auto" });
  const numbers = text.split(",");
  if (numbers.length === 3) return readCenter(numbers);
  if (numbers.length === 4) return readBounds(numbers);
  return unreadable(`\`${shortened(text)}\` is no part of the world. ${SHAPE}`);
}

function readCenter([first = "", second = "", zoomText = ""]: readonly string[]): Reading<Camera> {
  const center = readLonLat(first, second, "lonLat");
  if (!center.ok) return center;
  const zoom = readNumber(zoomText);
  if (zoom === null || zoom < 0 || zoom > DEEPEST_PICTURE_ZOOM) {
    return unreadable(`The zoom \`${shortened(zoomText)}\` is no number from 0 to ${DEEPEST_PICTURE_ZOOM}.`);
  }
  return read({ kind: "center", center: center.value, zoom });
}

function readBounds([west = "", south = "", east = "", north = ""]: readonly string[]): Reading<Camera> {
  const southWest = readLonLat(west, south, "lonLat");
  if (!southWest.ok) return southWest;
  const northEast = readLonLat(east, north, "lonLat");
  if (!northEast.ok) return northEast;
  if (southWest.value[1] > northEast.value[1]) {
    return unreadable(`The south edge ${south} is north of the north edge ${north}: bounds are west,south,east,north.`);
  }
  return read({ kind: "bounds", southWest: southWest.value, northEast: northEast.value });
}

import { createCanvas } from "@napi-rs/canvas";
import type { Canvas } from "@napi-rs/canvas";
import OlMap from "ol/Map.js";
import View from "ol/View.js";
import { fromLonLat } from "ol/proj.js";
import type { Drawing, Piece } from "#maps/snapshot/drawing.ts";
import { EARTH_METRES, WORLD_PIXELS } from "#maps/snapshot/mercator.ts";
import type { ImageFormat } from "#maps/snapshot/snapshot-question.ts";
import type { Answers } from "./answers.ts";
import { drawOverlay } from "./draw-overlay.ts";
import { createLayers, disposeLayers } from "./layers.ts";
import type { LoadedStyle } from "./loaded-style.ts";
import { StyleShelf } from "./style-shelf.ts";
import type { SpriteShelf } from "./sprite-shelf.ts";

/** Draws pictures with OpenLayers, one after the other. Nothing of a picture stays behind but its style. */
export class Drawer {
  readonly #answers: Answers;
  readonly #styles: StyleShelf;

  constructor(answers: Answers, sprites: SpriteShelf) {
    this.#answers = answers;
    this.#styles = new StyleShelf(answers, sprites);
  }

  /** The wanted pieces of a picture, as files. */
  async draw(job: number, drawing: Drawing): Promise<Uint8Array<ArrayBuffer>[]> {
    const style = await this.#styles.style(job, drawing);
    const canvas = await this.#drawMap(job, drawing, style);
    const context = canvas.getContext("2d");
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    // Under what is there already: the map was drawn on nothing.
    context.globalCompositeOperation = "destination-over";
    context.fillStyle = style.background(drawing.view.zoom);
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.globalCompositeOperation = "source-over";
    context.scale(drawing.scale, drawing.scale);
    drawOverlay(context, drawing);
    return Promise.all(drawing.pieces.map((piece) => encodePiece(canvas, drawing, piece)));
  }

  async #drawMap(job: number, drawing: Drawing, style: LoadedStyle): Promise<Canvas> {
    const { view, width, height, scale } = drawing;
    const canvas = createCanvas(width * scale, height * scale);
    const layers = createLayers(style, view.zoom, (need) => this.#answers.ask(job, need));
    if (layers.length === 0) return canvas;
    const target = asMapTarget(canvas, scale);
    const map = new OlMap({
      target,
      pixelRatio: scale,
      controls: [],
      interactions: [],
      layers: [...layers],
      view: new View({
        center: fromLonLat([...view.center]),
        resolution: EARTH_METRES / WORLD_PIXELS / 2 ** view.zoom,
        maxResolution: EARTH_METRES * 2,
        minResolution: 1e-4,
        multiWorld: true,
        constrainRotation: false,
      }),
    });
    map.setSize([width, height]);
    await new Promise<void>((resolve) => map.once("rendercomplete", () => resolve()));
    map.setTarget(undefined);
    map.setLayers([]);
    disposeLayers(layers);
    map.dispose();
    return canvas;
  }
}

function asMapTarget(canvas: Canvas, scale: number): OffscreenCanvas {
  const style = scale === 1 ? {} : { transform: `matrix(${1 / scale},0,0,${1 / scale},0,0)` };
  Object.setPrototypeOf(canvas, OffscreenCanvas.prototype);
  return Object.assign(canvas as unknown as OffscreenCanvas, { style });
}

async function encodePiece(canvas: Canvas, drawing: Drawing, piece: Piece): Promise<Uint8Array<ArrayBuffer>> {
  const { scale, format, width, height } = drawing;
  const isWhole = piece.width === width && piece.height === height;
  return new Uint8Array(await encode(isWhole ? canvas : cut(canvas, piece, scale), format));
}

function cut(canvas: Canvas, { left, top, width, height }: Piece, scale: number): Canvas {
  const part = createCanvas(width * scale, height * scale);
  part.getContext("2d").drawImage(canvas, -left * scale, -top * scale);
  return part;
}

function encode(canvas: Canvas, format: ImageFormat): Promise<Buffer> {
  if (format === "png") return canvas.encode("png");
  return canvas.encode(format === "jpg" ? "jpeg" : "webp", LOSSY_QUALITY);
}

const LOSSY_QUALITY = 85;

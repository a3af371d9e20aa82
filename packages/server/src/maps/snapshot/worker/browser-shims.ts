import { createCanvas, Image as CanvasImage, Path2D as CanvasPath2D } from "@napi-rs/canvas";

/**
 * Gives OpenLayers and ol-mapbox-style the parts of a browser's worker that they look for; to be called before they load.
 * There must be no global `Image`, or they would load sprites as a page does: a worker asks its page for them instead, and
 * `sprites` answers. The listeners for those answers go once they were called, which ol-mapbox-style itself leaves undone.
 */
export function installBrowserShims(sprites: (address: string) => unknown): void {
  const listeners = new Set<(event: unknown) => void>();
  const shims = {
    self: globalThis,
    OffscreenCanvas: offscreenCanvas(),
    WorkerGlobalScope: Object.defineProperty(() => {}, Symbol.hasInstance, {
      value: (value: unknown) => value === globalThis,
    }),
    HTMLImageElement: CanvasImage,
    HTMLCanvasElement: createCanvas(1, 1).constructor,
    HTMLVideoElement: nothing,
    ImageBitmap: nothing,
    FontFace: nothing,
    Path2D: CanvasPath2D,
    fonts: Object.assign(new Set(), {
      load: async () => [1],
      check: () => true,
      addEventListener() {},
      ready: Promise.resolve(),
    }),
    requestAnimationFrame: (draw: (nowMs: number) => void) => setTimeout(() => draw(performance.now()), 0),
    cancelAnimationFrame: clearTimeout,
    addEventListener: (_type: string, listener: (event: unknown) => void) => listeners.add(listener),
    removeEventListener: (_type: string, listener: (event: unknown) => void) => listeners.delete(listener),
    postMessage: ({ src }: { readonly src: string }) =>
      queueMicrotask(() => {
        const waiting = [...listeners];
        listeners.clear();
        for (const listener of waiting) listener({ data: { action: "imageLoaded", src, image: sprites(src) } });
      }),
  };
  for (const [name, value] of Object.entries(shims)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

/** Stands for what no canvas here can be; `instanceof` answers no. */
function nothing(): void {}

/** A constructor whose objects are canvases and, for `instanceof`, OffscreenCanvases (or what a library derives from them). */
function offscreenCanvas(): unknown {
  function OffscreenCanvas(width: number, height: number) {
    const canvas = createCanvas(width || 1, height || 1);
    Object.setPrototypeOf(canvas, new.target?.prototype ?? OffscreenCanvas.prototype);
    return canvas;
  }
  Object.setPrototypeOf(OffscreenCanvas.prototype, createCanvas(1, 1).constructor.prototype);
  return OffscreenCanvas;
}

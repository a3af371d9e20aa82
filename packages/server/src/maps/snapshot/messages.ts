import type { Drawing } from "./drawing.ts";

/** What the server tells the worker that draws. */
export type MessageToWorker =
  | { readonly kind: "draw"; readonly job: number; readonly drawing: Drawing }
  /** `null`: there is no such thing. */
  | { readonly kind: "answer"; readonly question: number; readonly body: Uint8Array<ArrayBuffer> | null };

/** What the worker that draws tells the server. */
export type MessageFromWorker =
  | { readonly kind: "drawn"; readonly job: number; readonly images: readonly Uint8Array<ArrayBuffer>[] }
  | { readonly kind: "failed"; readonly job: number; readonly reason: string }
  | { readonly kind: "question"; readonly question: number; readonly job: number; readonly need: Need };

/** A thing on disk that the worker needs for a picture. */
export type Need =
  | { readonly kind: "style" }
  | { readonly kind: "sprite"; readonly variant: ".json" | ".png" | "@2x.json" | "@2x.png" }
  | { readonly kind: "tile"; readonly tileset: string; readonly z: number; readonly x: number; readonly y: number };

import { expect, it, vi } from "vitest";
import { DrawThread } from "./draw-thread.ts";
import type { Drawing } from "./drawing.ts";
import type { DrawingFiles } from "./drawing-files.ts";

const DRAWING: Drawing = {
  styleKey: "1/paper",
  view: { center: [0, 0], zoom: 1 },
  width: 20,
  height: 10,
  scale: 1,
  format: "png",
  paths: [],
  markers: [],
  attribution: null,
  pieces: [{ left: 0, top: 0, width: 20, height: 10 }],
};

const PAPER: DrawingFiles = {
  async read({ kind }) {
    const style = { document: { version: 8, sources: {}, layers: [{ id: "paper", type: "background" }] }, sources: [] };
    return kind === "style" ? new Uint8Array(Buffer.from(JSON.stringify(style))) : null;
  },
};

const NEVER: DrawingFiles = { read: () => new Promise(() => {}) };

it("a picture that takes too long is given up, and the next one is drawn", async () => {
  const thread = new DrawThread({ limitMs: 8_000, restMs: 60_000 });
  expect(await thread.draw(DRAWING, NEVER)).toMatchObject({ kind: "late" });
  expect(thread.isRunning).toBe(false);
  expect(await thread.draw(DRAWING, PAPER)).toMatchObject({ kind: "drawn" });
  await thread.close();
});

it("the thread ends after a rest, and the next picture starts another", async () => {
  const thread = new DrawThread({ limitMs: 20_000, restMs: 20 });
  expect(await thread.draw(DRAWING, PAPER)).toMatchObject({ kind: "drawn" });
  await vi.waitFor(() => expect(thread.isRunning).toBe(false), { timeout: 5_000 });
  expect(await thread.draw(DRAWING, PAPER)).toMatchObject({ kind: "drawn" });
  await thread.close();
});

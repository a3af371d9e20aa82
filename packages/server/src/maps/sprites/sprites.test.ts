import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findSprites } from "#maps/files/find-sprites.ts";
import { ResponseCache } from "#maps/responses/response-cache.ts";
import { isSpriteVariant, Sprites } from "./sprites.ts";

describe("sprites", () => {
  let directory = "";
  let sprites: Sprites;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "latchkey-sprites-"));
    for (const name of ["streets.json", "streets.png", "own.json", "own.png"])
      await writeFile(join(directory, name), name);
    sprites = new Sprites(await findSprites([directory]), new ResponseCache(1e6), () => {});
  });
  afterAll(() => rm(directory, { recursive: true }));

  it("come from the style's own sheet", async () => {
    expect(await sprites.sheet("own", ".png")).toMatchObject({
      contentType: "image/png",
      body: Buffer.from("own.png"),
    });
    const json = await sprites.sheet("own", ".json");
    expect(json).toMatchObject({ contentType: "application/json", encoding: "gzip" });
    expect(gunzipSync(json.body ?? "").toString()).toBe("own.json");
  });

  it("come from the atlas' sheet for a style that has none, as a whole", async () => {
    expect(await sprites.sheet("copy", ".png")).toMatchObject({ body: Buffer.from("streets.png") });
    expect(await sprites.sheet("own", "@2x.png")).toMatchObject({ status: 404 });
  });

  it("have four parts, and no other", () => {
    expect([".json", ".png", "@2x.json", "@2x.png"].every(isSpriteVariant)).toBe(true);
    expect(["", ".svg", "@3x.png", "/../x.png", "toString"].some(isSpriteVariant)).toBe(false);
  });
});

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findFonts } from "#maps/files/find-fonts.ts";
import { ResponseCache } from "#maps/responses/response-cache.ts";
import { emptyGlyphs } from "./empty-glyphs.ts";
import { Fonts } from "./fonts.ts";
import { readGlyphPath } from "./read-glyph-path.ts";

describe("the path of glyphs", () => {
  it("names fonts in the order they are wanted, and a range", () => {
    expect(readGlyphPath("Noto%20Sans%20Bold,Arial/256-511.pbf")).toEqual({
      fonts: ["Noto Sans Bold", "Arial"],
      range: "256-511",
    });
  });

  it.each([
    "Arial/0-256.pbf",
    "Arial/1-256.pbf",
    "Arial/00-255.pbf",
    "Arial/1114112-1114367.pbf",
    "Arial/0-255.png",
    "Arial/x/0-255.pbf",
    "Arial",
    "/0-255.pbf",
    "../0-255.pbf",
    "%2e%2e/0-255.pbf",
    "a%2fb/0-255.pbf",
    "a%5cb/0-255.pbf",
    "a%00/0-255.pbf",
    "%/0-255.pbf",
    "%ff/0-255.pbf",
    ",/0-255.pbf",
  ])("is not %s", (path) => {
    expect(readGlyphPath(path)).toBeNull();
  });
});

describe("fonts", () => {
  let directory = "";
  let fonts: Fonts;
  const problems: string[] = [];
  const read = async (...wanted: string[]) => {
    const range = wanted.pop() ?? "";
    const response = await fonts.glyphs({ fonts: wanted, range });
    expect(response).toMatchObject({ status: 200, contentType: "application/x-protobuf", encoding: "gzip" });
    return gunzipSync(response.body ?? Buffer.alloc(0)).toString();
  };
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "latchkey-fonts-"));
    for (const [font, range] of [
      ["Own", "0-255"],
      ["Noto Sans Regular", "0-255"],
      ["Noto Sans Regular", "256-511"],
    ] as const) {
      await mkdir(join(directory, font), { recursive: true });
      await writeFile(join(directory, font, `${range}.pbf`), `${font} ${range}`);
    }
    fonts = new Fonts(await findFonts([directory, join(directory, "absent")]), new ResponseCache(1e6), (text) =>
      problems.push(text),
    );
  });
  afterAll(() => rm(directory, { recursive: true }));

  it("come from the first wanted one that has the range", async () => {
    expect(await read("Unknown", "Own", "Noto Sans Regular", "0-255")).toBe("Own 0-255");
    expect(await read("Own", "256-511")).toBe("Noto Sans Regular 256-511");
  });

  it("fall back to Noto Sans, so that a map never loses its labels", async () => {
    expect(await read("Comic Sans", "0-255")).toBe("Noto Sans Regular 0-255");
  });

  it("are empty, but valid, for a range that nobody has", async () => {
    expect(await read("Own", "512-767")).toBe(emptyGlyphs("Noto Sans Regular", "512-767").toString());
  });

  it("are the same object whenever they are asked for again", async () => {
    const asked = { fonts: ["Own"], range: "0-255" };
    expect(await fonts.glyphs(asked)).toBe(fonts.glyphs({ ...asked }));
  });

  it("answer 503 and tell the operator when a file is gone", async () => {
    const lost = new Fonts(
      new Map([["Lost", new Map([["0-255", join(directory, "gone.pbf")]])]]),
      new ResponseCache(1e6),
      (text) => problems.push(text),
    );
    expect(await lost.glyphs({ fonts: ["Lost"], range: "0-255" })).toMatchObject({ status: 503 });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("The font `Lost` cannot be read");
  });
});

describe("empty glyphs", () => {
  it("are one stack with a name and a range, written as a protocol buffer", () => {
    expect(emptyGlyphs("A", "0-255").toString("hex")).toBe("0a0a0a01411205302d323535");
    const long = emptyGlyphs("x".repeat(300), "0-255");
    expect([...long.subarray(0, 6)]).toEqual([0x0a, 0xb6, 0x02, 0x0a, 0xac, 0x02]);
  });
});

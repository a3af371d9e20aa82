import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadImage, createCanvas } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import type { MapService } from "#maps/map-service.ts";
import { openMaps } from "#maps/open-maps.ts";

const ATLAS = join(import.meta.dirname, "../../../../atlas/data");
const MONTEVIDEO = "-56.17,-34.905,13";
const RED = [215, 38, 61];
const STREETS_SEA = [180, 208, 216];

let dataDirectory: string;
let maps: MapService;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), "latchkey-pictures-"));
  await mkdir(join(dataDirectory, "styles"));
  await writeFile(join(dataDirectory, "styles", "mine.json"), JSON.stringify(OPERATOR_STYLE));
  await writeFile(join(dataDirectory, "styles", "broken.json"), JSON.stringify(BROKEN_STYLE));
  maps = await openMaps({ atlasDirectory: ATLAS, dataDirectory, configuredTilesets: [], onProblem: () => {} });
});

afterAll(async () => {
  await maps.close();
  await rm(dataDirectory, { recursive: true });
});

/** An operator's own: a plain sheet with the land on it; one source is on another server and stays out. */
const OPERATOR_STYLE = {
  version: 8,
  sources: {
    land: { type: "vector", url: "pmtiles://world" },
    other: { type: "raster", tiles: ["http://127.0.0.1:9/{z}/{x}/{y}.png"] },
  },
  layers: [
    { id: "paper", type: "background", paint: { "background-color": "#102030" } },
    { id: "land", type: "fill", source: "land", "source-layer": "earth", paint: { "fill-color": "#ff8800" } },
    { id: "other", type: "raster", source: "other" },
  ],
};

const BROKEN_STYLE = {
  ...OPERATOR_STYLE,
  layers: [
    {
      id: "names",
      type: "symbol",
      source: "land",
      "source-layer": "places",
      layout: { "text-field": "x", "text-font": 5, "text-size": "big", "text-offset": 3 },
    },
  ],
};

describe("a static image", () => {
  it.each([
    ["512x300.png", "image/png", 512, 300],
    ["97x61@2x.png", "image/png", 194, 122],
    ["300x200.jpg", "image/jpeg", 300, 200],
    ["300x200@2x.webp", "image/webp", 600, 400],
    ["1x1.png", "image/png", 1, 1],
  ])("of %s has that form and size to the pixel", async (size, contentType, width, height) => {
    const response = await ask(`/maps/streets/static/${MONTEVIDEO}/${size}`);
    expect(response).toMatchObject({ status: 200, contentType, etag: expect.stringMatching(/^".+"$/) });
    expect(await pixels(response)).toMatchObject({ width, height });
  });

  it("shows the map: land, sea and labels, and the background where there is nothing else", async () => {
    const streets = await pixels(await ask(`/maps/streets/static/${MONTEVIDEO}/512x512.png`));
    expect(streets.colors).toBeGreaterThan(500);
    expect(streets.at(30, 480)).toEqual(near(STREETS_SEA));
    const dark = await pixels(await ask(`/maps/dark/static/${MONTEVIDEO}/512x512.png`));
    expect(Math.max(...dark.at(30, 480))).toBeLessThan(80);
    const mine = await pixels(await ask("/maps/mine/static/10,10,4/200x200.png"));
    expect(mine.at(100, 50)).toEqual(near([255, 136, 0]));
    expect((await pixels(await ask("/maps/mine/static/-30,10,4/200x200.png"))).at(100, 50)).toEqual(near([16, 32, 48]));
  });

  it("puts a marker's tip on its place, and draws paths and areas", async () => {
    const query = "markers=-30,10&path=fill:lime|stroke:blue|width:4|-31,9|-29,9|-29,8|-31,8|-31,9";
    const image = await pixels(await ask("/maps/mine/static/-30,10,6/400x400.png", query));
    // The disc of the pin is above its tip, with a white hole.
    expect(image.at(200 - 9, 200 - 22)).toEqual(near(RED));
    expect(image.at(200, 200 - 22)).toEqual(near([255, 255, 255]));
    expect(image.at(200, 200 + 12)).toEqual(near([16, 32, 48]));
    const degree = (512 * 2 ** 6) / 360;
    expect(image.at(200, Math.round(200 + 1.5 * degree * 1.013))).toEqual(near([0, 255, 0]));
    expect(image.at(200, Math.round(200 + 1.0148 * degree))).toEqual(near([0, 0, 255]));
  });

  it("always says where the data is from, in the corner that is asked for", async () => {
    for (const [corner, x, y] of [
      ["bottomright", 396, 197],
      ["topleft", 3, 2],
      ["false", 396, 197],
    ] as const) {
      const image = await pixels(await ask("/maps/mine/static/-30,10,4/400x200.png", `attribution=${corner}`));
      expect(Math.min(...image.at(x, y))).toBeGreaterThan(190);
    }
    expect((await pixels(await ask("/maps/mine/static/-30,10,4/60x40.png"))).colors).toBeGreaterThan(10);
  });

  it("fits markers and bounds", async () => {
    const auto = await pixels(await ask("/maps/mine/static/auto/300x300.png", "markers=-40,10,fuchsia|-20,10,fuchsia"));
    expect(auto.at(30 + 9, 150 - 22)).toEqual(near([255, 0, 255]));
    expect(auto.at(270 - 9, 150 - 22)).toEqual(near([255, 0, 255]));
    expect(await ask("/maps/streets/static/170,-50,-170,-30/200x200.png")).toMatchObject({ status: 200 });
  });

  it("is drawn once for all who ask at the same time, and kept", async () => {
    const path = "/maps/streets/static/2.35,48.85,6/256x256.png";
    const [first, second] = await Promise.all([ask(path), ask(path)]);
    expect(first).toBe(second);
    expect(await ask(path)).toBe(first);
  });

  it("that makes the drawing thread end answers 503, and the next one is drawn", async () => {
    expect(await ask("/maps/broken/static/10,10,4/100x100.png")).toMatchObject({ status: 503 });
    expect(await ask("/maps/mine/static/10,10.5,4/100x100.png")).toMatchObject({ status: 200 });
  });

  it.each([
    ["/maps/streets/static/NaN,0,1/100x100.png", "", 400],
    ["/maps/streets/static/0,0,1/100000x100.png", "", 400],
    ["/maps/streets/static/auto/100x100.png", "path=enc:%00%01", 400],
    ["/maps/streets/static", "", 400],
    ["/maps/nowhere/static/0,0,1/100x100.png", "", 404],
    ["/maps/nowhere/0/0/0.png", "", 404],
    ["/maps/streets/1/2/0.png", "", 400],
    ["/maps/streets/-1/0/0.png", "", 400],
    ["/maps/streets/30/0/0.png", "", 400],
  ])("refuses %s %s with a sentence", async (path, query, status) => {
    const response = await ask(path, query);
    expect(response).toMatchObject({ status, contentType: "application/problem+json" });
    expect(JSON.parse(String(response.body))).toMatchObject({ detail: expect.stringMatching(/^[A-Z`].+\.$/) });
  });

  it("turns people away while too many wait, and says when to come back", async () => {
    const asked = Array.from({ length: 60 }, (_, index) => ask(`/maps/mine/static/${index},0,5/8x8.png`));
    const answers = await Promise.all(asked);
    const busy = answers.filter(({ status }) => status === 503);
    expect(busy.length).toBeGreaterThan(10);
    expect(busy[0]).toMatchObject({ headers: { "retry-after": "3" } });
    expect(JSON.parse(String(busy[0]?.body))).toMatchObject({ code: "BUSY" });
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(30);
  });
});

describe("a raster tile", () => {
  it("is a piece of the map, joined to its neighbours without a seam", async () => {
    const left = await pixels(await ask("/maps/mine/3/4/3.png"));
    const sharp = await pixels(await ask("/maps/mine/3/4/3@2x.png"));
    expect([left.width, left.height, sharp.width, sharp.height]).toEqual([256, 256, 512, 512]);
    // Central Africa: 3/4/3 is 0° to 45° east, 0° to 41° north.
    expect(left.at(128, 128)).toEqual(near([255, 136, 0]));
    expect(sharp.at(256, 256)).toEqual(near([255, 136, 0]));
    const right = await pixels(await ask("/maps/mine/3/5/3.png"));
    expect(left.at(255, 40)).toEqual(near(right.at(0, 40)));
  });

  it("costs one drawing for a whole neighbourhood", async () => {
    const first = ask("/maps/streets/5/16/10.png");
    const [one, other] = await Promise.all([first, ask("/maps/streets/5/17/11.png")]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(respond("/maps/streets/5/18/9.png")).not.toBeInstanceOf(Promise);
  });
});

async function ask(path: string, query = ""): Promise<ServiceResponse> {
  return respond(path, query);
}

function respond(path: string, query = ""): ServiceResponse | Promise<ServiceResponse> {
  const route = maps.door.match(path);
  if (route === null) throw new Error(`nobody answers ${path}`);
  return route.respond({ query, baseUrl: "http://localhost", credentialQuery: "", origins: [], ticketQuery: "" });
}

async function pixels({ body }: ServiceResponse) {
  const image = await loadImage(body ?? Buffer.alloc(0));
  const { width, height } = image;
  const context = createCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const at = (x: number, y: number) => Array.from(data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3));
  return { width, height, at, colors: new Set(new Uint32Array(data.buffer)).size };
}

function near(color: readonly number[]): unknown {
  return color.map((part) => expect.closeTo(part, -1.1));
}

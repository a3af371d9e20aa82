import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitView } from "./fit-view.ts";
import { WORLD_PIXELS, worldPoint } from "./mercator.ts";
import type { LonLat } from "./mercator.ts";
import { readSnapshotPath } from "./read-snapshot-path.ts";
import { readSnapshotQuery } from "./read-snapshot-query.ts";

const pieces = fc.array(
  fc.constantFrom(
    "auto",
    "/",
    ",",
    "-",
    ".",
    "1",
    "90",
    "181",
    "x",
    "512",
    "@2x",
    "%40",
    "%",
    ".png",
    "NaN",
    "1e9",
    "|",
    "enc:",
    "~",
  ),
  { maxLength: 20 },
);
const place = fc.tuple(
  fc.integer({ min: -18_000_000, max: 18_000_000 }),
  fc.integer({ min: -8_500_000, max: 8_500_000 }),
);

describe("the path of a static image", () => {
  it("never makes the reader throw", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((parts) => parts.join("")),
        ),
        (text) => void readSnapshotPath(text),
      ),
    );
  });

  it("says where and how big", () => {
    expect(readSnapshotPath("-56.17,-34.9,13.5/512x300@2x.webp")).toEqual({
      ok: true,
      value: {
        camera: { kind: "center", center: [-56.17, -34.9], zoom: 13.5 },
        width: 512,
        height: 300,
        scale: 2,
        format: "webp",
      },
    });
    expect(readSnapshotPath("-58%2C-36,-53,-30/400x300%402x.jpeg")).toMatchObject({
      ok: true,
      value: { scale: 2, format: "jpg" },
    });
    expect(readSnapshotPath("auto/1x2048.png")).toMatchObject({ ok: true, value: { camera: { kind: "auto" } } });
  });

  it.each([
    ["NaN,0,1/10x10.png", "is no place"],
    ["181,0,1/10x10.png", "longitude 181"],
    ["0,-91,1/10x10.png", "latitude -91"],
    ["0,0,-1/10x10.png", "zoom `-1`"],
    ["0,0,1e3/10x10.png", "zoom `1e3`"],
    ["0,0,23/10x10.png", "zoom `23`"],
    ["0,0,1/0x10.png", "not 0x10"],
    ["0,0,1/10x2049.png", "not 10x2049"],
    ["0,0,1/999999999x1.png", "1 to 2048"],
    ["0,0,1/10x10.gif", "no format `gif`"],
    ["0,0,1/10x10", "is no size"],
    ["0,10,5,-10/10x10.png", "north of"],
    ["0,0/10x10.png", "no part of the world"],
    ["0,0,1/10x10.png/more", "A static image is at"],
    ["%zz,0,1/10x10.png", "A static image is at"],
  ])("refuses %s with a sentence", (text, sentence) => {
    expect(readSnapshotPath(text)).toMatchObject({ ok: false, detail: expect.stringContaining(sentence) });
  });
});

describe("the query of a static image", () => {
  it("never makes the reader throw", () => {
    const parameter = fc.tuple(
      fc.constantFrom("markers", "path", "fill", "width", "padding", "latlng"),
      fc.oneof(
        fc.string(),
        pieces.map((parts) => parts.join("")),
      ),
    );
    fc.assert(
      fc.property(fc.array(parameter, { maxLength: 4 }), fc.string(), (parameters, noise) => {
        readSnapshotQuery(new URLSearchParams(parameters).toString());
        readSnapshotQuery(noise);
      }),
    );
  });

  it("names markers, paths and how they are painted", () => {
    const query =
      "markers=1,2|3,4,blue&markers=5,6,rgb(1,2,3)&path=fill:none|stroke:f00|width:7|1,2|3,4&fill=00ff0080&attribution=topleft";
    expect(readSnapshotQuery(query)).toMatchObject({
      ok: true,
      value: {
        markers: [{ at: [1, 2] }, { at: [3, 4], color: "blue" }, { at: [5, 6], color: "rgb(1,2,3)" }],
        paths: [
          {
            points: [
              [1, 2],
              [3, 4],
            ],
            paint: { fill: null, stroke: "#f00", width: 7 },
          },
        ],
        corner: "topleft",
      },
    });
    expect(
      readSnapshotQuery("markers=color:green|size:small|label:Ñ7|anchor:topleft|1,2|3,4,blue&markers=5,6"),
    ).toMatchObject({
      ok: true,
      value: {
        markers: [
          { at: [1, 2], color: "green", scale: 0.7, label: "Ñ7", anchor: [0, 0] },
          { at: [3, 4], color: "blue", scale: 0.7, label: "Ñ7", anchor: [0, 0] },
          { at: [5, 6], color: "#d7263d", scale: 1, label: null, anchor: [0.5, 1] },
        ],
      },
    });
    expect(readSnapshotQuery("latlng=true&markers=-34.9,-56")).toMatchObject({
      ok: true,
      value: { markers: [{ at: [-56, -34.9] }] },
    });
    expect(readSnapshotQuery("attribution=false")).toMatchObject({ ok: true, value: { corner: "bottomright" } });
  });

  it.each([
    ["markers=1", "A marker cannot be placed"],
    ["markers=1,2,notacolour", "is no colour"],
    ["markers=icon:https://x|1,2", "A marker is a pin here"],
    ["markers=Infinity,2", "is no place"],
    ["markers=size:huge|1,2", "`huge` is no size of a marker: write tiny, small, medium or large."],
    ["markers=label:abc|1,2", "`abc` is no label of a marker: write one or two letters or digits."],
    ["markers=label:|1,2", "is no label"],
    ["markers=anchor:middle|1,2", "`middle` is no anchor of a marker: write bottom, top, center,"],
    ["markers=color:blurple|1,2", "is no colour"],
    ["markers=color:red", "A marker cannot be placed"],
    ["path=1,2", "two points"],
    ["path=1,2|3,4,5", "too many numbers"],
    ["path=width:-1|1,2|3,4", "width `-1`"],
    ["path=stroke:url(x)|1,2|3,4", "is no colour"],
    ["path=enc:_p~iF~ps|", "broken"],
    ["path=enc:_p~iF", "middle of a point"],
    ["path=enc:", "two points"],
    ["padding=2", "padding `2`"],
    [`markers=${"1,2|".repeat(2_500)}1,2`, "8192 characters"],
  ])("refuses %s with a sentence", (query, sentence) => {
    expect(readSnapshotQuery(query)).toMatchObject({ ok: false, detail: expect.stringContaining(sentence) });
  });
});

describe("an image that fits itself", () => {
  it("shows nothing beyond the poles around a centre near them, as MapLibre", () => {
    const frame = { width: 100, height: 512, scale: 1, format: "png" } as const;
    const around = (latitude: number, zoom: number) =>
      fitView({ ...frame, camera: { kind: "center", center: [7, latitude], zoom } }, NOTHING);
    expect(around(90, 0)).toMatchObject({ ok: true, value: { center: [7, 0], zoom: 0 } });
    const [north, south] = [around(89, 1), around(-89, 1)].map((view) => view.ok && view.value.center[1]);
    expect([north, south]).toEqual([expect.closeTo(66.513, 2), expect.closeTo(-66.513, 2)]);
    expect(around(60, 4)).toMatchObject({ value: { center: [7, 60] } });
  });

  it("shows every marker inside its padding, also across the antimeridian", () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 10, max: 2048 }),
        (places, width) => {
          const markers = places.map(([longitude, latitude]) => ({
            at: [longitude / 1e5, latitude / 1e5] as LonLat,
            color: "red",
            scale: 1,
            label: null,
            anchor: [0.5, 1] as const,
          }));
          const frame = { camera: { kind: "auto" }, width, height: 300, scale: 1, format: "png" } as const;
          const view = fitView(frame, { markers, paths: [], corner: "topleft", padding: 0.1 });
          if (!view.ok) throw new Error(view.detail);
          const world = WORLD_PIXELS * 2 ** view.value.zoom;
          const [centerX, centerY] = worldPoint(view.value.center);
          for (const { at } of markers) {
            const [x, y] = worldPoint(at);
            const across = x - centerX - Math.round(x - centerX);
            expect(Math.abs(across * world)).toBeLessThanOrEqual(width * 0.4 + 1e-3);
            expect(Math.abs((y - centerY) * world)).toBeLessThanOrEqual(300 * 0.4 + 1e-3);
          }
        },
      ),
    );
  });

  it("needs something to show", () => {
    const frame = { camera: { kind: "auto" }, width: 100, height: 100, scale: 1, format: "png" } as const;
    expect(fitView(frame, { markers: [], paths: [], corner: "topleft", padding: 0.1 })).toMatchObject({ ok: false });
  });

  it("spans bounds over the antimeridian the short way", () => {
    const camera = { kind: "bounds", southWest: [170, -10], northEast: [-170, 10] } as const;
    const frame = { camera, width: 512, height: 512, scale: 1, format: "png" } as const;
    const view = fitView(frame, { markers: [], paths: [], corner: "topleft", padding: 0.1 });
    expect(view).toMatchObject({
      ok: true,
      value: { center: [180, expect.closeTo(0)], zoom: expect.closeTo(Math.log2(18), 1) },
    });
  });
});

const NOTHING = { markers: [], paths: [], corner: "topleft", padding: 0.1 } as const;

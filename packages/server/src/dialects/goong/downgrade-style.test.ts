import fc from "fast-check";
import { expect, it } from "vitest";
import { downgradeStyle } from "./downgrade-style.ts";

const layer = (fields: object) => ({ id: "a", type: "symbol", source: "world", ...fields });
const styleOf = (...layers: readonly object[]) => ({
  version: 8,
  sources: { world: { type: "vector", url: "latchkey://tiles/world" } },
  layers,
});
const layersOf = (...layers: readonly object[]) => downgradeStyle(styleOf(...layers))["layers"];

it("leaves a style alone of which every word is known", () => {
  const known = styleOf(
    layer({
      "source-layer": "places",
      minzoom: 3,
      filter: ["all", ["in", ["get", "kind"], ["literal", ["city", "unheard-of"]]], ["!=", "name", "x"]],
      layout: {
        "text-font": ["Noto Sans Regular"],
        "text-field": [
          "format",
          ["get", "name"],
          { "font-scale": 0.8, "text-font": ["literal", ["Noto Sans Regular"]] },
        ],
        "text-size": ["interpolate", ["exponential", 1.5], ["zoom"], 3, 10, 8, 20],
        "text-variable-anchor": ["top", "bottom"],
        "text-offset": [0, 1],
        "icon-padding": 2,
      },
      paint: {
        "text-color": ["match", ["get", "kind"], ["town", "village"], "#111", "hamlet", ["rgb", 1, 2, 3], "#333"],
        "text-opacity": {
          stops: [
            [3, 0.5],
            [8, 1],
          ],
        },
      },
    }),
  );
  expect(downgradeStyle(known)).toEqual(known);
});

it("leaves out what is younger than Goong's map library, and keeps the rest", () => {
  const young = {
    ...styleOf(
      layer({ id: "kept", paint: { "text-color": "#111", "text-halo-thickness": 2 } }),
      layer({ id: "sliced", layout: { "text-field": ["concat", ["slice", ["get", "name"], 0, 3], "…"] } }),
      layer({ id: "padded", layout: { "icon-padding": [2, 2, 2, 2], "text-font": ["A", "B"] } }),
      layer({ id: "filtered", filter: ["within", { type: "Polygon", coordinates: [] }] }),
      layer({ id: "matched", paint: { "text-color": ["match", ["get", "k"], "a", ["hsl", 1, 2, 3], "#333"] } }),
      { id: "sky", type: "sky" },
      { id: "clip", type: "fill", source: "elsewhere" },
    ),
    projection: { type: "globe" },
    terrain: { source: "world" },
    sprite: [
      { id: "shields", url: "https://a.example/shields" },
      { id: "default", url: "https://a.example/icons" },
    ],
  };
  expect(downgradeStyle({ ...young, sources: { ...young.sources, elsewhere: { type: "batched-model" } } })).toEqual({
    version: 8,
    sources: young.sources,
    layers: [
      layer({ id: "kept", paint: { "text-color": "#111" } }),
      layer({ id: "sliced", layout: {} }),
      layer({ id: "padded", layout: { "text-font": ["A", "B"] } }),
      layer({ id: "matched", paint: {} }),
    ],
    sprite: "https://a.example/icons",
  });
});

it("never throws, whatever stands in a style", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("layers", "sources", "sprite"), fc.jsonValue()), (style) => {
      downgradeStyle(style);
    }),
  );
  expect(layersOf(layer({ paint: null, layout: [] }))).toEqual([layer({ paint: {}, layout: {} })]);
});

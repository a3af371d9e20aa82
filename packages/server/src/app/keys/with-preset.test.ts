import { expect, test } from "vitest";
import { BUILT_IN_SERVICES, DIRECTIONS_SERVICE } from "#core/service.ts";
import { keyPresets } from "./key-presets.ts";
import { withPreset } from "./with-preset.ts";

const ctx = { services: BUILT_IN_SERVICES };

test.each(keyPresets(ctx))("$id fills up what is not said", ({ id, fields }) => {
  expect(withPreset(ctx, { preset: id })).toEqual({ ok: true, value: { preset: id, ...fields } });
});

test("what is said wins over the preset, and null is said", () => {
  const said = { preset: "map-tiles", kind: "secret", services: null } as const;
  expect(withPreset(ctx, said)).toEqual({ ok: true, value: said });
  const unsaid = { preset: "map-tiles", kind: undefined, services: undefined } as const;
  expect(withPreset(ctx, unsaid)).toMatchObject({ value: { kind: "public", services: ["maps"] } });
});

test("without a preset the kind must be said", () => {
  expect(withPreset(ctx, {})).toMatchObject({ ok: false, problem: { code: "INVALID_INPUT", field: "kind" } });
  expect(withPreset(ctx, { kind: "public" })).toEqual({ ok: true, value: { kind: "public" } });
});

test("a preset names directions where the server has them, and nothing that it has not", () => {
  const restOf = (services: typeof ctx.services) => keyPresets({ services }).find(({ id }) => id === "rest")?.fields;
  expect(restOf(ctx.services)?.services).toEqual(["geocoding", "places", "static"]);
  expect(restOf([...ctx.services, DIRECTIONS_SERVICE])?.services).toContain("directions");
});

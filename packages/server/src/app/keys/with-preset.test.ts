import { expect, test } from "vitest";
import { KEY_PRESETS } from "./key-presets.ts";
import { withPreset } from "./with-preset.ts";

test.each(KEY_PRESETS)("$id fills up what is not said", ({ id, fields }) => {
  expect(withPreset({ preset: id })).toEqual({ ok: true, value: { preset: id, ...fields } });
});

test("what is said wins over the preset, and null is said", () => {
  const said = { preset: "map-tiles", kind: "secret", services: null } as const;
  expect(withPreset(said)).toEqual({ ok: true, value: said });
  const unsaid = { preset: "map-tiles", kind: undefined, services: undefined } as const;
  expect(withPreset(unsaid)).toMatchObject({ value: { kind: "public", services: ["maps"] } });
});

test("without a preset the kind must be said", () => {
  expect(withPreset({})).toMatchObject({ ok: false, problem: { code: "INVALID_INPUT", field: "kind" } });
  expect(withPreset({ kind: "public" })).toEqual({ ok: true, value: { kind: "public" } });
});

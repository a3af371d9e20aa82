import fc from "fast-check";
import { expect, it } from "vitest";
import { isResourceId, resourceIdOf } from "./resource-id.ts";

it("makes a name for URLs out of any file name, or none", () => {
  expect(resourceIdOf("My Tiles (2024)")).toBe("My-Tiles-2024");
  expect(resourceIdOf("Zürich")).toBe("Zurich");
  expect(resourceIdOf("v3.4")).toBe("v3.4");
  expect(resourceIdOf("地図")).toBe("");
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii", maxLength: 90 }), (name) => {
      const id = resourceIdOf(name);
      expect(id === "" || isResourceId(id)).toBe(true);
      expect(encodeURIComponent(id)).toBe(id);
    }),
  );
});

it.each(["", ".", "..", ".hidden", "a..b", "a.", "a/b", "a%2fb", "a b", "-a", "x".repeat(65)])(
  "refuses %j as a name",
  (id) => {
    expect(isResourceId(id)).toBe(false);
  },
);

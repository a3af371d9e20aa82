import { expect, it } from "vitest";
import { replaceWebsite, websitesIn } from "./website-text.ts";

it("websites stand between commas, blanks or lines, and count once", () => {
  expect(websitesIn(" shop.example, *.shop.example,,\nshop.example  localhost ")).toEqual([
    "shop.example",
    "*.shop.example",
    "localhost",
  ]);
  expect(websitesIn(" , ")).toEqual([]);
});

it("a mended website takes the place of what was typed, and the others stay", () => {
  const text = "localhost, https://shop.example/cart?step=1";
  expect(replaceWebsite(text, "https://shop.example/cart?step=1", "https://shop.example")).toBe(
    "localhost, https://shop.example",
  );
});

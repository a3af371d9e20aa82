import { expect, it } from "vitest";
import { trafficWords } from "./traffic-words.ts";

const row = (origin: string, requests: number) => ({ start: "2026-11-21T00:00:00Z", origin, requests, cost: 0 });

it("names the origin that a key is used from most", () => {
  expect(trafficWords([row("https://shop.example", 1204)])).toBe("used 1,204 times today from shop.example.");
  expect(trafficWords([row("https://a.example", 2), row("https://b.example", 9), row("", 1)])).toBe(
    "used 12 times today from b.example and 1 more.",
  );
});

it("says so when a key was not used, or named no origin", () => {
  expect(trafficWords([])).toBe("not used today.");
  expect(trafficWords([row("", 1)])).toBe("used 1 time today.");
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { changeSentence, changeWords } from "./change-words.ts";

it("says by how much there were more or fewer", () => {
  expect(changeWords(9, 8)).toBe("12.5% more");
  expect(changeWords(3, 4)).toBe("25% fewer");
  expect(changeWords(0, 4)).toBe("100% fewer");
  expect(changeWords(10_001, 10_000)).toBe("under 0.1% more");
  expect(changeWords(12_000, 10)).toBe("119,900% more");
});

it("has words where no percentage can be given", () => {
  expect([changeWords(5, 0), changeWords(0, 0), changeWords(7, 7)]).toEqual(["none before", "as many", "as many"]);
  expect(changeSentence(0, 0)).toBe("None in the period before either.");
  expect(changeSentence(5, 0)).toBe("There were none in the period before.");
  expect(changeSentence(1_800, 1_200)).toBe("50% more than the 1,200 requests of the period before.");
});

it("never says more where there were fewer, nor anything of infinity", () => {
  const count = fc.nat(10_000_000_000);
  fc.assert(
    fc.property(count, count, (now, before) => {
      const words = changeWords(now, before);
      expect(words).not.toMatch(/Infinity|NaN|∞/);
      expect(words.endsWith("more")).toBe(now > before && before > 0);
      expect(words.endsWith("fewer")).toBe(now < before);
    }),
  );
});

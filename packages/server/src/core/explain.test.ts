import fc from "fast-check";
import { expect, test } from "vitest";
import { CHECKS } from "./checks/checks.ts";
import { decide } from "./decide.ts";
import { anyFacts, factsWith, known, originOf } from "./decide.fixture.ts";
import { explain } from "./explain.ts";

test("whatever the facts, the first refusal that is explained is the one that is decided, and so are the charges", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { checks, charges } = explain(facts);
      const refusal = checks.map(({ verdict }) => verdict).find(({ kind }) => kind === "refuse");
      expect(decide(facts)).toEqual(refusal ?? { kind: "admit", charges });
    }),
  );
});

test("an explanation goes on after the first refusal", () => {
  const facts = factsWith({ credential: known({ enabled: false, origins: ["shop.example"] }) });
  const { checks } = explain({ ...facts, origin: originOf("https://evil.example") });
  expect(checks.map(({ check }) => check)).toEqual(CHECKS);
  const codes = checks.flatMap(({ verdict }) => (verdict.kind === "refuse" ? [verdict.code] : []));
  expect(codes).toEqual(["KEY_DISABLED", "ORIGIN_NOT_ALLOWED"]);
});

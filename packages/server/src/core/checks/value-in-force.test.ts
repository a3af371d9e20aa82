import { expect, test } from "vitest";
import { compileKey } from "../compile-key.ts";
import { decide } from "../decide.ts";
import { factsWith, keyWith, known, NOW_MS } from "../decide.fixture.ts";
import type { PreviousValueId } from "../ids.ts";
import type { Key, PreviousValue } from "../key.ts";

const PREVIOUS: PreviousValue = {
  id: "val_test000000000001" as PreviousValueId,
  display: "lk_pub_3kTz…9fQ2",
  retiresAtMs: NOW_MS + 1,
  isEnded: false,
};

/** What is decided about a request that carries an earlier value. */
function decideWith(previous: Partial<PreviousValue>, key: Partial<Key> = {}) {
  const credential = known({});
  if (credential.kind !== "known") throw new Error("the credential is known");
  const compiled = compileKey({ ...keyWith(key), previous: { ...PREVIOUS, ...previous } });
  return decide(factsWith({ credential: { ...credential, key: compiled } }));
}

test("an earlier value works to the last millisecond of its grace period", () => {
  expect(decideWith({}).kind).toBe("admit");
  expect(decideWith({ retiresAtMs: NOW_MS })).toMatchObject({ kind: "refuse", code: "KEY_EXPIRED" });
});

test("one that was ended is refused whatever the clock says", () => {
  expect(decideWith({ isEnded: true })).toMatchObject({ kind: "refuse", code: "KEY_EXPIRED" });
});

test("its refusal says that the value was replaced, that of an expired key does not", () => {
  const sentenceOf = (decision: object) => ("sentence" in decision ? decision.sentence : undefined);
  expect(sentenceOf(decideWith({ isEnded: true }))).toContain("replaced by a new one");
  expect(sentenceOf(decideWith({}, { expiresAtMs: NOW_MS }))).toBeUndefined();
});

test.for<[Partial<Key>, string]>([
  [{ revokedAtMs: NOW_MS }, "KEY_REVOKED"],
  [{ expiresAtMs: NOW_MS }, "KEY_EXPIRED"],
  [{ enabled: false }, "KEY_DISABLED"],
  [{ origins: ["shop.example"] }, "ORIGIN_MISSING"],
])("what the key %j refuses, it refuses with an earlier value too", ([key, code]) => {
  expect(decideWith({}, key)).toMatchObject({ kind: "refuse", code });
});

import { expect, test } from "vitest";
import { keyStatus } from "./key-status.ts";

const active = { enabled: true, expiresAtMs: null, revokedAtMs: null, deletedAtMs: null };

test("the most final state names the key", () => {
  expect(keyStatus(active, 100)).toBe("active");
  expect(keyStatus({ ...active, enabled: false }, 100)).toBe("disabled");
  expect(keyStatus({ ...active, enabled: false, expiresAtMs: 100 }, 100)).toBe("expired");
  expect(keyStatus({ ...active, expiresAtMs: 100, revokedAtMs: 1 }, 100)).toBe("revoked");
  expect(keyStatus({ ...active, revokedAtMs: 1, deletedAtMs: 1 }, 100)).toBe("deleted");
});

test("a key expires on the moment and not before", () => {
  expect(keyStatus({ ...active, expiresAtMs: 100 }, 99)).toBe("active");
  expect(keyStatus({ ...active, expiresAtMs: 100 }, 100)).toBe("expired");
});

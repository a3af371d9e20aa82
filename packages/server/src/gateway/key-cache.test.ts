import { setImmediate as nextTurn } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KeyId, ProjectId, SigningKeyId, TokenId } from "#core/ids.ts";
import type { KeyValue } from "#core/key-format.ts";
import type { Key } from "#core/key.ts";
import type { ProjectRules } from "#core/project.ts";
import { KeyCache, type KeySource } from "./key-cache.ts";
import { sampleKey, sampleProject } from "./sample-key.fixture.ts";

const VALUE = "lk_pub_value" as KeyValue;

/** A store whose answers wait until they are let go: what it answers is read at the start, as a database does. */
function slowSource(initial: Key | null) {
  const state = { key: initial, project: sampleProject(), lookUps: 0, waiting: [] as (() => void)[] };
  const source: KeySource<KeyValue> = {
    find() {
      state.lookUps += 1;
      const seen = state.key === null ? null : { key: state.key, verified: null, signingSecret: null };
      return new Promise((resolve) => state.waiting.push(() => resolve(seen)));
    },
    findProjectRules: (): ProjectRules => state.project,
  };
  return { state, source, letGo: () => state.waiting.splice(0).forEach((go) => go()) };
}

describe("KeyCache", () => {
  it("asks the store once for many parallel requests, and not at all for the next", async () => {
    const { state, source, letGo } = slowSource(sampleKey());
    const cache = new KeyCache(source, 100);
    expect(cache.peek(VALUE)).toBeUndefined();
    const loads = [cache.load(VALUE), cache.load(VALUE), cache.load(VALUE)];
    letGo();
    const [first, second, third] = await Promise.all(loads);
    expect(first?.key.id).toBe("key_1");
    expect([second, third]).toEqual([first, first]);
    expect(state.lookUps).toBe(1);
    expect(cache.peek(VALUE)).toBe(first);
  });

  it("remembers that nobody has a key", async () => {
    const { state, source, letGo } = slowSource(null);
    const cache = new KeyCache(source, 100);
    const load = cache.load(VALUE);
    letGo();
    expect(await load).toBeNull();
    expect(cache.peek(VALUE)).toBeNull();
    expect(state.lookUps).toBe(1);
  });

  it("forgets a key, and all keys of a project", async () => {
    const { source, letGo } = slowSource(sampleKey());
    const cache = new KeyCache(source, 100);
    for (const change of [
      { kind: "key", keyId: "key_1" as KeyId },
      { kind: "project", projectId: "prj_1" as ProjectId },
    ] as const) {
      const load = cache.load(VALUE);
      letGo();
      await load;
      cache.forget(change);
      expect(cache.peek(VALUE)).toBeUndefined();
    }
  });

  it("forgets what a token or a signing key vouched for when that changes, and nothing else", async () => {
    const [own, other] = ["tok_1", "tok_2"].map((id) => id as TokenId);
    const [signer, customer] = ["AAAAAAAAAA", "BBBBBBBBBB"].map((id) => id as SigningKeyId);
    if (!own || !other || !signer || !customer) throw new Error("four ids are needed");
    const verified = {
      key: sampleKey(),
      token: null,
      signature: null,
      tokenId: own,
      signingKeyIds: [signer, customer],
    };
    const source: KeySource<string> = {
      find: () => ({ key: sampleKey(), verified, signingSecret: null }),
      findProjectRules: () => sampleProject(),
    };
    const cache = new KeyCache(source, 100);
    for (const [change, isForgotten] of [
      [{ kind: "token", tokenId: own }, true],
      [{ kind: "token", tokenId: other }, false],
      [{ kind: "signing-key", signingKeyId: signer }, true],
      [{ kind: "signing-key", signingKeyId: customer }, true],
      [{ kind: "signing-key", signingKeyId: "CCCCCCCCCC" as SigningKeyId }, false],
    ] as const) {
      await cache.load("a token");
      cache.forget(change);
      expect(cache.peek("a token") === undefined).toBe(isForgotten);
    }
  });

  it("never answers with what was read before a change that was announced meanwhile", async () => {
    const { state, source, letGo } = slowSource(sampleKey());
    const cache = new KeyCache(source, 100);
    const load = cache.load(VALUE);
    state.key = sampleKey({ revokedAtMs: 1 });
    cache.forget({ kind: "key", keyId: "key_1" as KeyId });
    letGo();
    await nextTurn();
    letGo();
    expect((await load)?.key.revokedAtMs).toBe(1);
    expect(cache.peek(VALUE)?.key.revokedAtMs).toBe(1);
  });

  it("after any interleaving of loads, changes and slow answers, what it holds is the newest", async () => {
    const step = fc.constantFrom("load", "change", "answer", "turn");
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { state, source, letGo } = slowSource(sampleKey({ createdAtMs: 0 }));
        const cache = new KeyCache(source, 100);
        let version = 0;
        for (const what of steps) {
          if (what === "load") void cache.load(VALUE);
          if (what === "answer") letGo();
          if (what === "turn") await nextTurn();
          if (what === "change") {
            version += 1;
            state.key = sampleKey({ createdAtMs: version });
            cache.forget({ kind: "key", keyId: "key_1" as KeyId });
          }
          const held = cache.peek(VALUE);
          if (held !== undefined) expect(held?.key.createdAtMs).toBe(version);
        }
      }),
      { numRuns: 200 },
    );
  });
});

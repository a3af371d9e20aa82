import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LatchkeyError } from "../latchkey-error.ts";
import { Authorization } from "./authorization.ts";

type Done = (token: string) => void;

let told: string[];
let authorization: Authorization;
let waiting: Done[];

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  told = [];
  waiting = [];
  authorization = new Authorization({
    onCredential: (status) => told.push(status),
    onFailure: ({ code }) => told.push(code),
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const askLater = (done: Done) => void waiting.push(done);
const code = (error: LatchkeyError) => error.code;

/** A token that is good for some seconds from now. */
function token(seconds: number): string {
  const now = Date.now() / 1_000;
  return `e30.${btoa(JSON.stringify({ iat: now, exp: now + seconds }))}.c2ln`;
}

describe("a key", () => {
  it("is in hand at once, and a second one is told as a change", () => {
    expect(authorization.current()).toBeNull();
    authorization.use(" lk_pub_a ");
    expect(authorization.current()).toBe("lk_pub_a");
    authorization.use("lk_pub_b");
    expect([authorization.isFormer("lk_pub_a"), authorization.isFormer("lk_pub_b")]).toEqual([true, false]);
    expect(authorization.renew("lk_pub_b")).toBeNull();
    expect(told).toEqual(["Initialized", "Refreshed"]);
  });
});

describe("tokens of a callback", () => {
  it("are asked for when one is needed, by all who need it at once together", async () => {
    authorization.askBy(askLater);
    expect(waiting).toHaveLength(0);
    const needs = [authorization.current(), authorization.current()];
    expect(waiting).toHaveLength(1);
    const first = token(60);
    waiting[0]?.(first);
    expect(await Promise.all(needs.map((need) => Promise.resolve(need)))).toEqual([first, first]);
    expect(authorization.current()).toBe(first);
  });

  it("are replaced before their end, and the one in hand is good until the next is here", async () => {
    authorization.askBy(askLater);
    const need = authorization.current();
    const first = token(10);
    waiting[0]?.(first);
    await need;
    await vi.advanceTimersByTimeAsync(7_900);
    expect(waiting).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(waiting).toHaveLength(2);
    expect(authorization.current()).toBe(first);
    const second = token(10);
    waiting[1]?.(second);
    expect(authorization.current()).toBe(second);
    expect(authorization.renew(first)).toBe(second);
    expect(told).toEqual(["Initialized", "Refreshed"]);
  });

  it("are waited for once the one in hand is over, as after a laptop slept", async () => {
    authorization.askBy(askLater);
    const need = authorization.current();
    waiting[0]?.(token(10));
    await need;
    vi.setSystemTime(Date.now() + 3_600_000);
    expect(authorization.current()).toBeInstanceOf(Promise);
  });

  it("are asked for again after a failure, and the failure is told with its reason", async () => {
    let calls = 0;
    authorization.askBy(() => {
      calls += 1;
      return Promise.reject(new Error("our server is away"));
    });
    await expect(authorization.current()).rejects.toMatchObject({
      code: "TOKEN_UNAVAILABLE",
      message: expect.stringContaining("our server is away"),
    });
    await Promise.resolve(authorization.current()).catch(code);
    expect(calls).toBe(2);
    authorization.askBy((done) => done(""));
    await expect(authorization.current()).rejects.toMatchObject({ code: "TOKEN_UNAVAILABLE" });
  });

  it("that come late are taken, although whoever waited was told that it took too long", async () => {
    authorization.askBy(askLater);
    const need = Promise.resolve(authorization.current()).catch(code);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await need).toBe("TOKEN_TIMEOUT");
    const late = token(60);
    waiting[0]?.(late);
    expect(authorization.current()).toBe(late);
    expect(told).toEqual(["TOKEN_TIMEOUT", "Initialized"]);
  });

  it("of a callback that was replaced are not taken", async () => {
    authorization.askBy(askLater);
    void authorization.current();
    authorization.use("lk_pub_a");
    waiting[0]?.(token(60));
    expect(authorization.current()).toBe("lk_pub_a");
  });
});

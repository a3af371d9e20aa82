import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KeyHash } from "#app/ports/key-vault.ts";
import type { SigningKeyId } from "#core/ids.ts";
import { formatKey, type KeyValue, readKey } from "#core/key-format.ts";
import { Gateway } from "#gateway/gateway.ts";
import { PageTickets } from "#gateway/page-tickets.ts";
import type { Identities } from "#gateway/identify.ts";
import { openIdentities } from "#gateway/open-identities.ts";
import { bearer, call, textIn } from "../api/caller.ts";
import { openTestApi, ROOT_TOKEN, type TestApi } from "../api/open-test-api.ts";
import { Dice } from "../fuzz/dice.ts";
import { WireReader } from "./wire.ts";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const GARBAGE = 50_000;
const GUESSES = 3_000;
const MAX_KEYS = 4_000;

describe("keys that nobody has", () => {
  let opened: TestApi;
  let project: { id: string; key: string };
  let server: Server;
  let identities: Identities;
  let lookUps = 0;

  beforeAll(async () => {
    opened = await openTestApi();
    const made = await call(opened, "POST", "/api/v1/projects", { body: { name: "X" }, headers: bearer(ROOT_TOKEN) });
    project = { id: textIn(made, "id"), key: textIn(made, "defaultKey.value") };
    const { store } = opened.ctx;
    const counting = {
      ...store,
      keyValues: { ...store.keyValues, findKey: (hash: KeyHash) => ((lookUps += 1), store.keyValues.findKey(hash)) },
      signingKeys: { ...store.signingKeys, find: (id: SigningKeyId) => ((lookUps += 1), store.signingKeys.find(id)) },
    };
    identities = openIdentities({ ...opened.ctx, store: counting }, MAX_KEYS);
    const gateway = openGate(identities, opened);
    server = createServer((req, res) => {
      if (!gateway.handle(req, res)) res.writeHead(404).end();
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterAll(async () => {
    server.close();
    await opened.close();
  });

  it("never reach the database when their checksum is wrong, fifty thousand of them", async () => {
    const dice = new Dice(11);
    lookUps = 0;
    const statuses = await ask(
      server,
      Array.from({ length: GARBAGE }, () => garbage(dice, project.key)),
    );
    expect(statuses).toEqual(new Map([[401, GARBAGE]]));
    expect(lookUps).toBe(0);
    expect(await ask(server, [project.key])).toEqual(new Map([[200, 1]]));
    expect(lookUps).toBe(1);
  });

  it("cost the database one look-up a guess when their checksum is right, and none while the guess is remembered", async () => {
    const guesses = Array.from({ length: 2_000 }, (_, index) => guess(index));
    lookUps = 0;
    expect(await ask(server, guesses)).toEqual(new Map([[401, guesses.length]]));
    expect(lookUps).toBe(guesses.length);
    const latest = guesses.slice(-100);
    await ask(server, [...latest, ...latest, ...latest]);
    expect(lookUps).toBe(guesses.length);
    expect(await ask(server, [project.key])).toEqual(new Map([[200, 1]]));
  });

  it("share one look-up when the same guess comes many times at once", async () => {
    lookUps = 0;
    await Promise.all(Array.from({ length: 500 }, () => identities.keys.load(guess(90_001))));
    expect(lookUps).toBe(1);
  });

  it("leave no memory behind, however many are guessed and however long the addresses are", async () => {
    const padding = `a=${"x".repeat(12_000)}&`;
    const guesses = (from: number) => Array.from({ length: GUESSES }, (_, index) => guess(from + index));
    await ask(server, guesses(100_000));
    const before = heapBytes();
    await ask(server, guesses(200_000), padding);
    expect(lookUps).toBeGreaterThan(2 * GUESSES);
    expect(heapBytes() - before).toBeLessThan(8 * 1024 * 1024);
  });
});

function openGate(identities: Identities, { accidents }: TestApi): Gateway {
  const body = Buffer.from("a tile");
  const tile = { status: 200, contentType: "text/plain", body, encoding: null, etag: null, cacheControl: "private" };
  return new Gateway({
    doors: {
      all: [{ match: () => ({ service: "maps", resource: null, respond: () => tile }) }],
      byHost: new Map(),
    },
    identities,
    counter: {
      take: () => ({ ok: true, states: [] }),
      peek: () => ({ ok: true, states: [] }),
      restore: () => {},
      giveBack: () => {},
      used: () => 0,
    },
    meter: {
      tuple: () => 0,
      count: () => {},
      commit: () => true,
      settle: async () => {},
      watch: () => {},
      close: async () => {},
    },
    tickets: new PageTickets(Buffer.alloc(32)),
    caller: { trustedProxies: [], publicUrl: null },
    nowMs: Date.now,
    whenUnmetered: "refuse",
    onOutcome: () => {},
    onAccident: (error) => void accidents.push(String(error)),
  });
}

/** Sends one request a key over one connection, many at once; answers how often each status came. */
async function ask(server: Server, keys: readonly string[], padding = ""): Promise<Map<number, number>> {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server does not listen");
  const socket = connect({ port: address.port, host: "127.0.0.1" });
  const reader = new WireReader();
  const statuses = new Map<number, number>();
  let answered = 0;
  const done = Promise.withResolvers<void>();
  socket.on("close", () => done.reject(new Error("the server closed the connection"))).on("error", done.reject);
  socket.on("data", (chunk) => {
    for (const { status } of reader.read(chunk)) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      answered += 1;
    }
    if (answered === keys.length) done.resolve();
  });
  for (const key of keys) {
    reader.asked("GET");
    socket.write(`GET /x?${padding}key=${encodeURIComponent(key)} HTTP/1.1\r\nHost: x\r\n\r\n`);
  }
  await done.promise;
  socket.destroy();
  return statuses;
}

/** Something that looks like a key, more or less, and is none. */
function garbage(dice: Dice, good: string): string {
  const random = Array.from({ length: 36 }, () => dice.pick([...BASE62])).join("");
  const at = 7 + dice.below(36);
  const texts = [
    `lk_pub_${random}`,
    `lk_sec_${random}`,
    `${good.slice(0, at)}${good[at] === "x" ? "y" : "x"}${good.slice(at + 1)}`,
    `${good.slice(0, 37)}${random.slice(0, 6)}`,
    random,
    `${good}${random.slice(0, 1)}`,
    `${btoa('{"alg":"none"}')}.${btoa('{"iss":"x"}')}.${random}`,
    `${random}.${random}.${random}`,
  ];
  const text = dice.pick(texts);
  // One in 62^6 would be right by chance.
  return readKey(text) === null ? text : `${text}x`;
}

function guess(index: number): KeyValue {
  const dice = new Dice(index);
  return formatKey(
    "public",
    Uint8Array.from({ length: 64 }, () => dice.below(248)),
  );
}

function heapBytes(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}

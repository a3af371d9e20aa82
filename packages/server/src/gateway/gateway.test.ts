import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import type { Counter } from "#app/ports/counter.ts";
import type { Identity } from "#app/keys/identity.ts";
import type { ServiceDoor, ServiceRequest } from "#app/ports/service-door.ts";
import { formatKey, type KeyValue } from "#core/key-format.ts";
import type { Key } from "#core/key.ts";
import { parseIpRange } from "#core/pattern/ip-range.ts";
import { Gateway, type GatewayParts } from "./gateway.ts";
import { KeyCache } from "./key-cache.ts";
import { PageTickets } from "./page-tickets.ts";
import { memoryMeter } from "./memory-meter.fixture.ts";
import { sampleKey, sampleProject } from "./sample-key.fixture.ts";

const PUBLIC = formatKey(
  "public",
  new Uint8Array(64).map((_, i) => i),
);
const SECRET = formatKey("secret", new Uint8Array(64).fill(1));
const NOBODYS = formatKey("public", new Uint8Array(64).fill(2));

type Answered = { status: number; headers: IncomingHttpHeaders; body: string };

const TILE = {
  status: 200,
  contentType: "text/plain",
  body: Buffer.from("tile"),
  encoding: null,
  etag: '"t"',
  cacheControl: "private",
} as const;
const UNREACHABLE = { ...TILE, status: 503, etag: null, unserved: "UPSTREAM_UNAVAILABLE" } as const;

const asked: ServiceRequest[] = [];
const door: ServiceDoor = {
  match(path) {
    if (!path.startsWith("/tiles/")) return null;
    return {
      service: "maps",
      resource: { id: "world", admittedBy: ["world", "streets"] },
      respond(serviceRequest) {
        asked.push(serviceRequest);
        if (path === "/tiles/broken") return Promise.reject(new Error(`broken for ${PUBLIC}`));
        if (path === "/tiles/unreachable") return UNREACHABLE;
        if (path === "/tiles/broken-at-once") throw new Error(`broken for ${PUBLIC}`);
        return TILE;
      },
    };
  },
};

const servers: Server[] = [];
afterEach(async () => {
  asked.length = 0;
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  }
});

async function startGate(key: Partial<Key> = {}, parts: Partial<GatewayParts> = {}) {
  const records = new Map<string, Key>([
    [PUBLIC, sampleKey(key)],
    [SECRET, sampleKey({ kind: "secret", ...key })],
  ]);
  const { meter, state } = memoryMeter();
  const accidents: unknown[] = [];
  let taken = 0;
  const counter: Counter = {
    take: () => ((taken += 1), { ok: true, states: [] }),
    peek: () => ({ ok: true, states: [] }),
    restore: () => {},
    giveBack: () => void (taken -= 1),
    used: () => 0,
  };
  let lookUps = 0;
  const identityOf = (text: string): Identity | null => {
    const found = records.get(text);
    return found === undefined ? null : { key: found, verified: null, signingSecret: null };
  };
  const keys = new KeyCache<KeyValue>(
    { find: (value) => ((lookUps += 1), identityOf(value)), findProjectRules: () => sampleProject() },
    100,
  );
  const signed = new KeyCache<string>({ find: () => null, findProjectRules: () => null }, 100);
  const gateway = new Gateway({
    doors: { all: [door], byHost: new Map() },
    identities: { keys, signed, keyless: null },
    counter,
    meter,
    caller: { trustedProxies: [], publicUrl: null },
    tickets: new PageTickets(Buffer.alloc(32)),
    nowMs: () => 1_000,
    whenUnmetered: "refuse",
    onOutcome: () => {},
    onAccident: (error) => void accidents.push(error),
    ...parts,
  });
  const server = createServer((req, res) => {
    if (!gateway.handle(req, res)) res.writeHead(404).end("not the gate's");
  }).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  const get = (path: string, headers: Record<string, string | string[]> = {}, method = "GET") =>
    send(port, path, headers, method);
  return { get, port, meter: state, accidents, lookUps: () => lookUps, taken: () => taken };
}

async function send(
  port: number,
  path: string,
  headers: Record<string, string | string[]>,
  method: string,
): Promise<Answered> {
  const req = request({ port, host: "127.0.0.1", path, headers, method, agent: false }).end();
  const [res] = (await once(req, "response")) as [IncomingMessage];
  let body = "";
  for await (const chunk of res) body += String(chunk);
  return { status: res.statusCode ?? 0, headers: res.headers, body };
}

describe("the gate", () => {
  it("serves a request with a good key, counts it, and does not tell the service the key but how it travels", async () => {
    const gate = await startGate();
    const answer = await gate.get(`/tiles/1?a=1&key=${PUBLIC}`, {
      Origin: "https://shop.example",
      Host: "maps.example:8080",
    });
    expect(answer).toMatchObject({
      status: 200,
      body: "tile",
      headers: { "access-control-allow-origin": "*", etag: '"t"' },
    });
    const told = { query: "a=1", baseUrl: "http://maps.example:8080", credentialQuery: `key=${PUBLIC}` };
    expect(asked).toMatchObject([told]);
    expect(gate.meter.counted).toEqual([
      { projectId: "prj_1", keyId: "key_1", service: "maps", outcome: "allowed", origin: "https://shop.example" },
    ]);
  });

  it("leaves what no door knows untouched and uncounted", async () => {
    const gate = await startGate();
    expect(await gate.get("/console/")).toMatchObject({ status: 404, body: "not the gate's" });
    expect(gate.meter.commits).toBe(0);
  });

  it.each([
    ["KEY_MISSING", "/tiles/1", {}, 401],
    ["KEY_AMBIGUOUS", `/tiles/1?key=${PUBLIC}`, { "X-Api-Key": NOBODYS }, 401],
    ["KEY_INVALID", `/tiles/1?key=${PUBLIC}x`, {}, 401],
    ["KEY_INVALID", `/tiles/1?key=${NOBODYS}`, {}, 401],
    ["KEY_IN_URL", `/tiles/1?key=${SECRET}`, {}, 401],
  ])("refuses with %s: %s", async (code, path, headers, status) => {
    const gate = await startGate();
    const answer = await gate.get(path, { ...headers, "User-Agent": "test" });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject({
      code,
      status,
      observed: { origin: null, ip: "127.0.0.1", userAgent: "test" },
    });
    expect(answer.headers).toMatchObject({
      "access-control-allow-origin": "*",
      "cache-control": "no-store",
      "content-type": "application/problem+json",
    });
    expect(gate.meter.counted.map((tuple) => tuple.outcome)).toEqual([code]);
    for (const value of [PUBLIC, SECRET, NOBODYS]) expect(answer.body).not.toContain(value.slice(7));
  });

  it("never looks up a key whose checksum is wrong", async () => {
    const gate = await startGate();
    for (let i = 0; i < 100; i++) await gate.get(`/tiles/1?key=lk_pub_${String(i).padStart(36, "0")}`);
    expect(gate.lookUps()).toBe(0);
  });

  it("takes a secret key from a header, and does not let it travel in URLs", async () => {
    const gate = await startGate();
    expect((await gate.get("/tiles/1", { Authorization: `Bearer ${SECRET}` })).status).toBe(200);
    expect(asked[0]?.credentialQuery).toBe("");
  });

  it("answers 304 to a client that has the current copy, and counts it", async () => {
    const gate = await startGate();
    const answer = await gate.get(`/tiles/1?key=${PUBLIC}`, { "If-None-Match": '"t"' });
    expect(answer).toMatchObject({ status: 304, body: "" });
    expect(gate.meter.counted).toHaveLength(1);
  });

  it("answers a preflight without a key and without counting, and refuses other methods", async () => {
    const gate = await startGate();
    expect((await gate.get("/tiles/1", { Origin: "https://a.example" }, "OPTIONS")).status).toBe(204);
    expect(await gate.get("/tiles/1", {}, "DELETE")).toMatchObject({
      status: 405,
      headers: { allow: "GET, HEAD, OPTIONS" },
    });
    expect(gate.meter.commits).toBe(0);
  });

  it("sends nothing uncounted and charges nothing while the journal cannot be written, unless the operator chose so", async () => {
    const refusing = await startGate({ quotaPerDay: 9 });
    refusing.meter.writable = false;
    const answer = await refusing.get(`/tiles/1?key=${PUBLIC}`);
    expect(answer).toMatchObject({ status: 503, headers: { "retry-after": "5" } });
    expect(JSON.parse(answer.body)).toMatchObject({ code: "METERING_UNAVAILABLE" });
    expect(refusing.taken()).toBe(0);
    refusing.meter.writable = true;
    await refusing.get(`/tiles/1?key=${PUBLIC}`);
    expect(refusing.taken()).toBe(1);

    const serving = await startGate({}, { whenUnmetered: "serve" });
    serving.meter.writable = false;
    expect((await serving.get(`/tiles/1?key=${PUBLIC}`)).status).toBe(200);
    expect(serving.meter.counted).toHaveLength(0);
  });

  it("names the policy, what is left and when to come back on 429", async () => {
    const states = [{ policy: "key", limit: 5, windowSeconds: 1, remaining: 0, resetSeconds: 1 }];
    const counter: Counter = {
      take: () => ({ ok: false, code: "RATE_LIMITED", retryAfterSeconds: 0.2, states }),
      peek: () => ({ ok: true, states }),
      restore: () => {},
      giveBack: () => {},
      used: () => 0,
    };
    const gate = await startGate({ ratePerSecond: 5 }, { counter });
    const answer = await gate.get(`/tiles/1?key=${PUBLIC}`);
    expect(answer.status).toBe(429);
    expect(answer.headers).toMatchObject({
      "retry-after": "1",
      ratelimit: '"key";r=0;t=1',
      "ratelimit-policy": '"key";q=5;w=1',
    });
    expect(JSON.parse(answer.body)).toMatchObject({ code: "RATE_LIMITED", retryAfterSeconds: 1 });
  });

  it.each(["broken", "broken-at-once"])(
    "answers an accident with 500 and logs it, without a word about its cause: %s",
    async (tile) => {
      const gate = await startGate({ quotaPerDay: 9 });
      const answer = await gate.get(`/tiles/${tile}?key=${PUBLIC}`);
      expect(answer.status).toBe(500);
      expect(gate.taken()).toBe(0);
      expect(answer.body).not.toContain("lk_");
      expect(gate.accidents).toHaveLength(1);
    },
  );

  it("takes nothing for what was admitted and could not be served, and counts it under its reason", async () => {
    const gate = await startGate({ quotaPerDay: 9 });
    expect(await gate.get(`/tiles/unreachable?key=${PUBLIC}`)).toMatchObject({ status: 503, body: "tile" });
    expect(gate.taken()).toBe(0);
    expect(gate.meter.counted.map(({ outcome }) => outcome)).toEqual(["UPSTREAM_UNAVAILABLE"]);
  });

  it("believes X-Forwarded-For only from a trusted proxy", async () => {
    const forged = { "X-Forwarded-For": "203.0.113.9" };
    const direct = await startGate({ ips: ["203.0.113.9"] });
    expect((await direct.get(`/tiles/1?key=${PUBLIC}`, forged)).status).toBe(403);
    const range = parseIpRange("127.0.0.1");
    const trustedProxies = range.ok ? [range.range] : [];
    const proxied = await startGate({ ips: ["203.0.113.9"] }, { caller: { trustedProxies, publicUrl: null } });
    expect((await proxied.get(`/tiles/1?key=${PUBLIC}`, forged)).status).toBe(200);
  });

  it("treats a referrer on its own host as missing", async () => {
    const gate = await startGate({ origins: ["shop.example"] });
    const own = await gate.get(`/tiles/1?key=${PUBLIC}`, { Referer: `http://127.0.0.1:${gate.port}/maps/streets/` });
    expect(JSON.parse(own.body)).toMatchObject({ code: "ORIGIN_MISSING" });
    const shop = await gate.get(`/tiles/1?key=${PUBLIC}`, { Referer: "https://shop.example/cart" });
    expect(shop.status).toBe(200);
  });

  it("answers pipelined and parallel requests each with its own answer", async () => {
    const gate = await startGate();
    const values: KeyValue[] = Array.from({ length: 50 }, (_, i) => (i % 2 === 0 ? PUBLIC : NOBODYS));
    const answers = await Promise.all(values.map((value) => gate.get(`/tiles/1?key=${value}`)));
    expect(answers.map((answer) => answer.status)).toEqual(values.map((value) => (value === PUBLIC ? 200 : 401)));
    expect(gate.meter.counted).toHaveLength(50);
  });
});

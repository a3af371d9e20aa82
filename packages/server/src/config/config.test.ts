import { expect, test } from "vitest";
import { parseConfig } from "./config.ts";
import { readEnv } from "./env.ts";

const CANARY = "canary-7f3a";
const parse = (environment: Record<string, string>, fileText: string | null = null) =>
  parseConfig(readEnv(environment), fileText);
const configOf = (environment: Record<string, string>, fileText: string | null = null) => {
  const result = parse(environment, fileText);
  if (!result.ok) throw new Error(result.message);
  return result.config;
};

test("nothing needs to be set", () => {
  const config = configOf({});
  expect({ ...config, plans: [...config.plans.keys()] }).toEqual({
    port: 8080,
    host: "127.0.0.1",
    dataDirectory: "./data",
    databaseUrl: null,
    rootToken: null,
    secret: null,
    publicUrl: null,
    trustedProxies: [],
    plans: ["unlimited", "free", "pro"],
    defaultPlanId: "unlimited",
    dialectHosts: new Map(),
    tilesets: [],
    metering: { syncEveryMs: 50, whenUnavailable: "refuse" },
    webhooks: { allowPrivateAddresses: false },
    mail: { smtpUrl: null, from: "Latchkey <latchkey@localhost>" },
    routing: null,
    keyless: null,
  });
});

test("every variable is taken as it was meant, and an empty one as not set", () => {
  const config = configOf({
    PORT: "0",
    HOST: "::",
    LATCHKEY_DATA_DIR: "/var/lib/latchkey",
    DATABASE_URL: "postgresql://ada:secret@db/latchkey",
    LATCHKEY_ROOT_TOKEN: "0123456789abcdef",
    LATCHKEY_SECRET: "0123456789abcdef0123456789abcdef",
    LATCHKEY_PUBLIC_URL: "https://Maps.Example.org/",
    LATCHKEY_TRUSTED_PROXIES: "loopback, 10.0.0.0/8,2001:db8::1",
    REDIS_URL: "",
  });
  expect(config).toMatchObject({ port: 0, host: "::", dataDirectory: "/var/lib/latchkey" });
  expect(config.publicUrl).toBe("https://maps.example.org");
  expect(config.trustedProxies).toHaveLength(4);
});

test.each([
  ["PORT", "http", 'PORT is "http". It must be a whole number from 0 to 65535 (0 takes any free port).'],
  ["PORT", "65536", 'PORT is "65536". It must be a whole number from 0 to 65535 (0 takes any free port).'],
  ["PORT", "-1", 'PORT is "-1". It must be a whole number from 0 to 65535 (0 takes any free port).'],
  [
    "HOST",
    "127.0.0.1:80",
    'HOST is "127.0.0.1:80". It must be an address or host name to listen on, such as 127.0.0.1, 0.0.0.0 or ::, without a port.',
  ],
  [
    "DATABASE_URL",
    `mysql://ada:${CANARY}@db/x`,
    "DATABASE_URL starts with mysql://. It must be a postgres:// or postgresql:// address; leave it out to keep everything in a SQLite file.",
  ],
  [
    "DATABASE_URL",
    CANARY,
    "DATABASE_URL is not an address. It must be a postgres:// or postgresql:// address; leave it out to keep everything in a SQLite file.",
  ],
  [
    "LATCHKEY_ROOT_TOKEN",
    CANARY.slice(0, 7),
    "LATCHKEY_ROOT_TOKEN is too short (7 characters). It must be 8 or more characters without spaces; make one with: openssl rand -base64 32.",
  ],
  [
    "LATCHKEY_SECRET",
    `${CANARY} ${CANARY} ${CANARY} ${CANARY}`,
    "LATCHKEY_SECRET has a space in it. It must be 16 or more characters without spaces; make one with: openssl rand -base64 32.",
  ],
  [
    "LATCHKEY_PUBLIC_URL",
    "maps.example.org",
    'LATCHKEY_PUBLIC_URL is "maps.example.org". It must be an http:// or https:// address without a path, such as https://maps.example.org.',
  ],
  [
    "LATCHKEY_PUBLIC_URL",
    "https://maps.example.org/tiles?x",
    'LATCHKEY_PUBLIC_URL is "https://maps.example.org/tiles?x". It must be an http:// or https:// address without a path, such as https://maps.example.org.',
  ],
  [
    "LATCHKEY_PUBLIC_URL",
    `https://ada:${CANARY}@maps.example.org`,
    "LATCHKEY_PUBLIC_URL carries a user name. It must be an http:// or https:// address without a path, such as https://maps.example.org.",
  ],
  [
    "LATCHKEY_TRUSTED_PROXIES",
    "loopback, 10.0.0.0/33",
    'LATCHKEY_TRUSTED_PROXIES has "10.0.0.0/33" in it. It must be addresses, ranges or the word loopback, with commas between: "loopback, 10.0.0.0/8".',
  ],
  [
    "LATCHKEY_TRUSTED_PROXIES",
    "10.0.0.1,",
    'LATCHKEY_TRUSTED_PROXIES has "" in it. It must be addresses, ranges or the word loopback, with commas between: "loopback, 10.0.0.0/8".',
  ],
])("%s=%s is refused in one line that says what is allowed", (name, given, message) => {
  expect(parse({ [name]: given })).toEqual({ ok: false, message });
});

test.each([
  ["{", "LATCHKEY_CONFIG: the file is not valid JSON (line 1 column 2)."],
  ["[]", "LATCHKEY_CONFIG: the file must be an object."],
  ['{"plan": []}', 'LATCHKEY_CONFIG: plan is not a known field; did you mean "plans"?'],
  ['{"colour": 1}', "LATCHKEY_CONFIG: colour is not a known field."],
  [
    '{"metering": {"syncEvery": 5}}',
    'LATCHKEY_CONFIG: metering.syncEvery is not a known field; did you mean "syncEveryMs"?',
  ],
  ['{"metering": {"syncEveryMs": -1}}', "LATCHKEY_CONFIG: metering.syncEveryMs must be at least 0."],
  [
    '{"metering": {"whenUnavailable": "drop"}}',
    'LATCHKEY_CONFIG: metering.whenUnavailable must be "refuse" or "serve".',
  ],
  ['{"plans": [{"name": "Gold"}]}', "LATCHKEY_CONFIG: plans.0.id is needed."],
  [
    '{"plans": [{"id": "Gold", "name": "Gold"}]}',
    "LATCHKEY_CONFIG: plans.0.id must be 1 to 63 small letters, digits or hyphens, such as world-2026.",
  ],
  ['{"plans": [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}]}', 'LATCHKEY_CONFIG: plans has "a" twice.'],
  [
    '{"plans": [{"id": "a", "name": "A", "quotaPerDayPerKey": 0}]}',
    "LATCHKEY_CONFIG: plans.0.quotaPerDayPerKey must be at least 1.",
  ],
  [
    '{"plans": [{"id": "a", "name": "A", "creditPerMonth": 9000001}]}',
    "LATCHKEY_CONFIG: plans.0.creditPerMonth must be at most 9000000.",
  ],
  [
    '{"plans": [{"id": "a", "name": "A", "whenCreditIsUsedUp": "stop"}]}',
    'LATCHKEY_CONFIG: plans.0.whenCreditIsUsedUp must be "suspend" or "bill".',
  ],
  [
    '{"tilesets": [{"id": "a", "file": "a.pmtiles"}, {"id": "a", "file": "b"}]}',
    'LATCHKEY_CONFIG: tilesets has "a" twice.',
  ],
  ['{"defaultPlan": "fre"}', 'LATCHKEY_CONFIG: defaultPlan is "fre", which is not a plan. Did you mean "free"?'],
  [
    '{"defaultPlan": "platinum"}',
    'LATCHKEY_CONFIG: defaultPlan is "platinum", which is not a plan. The plans are unlimited, free, pro.',
  ],
])("the file %s is refused in one line", (text, message) => {
  expect(parse({}, text)).toEqual({ ok: false, message });
});

test("a plan of the file gets its defaults, its price in millionths, and may take a built-in one's place", () => {
  const plans = [
    { id: "gold", name: "Gold", maxKeys: 20, pricePerThousand: { maps: 0.45 } },
    { id: "free", name: "Gratis", quotaPerDayPerKey: 10 },
  ];
  const config = configOf({}, JSON.stringify({ defaultPlan: "gold", plans }));
  expect(config.plans.get("gold")).toEqual({
    id: "gold",
    name: "Gold",
    maxKeys: 20,
    quotaPerDayPerKey: null,
    ratePerSecondPerIp: null,
    ratePerSecondPerIpByService: {},
    pricePerThousandMicros: { maps: 450_000 },
    creditPerMonthMicros: null,
    whenCreditIsUsedUp: "bill",
    serviceDefaults: {},
  });
  expect(config.plans.get("free")).toMatchObject({ name: "Gratis", maxKeys: null, quotaPerDayPerKey: 10 });
});

test("a plan says its rates, credit and the limits that projects begin with", () => {
  const plan = {
    id: "city",
    name: "City",
    ratePerSecondPerIpByService: { maps: 60 },
    creditPerMonth: 99.999999,
    whenCreditIsUsedUp: "suspend",
    serviceDefaults: { geocoding: { quotaPerDay: 25_000, ratePerUser: 1 } },
  };
  expect(configOf({}, JSON.stringify({ plans: [plan] })).plans.get("city")).toMatchObject({
    ratePerSecondPerIpByService: { maps: 60 },
    creditPerMonthMicros: 99_999_999,
    whenCreditIsUsedUp: "suspend",
    serviceDefaults: { geocoding: { quotaPerDay: 25_000, quotaPerMonth: null, ratePerUser: 1 } },
  });
});

test("what is set in vain is said, without its value", () => {
  const result = parse({ REDIS_URL: `redis://:${CANARY}@cache`, LATCHKEY_ROOT_TOKE: CANARY, LATCHKEY_XYZZY: CANARY });
  expect(result.ok && result.warnings).toEqual([
    "REDIS_URL is set but not used yet: counters are kept in memory.",
    "LATCHKEY_ROOT_TOKE is not a variable of Latchkey and is ignored; did you mean LATCHKEY_ROOT_TOKEN?",
    "LATCHKEY_XYZZY is not a variable of Latchkey and is ignored.",
  ]);
});

test("a configuration cannot be changed", () => {
  const config = configOf({}, '{"tilesets": [{"id": "a", "file": "a.pmtiles"}]}');
  for (const part of [config, config.metering, config.tilesets, config.tilesets[0], config.trustedProxies])
    expect(Object.isFrozen(part)).toBe(true);
});

test("no message holds a secret", () => {
  const names = ["DATABASE_URL", "LATCHKEY_ROOT_TOKEN", "LATCHKEY_SECRET"];
  const values = [CANARY, `x ${CANARY}`, `http://a:${CANARY}@b`, `${CANARY}://x`, `postgres://${CANARY}:bad port`];
  for (const name of names) {
    for (const value of values) {
      const result = parse({ [name]: value });
      expect(result.ok ? "" : result.message.replace(/starts with [^ ]+:\/\//, "")).not.toContain(CANARY);
    }
  }
});

test("a routing engine is named by its kind and its address, with the path it stands behind", () => {
  const withRouting = (routing: unknown) => parse({}, JSON.stringify({ routing }));
  const routing = { engine: "osrm", url: "http://10.0.0.7:5000/vietnam/" };
  expect(withRouting(routing)).toMatchObject({ ok: true, config: { routing } });
  for (const url of [
    "10.0.0.7:5000",
    "ftp://engine",
    "http://engine/?key=1",
    "http://user:pass@engine",
    "http://a b",
  ]) {
    expect(withRouting({ engine: "osrm", url })).toMatchObject({
      ok: false,
      message: expect.stringContaining("routing.url"),
    });
  }
  expect(withRouting({ engine: "graphhopper", url: "http://engine" })).toMatchObject({ ok: false });
});

import { beforeAll, describe, expect, test } from "vitest";
import { makeKey, makeProject } from "./made.ts";
import { onEveryRecord } from "./on-every-record.ts";

type Headers = Readonly<Record<string, string>>;

const TILE = "/tiles/world/0/0/0.pbf";
const SHOP = { Origin: "https://shop.example" };
const EVIL = { Origin: "https://evil.example" };
const APP = { "User-Agent": "ShopApp/2.1 (Android 16)" };
const from = (ip: string): Headers => ({ "X-Forwarded-For": ip });

/** What a key allows, who asks for what, and how it ends; `null` is admitted. */
const CASES: readonly [string, Readonly<Record<string, unknown>>, Headers, string | null, string?][] = [
  ["no restriction, no origin", {}, {}, null],
  ["the website", { origins: ["shop.example"] }, SHOP, null],
  ["the website by its Referer", { origins: ["shop.example"] }, { Referer: "https://shop.example/cart?id=1" }, null],
  [
    "a present Origin decides alone",
    { origins: ["shop.example"] },
    { ...EVIL, Referer: "https://shop.example/" },
    "ORIGIN_NOT_ALLOWED",
  ],
  ["another website", { origins: ["shop.example"] }, EVIL, "ORIGIN_NOT_ALLOWED"],
  [
    "the website's name with more behind it",
    { origins: ["shop.example"] },
    { Origin: "https://shop.example.evil.net" },
    "ORIGIN_NOT_ALLOWED",
  ],
  ["a subdomain", { origins: ["*.shop.example"] }, { Origin: "https://a.b.shop.example" }, null],
  ["no website, denied", { origins: ["shop.example"] }, {}, "ORIGIN_MISSING"],
  ["an opaque origin is a missing one", { origins: ["shop.example"] }, { Origin: "null" }, "ORIGIN_MISSING"],
  ["no website, allowed", { origins: ["shop.example"], missingOrigin: "allow" }, {}, null],
  [
    "another website where a missing one is allowed",
    { origins: ["shop.example"], missingOrigin: "allow" },
    EVIL,
    "ORIGIN_NOT_ALLOWED",
  ],
  [
    "a path of a full Referer",
    { origins: ["https://shop.example/shop/*"] },
    { Referer: "https://shop.example/shop/a" },
    null,
  ],
  [
    "another path of a full Referer",
    { origins: ["https://shop.example/shop/*"] },
    { Referer: "https://shop.example/blog/" },
    "ORIGIN_NOT_ALLOWED",
  ],

  ["the app", { userAgents: ["ShopApp/"] }, APP, null],
  ["the second of several apps", { userAgents: ["Other/", "(Android"] }, APP, null],
  ["the app in other letters", { userAgents: ["shopapp/"] }, APP, "USER_AGENT_NOT_ALLOWED"],
  ["no user-agent", { userAgents: ["ShopApp/"] }, {}, "USER_AGENT_NOT_ALLOWED"],

  ["a website or an app: the app", { origins: ["shop.example"], userAgents: ["ShopApp/"] }, APP, null],
  [
    "a website or an app: the app on another website",
    { origins: ["shop.example"], userAgents: ["ShopApp/"] },
    { ...EVIL, ...APP },
    null,
  ],
  ["a website or an app: the website", { origins: ["shop.example"], userAgents: ["ShopApp/"] }, SHOP, null],
  ["a website or an app: neither", { origins: ["shop.example"], userAgents: ["ShopApp/"] }, EVIL, "ORIGIN_NOT_ALLOWED"],
  ["a website or an app: nothing said", { origins: ["shop.example"], userAgents: ["ShopApp/"] }, {}, "ORIGIN_MISSING"],

  ["the address", { ips: ["192.0.2.7"] }, from("192.0.2.7"), null],
  ["the next address", { ips: ["192.0.2.7"] }, from("192.0.2.8"), "IP_NOT_ALLOWED"],
  ["an address of the range", { ips: ["192.0.2.0/28"] }, from("192.0.2.15"), null],
  ["the first address after the range", { ips: ["192.0.2.0/28"] }, from("192.0.2.16"), "IP_NOT_ALLOWED"],
  ["IPv6", { ips: ["2001:db8::/32"] }, from("2001:DB8:0:0::1"), null],
  ["another IPv6", { ips: ["2001:db8::/32"] }, from("2001:db9::1"), "IP_NOT_ALLOWED"],
  ["IPv4 in IPv6 dress", { ips: ["192.0.2.0/24"] }, from("::ffff:192.0.2.9"), null],
  ["a range in IPv6 dress", { ips: ["::ffff:192.0.2.0/120"] }, from("192.0.2.9"), null],
  ["the right-most untrusted address", { ips: ["192.0.2.7"] }, from("192.0.2.7, 203.0.113.9"), "IP_NOT_ALLOWED"],
  ["an address behind two trusted proxies", { ips: ["192.0.2.7"] }, from("203.0.113.9, 192.0.2.7, 127.0.0.1"), null],
  ["Forwarded", { ips: ["2001:db8::7"] }, { Forwarded: 'for="[2001:db8::7]:4711";proto=https' }, null],

  ["website and address", { origins: ["shop.example"], ips: ["192.0.2.7"] }, { ...SHOP, ...from("192.0.2.7") }, null],
  [
    "the website from elsewhere",
    { origins: ["shop.example"], ips: ["192.0.2.7"] },
    { ...SHOP, ...from("192.0.2.8") },
    "IP_NOT_ALLOWED",
  ],
  [
    "another website from the address",
    { origins: ["shop.example"], ips: ["192.0.2.7"] },
    { ...EVIL, ...from("192.0.2.7") },
    "ORIGIN_NOT_ALLOWED",
  ],
  ["app and address", { userAgents: ["ShopApp/"], ips: ["192.0.2.7"] }, { ...APP, ...from("192.0.2.7") }, null],
  [
    "the app from elsewhere",
    { userAgents: ["ShopApp/"], ips: ["192.0.2.7"] },
    { ...APP, ...from("192.0.2.8") },
    "IP_NOT_ALLOWED",
  ],

  ["the tileset", { resources: ["world"] }, {}, null],
  ["the tileset by a style that draws it", { resources: ["streets"] }, {}, null],
  ["another tileset", { resources: ["cities"] }, {}, "RESOURCE_NOT_ALLOWED"],
  ["the style", { resources: ["streets"] }, {}, null, "/maps/streets/style.json"],
  ["another style", { resources: ["streets"] }, {}, "RESOURCE_NOT_ALLOWED", "/maps/dark/style.json"],
  ["another service", { services: ["geocoding"] }, {}, "SERVICE_NOT_ALLOWED"],
  [
    "the service comes before the website",
    { services: ["geocoding"], origins: ["shop.example"] },
    EVIL,
    "SERVICE_NOT_ALLOWED",
  ],
];

onEveryRecord((server) => {
  let project: Awaited<ReturnType<typeof makeProject>>;

  beforeAll(async () => {
    project = await makeProject(server());
  });

  test.for(CASES)("%s", async ([, settings, headers, code, path = TILE]) => {
    const { value } = await makeKey(server(), project, settings);
    expect((await server().ask(`${path}?key=${value}`, headers)).code).toBe(code);
  });

  describe("a restriction that is set later", () => {
    test.for(CASES.filter(([, settings]) => Object.keys(settings).length > 0))(
      "says the same: %s",
      async ([, settings, headers, code, path = TILE]) => {
        const { value, path: key } = await makeKey(server(), project);
        expect((await server().ask(`${path}?key=${value}`, headers)).code).toBeNull();
        await server().api("PATCH", key, settings);
        expect((await server().ask(`${path}?key=${value}`, headers)).code).toBe(code);
      },
    );
  });

  test("a missing website may come at a low rate", async () => {
    const { value } = await makeKey(server(), project, { origins: ["shop.example"], missingOrigin: "limit" });
    const codes: (string | null)[] = [];
    for (let request = 0; request < 12; request += 1) codes.push((await server().ask(`${TILE}?key=${value}`)).code);
    expect(codes.slice(0, 5)).toEqual([null, null, null, null, null]);
    expect(codes).toContain("RATE_LIMITED");
    expect((await server().ask(`${TILE}?key=${value}`, SHOP)).code).toBeNull();
  });
});

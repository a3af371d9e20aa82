import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { type SeedRow, seedUsage } from "../seed-usage.ts";
import { type OpenConsole, openConsole } from "./open-console.ts";

type Key = { readonly id: SeedRow["keyId"]; readonly value: string };
type Row = { key?: string; outcome?: string; requests: number; cost: number };

const DAY_MS = 86_400_000;
const SHOP = "https://shop.example";
const STRANGER = "https://stranger.example";

describe.skipIf(skipWithoutBrowser)("usage in the console", () => {
  let console: OpenConsole;
  let shop: Key;
  let fleet: Key;
  const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
  const dayOf = (daysAgo: number) => new Date(today - daysAgo * DAY_MS).toISOString().slice(0, 10);
  const TWO_DAYS = `period=custom&from=${dayOf(3)}&to=${dayOf(2)}`;

  beforeAll(async () => {
    console = await openConsole();
    const make = (name: string) => console.server.api<Key>("POST", `${api()}/keys`, { name, kind: "public" });
    [shop, fleet] = [await make("Shop website"), await make("Fleet app")];
    const rows = [
      seed({ keyId: shop.id, requests: 500, origin: SHOP, daysAgo: 3 }),
      seed({ keyId: shop.id, requests: 400, origin: SHOP, daysAgo: 2 }),
      seed({ keyId: shop.id, requests: 100, origin: STRANGER, daysAgo: 2, outcome: "ORIGIN_NOT_ALLOWED" }),
      seed({ keyId: fleet.id, requests: 200, service: "static", daysAgo: 2 }),
      seed({ keyId: shop.id, requests: 800, origin: SHOP, daysAgo: 5 }),
    ];
    await seedUsage(console.server.dataDir, rows, { maps: 500_000, static: 2_000_000 });
    await console.server.api("DELETE", `${api()}/keys/${fleet.id}`);
  });
  afterAll(async () => {
    await console?.[Symbol.asyncDispose]();
  });

  const api = () => `/api/v1/projects/${console.projectId}`;
  const seed = ({ daysAgo, ...row }: Partial<SeedRow> & { readonly daysAgo: number }): SeedRow => ({
    projectId: console.projectId as SeedRow["projectId"],
    keyId: "",
    service: "maps",
    outcome: "allowed",
    origin: "",
    requests: 1,
    minuteMs: today - daysAgo * DAY_MS + 10 * 3_600_000,
    ...row,
  });
  const open = (query: string) => console.page.goto(`${console.projectUrl}/usage?${query}`);
  const total = (title: string) =>
    console.page.getByRole("term").filter({ hasText: title }).locator("xpath=following-sibling::dd[1]");
  const hasRequests = (count: string) =>
    expect.poll(() => total("Requests").innerText(), { timeout: 15_000 }).toBe(count);
  const rowOf = (name: string | RegExp) => console.page.getByRole("row", { name });
  const choose = async (select: string, option: string) => {
    await console.page.getByRole("combobox", { name: select, exact: true }).click();
    await console.page.getByRole("option", { name: option, exact: true }).click();
  };
  const rowsOf = async (query: string) => {
    const period = `from=${dayOf(3)}T00:00:00Z&to=${dayOf(1)}T00:00:00Z&interval=day`;
    return (await console.server.api<{ rows: Row[] }>("GET", `${api()}/usage?${period}&${query}`)).rows;
  };
  const sum = (rows: readonly Row[]) => rows.reduce((all, { requests }) => all + requests, 0);

  it("is chosen by period, interval and key, compared in words and percent; the URL keeps all of it", async () => {
    const { page } = console;
    await open(TWO_DAYS);
    await choose("Interval", "by day");
    await choose("Split", "by key");
    await page.getByRole("switch", { name: "Compare with the period before" }).click({ force: true });
    const sees = async () => {
      await page.getByText("50% more than the 800 requests of the period before.").waitFor();
      await rowOf(/^Shop website.* 1,000 83\.3% 900 100 0\.45 800 25% more$/).waitFor();
      await rowOf(/^Fleet app.* 200 16\.7% 200 0 0\.40 0 none before$/).waitFor();
    };
    await sees();
    const url = page.url();
    for (const part of ["interval=day", "by=key", "compare=previous", `from=${dayOf(3)}`]) expect(url).toContain(part);
    await page.reload();
    await sees();
    expect(page.url()).toBe(url);
    await page.getByText("Times are in UTC").waitFor();
  });

  it("shows the numbers of the API, also as a table behind the chart, and of the period before", async () => {
    const { page } = console;
    await open(`${TWO_DAYS}&interval=day&compare=previous`);
    await page.getByText("Compared with").waitFor();
    const rows = await rowsOf("groupBy=outcome");
    const allowed = sum(rows.filter(({ outcome }) => outcome === "allowed"));
    const all = sum(rows);
    expect(await total("Requests").innerText()).toBe(all.toLocaleString("en-US"));
    expect(await total("Allowed").innerText()).toContain(allowed.toLocaleString("en-US"));
    expect(await total("Refused").innerText()).toContain((all - allowed).toLocaleString("en-US"));
    expect(await total("Cost").innerText()).toBe("0.85");
    expect(rows.reduce((cost, row) => cost + row.cost, 0)).toBeCloseTo(0.85, 9);
    await page.getByText("Table", { exact: true }).click();
    const table = page.getByRole("region", { name: "Requests per interval" });
    await table.getByRole("columnheader", { name: "The period before" }).waitFor();
    const bars = await table.getByRole("row").allInnerTexts();
    expect(bars.slice(1).map((bar) => bar.split(/\s*\t\s*/).slice(1))).toEqual([
      ["600", "100", "0"],
      ["500", "0", "800"],
    ]);
  });

  it("is saved as the very rows that the API answers", async () => {
    const { page, server } = console;
    await open(`${TWO_DAYS}&interval=day&by=origin&key=${shop.id}`);
    await rowOf(/^https:\/\/shop\.example/).waitFor();
    const file = page.waitForEvent("download");
    await page.getByRole("button", { name: "CSV" }).click();
    const saved = await text(await (await file).createReadStream());
    const query = `from=${dayOf(3)}T00:00:00Z&to=${dayOf(1)}T00:00:00Z&interval=day&groupBy=origin,outcome&key=${shop.id}`;
    const answer = await fetch(`${server.baseUrl}${api()}/usage?${query}&format=csv`, {
      headers: { Authorization: `Bearer ${server.rootToken}` },
    });
    expect(saved).toBe(await answer.text());
    expect(saved.split("\r\n")).toHaveLength(5);
  });

  it("is narrowed to an origin, and to what it is clicked on; taking the filters away shows all again", async () => {
    const { page } = console;
    await open(`${TWO_DAYS}&interval=day`);
    await choose("Website", STRANGER);
    await hasRequests("100");
    expect(sum(await rowsOf(`origin=${encodeURIComponent(STRANGER)}`))).toBe(100);
    await choose("Outcome", "Allowed");
    await page.getByText("Nothing that fits in this period").waitFor();
    await page.getByRole("button", { name: "Take the filters away" }).click();
    await hasRequests("1,200");
    await choose("Split", "by service");
    await page.getByRole("button", { name: /^Static images/ }).click();
    await hasRequests("200");
    expect(page.url()).toContain("service=static");
    await page.reload();
    await hasRequests("200");
  });

  it("shows a new request within seconds, without a reload", async () => {
    const { page, server } = console;
    await open("period=hour&by=key");
    await page.getByText("No requests in this period").waitFor();
    const response = await fetch(`${server.baseUrl}/tiles/world/0/0/0.pbf?key=${shop.value}`);
    await response.arrayBuffer();
    await rowOf(/^Shop website.* 1 100% 1 0/).waitFor({ timeout: 5_000 });
    expect(await total("Requests").innerText()).toBe("1");
  });

  it("of ten thousand keys shows the busiest and counts the others together, to the request", async () => {
    const rows = Array.from({ length: 10_000 }, (_, number) => {
      const keyId = `key_${String(number).padStart(16, "0")}` as SeedRow["keyId"];
      return seed({ keyId, requests: number < 3 ? 50_000 - number : 1, daysAgo: 40 });
    });
    await seedUsage(console.server.dataDir, rows);
    await open(`period=custom&from=${dayOf(41)}&to=${dayOf(39)}&by=key`);
    await rowOf(/^9,980 others 9,980 6\.2% 9,980 0/).waitFor({ timeout: 15_000 });
    expect(await total("Requests").innerText()).toBe((149_997 + 9_997).toLocaleString("en-US"));
    expect(await console.page.getByRole("region", { name: "Requests by key" }).getByRole("row").count()).toBe(22);
    expect(console.problems).toEqual([]);
  });
});

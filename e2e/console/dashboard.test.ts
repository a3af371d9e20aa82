import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { type OpenConsole, openConsole } from "./open-console.ts";

const TILE = "/tiles/world/0/0/0.pbf";
const SHOP = "https://shop.example";
const NEW_SHOP = "https://new.shop.example";

type Made = { readonly id: string; readonly value: string };
type Overview = {
  readonly today: { readonly requests: number };
  readonly month: { readonly requests: number };
  readonly last24Hours: { readonly requests: number; readonly refused: number };
  readonly busiestKeys: readonly { readonly name: string; readonly requestsToday: number }[];
};

describe.skipIf(skipWithoutBrowser)("the project's dashboard", { timeout: 90_000 }, () => {
  let console: OpenConsole;
  let keys: Readonly<Record<"shop" | "blog" | "app", Made>>;

  beforeAll(async () => {
    console = await openConsole();
    const make = (name: string, origins: string[]) =>
      console.server.api<Made>("POST", `${path()}/keys`, { name, kind: "public", origins });
    keys = {
      shop: await make("Shop website", ["shop.example"]),
      blog: await make("Blog", []),
      app: await make("App", []),
    };
    for (const [key, times] of [
      [keys.blog, 300],
      [keys.shop, 200],
      [keys.app, 100],
    ] as const)
      for (let time = 0; time < times; time++) expect(await ask(key, SHOP)).toBe(200);
  }, 120_000);
  afterAll(async () => {
    await console?.[Symbol.asyncDispose]();
  });

  const path = () => `/api/v1/projects/${console.projectId}`;
  const overview = () => console.server.api<Overview>("GET", `${path()}/overview`);
  const region = (name: string) => console.page.getByRole("region", { name });
  const attention = () => console.page.getByRole("list", { name: "Needs attention" }).getByRole("listitem");

  async function ask(key: Made, origin: string): Promise<number> {
    const response = await fetch(`${console.server.baseUrl}${TILE}?key=${key.value}`, { headers: { Origin: origin } });
    await response.arrayBuffer();
    return response.status;
  }

  it("takes the place of the first steps when they are done, and they can be brought back and folded away", async () => {
    const { page } = console;
    await page.goto(console.projectUrl);
    await page.getByRole("heading", { name: "Needs attention" }).waitFor();
    await page.getByRole("button", { name: "First steps" }).click();
    await page.getByRole("heading", { name: "Your map is out there" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Show the dashboard" }).click();
    await page.getByRole("heading", { name: "Needs attention" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Needs attention" }).waitFor();
    expect(await page.getByText("Paste this").count()).toBe(0);
  });

  it("shows the figures that the API gives, and each leads to its details", async () => {
    const { page } = console;
    await page.getByText("All is well: nothing was refused in the last 24 hours, and no alarm is due.").waitFor();
    await expect
      .poll(
        async () => {
          const { today, month, last24Hours } = await overview();
          const wanted = [today.requests, month.requests, last24Hours.requests];
          const [day, whole, refused] = await page.locator("main section p").allInnerTexts();
          return [day, whole, refused].map((text, index) =>
            text?.includes(wanted[index]?.toLocaleString("en-US") ?? "?"),
          );
        },
        { timeout: 40_000 },
      )
      .toEqual([true, true, true]);
    for (const [name, url] of [
      ["Requests today", /\/usage\?period=custom&from=.*&to=/],
      ["Requests this month", /\/usage\?period=month/],
      ["Refused in 24 hours", /\/blocked\?period=24h/],
    ] as const) {
      await page.getByRole("link", { name, exact: true }).click();
      await page.waitForURL(url);
      await page.goBack();
      await page.getByRole("heading", { name: "Needs attention" }).waitFor();
    }
  });

  it("lists the keys that are used most, most first", async () => {
    const rows = region("Busiest keys today").getByRole("listitem");
    await expect
      .poll(async () => (await rows.getByRole("link").allInnerTexts()).slice(0, 3))
      .toEqual(["Blog", "Shop website", "App"]);
    await rows.filter({ hasText: "Shop website" }).getByText("200", { exact: true }).waitFor();
  });

  it("brings up a refusal without being loaded again; one click lets the website in, and the entry is settled", async () => {
    const { page } = console;
    expect(await ask(keys.shop, NEW_SHOP)).toBe(403);
    const row = attention().filter({ hasText: NEW_SHOP });
    await row.getByText("The website is not on the list").waitFor({ timeout: 20_000 });
    await row.getByRole("link", { name: "Shop website" }).waitFor();
    await row.getByRole("button", { name: "Allow this website" }).click();
    await row.getByText("Settled: the website is not on the list").waitFor();
    expect(await ask(keys.shop, NEW_SHOP)).toBe(200);
    await page.reload();
    await page.getByText("All is well: what was refused in the last 24 hours is settled").waitFor();
  });

  it("names what was changed just now, and by whom", async () => {
    const changes = region("Latest changes").getByRole("listitem");
    await changes.first().getByText("allowed a website for the key").waitFor({ timeout: 30_000 });
    await console.server.api("PATCH", `${path()}/keys/${keys.app.id}`, { quotaPerDay: 5_000 });
    await changes.first().getByRole("link", { name: "App", exact: true }).waitFor({ timeout: 30_000 });
    await changes.first().getByText("changed the key").waitFor();
    await region("Latest changes").getByRole("link", { name: "Audit log" }).waitFor();
  });

  it("tells of a quota that is used up, until it is raised; and of a suspended project", async () => {
    const { page, server } = console;
    await server.api("PATCH", path(), { quotaPerDay: 700 });
    let answers = 0;
    while ((await ask(keys.blog, SHOP)) === 200 && answers < 700) answers += 1;
    const alarm = attention().filter({ hasText: "used all 700 requests of this day" });
    await alarm.waitFor({ timeout: 40_000 });
    await page.getByText(/The day's quota: 700 of 700, 0 left/).waitFor({ timeout: 20_000 });
    await alarm.getByRole("link", { name: "Open plan and budget" }).waitFor();
    await server.api("PATCH", path(), { quotaPerDay: 100_000, suspended: true });
    await page.reload();
    await attention().filter({ hasText: "The project is suspended" }).getByRole("link").waitFor();
    expect(await alarm.count()).toBe(0);
    await server.api("PATCH", path(), { suspended: false });
    expect(console.problems).toEqual([]);
  });

  it("keeps everything where it is while it loads", async () => {
    const { page } = console;
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(console.projectUrl);
    await page.getByRole("heading", { name: "Latest changes" }).waitFor();
    await page.getByRole("list", { name: "Series of the chart" }).waitFor();
    const shifted = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifted.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.02);
  });
});

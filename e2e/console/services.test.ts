import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { type OpenConsole, openConsole } from "./open-console.ts";

type MadeKey = { readonly id: string; readonly value: string };
type Service = { enabled: boolean; quotaPerDay: number | null; usedToday: number; remainingToday: number | null };
type Overview = Service & { requests: number; byOutcome: { outcome: string; requests: number }[] };

/** Nothing listens there: the service is offered all the same. */
const ROUTING = JSON.stringify({ routing: { engine: "osrm", url: "http://127.0.0.1:9" } });

describe.skipIf(skipWithoutBrowser)("services in the console", () => {
  let console: OpenConsole;
  let key: MadeKey;

  beforeAll(async () => {
    console = await openConsole({ configText: ROUTING });
    key = await makeKey({ name: "Search box", services: ["geocoding", "places"] });
  });
  afterAll(async () => {
    await console?.[Symbol.asyncDispose]();
  });

  const path = () => `/api/v1/projects/${console.projectId}`;
  const makeKey = (body: object) => console.server.api<MadeKey>("POST", `${path()}/keys`, { kind: "public", ...body });
  const read = (service: string) => console.server.api<Overview>("GET", `${path()}/services/${service}`);
  const open = (where: string) => console.page.goto(`${console.projectUrl}/services${where}`);

  async function ask(what = "/geocoding/montevideo.json") {
    const response = await fetch(`${console.server.baseUrl}${what}?key=${key.value}`);
    const body = (await response.json()) as { code?: string };
    return [response.status, body.code ?? null];
  }

  it("are searched by what they do and by the vendor whose interface they answer; the search stands in the URL", async () => {
    const { page } = console;
    await open("");
    const names = page.getByRole("region").getByRole("heading", { level: 2 });
    await expect.poll(() => names.allInnerTexts(), { timeout: 15_000 }).toEqual(SERVICES);
    await page.getByRole("searchbox", { name: "Search services" }).fill("picture");
    await page.waitForURL(/\?find=picture$/);
    await expect.poll(() => names.allInnerTexts()).toEqual(["Static images"]);
    await page.reload();
    await expect.poll(() => names.allInnerTexts()).toEqual(["Static images"]);
    await page.getByRole("searchbox", { name: "Search services" }).fill("apple etas");
    await expect.poll(() => names.allInnerTexts()).toEqual(["Directions and travel times"]);
    await page.getByRole("searchbox", { name: "Search services" }).fill("weather");
    await page.getByText("No service has these words").waitFor();
  });

  it("are turned off after it was said whom that concerns, refuse from the next request on, and serve again when turned on", async () => {
    const { page } = console;
    for (let count = 0; count < 3; count += 1) expect(await ask()).toEqual([200, null]);
    await open("");
    await page.getByRole("region", { name: "Geocoding" }).getByRole("link", { name: "Geocoding" }).click();
    await page.getByRole("heading", { level: 1, name: "Geocoding" }).waitFor();
    // Mantine draws its switch over the input that carries the role.
    const toggle = page.getByRole("switch", { name: "Geocoding is on" });
    await toggle.focus();
    await page.keyboard.press("Space");
    const dialog = page.getByRole("dialog", { name: "Turn Geocoding off?" });
    await dialog.getByText("1 key used it in the last 24 hours, for 3 requests.").waitFor();
    expect(await ask()).toEqual([200, null]);
    await dialog.getByRole("button", { name: "Turn it off" }).click();
    await page.getByText("Off: every key is refused").waitFor();
    expect(await ask()).toEqual([403, "SERVICE_NOT_ENABLED"]);
    expect((await read("geocoding")).enabled).toBe(false);
    await toggle.focus();
    await page.keyboard.press("Space");
    await page.getByText("On: keys may use it").waitFor();
    expect(await ask()).toEqual([200, null]);
    expect((await read("geocoding")).enabled).toBe(true);
  });

  it("come with addresses that work as they are, and with the keys that may use them", async () => {
    const { page } = console;
    const maps = await makeKey({ name: "Maps alone", services: ["maps"] });
    for (const [service, value] of [
      ["geocoding", key.value],
      ["places", key.value],
      ["maps", maps.value],
    ] as const) {
      await open(`/${service}`);
      const panel = page.getByRole("region", { name: "Try it" });
      await panel.getByRole("link").first().waitFor();
      const links = await panel.getByRole("link").all();
      const urls = await Promise.all(links.map((link) => link.getAttribute("href")));
      expect(urls.length).toBeGreaterThanOrEqual(3);
      for (const url of urls) {
        expect(url).toContain(value);
        expect([url, (await fetch(url ?? "")).status]).toEqual([url, 200]);
      }
    }
    const names = page.getByRole("region", { name: "Keys that may use it" }).getByRole("row").getByRole("link");
    await expect.poll(async () => (await names.allInnerTexts()).sort()).toEqual(["Default key", "Maps alone"]);
    await page.getByRole("combobox", { name: "Key" }).click();
    await page.getByRole("option", { name: "Default key" }).click();
    await page.getByText("good for trying, never for publishing").waitFor();
  });

  it("have a quota per day that is edited here and held by the gate, with what is used and left", async () => {
    const { page } = console;
    const { usedToday } = await read("geocoding");
    await open("/geocoding?tab=quotas");
    await page.getByLabel("Requests per day").fill(String(usedToday + 2));
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText(`${usedToday} of ${usedToday + 2} used today, 2 left`).waitFor();
    expect([await ask(), await ask(), await ask()]).toEqual([
      [200, null],
      [200, null],
      [429, "QUOTA_EXCEEDED"],
    ]);
    await page.getByText("nothing left").waitFor({ timeout: 20_000 });
    await page.getByText(/Begins anew at midnight UTC, in \d+/).waitFor();
    const bar = page.getByRole("progressbar", { name: "Geocoding: part of the quota used today" });
    expect(await bar.getAttribute("aria-valuenow")).toBe("100");
    expect(await read("geocoding")).toMatchObject({ usedToday: usedToday + 2, remainingToday: 0 });
    await page.getByLabel("Requests per day").fill("");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText(`${usedToday + 2} requests today, no limit`).waitFor();
    expect(await ask()).toEqual([200, null]);
  });

  it("begin as the plan says, which is told and can be filled in again", async () => {
    const { page } = console;
    await console.server.api("PATCH", path(), { plan: "pro" });
    await open("/places?tab=quotas");
    await page.getByText("The plan Pro begins with 25,000 requests per day and 1 per second and user.").waitFor();
    await page.getByRole("button", { name: "Fill that in" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("of 25,000 used today").waitFor();
    expect(await read("places")).toMatchObject({ quotaPerDay: 25_000, ratePerUser: 1 });
    await console.server.api("PATCH", path(), { plan: "unlimited" });
  });

  it("show their own requests by outcome; tab, period and split stand in the URL and survive a reload", async () => {
    const { page } = console;
    await open("/geocoding");
    await page.getByRole("tab", { name: "Usage" }).click();
    await page.getByRole("radiogroup", { name: "Period" }).getByText("7 days").click();
    await page.waitForURL(/tab=usage/);
    await page.waitForURL(/period=7d/);
    await page.reload();
    const { requests, byOutcome } = await read("geocoding");
    expect(byOutcome.map(({ outcome }) => outcome).sort()).toEqual([
      "QUOTA_EXCEEDED",
      "SERVICE_NOT_ENABLED",
      "allowed",
    ]);
    const table = page.getByRole("region", { name: "Requests by outcome" });
    for (const [words, outcome] of [
      ["Allowed", "allowed"],
      ["The service is off for the project", "SERVICE_NOT_ENABLED"],
    ]) {
      const count = byOutcome.find((one) => one.outcome === outcome)?.requests;
      await table.getByRole("row", { name: new RegExp(`^${words} ${count} `) }).waitFor();
    }
    await page.getByText("Table", { exact: true }).click();
    const numbers = page.getByRole("region", { name: "Requests per interval" });
    await numbers.getByRole("columnheader", { name: "The service is off for the project" }).waitFor();
    await page.getByRole("combobox", { name: "Split" }).click();
    await page.getByRole("option", { name: "by key" }).click();
    await page.waitForURL(/by=key/);
    await page
      .getByRole("region", { name: "Requests by key" })
      .getByRole("row", { name: new RegExp(`^Search box ${requests} `) })
      .waitFor();
    expect(console.problems).toEqual([]);
  });

  it("that nobody offers are not there", async () => {
    await open("/weather");
    await console.page.getByText("There is nothing at this address").waitFor();
  });
});

const SERVICES = ["Maps", "Geocoding", "Places", "Static images", "Embed", "Directions and travel times"];

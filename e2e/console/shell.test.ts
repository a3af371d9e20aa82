import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { type OpenConsole, openConsole } from "./open-console.ts";
import { routesOfConsole } from "./routes-of-console.ts";

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** Every screen is opened once, and the machine may have others to serve. */
const LIMIT_MS = 120_000;

describe.skipIf(skipWithoutBrowser)("the frame around every screen", () => {
  let console: OpenConsole;
  let keyId = "";

  beforeAll(async () => {
    console = await openConsole();
    const path = `/api/v1/projects/${console.projectId}/keys`;
    keyId = (await console.server.api<{ id: string }>("POST", path, { name: "Harbour office", kind: "public" })).id;
  });
  afterAll(async () => {
    await console?.[Symbol.asyncDispose]();
  });

  async function search(text: string): Promise<void> {
    await console.page.keyboard.press("Control+k");
    await console.page.getByRole("textbox", { name: /^Search keys/ }).fill(text);
  }

  it(
    "leads on a phone to every entry of the rail in at most two steps, and says which is open",
    async () => {
      const { page } = console;
      await page.setViewportSize(DESK);
      await page.goto(console.projectUrl);
      const entries = page.getByRole("navigation", { name: "Project", exact: true }).getByRole("link");
      await entries.first().waitFor();
      const names = (await entries.allInnerTexts()).filter((name) => name !== "Latchkey");
      expect(names.length).toBeGreaterThanOrEqual(12);

      await page.setViewportSize(PHONE);
      const bar = page.getByRole("navigation", { name: "Project, on a small screen" });
      await bar.getByRole("button", { name: "More" }).waitFor();
      for (const name of names) {
        if ((await bar.getByRole("link", { name }).count()) === 0)
          await bar.getByRole("button", { name: "More" }).click();
        const entry = page.getByRole("link", { name, exact: true }).filter({ visible: true });
        await entry.click();
        await page.getByRole("dialog").waitFor({ state: "detached" });
        await page.getByRole("heading", { level: 1 }).waitFor();
        const current = page.locator("nav a[aria-current=page]").filter({ hasText: name });
        await current.first().waitFor({ state: "attached" });
      }
    },
    LIMIT_MS,
  );

  it("marks an entry as the current one on the pages below it", async () => {
    const { page } = console;
    await page.setViewportSize(DESK);
    await page.goto(`${console.projectUrl}/keys/${keyId}?tab=usage`);
    const rail = page.getByRole("navigation", { name: "Project", exact: true });
    const current = rail.locator("[aria-current=page]");
    await current.first().waitFor();
    expect(await current.allInnerTexts()).toEqual(["Keys"]);
  });

  it("finds a key, a service, a page and a part of a page with Ctrl-K", async () => {
    const { page } = console;
    await page.setViewportSize(DESK);
    await page.goto(console.projectUrl);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const found = [
      { text: "harb", name: /^Harbour office/, leadsTo: new RegExp(`/keys/${keyId}$`) },
      { text: "geocod", name: /^Geocoding/, leadsTo: /\/services\/geocoding$/ },
      { text: "audit", name: /^Audit log/, leadsTo: /\/audit$/ },
      { text: "leaf", name: /^Leaflet/, leadsTo: /\/docs\/leaflet$/ },
      { text: "decode", name: /^Decode a token/, leadsTo: /\/tokens\?tab=decode$/ },
    ];
    for (const { text, name, leadsTo } of found) {
      await search(text);
      await page.getByRole("dialog").getByRole("button", { name }).click();
      await page.waitForURL(leadsTo);
    }
    await search("zanzibar");
    await page.getByText("Nothing is called “zanzibar” here").waitFor();
  });

  it(
    "never scrolls sideways on a phone, and every screen has a title of its own in the browser's tab",
    async () => {
      const { page, projectId, server } = console;
      const made = await server.api<{ id: string }>("POST", `/api/v1/projects/${projectId}/tokens`, { type: "map" });
      const titles = new Map<string, string>();
      await page.setViewportSize(PHONE);
      const params = { project: projectId, key: keyId, token: made.id, service: "maps", guide: "maplibre" };
      const nowhere = [`/p/${projectId}/nowhere`, "/nowhere", "/p/prj_of_somebody_else"];
      for (const path of [...(await routesOfConsole(params)), ...nowhere]) {
        await page.goto(`${server.baseUrl}/console${path}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
        expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth"), path).toBeLessThanOrEqual(0);
        const shown = new URL(page.url()).pathname.replace(/\/$/, "");
        const title = await page.title();
        expect(title, path).toMatch(/\S · Latchkey$/);
        expect(titles.get(title) ?? shown, `${path} is called “${title}”`).toBe(shown);
        if (!nowhere.includes(path)) titles.set(title, shown);
        else await page.getByRole("link", { name: "Go to your projects" }).waitFor();
      }
      expect(titles.size).toBeGreaterThan(20);
      expect(console.problems).toEqual([]);
    },
    LIMIT_MS,
  );
});

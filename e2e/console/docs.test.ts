import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { API_PROBLEMS } from "../../packages/server/src/api/api-problem.ts";
import { REFUSALS } from "../../packages/server/src/core/refusal.ts";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { type OpenConsole, openConsole } from "./open-console.ts";

type MadeKey = { readonly id: string; readonly value: string };

const CODES = Object.keys(REFUSALS);
const ALL_CODES = [...CODES, ...Object.keys(API_PROBLEMS)];

/** There are many pages and many screens that they lead to. */
const LIMIT_MS = 120_000;

describe.skipIf(skipWithoutBrowser)("the documentation in the console", () => {
  let console: OpenConsole;
  let shop: MadeKey;
  let scratch: string;

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), "latchkey-docs-"));
    console = await openConsole();
    shop = await makeKey({ name: "Shop website", origins: ["shop.example"] });
  });
  afterAll(async () => {
    await console?.[Symbol.asyncDispose]();
    await rm(scratch, { recursive: true, force: true });
  });

  const path = () => `/api/v1/projects/${console.projectId}`;
  const makeKey = (body: object) => console.server.api<MadeKey>("POST", `${path()}/keys`, { kind: "public", ...body });
  const open = (where: string) => console.page.goto(`${console.projectUrl}/docs${where}`);
  const code = () => console.page.getByRole("region", { name: "Code" });
  const chosenKey = () => console.page.getByRole("combobox", { name: "Key" }).inputValue();

  it(
    "leads from the rail to every guide, each with code that names this server",
    async () => {
      const { page } = console;
      await page.getByRole("navigation", { name: "Project", exact: true }).getByRole("link", { name: "Docs" }).click();
      await page.getByRole("heading", { level: 1, name: "Docs" }).waitFor();
      const links = await page.getByRole("main").locator("a[href*='/docs/']").all();
      const urls = await Promise.all(links.map((link) => link.getAttribute("href")));
      const guides = urls.filter((url) => url?.startsWith("/console/") === true && !url.endsWith("/refusals"));
      expect(guides.length).toBeGreaterThanOrEqual(18);
      for (const guide of guides) {
        await page.goto(`${console.server.baseUrl}${guide}`);
        expect(await code().innerText(), guide ?? "").toContain(console.server.baseUrl);
        expect(await page.getByRole("region", { name: "What to do" }).getByRole("listitem").count()).toBeGreaterThan(0);
      }
      await open("/nothing");
      await page.getByText("There is nothing at this address").waitFor();
    },
    LIMIT_MS,
  );

  it("fills in a key that works there; another one is chosen, stands in the URL, and is warned of where it is refused", async () => {
    const { page } = console;
    await open("/maplibre");
    await code().getByText(shop.value).waitFor();
    await open("/curl");
    await code().waitFor();
    expect(await chosenKey()).toBe("Default key");
    await page.getByRole("combobox", { name: "Key" }).click();
    await page.getByRole("option", { name: "Shop website" }).click();
    await page.waitForURL(/\/docs\/curl\?key=key_/);
    await page.reload();
    await code().getByText(shop.value).first().waitFor();
    expect(await chosenKey()).toBe("Shop website");
    await page.getByText("Refused outside of its pages: shop.example").waitFor();
  });

  it("has a quick start for curl that works when it is pasted into a shell", async () => {
    await open("/curl");
    await code().waitFor();
    const { stdout } = await run(await code().innerText());
    expect(stdout).toContain('"version":8');
    expect((await readFile(join(scratch, "tile.pbf"))).length).toBeGreaterThan(1_000);
  });

  it.each(["geocoding", "picture"])(
    "has commands for %s that work when they are pasted into a shell",
    async (guide) => {
      await open(`/${guide}`);
      await code().waitFor();
      const { stdout } = await run(await code().innerText());
      if (guide === "geocoding") expect(stdout).toContain("Montevideo");
      else expect((await readFile(join(scratch, "map.png"))).subarray(1, 4).toString()).toBe("PNG");
    },
  );

  it.each(["qgis", "xyz"])("has addresses for %s that serve tiles", async (guide) => {
    await open(`/${guide}`);
    await code().waitFor();
    const urls = (await code().innerText()).match(/http\S+/g) ?? [];
    expect(urls.length).toBeGreaterThanOrEqual(2);
    for (const url of urls) {
      const tile = url.replace("{z}", "1").replace("{x}", "0").replace("{y}", "0");
      expect([url, (await fetch(tile)).status]).toEqual([url, 200]);
    }
  });

  it("lists every refusal, each with its page and what can be done in this project", async () => {
    const { page } = console;
    await open("/refusals");
    const list = page.getByRole("list", { name: "Refusals" });
    for (const refusal of CODES)
      expect(await list.getByRole("link", { name: `${refusal}: what this means` }).getAttribute("href")).toBe(
        `/docs/refusals/${refusal}?project=${console.projectId}`,
      );
    const row = list.getByRole("listitem").filter({ hasText: "SERVICE_NOT_ENABLED" });
    await row.getByRole("link", { name: "Open services" }).click();
    await page.getByRole("heading", { level: 1, name: "Services" }).waitFor();
  });

  it(
    "says of every code what happened, its causes and next steps, with links that lead to screens of the console",
    async () => {
      const { page, server } = console;
      const targets = new Set<string>();
      await page.goto(`${server.baseUrl}/docs/refusals/`);
      for (const refusal of ALL_CODES)
        expect(await page.getByRole("link", { name: refusal, exact: true }).count(), refusal).toBe(1);
      for (const refusal of ALL_CODES) {
        for (const known of ["", `?project=${console.projectId}&key=${shop.id}`]) {
          const html = await (await fetch(`${server.baseUrl}/docs/refusals/${refusal}${known}`)).text();
          const [causes = "", steps = ""] = html.split("How to mend it");
          expect(causes.split("Usual causes")[1]?.match(/<li>/g)?.length, refusal).toBeGreaterThan(0);
          expect(steps.match(/<li>/g)?.length, refusal).toBeGreaterThan(1);
          for (const [, href = ""] of html.matchAll(/<a class="go" href="([^"]+)"/g))
            targets.add(href.replaceAll("&amp;", "&"));
        }
      }
      expect(targets.size).toBeGreaterThan(25);
      for (const target of oneOfEach(targets)) {
        await page.goto(`${server.baseUrl}${target}`);
        await page.waitForURL(/\/console\/p\/prj_/);
        expect(await page.getByRole("heading", { level: 1 }).first().innerText(), target).not.toMatch(
          /nothing at this/,
        );
        await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
      }
      expect(console.problems).toEqual([]);
    },
    LIMIT_MS,
  );

  it("is where a refusal leads that the console shows, and leads back to the key it was about", async () => {
    const { page, server } = console;
    const refused = await fetch(`${server.baseUrl}/tiles/world/0/0/0.pbf?key=${shop.value}`, {
      headers: { Origin: "https://other.example" },
    });
    const problem = (await refused.json()) as { type: string; code: string };
    expect(problem.code).toBe("ORIGIN_NOT_ALLOWED");
    expect((await fetch(new URL(problem.type, server.baseUrl))).status).toBe(200);
    await page.goto(`${console.projectUrl}/blocked`);
    const link = page.getByRole("link", { name: "ORIGIN_NOT_ALLOWED: what this means" });
    const [help] = await Promise.all([page.waitForEvent("popup"), link.click()]);
    await help.getByRole("heading", { level: 1, name: REFUSALS.ORIGIN_NOT_ALLOWED.title }).waitFor();
    await help.getByRole("link", { name: "Open the key’s restrictions" }).click();
    await help.waitForURL(new RegExp(`/keys/${shop.id}\\?tab=restrictions$`));
    await help.close();
    await page.getByRole("link", { name: "Explain" }).last().click();
    await page.getByRole("link", { name: "ORIGIN_NOT_ALLOWED: what this means" }).waitFor();
  });

  it("asks whose screen is meant where somebody has several projects", async () => {
    const { page, server } = console;
    await page.evaluate(async () => {
      const headers = { "content-type": "application/json", "x-latchkey-console": "1" };
      await fetch("/api/v1/projects", { method: "POST", headers, body: JSON.stringify({ name: "Second" }) });
    });
    await page.goto(`${server.baseUrl}/console/open?to=blocked%3Fcode%3DKEY_MISSING`);
    await page.getByRole("heading", { name: "Which project?" }).waitFor();
    await page.getByRole("link", { name: "My maps" }).click();
    await page.waitForURL(`${console.projectUrl}/blocked?code=KEY_MISSING`);
    await page.goto(`${server.baseUrl}/console/open?to=%2F%2Fevil.example`);
    await page.getByRole("link", { name: "Second" }).click();
    await page.waitForURL(/\/console\/p\/prj_\w+\/?$/);
    expect(console.problems).toEqual([]);
  });

  const run = (script: string) => promisify(execFile)("bash", ["-e", "-c", script], { cwd: scratch });
});

/** Screens differ by their path and tab; the codes that Blocked is narrowed to are one screen. */
function oneOfEach(targets: ReadonlySet<string>): string[] {
  const byScreen = new Map<string, string>();
  for (const target of targets) byScreen.set(target.replace(/code(=|%3D)[A-Z_]+/, "code"), target);
  return [...byScreen.values()];
}

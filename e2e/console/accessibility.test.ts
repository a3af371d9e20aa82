import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { type OpenConsole, openConsole } from "./open-console.ts";

const SCREENS = [
  "",
  "/keys",
  "/keys/new?building=website",
  "/tokens",
  "/tokens?tab=signing-keys",
  "/tokens?tab=decode",
  "/tokens/new",
  "/usage",
  "/blocked",
  "/explain",
  "/services",
  "/team",
  "/team?tab=tokens",
  "/audit",
  "/settings",
  "/../../account",
];
const LOOKS = [
  { width: 1440, height: 900, colorScheme: "light" },
  { width: 390, height: 844, colorScheme: "dark" },
] as const;

/** There are many screens, and the machine may have others to serve. */
const LIMIT_MS = 120_000;

describe.skipIf(skipWithoutBrowser)("every screen of the console", () => {
  let console: OpenConsole;
  let axe = "";
  let keyScreens: readonly string[] = [];

  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    console = await openConsole();
    const key = await makeBusyKey(console);
    keyScreens = ["restrictions", "blocked", "rotation", "history"].map((tab) => `/keys/${key.id}?tab=${tab}`);
  });
  afterAll(async () => {
    await console?.[Symbol.asyncDispose]();
  });

  it.each(LOOKS)(
    "is accessible and fits at $width px in the $colorScheme scheme",
    async (look) => {
      const { page } = console;
      await page.setViewportSize(look);
      await page.emulateMedia({ colorScheme: look.colorScheme });
      for (const screen of [...SCREENS, ...keyScreens]) {
        await page.goto(`${console.projectUrl}${screen}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
        expect(await seriousIssues(page, axe), screen).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth"), screen).toBeLessThanOrEqual(0);
      }
      expect(console.problems).toEqual([]);
    },
    LIMIT_MS,
  );
});

/** A key with everything that its page can show: a tried restriction, suggestions, refusals and an old value in use. */
async function makeBusyKey({ server, projectId }: OpenConsole): Promise<{ readonly id: string }> {
  const path = `/api/v1/projects/${projectId}/keys`;
  const body = { name: "City map", kind: "public", origins: ["*.city.example"] };
  const key = await server.api<{ id: string; value: string }>("POST", path, body);
  await server.api("PUT", `${path}/${key.id}/draft`, { origins: ["www.city.example"] });
  await server.api("POST", `${path}/${key.id}/rotate`, {});
  for (const origin of ["https://www.city.example", "https://new.city.example", "https://partner.example"]) {
    const url = `${server.baseUrl}/tiles/world/0/0/0.pbf?key=${key.value}`;
    await (await fetch(url, { headers: { Origin: origin } })).arrayBuffer();
  }
  return key;
}

/** What axe finds that keeps somebody from using the page. The tool is injected past the page's content security policy. */
async function seriousIssues(page: Page, axe: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const run = `axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => id + ": " + nodes.map((node) => node.html).join(" | ")))`;
  await session.send("Runtime.evaluate", { expression: axe });
  const { result } = await session.send("Runtime.evaluate", {
    expression: run,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}

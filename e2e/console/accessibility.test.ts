import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { startServer } from "../start-server.ts";
import { type OpenConsole, openConsole, setupLink } from "./open-console.ts";
import { consoleRoutes } from "./screens/console-routes.ts";
import { everyScreen } from "./screens/every-screen.ts";
import { type FilledProject, fillProject } from "./screens/fill-project.ts";
import { joinAs } from "./screens/join-as.ts";
import { seriousIssues } from "./screens/serious-issues.ts";
import { untilAtRest, walkScreen } from "./screens/walk-screen.ts";

/** Wide and narrow, light and dark are each asked about everything once; the other two differ in colours and size alone. */
const LOOKS = [
  { width: 1440, height: 900, colorScheme: "light", rules: "all" },
  { width: 390, height: 844, colorScheme: "light", rules: "colors" },
  { width: 390, height: 844, colorScheme: "dark", rules: "all" },
  { width: 1440, height: 900, colorScheme: "dark", rules: "colors" },
] as const;

/** Together they are all. */
const PARTS = [
  { name: "keys", part: /project.keys/ },
  { name: "tokens, usage and services", part: /project.(tokens|usage|services)/ },
  { name: "the others", part: /^(?!.*project.(keys|tokens|usage|services))/ },
];

/** There are many screens, and the machine may have others to serve. */
const LIMIT_MS = 240_000;

describe.skipIf(skipWithoutBrowser)("every screen of the console, wide and narrow, in light and dark", () => {
  let console: OpenConsole;
  let browser: Browser;
  let routes: readonly string[] = [];
  let filled: FilledProject;

  beforeAll(async () => {
    routes = await consoleRoutes();
    console = await openConsole();
    const opened = console.page.context().browser();
    if (opened === null) throw new Error("the browser is gone");
    browser = opened;
    filled = await fillProject(console);
  }, LIMIT_MS);
  afterAll(async () => {
    await console?.[Symbol.asyncDispose]();
  });

  const walk = async (page: Page, audience: Parameters<typeof everyScreen>[0], part = /^/) => {
    const found: string[] = [];
    for (const { path } of everyScreen(audience, routes, filled).filter(({ route }) => part.test(route))) {
      await walkScreen(page, `${console.server.baseUrl}${path}`, async (where) => {
        found.push(...(await issuesInEveryLook(page)).map((issue) => `${where}: ${issue}`));
      });
    }
    expect([...found, ...console.problems]).toEqual([]);
  };

  it.each(PARTS)(
    "is accessible and fits within a project: $name",
    ({ part }) => walk(console.page, "in-project", part),
    LIMIT_MS,
  );

  it(
    "is accessible and fits on the first visit of a project, with the steps that are still to do",
    async () => {
      const { page, server } = console;
      const headers = { origin: server.baseUrl, "x-latchkey-console": "1" };
      const made = await page.request.post(`${server.baseUrl}/api/v1/projects`, { data: { name: "Fresh" }, headers });
      const { id }: { id: string } = await made.json();
      await page.goto(`${server.baseUrl}/console/p/${id}`);
      await page.getByRole("heading", { name: "Three steps to your own map" }).waitFor();
      await untilAtRest(page);
      expect(await issuesInEveryLook(page)).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    "is accessible and fits for whoever is not signed in",
    async () => {
      const context = await browser.newContext({ reducedMotion: "reduce" });
      await walk(await context.newPage(), "signed-out");
      await context.close();
    },
    LIMIT_MS,
  );

  it(
    "is accessible and fits for whoever has no project",
    async () => {
      const person = { name: "Ida", email: "ida@nowhere.example", role: "viewer" } as const;
      const { page, context } = await joinAs(browser, console.server, { ...person, projectId: filled.projectId });
      const members = `/api/v1/projects/${filled.projectId}/members`;
      const { items } = await console.server.api<{ items: { accountId: string; email: string }[] }>("GET", members);
      const ida = items.find(({ email }) => email === person.email);
      await console.server.api("DELETE", `${members}/${ida?.accountId}`);
      await walk(page, "without-project");
      await context.close();
    },
    LIMIT_MS,
  );

  it(
    "is accessible and fits before the first account is made",
    async () => {
      await using server = await startServer();
      const context = await browser.newContext({ reducedMotion: "reduce" });
      const page = await context.newPage();
      await page.goto(setupLink(server));
      await untilAtRest(page);
      expect(await issuesInEveryLook(page)).toEqual([]);
      await context.close();
    },
    LIMIT_MS,
  );
});

/** What is wrong with the page as it stands, wide and narrow, in light and dark. */
async function issuesInEveryLook(page: Page): Promise<readonly string[]> {
  const issues: string[] = [];
  for (const { rules, width, height, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor({ state: "attached" });
    const look = `${width} px, ${colorScheme}`;
    issues.push(...(await seriousIssues(page, rules)).map((issue) => `${look}: ${issue}`));
    const tooWide = Number(await page.evaluate("document.documentElement.scrollWidth - innerWidth"));
    if (tooWide > 0) issues.push(`${look}: ${tooWide} px too wide`);
  }
  return issues;
}

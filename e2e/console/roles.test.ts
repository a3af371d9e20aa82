import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { NEEDED, type Role } from "../../packages/server/test/api/needed-roles.ts";
import { type OpenConsole, openConsole } from "./open-console.ts";
import { consoleRoutes } from "./screens/console-routes.ts";
import { everyScreen } from "./screens/every-screen.ts";
import { type FilledProject, fillProject } from "./screens/fill-project.ts";
import { allowedControls, offersBeyond } from "./screens/offered-controls.ts";
import { walkScreen } from "./screens/walk-screen.ts";

const PASSWORD = "lighthouse keeper at dawn";
const PEOPLE = { viewer: "Vera", editor: "Edda" } as const;

/** Every operation of the document that changes something in a project, and whom it needs. */
type Write = { readonly method: string; readonly path: string; readonly body: unknown; readonly role: Role };

const LIMIT_MS = 300_000;

describe.skipIf(skipWithoutBrowser)("who may not do something", () => {
  let console: OpenConsole;
  let filled: FilledProject;
  let browser: Browser;
  let routes: readonly string[] = [];
  const pages: Partial<Record<keyof typeof PEOPLE, Page>> = {};

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

  it.each(["viewer", "editor"] as const)("the %s is invited on the team's page and joins by the link", async (role) => {
    const { page, projectUrl } = console;
    const name = PEOPLE[role];
    await page.goto(`${projectUrl}/team`);
    await page.getByRole("button", { name: "Invite a person" }).click();
    await page.getByLabel("E-mail").fill(`${name}@city.example`);
    await page.getByRole("radio", { name: new RegExp(role, "i") }).check();
    await page.getByRole("button", { name: "Make invitation" }).click();
    const link = await page.locator("code", { hasText: "/console/join?token=" }).innerText();
    await page.getByRole("button", { name: "Done" }).click();

    const theirs = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
    await theirs.goto(link);
    await theirs.getByLabel("Your name").fill(name);
    await theirs.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
    await theirs.getByRole("button", { name: "Create account and join" }).click();
    await theirs.waitForURL(projectUrl);
    pages[role] = theirs;
  });

  it.each(["viewer", "editor"] as const)(
    "the %s is offered nothing of it on any screen, and no screen is a dead end",
    async (role) => {
      const page = pages[role] ?? console.page;
      const found: string[] = [];
      const refused: string[] = [];
      page.on("response", (answer) => {
        if (answer.status() === 403) refused.push(`${answer.request().method()} ${new URL(answer.url()).pathname}`);
      });
      for (const { path, route } of everyScreen("in-project", routes, filled)) {
        await walkScreen(page, `${console.server.baseUrl}${path}`, async (where) => {
          const offered = await offersBeyond(page, allowedControls(role, route));
          found.push(...offered.map((control) => `${where}: ${control}`), ...(await deadEnds(page, where)));
        });
      }
      expect(found).toEqual([]);
      expect(refused).toEqual([]);
    },
    LIMIT_MS,
  );

  it.each(["viewer", "editor"] as const)(
    "the %s is refused each operation by the server with 403, whatever is sent",
    async (role) => {
      const page = pages[role] ?? console.page;
      const rank = { viewer: 0, editor: 1, owner: 2 };
      const refusable = (await writes(console)).filter((write) => rank[write.role] > rank[role]);
      expect(refusable.length).toBeGreaterThan(5);
      for (const write of refusable) {
        const at = `${write.method} ${write.path}`;
        expect([at, await statusOf(page, write, filled)]).toEqual([at, 403]);
      }
    },
  );

  it("whoever is no member is told that there is nothing, as of what does not exist", async () => {
    const page = pages.viewer ?? console.page;
    const other = await console.server.api<{ id: string }>("POST", "/api/v1/projects", { name: "Other" });
    for (const write of await writes(console)) {
      const at = `${write.method} ${write.path}`;
      const theirs = await statusOf(page, write, { ...filled, projectId: other.id });
      const nowhere = await statusOf(page, write, { ...filled, projectId: "prj_0000000000000000" });
      expect([at, theirs, nowhere]).toEqual([at, 404, 404]);
    }
    await page.goto(`${console.server.baseUrl}/console/p/${other.id}/keys`);
    await page.getByRole("heading", { name: "There is nothing at this address" }).waitFor();
  });
});

const FAILED = /could not be|not changed|nothing was changed|not allowed|403|404/i;

/** Panels that tell of an error, and pages without a way on. */
async function deadEnds(page: Page, where: string): Promise<readonly string[]> {
  const alerts = await page.locator("main [role=alert]").filter({ hasText: FAILED }).allInnerTexts();
  const links = await page.getByRole("link").count();
  return [...alerts.map((text) => `${where}: ${text}`), ...(links === 0 ? [`${where}: no link leads on`] : [])];
}

/** Every operation that changes something within a project, from the server's own document, with the role that it was given. */
async function writes({ server }: OpenConsole): Promise<readonly Write[]> {
  const { paths } = await server.api<{ paths: Record<string, object> }>("GET", "/api/v1/openapi.json");
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .map((method) => method.toUpperCase())
      .filter((method) => method !== "GET" && path.includes("{project}"))
      .map((method) => {
        const needed = NEEDED[`${method} ${path}`];
        if (needed === undefined) throw new Error(`decide in needed-roles.ts who may ${method} ${path}`);
        return { method, path, body: needed.body, role: needed.role };
      }),
  );
}

/** Calls an operation with the person's own session, as the console would. */
async function statusOf(page: Page, { method, path, body }: Write, filled: FilledProject): Promise<number> {
  const url = path
    .replace("{project}", filled.projectId)
    .replace("{key}", filled.busyKey)
    .replace("{token}", filled.token)
    .replace("{service}", "maps")
    .replaceAll(/\{\w+\}/g, "nothing");
  const { origin } = new URL(page.url());
  const headers = { "x-latchkey-console": "1", origin, "sec-fetch-site": "same-origin" };
  const answer = await page.request.fetch(`${origin}${url}`, {
    method,
    headers,
    ...(body === undefined ? {} : { data: body }),
  });
  return answer.status();
}

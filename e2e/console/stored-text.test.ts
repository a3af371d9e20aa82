import { readFile } from "node:fs/promises";
import { request } from "node:http";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { type OpenConsole, openConsole } from "./open-console.ts";
import { consoleRoutes } from "./screens/console-routes.ts";
import { everyScreen } from "./screens/every-screen.ts";
import { type FilledProject, fillProject } from "./screens/fill-project.ts";
import { joinAs } from "./screens/join-as.ts";
import { walkScreen } from "./screens/walk-screen.ts";

/** Text that does something wherever it is taken for more than text. */
const ATTACKS = [
  `<img src=x onerror="window.__pwned=1">`,
  `"><script>window.__pwned=2</script>`,
  `javascript:window.__pwned=3`,
  `{{constructor.constructor('window.__pwned=4')()}}`,
  `=HYPERLINK("https://evil.example","look")`,
  `\u202Egpj.exe 👩‍👩‍👧‍👦`,
  "W".repeat(70),
];

/** What strangers may say in the headers of requests that are refused. */
const HOSTILE_HEADERS = {
  origin: ATTACKS[0] ?? "",
  referer: `https://evil.example/${ATTACKS[1]}`,
  "user-agent": `${ATTACKS[0]} ${ATTACKS[4]}`,
} as const;

const LIMIT_MS = 300_000;

describe.skipIf(skipWithoutBrowser)("text that anybody may have written", () => {
  let console: OpenConsole;
  let filled: FilledProject;
  let routes: readonly string[] = [];
  let attack = 0;

  /** The place, so that it is found again, with the next attack. */
  const hostile = (place: string) => {
    attack += 1;
    const text = ATTACKS[attack % ATTACKS.length] ?? "";
    // Spreadsheets look at the beginning alone.
    return text.startsWith("=") ? `${text} ${place}`.slice(0, 80) : `${place} ${text}`.slice(0, 80);
  };

  beforeAll(async () => {
    routes = await consoleRoutes();
    console = await openConsole();
    filled = await fillProject(console, hostile);
    const { page, server, projectId } = console;
    await page.request.patch(`${server.baseUrl}/api/v1/me`, {
      data: { name: ATTACKS[0] },
      headers: { origin: server.baseUrl, "x-latchkey-console": "1" },
    });
    const browser = page.context().browser();
    if (browser === null) throw new Error("the browser is gone");
    const person = { name: ATTACKS[1] ?? "", email: "mallory@evil.example", role: "editor" } as const;
    await (await joinAs(browser, server, { projectId, ...person })).context.close();
    const key = { name: ATTACKS[4], kind: "public", origins: ["shop.example"] };
    const { value } = await server.api<{ value: string }>("POST", `/api/v1/projects/${projectId}/keys`, key);
    for (const headers of hostileRequests()) await ask(`${server.baseUrl}/tiles/world/0/0/0.pbf?key=${value}`, headers);
  }, LIMIT_MS);
  afterAll(async () => {
    await console?.[Symbol.asyncDispose]();
  });

  it(
    "is text on every screen: nothing runs, nothing is added to the page, no address is a script",
    async () => {
      const { page, server, problems } = console;
      const found: string[] = [];
      page.on("dialog", (dialog) => {
        found.push(`a dialog says ${dialog.message()}`);
        void dialog.dismiss();
      });
      for (const { path } of everyScreen("in-project", routes, filled)) {
        await walkScreen(page, `${server.baseUrl}${path}`, async (where) => {
          found.push(...(await injected(page)).map((what) => `${where}: ${what}`));
        });
      }
      expect(found).toEqual([]);
      expect(problems).toEqual([]);
    },
    LIMIT_MS,
  );

  it("is there to be read, as it was written", async () => {
    const { page, projectUrl } = console;
    await page.goto(`${projectUrl}/keys`);
    await page.getByRole("link", { name: ATTACKS[4] ?? "", exact: true }).waitFor();
    await page.goto(`${projectUrl}/team`);
    await page
      .getByText(ATTACKS[1] ?? "", { exact: true })
      .first()
      .waitFor();
    await page.goto(`${projectUrl}/blocked`);
    await page.getByText("shop.example").or(page.locator("main li")).first().waitFor();
  });

  it(
    "is text on the page that invites, in the map's viewer and in an embedded map",
    async () => {
      const { page, server, problems } = console;
      const { value } = await server.api<{ value: string }>(
        "GET",
        `/api/v1/projects/${filled.projectId}/keys/${filled.defaultKey}/value`,
      );
      const attacks = ATTACKS.map((text) => encodeURIComponent(text));
      const addresses = [
        `/console/join${new URL(filled.invitationLink).search}`,
        `/console/sign-in?next=${encodeURIComponent("javascript:window.__pwned=5")}`,
        ...attacks.flatMap((text) => [
          `/maps/streets/?key=${value}&marker=${text}#${text}`,
          `/maps/${text}/?key=${value}`,
          `/maps/streets/?key=${text}`,
          `/embed/v1/place?key=${value}&q=${text}`,
          `/console/p/${filled.projectId}/keys?search=${text}`,
          `/console/${text}`,
        ]),
      ];
      for (const address of addresses) {
        await page.goto(`${server.baseUrl}${address}`);
        await page.locator("body").waitFor();
        expect([address, await injected(page)]).toEqual([address, []]);
      }
      expect(problems).toEqual([]);
    },
    LIMIT_MS,
  );

  it("is text in what is saved as CSV: nothing that a spreadsheet takes for a formula", async () => {
    const { server, projectId } = console;
    const headers = { authorization: `Bearer ${server.rootToken}` };
    const day = new Date(Date.now() - 86_400_000).toISOString();
    for (const path of [
      `usage?interval=hour&groupBy=key,origin,outcome&from=${day}&format=csv`,
      "blocked?format=csv",
    ]) {
      const answer = await fetch(`${server.baseUrl}/api/v1/projects/${projectId}/${path}`, { headers });
      expect(answer.headers.get("content-type")).toMatch(/^text\/csv/);
      expect(await answer.text()).not.toMatch(/(^|,|\n)"?[=+@|%]/);
    }
    const { page, projectUrl } = console;
    for (const screen of ["/usage?by=key", "/usage?by=origin", "/blocked"]) {
      await page.goto(`${projectUrl}${screen}`);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "CSV" }).first().click(),
      ]);
      expect(await readFile(await download.path(), "utf8")).not.toMatch(/(^|,|\n)"?[=+@|%]/);
    }
  });

  it("could not run on the console's pages if it got there: only scripts of this server may", async () => {
    const { server } = console;
    for (const route of [...routes, "/assets/nothing.js", "/%3Cscript%3E"]) {
      const { headers } = await fetch(`${server.baseUrl}/console${route}`);
      const policy = headers.get("content-security-policy") ?? "";
      const scripts = /(?:^|;) *script-src ([^;]*)/.exec(policy)?.[1] ?? /default-src ([^;]*)/.exec(policy)?.[1];
      expect([route, scripts?.trim()]).toEqual([route, expect.stringMatching(/^'(self|none)'$/)]);
      expect(policy).toMatch(/frame-ancestors 'none'/);
    }
  });
});

/** Requests that are refused for what they say of themselves, one by one and all together. */
function hostileRequests(): readonly Readonly<Record<string, string>>[] {
  const each = Object.entries(HOSTILE_HEADERS).map(([name, value]) => ({ [name]: value }));
  const hosts = ["http://<img src=x onerror=__pwned=6>.example", "https://=cmd.example", "https://evil.example"];
  return [...each, HOSTILE_HEADERS, ...hosts.map((origin) => ({ origin }))];
}

/** Sends headers as they are: `fetch` would not. */
function ask(url: string, headers: Readonly<Record<string, string>>): Promise<void> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (answer) => answer.resume().on("end", resolve))
      .on("error", reject)
      .end();
  });
}

/** What of the page was made out of text: scripts and pictures that are not its own, handlers, addresses that are scripts. */
async function injected(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate<string[]>(`[
    ...(window.__pwned === undefined ? [] : ["something ran: " + window.__pwned]),
    ...[...document.querySelectorAll("script:not([src]):not([type='application/json']), img[src=x], [onerror], [onload], a[href^='javascript:' i]")]
      .map((node) => node.outerHTML.slice(0, 200)),
    ...(document.documentElement.scrollWidth > innerWidth ? ["it is wider than the screen"] : []),
  ]`);
  return found;
}

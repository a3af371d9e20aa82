import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../launch-browser.ts";
import { type RunningServer, type ServerOptions, startServer } from "../start-server.ts";

/** A fresh server, set up through the console by its first owner, who is signed in. */
export type OpenConsole = {
  readonly server: RunningServer;
  readonly page: Page;
  readonly projectId: string;
  /** `http://127.0.0.1:1234/console/p/prj_...`, without a slash at its end. */
  readonly projectUrl: string;
  /** What the browser reported as errors so far: broken scripts and violations of the content security policy. */
  readonly problems: readonly string[];
  [Symbol.asyncDispose](): Promise<void>;
};

/** The account that the set-up makes. */
export const OWNER = { name: "Ada Lovelace", email: "ada@shop.example", password: "correct horse battery staple" };

/** Starts a server and a browser, and follows the link that the server printed. */
export async function openConsole(options: ServerOptions = {}): Promise<OpenConsole> {
  const server = await startServer(options);
  const browser = await launchBrowser();
  const { page, problems } = await openPage(browser);
  await page.goto(setupLink(server));
  await page.getByLabel("Your name").fill(OWNER.name);
  await page.getByLabel("E-mail").fill(OWNER.email);
  await page.getByRole("textbox", { name: "Password" }).fill(OWNER.password);
  await page.getByRole("button", { name: /Create account/ }).click();
  await page.waitForURL(/\/console\/p\/prj_/);
  const projectId = /\/p\/(prj_[^/?]+)/.exec(page.url())?.[1] ?? "";
  return {
    server,
    page,
    projectId,
    projectUrl: `${server.baseUrl}/console/p/${projectId}`,
    problems,
    async [Symbol.asyncDispose]() {
      await browser.close();
      await server[Symbol.asyncDispose]();
    },
  };
}

/** The one-time link that a new server prints. */
export function setupLink(server: RunningServer): string {
  const link = /http\S+\/console\/setup\?token=\S+/.exec(server.output())?.[0];
  if (link === undefined) throw new Error(`no set-up link in:\n${server.output()}`);
  return link;
}

async function openPage(browser: Browser): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && /Content Security Policy|Uncaught/.test(message.text()))
      problems.push(message.text());
  });
  return { page, problems };
}

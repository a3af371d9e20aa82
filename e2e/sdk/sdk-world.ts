import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "../launch-browser.ts";
import { servePages, type Site } from "../serve-pages.ts";
import { type RunningServer, startServer } from "../start-server.ts";
import { sdkPage } from "./sdk-page.ts";

type Made = { readonly id: string; readonly value: string };

/** A page that is open, with what it wrote to the console as errors and what it asked the network for. */
export type OpenPage = { readonly page: Page; readonly consoleErrors: string[]; readonly asked: URL[] };

/** A server with a project, a browser and a customer's website, whose pages are made by the script that they run. */
export type SdkWorld = {
  readonly server: RunningServer;
  readonly site: Site;
  readonly projectId: string;
  /** `/api/v1/projects/prj_...`. */
  readonly project: string;
  readonly defaultKey: Made;
  makeKey(settings: Readonly<Record<string, unknown>>): Promise<Made>;
  /** `prepare` comes before the page is loaded. */
  open(script: string, options?: BrowserContextOptions, prepare?: (page: Page) => Promise<unknown>): Promise<OpenPage>;
  /** Opens any page of HTML. */
  openHtml: SdkWorld["open"];
  [Symbol.asyncDispose](): Promise<void>;
};

/** Starts all of it. */
export async function openSdkWorld(): Promise<SdkWorld> {
  const [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const pages: Record<string, string> = {};
  const site = await servePages(pages);
  const { id, defaultKey } = await server.api<{ id: string; defaultKey: Made }>("POST", "/api/v1/projects", {
    name: "Shop",
  });
  const project = `/api/v1/projects/${id}`;
  let count = 0;
  const openHtml: SdkWorld["openHtml"] = (html, options, prepare) => {
    count += 1;
    pages[`/${count}`] = html;
    return openPage(browser, { address: `${site.origin}/${count}`, options, prepare });
  };
  return {
    server,
    site,
    projectId: id,
    project,
    defaultKey,
    makeKey: (settings) => server.api("POST", `${project}/keys`, { name: "K", kind: "public", ...settings }),
    open: (script, ...rest) => openHtml(sdkPage(server.baseUrl, script), ...rest),
    openHtml,
    async [Symbol.asyncDispose]() {
      await browser.close();
      await site[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

type Opening = {
  readonly address: string;
  readonly options?: BrowserContextOptions | undefined;
  readonly prepare?: ((page: Page) => Promise<unknown>) | undefined;
};

async function openPage(browser: Browser, { address, options, prepare }: Opening): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 }, ...options });
  const page = await context.newPage();
  const consoleErrors: string[] = [];
  const asked: URL[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") consoleErrors.push(message.text());
  });
  page.on("pageerror", (error) => consoleErrors.push(error.message));
  context.on("request", (request) => asked.push(new URL(request.url())));
  await prepare?.(page);
  await page.goto(address);
  return { page, consoleErrors, asked };
}

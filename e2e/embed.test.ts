import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, skipWithoutBrowser } from "./launch-browser.ts";
import { servePages, type Site } from "./serve-pages.ts";
import { type RunningServer, startServer } from "./start-server.ts";

type Created = { id: string; value: string };
type Usage = { rows: { key?: string; service?: string; outcome?: string; origin?: string; requests: number }[] };

describe.skipIf(skipWithoutBrowser)("an embedded map", () => {
  let server: RunningServer;
  let browser: Browser;
  let project: { id: string; defaultKey: Created };
  let site: Site;
  const pages: Record<string, string> = {};

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    project = await server.api("POST", "/api/v1/projects", { name: "Shop" });
    site = await servePages(pages);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.[Symbol.asyncDispose]();
    await server?.[Symbol.asyncDispose]();
  });

  const keyFor = (origins: readonly string[]) =>
    server.api<Created>("POST", `/api/v1/projects/${project.id}/keys`, {
      name: "Embedded",
      kind: "public",
      services: ["embed"],
      origins,
    });
  const embedUrl = (key: string, query: string) => `${server.baseUrl}/embed/v1/place?key=${key}&${query}`;
  const frame = (url: string) => `<!doctype html><iframe width="600" height="400" src="${url}"></iframe>`;

  async function open(html: string): Promise<Page> {
    pages["/"] = html;
    const page = await (await browser.newContext({ viewport: { width: 640, height: 440 } })).newPage();
    await page.goto(site.origin);
    return page;
  }

  it("is alive on the key's website, and all that it loads counts as embed and as that website's", async () => {
    const key = await keyFor([`localhost:${site.port}`]);
    const page = await open(frame(embedUrl(key.value, "q=Montevideo")));
    const map = page.frameLocator("iframe");
    await map.getByRole("heading", { name: "Montevideo" }).waitFor();
    await map.getByText("Uruguay").waitFor();
    await map.locator(".maplibregl-marker").waitFor();
    await page.waitForLoadState("networkidle");
    expect(await map.locator("#notice").isVisible()).toBe(false);
    const larger = (await map.getByRole("link", { name: "Larger map" }).getAttribute("href")) ?? "";
    await expect.poll(() => rowsOf(key)).toContainEqual([site.origin, "embed", "allowed"]);
    expect(new Set((await rowsOf(key)).map(String))).toEqual(new Set([`${site.origin},embed,allowed`]));
    // The larger map opens from our own page, where no website is seen: its ticket says which one it was.
    const viewer = await (await browser.newContext()).newPage();
    await viewer.goto(new URL(larger, `${server.baseUrl}/embed/v1/place`).href);
    await viewer.waitForLoadState("networkidle");
    expect(await viewer.locator("#notice").isVisible()).toBe(false);
    await viewer.context().close();
    await page.context().close();
  });

  it("is refused on another website, in words that a person can read", async () => {
    const key = await keyFor(["shop.example"]);
    const page = await open(frame(embedUrl(key.value, "q=Montevideo")));
    const notice = page.frameLocator("iframe").getByRole("alert");
    await notice.getByText("Website not allowed").waitFor();
    await notice.getByText(site.origin).waitFor();
    await page.context().close();
  });

  it("lets itself be framed by the key's websites only", async () => {
    const key = await keyFor(["https://shop.example", "*.shop.example"]);
    const policyOf = async (value: string) => {
      const headers = { referer: "https://shop.example/contact" };
      const response = await fetch(embedUrl(value, "center=-34.9,-56.2&zoom=12"), { headers });
      return response.headers.get("content-security-policy");
    };
    expect(await policyOf(key.value)).toContain(
      "frame-ancestors https://shop.example https://*.shop.example http://*.shop.example",
    );
    expect(await policyOf(project.defaultKey.value)).toContain("frame-ancestors *");
  });

  it("answers a program that may not with a problem document", async () => {
    const response = await fetch(`${server.baseUrl}/embed/v1/place?q=x`);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: "KEY_MISSING" });
  });

  it("opens for an embed token by its address alone", async () => {
    const token = await server.api<Created>("POST", `/api/v1/projects/${project.id}/tokens`, {
      type: "embed",
      restriction: "domain",
      domains: [`localhost:${site.port}`],
      validity: 30,
    });
    const page = await open(frame(`${server.baseUrl}/embed/v1/place?token=${token.value}&q=Astana&zoom=10`));
    await page.frameLocator("iframe").getByRole("heading", { name: "Astana" }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.frameLocator("iframe").locator("#notice").isVisible()).toBe(false);
    await page.context().close();
  });

  it.each([
    ["", 400, "Say what to show"],
    ["q=%20", 400, "Say what to show"],
    ["q=...", 400, "has to name a place"],
    [`q=${"x".repeat(300)}`, 400, "200 characters"],
    ["center=181,0", 400, "latitude"],
    ["center=NaN,0", 400, "latitude"],
    ["center=1,2,3", 400, "latitude"],
    ["center=-34.9,-56.2&zoom=-1", 400, "zoom"],
    ["q=a&id=b", 400, "not both"],
    ["q=a&language=%3Cscript%3E", 400, "language"],
    ["q=Montevideo&style=%3Cscript%3E", 404, "There is no style"],
    ["id=nothing", 404, "Nothing was found"],
    ["q=%3Cimg%20src%3Dx%3Eqqqq", 404, "Nothing was found"],
  ])("answers %s with %i and a sentence", async (query, status, sentence) => {
    const response = await fetch(embedUrl(project.defaultKey.value, query));
    const html = await response.text();
    expect(response.status).toBe(status);
    expect(html).toContain(sentence);
    expect(html).not.toMatch(/<img|<script/);
  });

  async function rowsOf(key: Created): Promise<string[][]> {
    const path = `/api/v1/projects/${project.id}/usage?interval=day&groupBy=key,service,outcome,origin`;
    const { rows } = await server.api<Usage>("GET", path);
    return rows
      .filter((row) => row.key === key.id)
      .map((row) => [row.origin ?? "", row.service ?? "", row.outcome ?? ""]);
  }
});

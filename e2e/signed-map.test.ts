import { createHmac } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { coloursOf } from "./colours-of.ts";
import { launchBrowser, skipWithoutBrowser } from "./launch-browser.ts";
import { maplibrePage } from "./maplibre-page.ts";
import { servePages } from "./serve-pages.ts";
import { type RunningServer, startServer } from "./start-server.ts";

type Made = { id: string; value: string };
type Usage = { rows: { key: string; outcome: string; requests: number }[] };

const VIEW = { center: [10, 30] as [number, number], zoom: 2 };

describe.skipIf(skipWithoutBrowser)("a map in a real browser, without a key of its own", () => {
  let server: RunningServer;
  let browser: Browser;
  let project: string;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    project = `/api/v1/projects/${(await server.api<Made>("POST", "/api/v1/projects", { name: "Shop" })).id}`;
  });
  afterAll(async () => {
    await browser?.close();
    await server?.[Symbol.asyncDispose]();
  });

  /** What went wrong while a style was painted, how many colours it has, and how its requests ended. */
  async function paint(query: string, keyId: string) {
    const style = `${server.baseUrl}/maps/streets/style.json?${query}`;
    await using site = await servePages({ "/": maplibrePage(style, VIEW) });
    const page = await browser.newPage();
    await page.goto(site.origin);
    await page.waitForFunction("window.painted === true || window.problems?.length > 0");
    const problems = await page.evaluate("window.problems");
    const colours = Array.isArray(problems) && problems.length === 0 ? await coloursOf(page) : 0;
    await page.close();
    const { rows } = await server.api<Usage>("GET", `${project}/usage?groupBy=key,outcome`);
    return { problems, colours, outcomes: rows.filter(({ key }) => key === keyId).map(({ outcome }) => outcome) };
  }

  it("is painted by a signed prefix, with all its tiles, fonts and sprites, until it ends", async () => {
    const key = await server.api<Made>("POST", `${project}/keys`, {
      name: "K",
      kind: "public",
      requireSignature: true,
    });
    const made = await server.api<{ secret: string }>("POST", `${project}/keys/${key.id}/signing-secret`);
    const signed = (expires: number): string => {
      const mac = createHmac("sha256", Buffer.from(made.secret, "hex")).update(
        `prefix=/maps/streets&expires=${expires}`,
      );
      const signature = mac.digest("base64url");
      return new URLSearchParams({
        key: key.value,
        prefix: "/maps/streets",
        expires: String(expires),
        signature,
      }).toString();
    };
    const now = Math.floor(Date.now() / 1000);
    const painted = await paint(signed(now + 600), key.id);
    expect(painted).toEqual({ problems: [], colours: expect.any(Number), outcomes: ["allowed"] });
    expect(painted.colours).toBeGreaterThan(20);
    const late = await paint(signed(now - 1), key.id);
    expect(late.problems).not.toEqual([]);
    expect(late.outcomes).toContain("SIGNATURE_EXPIRED");
  });

  it("is painted by a token", async () => {
    const token = await server.api<Made>("POST", `${project}/tokens`, { type: "map", domains: "localhost" });
    const painted = await paint(`token=${token.value}`, token.id);
    expect(painted).toEqual({ problems: [], colours: expect.any(Number), outcomes: ["allowed"] });
    expect(painted.colours).toBeGreaterThan(20);
  });
});

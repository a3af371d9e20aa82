import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, skipWithoutBrowser } from "../launch-browser.ts";
import { enterConsole } from "../year/enter-console.ts";
import { type Measured, measureScreens, screensTable } from "../year/measure-screens.ts";
import { openYear, type Year } from "../year/open-year.ts";
import { screensOf } from "../year/screens.ts";
import { USUAL_YEAR } from "../../packages/server/test/year/seed-year.ts";

/** `npm run bench:console` measures against 1 s; here, beside other tests on a busy machine, the quickest of three visits may take longer. */
const LIMIT_MS = 2_500;
const MOST_SHIFT = 0.1;
/** For strangers, or only a way to another screen. */
const NOT_WALKED = new Set(["/setup", "/sign-in", "/join", "/open", "/"]);

describe.skipIf(skipWithoutBrowser)("the console with 10,000 keys and a year of usage", () => {
  let year: Year;
  let browser: Browser;
  let page: Page;
  let measured: readonly Measured[] = [];

  beforeAll(async () => {
    [year, browser] = await Promise.all([openYear(USUAL_YEAR), launchBrowser()]);
    page = await enterConsole(browser, year);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await year?.[Symbol.asyncDispose]();
  });

  it("every route of the console is among the screens that are walked through", async () => {
    const router = await readFile(new URL("../../packages/console/src/router.tsx", import.meta.url), "utf8");
    const routes = new Set([...router.matchAll(/\bpath: "([^"]+)"/g)].map((match) => match[1] ?? ""));
    const walked = new Set(screensOf(year).map(({ route }) => route));
    expect([...routes].filter((route) => !NOT_WALKED.has(route)).sort()).toEqual([...walked].sort());
  });

  it("each screen is usable soon after it was opened", { timeout: 300_000 }, async () => {
    measured = await measureScreens(page, screensOf(year), LIMIT_MS);
    const slow = measured.filter(({ fastestMs }) => fastestMs > LIMIT_MS);
    expect(screensTable(slow)).toBe("");
  });

  it("no screen moves while it loads", () => {
    expect(measured.length).toBeGreaterThan(0);
    expect(screensTable(measured.filter(({ shift }) => shift >= MOST_SHIFT))).toBe("");
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { type OpenConsole, openConsole } from "./open-console.ts";

/** How what has the focus is called, also with its role before it. */
const NAMES_OF_FOCUSED = `((node) =>
  [node.getAttribute("aria-label"), node.textContent, node.role + " " + node.textContent, ...[...(node.labels ?? [])].map((label) => label.textContent)]
    .filter((part) => part !== null).map((part) => part.trim()))(document.activeElement)`;

describe.skipIf(skipWithoutBrowser)("with the keyboard alone", () => {
  let console: OpenConsole;

  beforeAll(async () => {
    console = await openConsole();
  });
  afterAll(async () => {
    await console?.[Symbol.asyncDispose]();
  });

  /** Goes on with Tab until what has the focus bears this name. */
  async function tabTo(name: string | RegExp): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      await console.page.keyboard.press("Tab");
      const words = await console.page.evaluate<string[]>(NAMES_OF_FOCUSED);
      if (words.some((part) => part.match(name) !== null)) return;
    }
    throw new Error(`Tab never reaches ${String(name)}`);
  }

  it("a key is made, restricted to a website, and restricted further on its page", async () => {
    const { page, server, projectId } = console;
    await page.getByRole("heading", { level: 1 }).waitFor();
    await tabTo(/^Keys$/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/keys$/);
    await tabTo("Create key");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/keys\/new/);
    await tabTo(/^Website/);
    await page.keyboard.press("Enter");
    await page.getByLabel("Name").waitFor();
    await page.keyboard.type("Shop website");
    await tabTo(/^Websites/);
    await page.keyboard.type("shop.example");
    await page.getByText("Keeps out").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Remove shop.example" }).waitFor();
    await tabTo("Create key");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Shop website is ready" }).waitFor();
    await tabTo("Open the key");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Overview" }).waitFor();
    await tabTo("tab Overview");
    await page.keyboard.press("ArrowRight");
    await tabTo(/^IP addresses/);
    await page.keyboard.type("192.0.2.7");
    await page.keyboard.press("Enter");
    await tabTo("Save");
    await page.keyboard.press("Enter");
    await page.getByText("Saved. It holds from now on.").waitFor();
    const { items } = await server.api<{ items: object[] }>("GET", `/api/v1/projects/${projectId}/keys?search=Shop`);
    expect(items).toMatchObject([{ name: "Shop website", origins: ["shop.example"], ips: ["192.0.2.7"] }]);
    expect(console.problems).toEqual([]);
  });

  it("a page that one goes to has the focus on its heading, and the first link of a page skips the rail", async () => {
    const { page, projectUrl } = console;
    await page.goto(`${projectUrl}/keys`);
    await page.getByRole("heading", { level: 1, name: "Keys" }).waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate<string[]>(NAMES_OF_FOCUSED)).toContain("Skip to the content");
    await page.keyboard.press("Enter");
    await page.locator("#content:focus").waitFor();
    await tabTo("Create key");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/keys\/new/);
    await page.locator("main h1:focus").waitFor();
    await page.goBack();
    await page.locator("main h1:focus", { hasText: /^Keys$/ }).waitFor();
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { type OpenConsole, openConsole } from "./open-console.ts";

describe.skipIf(skipWithoutBrowser)("keys in the console", () => {
  let console: OpenConsole;
  let value = "";

  beforeAll(async () => {
    console = await openConsole();
  });
  afterAll(async () => {
    await console?.[Symbol.asyncDispose]();
  });

  async function askFor(origin: string): Promise<number> {
    const url = `${console.server.baseUrl}/tiles/world/0/0/0.pbf?key=${value}`;
    const response = await fetch(url, { headers: { Origin: origin } });
    await response.arrayBuffer();
    return response.status;
  }

  it("a page address is mended with one click, and the key then works on that site only", async () => {
    const { page } = console;
    await page.goto(`${console.projectUrl}/keys/new?building=website`);
    await page.getByLabel("Name").fill("Shop website");
    await page.getByLabel("Websites").fill("https://shop.example/cart?step=1");
    await page.getByRole("button", { name: "Use https://shop.example" }).click();
    await page.getByText("Keeps out").waitFor();
    await page.getByLabel("Try an address").fill("https://evil.example/");
    await page.getByText(/Kept out/).waitFor();
    await page.getByRole("button", { name: "Create key" }).click();
    await page.getByRole("heading", { name: "Shop website is ready" }).waitFor();
    value = await page.locator("code", { hasText: /^lk_pub_\w{36}$/ }).innerText();
    expect(await askFor("https://shop.example")).toBe(200);
    expect(await askFor("https://evil.example")).toBe(403);
  });

  it("the list says who may use each key, and the usage page what was refused and where that is changed", async () => {
    const { page } = console;
    await page.goto(`${console.projectUrl}/keys`);
    await page.getByText("https://shop.example · maps only").waitFor();
    await page.getByText("anyone can use it").waitFor();
    await page.goto(`${console.projectUrl}/usage?period=hour`);
    const refused = page.getByRole("region", { name: "Refused requests" });
    await refused.getByText("The website is not on the list").waitFor();
    await refused.getByText("https://evil.example").waitFor();
    await page.getByRole("link", { name: "Change the key" }).first().click();
    await page.waitForURL(/tab=restrictions/);
  });

  it("a site that is added to a key is let in by the next request", async () => {
    const { page } = console;
    await page.getByLabel("Websites").fill("evil.example");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved. It holds from now on.").waitFor();
    expect(await askFor("https://evil.example")).toBe(200);
  });

  it("a key is revoked only after its name was typed, and is refused at once", async () => {
    const { page } = console;
    await page.getByRole("button", { name: "Stop or delete" }).click();
    await page.getByRole("menuitem", { name: "Revoke for good" }).click();
    await page.getByText(/was used 3 times today from/).waitFor();
    const revoke = page.getByRole("button", { name: "Revoke key" });
    expect(await revoke.isDisabled()).toBe(true);
    await page.getByLabel(/Type .Shop website. to go on/).fill("Shop website");
    await revoke.click();
    await revoke.waitFor({ state: "detached" });
    expect(await askFor("https://shop.example")).toBe(401);
  });

  it("a secret value is shown once, in a dialog that Escape does not close", async () => {
    const { page } = console;
    await page.goto(`${console.projectUrl}/keys/new?building=server`);
    await page.getByLabel("Name").fill("Nightly reports");
    await page.getByRole("button", { name: "Create key" }).click();
    const secret = page.locator("code", { hasText: /^lk_sec_\w{36}$/ });
    await secret.waitFor();
    await page.keyboard.press("Escape");
    expect(await secret.isVisible()).toBe(true);
    await page.getByLabel("I have put it somewhere safe").check();
    await page.getByRole("button", { name: "Done" }).click();
    await secret.waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Open the key" }).click();
    await page.getByText(/only its fingerprint is kept/).waitFor();
    expect(await page.content()).not.toMatch(/lk_sec_\w{36}/);
    expect(console.problems).toEqual([]);
  });
});

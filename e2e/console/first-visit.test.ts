import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { type OpenConsole, OWNER, openConsole, setupLink } from "./open-console.ts";

describe.skipIf(skipWithoutBrowser)("the first visit to the console", () => {
  let console: OpenConsole;

  beforeAll(async () => {
    console = await openConsole();
  });
  afterAll(async () => {
    await console?.[Symbol.asyncDispose]();
  });

  it("leads from the printed link to a living map, whose requests are counted before one's eyes", async () => {
    const { page } = console;
    await page.getByText("See your map (done)").waitFor();
    const requests = page.locator("dt", { hasText: "Requests" }).first().locator("xpath=following-sibling::dd");
    await expect.poll(async () => Number(await requests.innerText()), { timeout: 15_000 }).toBeGreaterThan(3);
    expect(console.problems).toEqual([]);
  });

  it("offers code with the default key in it", async () => {
    const { items } = await console.server.api<{ items: { id: string; isDefault: boolean }[] }>(
      "GET",
      `/api/v1/projects/${console.projectId}/keys`,
    );
    const id = items.find((key) => key.isDefault)?.id;
    const path = `/api/v1/projects/${console.projectId}/keys/${id}/value`;
    const { value } = await console.server.api<{ value: string }>("GET", path);
    const code = console.page.getByRole("region", { name: "Code" });
    await expect.poll(() => code.innerText()).toContain(`latchkey.accessToken = "${value}"`);
    await console.page.getByRole("tab", { name: "OpenLayers" }).click();
    expect(await code.innerText()).toContain("olms.apply(map,");
  });

  it("says that the set-up link was used, and signs the owner in again", async () => {
    const { page, server } = console;
    await page.goto(setupLink(server));
    await page.getByText(/is set up already/).waitFor();
    await page.goto(console.projectUrl);
    await page.getByRole("button", { name: "Account and appearance" }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.waitForURL(/sign-in/);
    await page.goto(`${console.projectUrl}/keys`);
    await page.waitForURL(/sign-in\?next=/);
    await page.getByLabel("E-mail").fill(OWNER.email);
    await page.getByRole("textbox", { name: "Password" }).fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText(/do not belong together/).waitFor();
    await page.getByRole("textbox", { name: "Password" }).fill(OWNER.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Keys", exact: true }).waitFor();
  });
});

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { type OpenConsole, OWNER, openConsole } from "./open-console.ts";
import { totp } from "../../packages/server/test/api/totp.ts";

describe.skipIf(skipWithoutBrowser)("the account of a person", () => {
  let console: OpenConsole;
  let baseUrl = "";
  let secret = "";
  let backupCodes: readonly string[] = [];

  beforeAll(async () => {
    console = await openConsole();
    ({ baseUrl } = console.server);
  });
  afterAll(async () => {
    await console?.[Symbol.asyncDispose]();
  });

  async function anotherBrowser(): Promise<Page> {
    const context = await console.page.context().browser()?.newContext();
    if (context === undefined) throw new Error("the browser is gone");
    return context.newPage();
  }

  /** Leads to the account's page, which draws no map, once the code was right. */
  async function typePassword(page: Page, origin = baseUrl): Promise<void> {
    await page.goto(`${origin}/console/sign-in?next=/account`);
    await page.getByLabel("E-mail").fill(OWNER.email);
    await page.getByRole("textbox", { name: "Password" }).fill(OWNER.password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
  }

  async function typeCode(page: Page, code: string): Promise<void> {
    await page.getByRole("textbox", { name: "Code" }).fill(code);
    await page.getByRole("button", { name: "Go on" }).click();
  }

  const untilIn = (page: Page) => page.getByRole("heading", { name: "Your account" }).waitFor();

  async function signOut(page: Page): Promise<void> {
    await page.getByRole("button", { name: "Account and appearance" }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.waitForURL(/sign-in/);
  }

  it("has a name that the others see", async () => {
    const { page } = console;
    await page.getByRole("button", { name: "Account and appearance" }).click();
    await page.getByRole("menuitem", { name: "Your account" }).click();
    await untilIn(page);
    await page.getByLabel("Name").fill("Ada King");
    await page.getByRole("button", { name: "Save" }).click();
    const path = `/api/v1/projects/${console.projectId}/members`;
    const named = () =>
      console.server.api<{ items: { name: string }[] }>("GET", path).then(({ items }) => items[0]?.name);
    await expect.poll(named).toBe("Ada King");
  });

  it("asks for a second factor once that is set up, and takes the code of this moment", async () => {
    const { page } = console;
    await page.getByRole("button", { name: "Set up two-factor" }).click();
    await page.getByRole("dialog").getByLabel("Your password").fill(OWNER.password);
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByRole("img", { name: "Picture for your authenticator app" }).waitFor();
    secret = await page.getByRole("dialog").locator("code").innerText();
    await page.getByLabel("The code that the app shows now").fill(totp(secret));
    await page.getByRole("button", { name: "Turn on" }).click();
    await page.getByText("This is the only time you see this value").waitFor();
    backupCodes = (await page.getByRole("dialog").locator("code").innerText()).split("\n");
    expect(backupCodes).toHaveLength(10);
    await page.getByLabel("I have put it somewhere safe").check();
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("button", { name: "Turn off" }).waitFor();
    await signOut(page);

    await typePassword(page);
    await typeCode(page, "000000");
    await page.getByText("This code is not the one of this moment").waitFor();
    expect((await page.request.get(`${baseUrl}/api/v1/me`)).status()).toBe(401);
    await typeCode(page, totp(secret));
    await untilIn(page);
  });

  it("takes each backup code once", async () => {
    const other = await anotherBrowser();
    for (const [code = "", ends] of [
      [backupCodes[0], "in"],
      [backupCodes[0], "refused"],
    ]) {
      await typePassword(other);
      await typeCode(other, code);
      if (ends === "refused") await other.getByText("none of your backup codes").waitFor();
      else {
        await untilIn(other);
        await signOut(other);
      }
    }
    await other.context().close();
  });

  it("has passkeys, which sign in without password and code", async () => {
    const origin = baseUrl.replace("127.0.0.1", "localhost");
    const page = await anotherBrowser();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    const device = {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
    } as const;
    const options = { ...device, isUserVerified: true, automaticPresenceSimulation: true };
    await devtools.send("WebAuthn.addVirtualAuthenticator", { options });
    await typePassword(page, origin);
    await typeCode(page, totp(secret));
    await untilIn(page);
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByRole("dialog").getByLabel("Name").fill("Laptop");
    await page.getByRole("button", { name: "Add passkey" }).click();
    await page.getByRole("button", { name: "Rename Laptop" }).click();
    await page.getByRole("dialog").getByLabel("Name").fill("Desk");
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "Remove Desk" }).waitFor();
    await signOut(page);
    await page.goto(`${origin}/console/sign-in?next=/account`);
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await untilIn(page);
    await page.getByRole("button", { name: "Remove Desk" }).click();
    await page.getByRole("button", { name: "Remove passkey" }).click();
    await page.getByText("Desk").first().waitFor({ state: "detached" });
    await signOut(page);
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.getByText("This passkey is not known here").waitFor();
    await page.context().close();
  });

  it("is signed out everywhere with one button, in every browser", async () => {
    const { page } = console;
    const other = await anotherBrowser();
    await typePassword(other);
    await typeCode(other, totp(secret));
    await untilIn(other);
    await page.reload();
    await page.getByText("This browser").waitFor();
    await page
      .getByRole("button", { name: /^Sign out Chrome on/ })
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Sign out everywhere" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Sign out everywhere" }).click();
    await page.waitForURL(/sign-in/);
    expect((await other.request.get(`${baseUrl}/api/v1/me`)).status()).toBe(401);
    await other.goto(`${console.projectUrl}/keys`);
    await other.waitForURL(/sign-in/);
    expect(console.problems).toEqual([]);
  });
});

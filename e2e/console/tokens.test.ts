import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { maplibrePage } from "../maplibre-page.ts";
import { servePages } from "../serve-pages.ts";
import { type OpenConsole, openConsole } from "./open-console.ts";

type Listed = { items: { id: string; description: string; status: string; domains: string[]; expiresAt: string }[] };

const VALUE = /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/;

describe.skipIf(skipWithoutBrowser)("tokens in the console", () => {
  let console: OpenConsole;
  let folder = "";
  let value = "";
  let signed = "";

  beforeAll(async () => {
    console = await openConsole();
    folder = await mkdtemp(join(tmpdir(), "latchkey-signer-"));
  });
  afterAll(async () => {
    await console?.[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  async function askWith(token: string, origin: string): Promise<number> {
    const url = `${console.server.baseUrl}/maps/streets/style.json?token=${token}`;
    const response = await fetch(url, { headers: { Origin: origin } });
    await response.arrayBuffer();
    return response.status;
  }
  const listed = () =>
    console.server.api<Listed>("GET", `/api/v1/projects/${console.projectId}/tokens`).then(({ items }) => items);

  it("a token is made for websites and 30 days, and what was mistyped is mended with one click", async () => {
    const { page } = console;
    await page.goto(`${console.projectUrl}/tokens`);
    await page.getByRole("heading", { name: "No token yet" }).waitFor();
    await page.getByRole("link", { name: "Create token" }).first().click();
    const create = page.getByRole("button", { name: "Create token" });
    expect(await create.isDisabled()).toBe(true);
    await page.getByRole("textbox", { name: "Websites" }).fill("localhost, https://shop.example/cart?step=1");
    await page.getByRole("button", { name: "Use https://shop.example" }).click();
    await page.getByText("Keeps out").waitFor();
    await page.getByRole("combobox", { name: "Validity" }).click();
    await page.getByRole("option", { name: "30 days" }).click();
    await page.getByLabel("Description").fill("Shop website");
    await create.click();
    await page.getByRole("heading", { name: "Shop website is ready" }).waitFor();
    value = await page.locator("code", { hasText: VALUE }).innerText();
    const [token] = await listed();
    expect(token).toMatchObject({ description: "Shop website", domains: ["localhost", "https://shop.example"] });
    const days = (Date.parse(token?.expiresAt ?? "") - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThan(30.1);
  });

  it("it opens a map on its website, and is refused on another", async () => {
    const pages: Record<string, string> = {};
    await using site = await servePages(pages);
    const style = `${console.server.baseUrl}/maps/streets/style.json?token=${value}`;
    pages["/"] = maplibrePage(style, { center: [12, 30], zoom: 1 });
    const map = await console.page.context().newPage();
    await map.goto(site.origin);
    await map.waitForFunction("window.painted");
    expect(await map.evaluate("window.problems")).toEqual([]);
    await map.close();
    expect(await askWith(value, "https://shop.example")).toBe(200);
    expect(await askWith(value, "https://evil.example")).toBe(403);
  });

  it("the list shows it, its page what it carried; it is revoked after its name was typed, and is refused at once", async () => {
    const { page } = console;
    const [token] = await listed();
    await page.goto(`${console.projectUrl}/usage?period=hour&by=key`);
    await page.getByRole("cell", { name: "Shop website" }).waitFor();
    await page.goto(`${console.projectUrl}/keys/${token?.id}`);
    await page.waitForURL(`${console.projectUrl}/tokens/${token?.id}`);
    await page.goto(`${console.projectUrl}/tokens`);
    await page.getByText("localhost, https://shop.example").waitFor();
    await page.getByRole("link", { name: "Shop website" }).click();
    await page.getByText(/Shop website was used \d+ times today from/).waitFor();
    await page.getByRole("button", { name: "Revoke" }).click();
    const revoke = page.getByRole("button", { name: "Revoke token" });
    expect(await revoke.isDisabled()).toBe(true);
    await page.getByLabel(/Type .Shop website. to go on/).fill("Shop website");
    await revoke.click();
    await revoke.waitFor({ state: "detached" });
    expect(await askWith(value, "https://shop.example")).toBe(401);
    expect(await listed()).toMatchObject([{ status: "revoked" }]);
    await page.getByText("revoked", { exact: true }).waitFor();
  });

  it("a server token is shown once, in a dialog that Escape does not close", async () => {
    const { page } = console;
    await page.goto(`${console.projectUrl}/tokens/new`);
    await page.getByRole("radio", { name: "Server" }).check();
    await page.getByRole("button", { name: "Create token" }).click();
    const secret = page.locator("code", { hasText: VALUE });
    await secret.waitFor();
    await page.keyboard.press("Escape");
    expect(await secret.isVisible()).toBe(true);
    await page.getByLabel("I have put it somewhere safe").check();
    await page.getByRole("button", { name: "Done" }).click();
    await secret.waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Open the token" }).click();
    await page.getByText(/shown once, when it is made/).waitFor();
    expect(await page.content()).not.toMatch(/eyJ[\w-]+\.[\w-]+\./);
  });

  it("a signing key is made, its private half saved once, and the code beside it signs what the gate takes", async () => {
    const { page } = console;
    await page.goto(`${console.projectUrl}/tokens?tab=signing-keys`);
    await page.getByRole("button", { name: "Create signing key" }).first().click();
    await page.getByLabel("Name").fill("Shop server");
    await page.getByRole("dialog").getByRole("button", { name: "Create signing key" }).click();
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download .pem" }).click();
    const saved = await saving;
    await saved.saveAs(join(folder, saved.suggestedFilename()));
    await page.keyboard.press("Escape");
    await page.getByLabel("I have put it somewhere safe").check();
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("textbox", { name: "Websites" }).fill("shop.example");
    const code = page.locator("pre", { hasText: 'origin: ["shop.example"]' });
    await writeFile(join(folder, "sign-token.mjs"), await code.innerText());
    const ran = spawnSync(process.execPath, ["sign-token.mjs"], { cwd: folder, encoding: "utf8" });
    expect(ran.stderr).toBe("");
    signed = ran.stdout.trim();
    expect(await askWith(signed, "https://shop.example")).toBe(200);
    expect(await askWith(signed, "https://evil.example")).toBe(403);
  });

  it("a pasted token is explained, with what is wrong with it and what the gate says", async () => {
    const { page } = console;
    await page.getByRole("tab", { name: "Decode" }).click();
    const field = page.getByRole("textbox", { name: "Token" });
    const gate = page.getByRole("list", { name: "What the gate says" });
    await field.fill(signed);
    await page.getByText("Who signed it: your signing key Shop server.").waitFor();
    await page.getByText(/When it ends: .*, in \d+ minutes\./).waitFor();
    await page.getByText("Which websites may use it: shop.example.").waitFor();
    await gate.getByText("Its signature is valid.").waitFor();
    await field.fill(value);
    await gate.getByText("It was revoked.").waitFor();
    await field.fill(`${signed.slice(0, -20)}${"A".repeat(20)}`);
    await page.getByText(/the signature does not fit/).waitFor();
    expect(page.url()).not.toContain("eyJ");
  });

  it("a revoked signing key stops what it signed at once, and the decoder says why", async () => {
    const { page } = console;
    await page.getByRole("tab", { name: "Signing keys" }).click();
    await page.getByRole("button", { name: "Revoke Shop server" }).click();
    await page.getByText(/Shop server was used 2 times today/).waitFor();
    await page.getByLabel(/Type .Shop server. to go on/).fill("Shop server");
    const revoke = page.getByRole("button", { name: "Revoke signing key" });
    await revoke.click();
    await revoke.waitFor({ state: "detached" });
    expect(await askWith(signed, "https://shop.example")).toBe(401);
    await page.getByRole("tab", { name: "Decode" }).click();
    await page.getByRole("textbox", { name: "Token" }).fill(signed);
    await page.getByText("Its signing key, Shop server, was revoked: sign with another one.").waitFor();
    expect(console.problems).toEqual([]);
  });

  it("a viewer is offered nothing that changes anything", async () => {
    const { page, server, projectUrl } = console;
    const path = `/api/v1/projects/${console.projectId}`;
    const { id } = await server.api<{ id: string }>("POST", `${path}/tokens`, { type: "map", description: "Kiosk" });
    // People are made viewers by an invitation; here the owner becomes one in the record itself.
    using database = new DatabaseSync(join(server.dataDir, "latchkey.sqlite"));
    database.exec("update members set role = 'viewer'");
    for (const [screen, seen] of [
      ["", "Kiosk"],
      [`/${id}`, "Made by"],
      ["?tab=signing-keys", "Shop server"],
      ["?tab=sign", "A signing key comes first"],
    ] as const) {
      await page.goto(`${projectUrl}/tokens${screen}`);
      await page.getByText(seen).first().waitFor();
      const offered = page
        .getByRole("main")
        .locator("a, button")
        .filter({ hasText: /Create|Revoke|Add/ });
      expect(await offered.count(), screen).toBe(0);
    }
    await page.goto(`${projectUrl}/tokens/new`);
    await page.getByRole("heading", { name: "Editors and owners make tokens" }).waitFor();
  });
});

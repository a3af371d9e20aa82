import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { type OpenConsole, openConsole } from "./open-console.ts";

const TILE = "/tiles/world/0/0/0.pbf";
const NEW_SHOP = "https://new.shop.example";

describe.skipIf(skipWithoutBrowser)("refused requests in the console", () => {
  let console: OpenConsole;
  let key: { readonly id: string; readonly value: string };

  beforeAll(async () => {
    console = await openConsole();
    const body = { name: "Shop website", kind: "public", origins: ["shop.example"] };
    key = await console.server.api("POST", `/api/v1/projects/${console.projectId}/keys`, body);
  });
  afterAll(async () => {
    await console?.[Symbol.asyncDispose]();
  });

  async function askFor(origin: string): Promise<number> {
    const url = `${console.server.baseUrl}${TILE}?key=${key.value}`;
    const response = await fetch(url, { headers: { Origin: origin } });
    await response.arrayBuffer();
    return response.status;
  }
  const rowOf = (text: string) => console.page.getByRole("listitem").filter({ hasText: text });

  it("appear while the page is looked at, with what was seen and which key", async () => {
    const { page } = console;
    await page.goto(`${console.projectUrl}/blocked`);
    await page.getByText("Nothing was refused in this period").waitFor();
    expect(await askFor(NEW_SHOP)).toBe(403);
    await rowOf(NEW_SHOP).getByText("The website is not on the list").waitFor({ timeout: 6_000 });
    await rowOf(NEW_SHOP).getByRole("link", { name: "Shop website" }).waitFor();
  });

  it("are narrowed by reason and key, and the URL keeps that", async () => {
    const { page } = console;
    await page.getByRole("combobox", { name: "Reason" }).click();
    await page.getByRole("option", { name: "The request named no website" }).click();
    await page.getByText("Nothing that fits was refused").waitFor();
    await page.goto(`${console.projectUrl}/blocked?code=ORIGIN_NOT_ALLOWED&key=${key.id}&period=hour`);
    await rowOf(NEW_SHOP).waitFor();
    expect(await page.getByRole("combobox", { name: "Key" }).inputValue()).toBe("Shop website");
  });

  it("are saved for a spreadsheet", async () => {
    const { page } = console;
    const file = page.waitForEvent("download");
    await page.getByRole("button", { name: "CSV" }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await file).createReadStream()) chunks.push(Buffer.from(chunk));
    expect(Buffer.concat(chunks).toString()).toContain(`${key.id},Shop website,maps,ORIGIN_NOT_ALLOWED,${NEW_SHOP},1,`);
  });

  it("are explained check by check, from the row that was clicked", async () => {
    const { page } = console;
    await rowOf(NEW_SHOP).getByRole("link", { name: "Explain" }).click();
    await page.getByRole("heading", { name: "Refused: the website is not on the list" }).waitFor();
    const check = page.getByRole("listitem").filter({ hasText: "The website or app may use the key" });
    await check.getByText("refused", { exact: true }).waitFor();
    await check.getByText(NEW_SHOP).waitFor();
    await check.getByRole("link", { name: /^Change it/ }).click();
    await page.waitForURL(/tab=restrictions/);
  });

  it("an origin is allowed in one click, which is undone in another; the gate follows at once", async () => {
    const { page } = console;
    await page.goto(`${console.projectUrl}/blocked`);
    await rowOf(NEW_SHOP).getByRole("button", { name: "Allow this website" }).click();
    await page.getByText(/Shop website may be used on new\.shop\.example/).waitFor();
    expect(await askFor(NEW_SHOP)).toBe(200);
    await page.getByRole("button", { name: "Undo" }).click();
    await rowOf(NEW_SHOP).getByRole("button", { name: "Allow this website" }).waitFor();
    expect(await askFor(NEW_SHOP)).toBe(403);
    await page.goto(`${console.projectUrl}/keys/${key.id}?tab=blocked`);
    await rowOf(NEW_SHOP).getByRole("button", { name: "Allow this website" }).click();
    await page.getByText(/may be used on new\.shop\.example/).waitFor();
    expect(await askFor(NEW_SHOP)).toBe(200);
  });

  it("a pasted address and a pasted curl command are explained, and neither ends up in the console's URL", async () => {
    const { page, server } = console;
    await page.goto(`${console.projectUrl}/explain`);
    const field = page.getByLabel("Address or curl command");
    await field.fill(`${TILE}?key=${key.value}`);
    await page.getByRole("button", { name: "Headers and IP address" }).click();
    await page.getByLabel("Origin", { exact: true }).fill("https://shop.example");
    await page.getByRole("button", { name: "Explain", exact: true }).click();
    await page.getByRole("heading", { name: "It would be let through" }).waitFor();
    await field.fill(`curl '${server.baseUrl}${TILE}?key=${key.value}' -H 'Origin: https://evil.example'`);
    await page.getByLabel("Origin", { exact: true }).fill("");
    await page.getByRole("button", { name: "Explain", exact: true }).click();
    await page.getByRole("heading", { name: "Refused: the website is not on the list" }).waitFor();
    await page.getByText("would pass").first().waitFor();
    expect(page.url()).not.toMatch(/lk_pub|key=/);
    const requests: unknown = await server.api("GET", `/api/v1/projects/${console.projectId}/blocked?key=${key.id}`);
    expect(JSON.stringify(requests)).not.toContain("evil.example");
    expect(console.problems).toEqual([]);
  });
});

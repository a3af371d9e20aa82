import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { type OpenConsole, openConsole } from "./open-console.ts";

const CITY = "https://www.city.example";
const PARTNER = "https://blog.partner.example";

type MadeKey = { readonly id: string; readonly value: string };

describe.skipIf(skipWithoutBrowser)("a key's page in the console", () => {
  let console: OpenConsole;
  let key: MadeKey;

  beforeAll(async () => {
    console = await openConsole();
    key = await makeKey({ name: "City map" });
  });
  afterAll(async () => {
    await console?.[Symbol.asyncDispose]();
  });

  const keysPath = () => `/api/v1/projects/${console.projectId}/keys`;
  const makeKey = (body: object) => console.server.api<MadeKey>("POST", keysPath(), { kind: "public", ...body });
  const readKey = (id: string) => console.server.api<Record<string, unknown>>("GET", `${keysPath()}/${id}`);
  const open = (tab: string) => console.page.goto(`${console.projectUrl}/keys/${key.id}?tab=${tab}`);
  const clickIn = (name: string) => console.page.getByRole("dialog").getByRole("button", { name }).click();

  async function ask(value: string, origin: string): Promise<number> {
    const url = `${console.server.baseUrl}/tiles/world/0/0/0.pbf?key=${value}`;
    const response = await fetch(url, { headers: { Origin: origin } });
    await response.arrayBuffer();
    return response.status;
  }

  it("suggests the websites it was really used on, and one click puts them into the form", async () => {
    const { page } = console;
    for (const origin of [CITY, CITY, CITY, PARTNER]) expect(await ask(key.value, origin)).toBe(200);
    await open("restrictions");
    await page.getByText("3 requests, 75%").waitFor();
    await page.getByRole("button", { name: "Add www.city.example" }).click();
    await page.getByRole("button", { name: "Remove www.city.example" }).waitFor();
  });

  it("tries a restriction without refusing anybody, says whom it would refuse, and puts it in force", async () => {
    const { page } = console;
    await page.getByRole("button", { name: "Try it first" }).click();
    await page.getByRole("heading", { name: "A restriction is being tried" }).waitFor();
    expect(await ask(key.value, PARTNER)).toBe(200);
    expect(await ask(key.value, CITY)).toBe(200);
    await page.getByText("It would have refused 1 of 2 requests: blog.partner.example.").waitFor({ timeout: 10_000 });
    await page.getByRole("button", { name: "Put it in force" }).click();
    await clickIn("Put it in force");
    await page.getByRole("heading", { name: "A restriction is being tried" }).waitFor({ state: "detached" });
    expect(await readKey(key.id)).toMatchObject({ origins: ["www.city.example"] });
    expect([await ask(key.value, PARTNER), await ask(key.value, CITY)]).toEqual([403, 200]);
  });

  it("gets a new value, shows who still uses the old one, and ends that after naming its traffic", async () => {
    const { page } = console;
    await page.getByRole("tab", { name: "Rotation" }).click();
    await page.getByRole("combobox", { name: "The old value works on for" }).click();
    await page.getByRole("option", { name: "7 days", exact: true }).click();
    await page.getByRole("button", { name: "Rotate key" }).click();
    const shown = page.locator("code", { hasText: /^lk_pub_\w{36}$/ });
    const value = await shown.innerText();
    expect(value).not.toBe(key.value);
    expect([await ask(value, CITY), await ask(key.value, CITY)]).toEqual([200, 200]);
    const table = page.getByRole("table", { name: "Where the old value comes from" });
    await table.getByRole("cell", { name: CITY }).waitFor({ timeout: 10_000 });
    await page.getByRole("button", { name: "End it now" }).click();
    await page
      .getByRole("dialog")
      .getByText(/used 1 time since the rotation, last .* from www.city.example/)
      .waitFor();
    await clickIn("End the old value now");
    await page.getByText(/is refused since/).waitFor();
    expect([await ask(value, CITY), await ask(key.value, CITY)]).toEqual([200, 401]);
    key = { ...key, value };
  });

  it("tells its own history in words", async () => {
    await open("history");
    const entries = console.page.getByRole("list", { name: "Changes of this key" }).getByRole("listitem");
    await entries.first().waitFor();
    const words = (await entries.allInnerTexts()).join("\n");
    for (const change of ["ended the old value of", "rotated", "put the tried restriction in force on", "made the key"])
      expect(words).toContain(change);
  });

  it("is deleted, found among the deleted ones, and brought back with its value", async () => {
    const { page } = console;
    await page.getByRole("button", { name: "Stop or delete" }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await page.getByText(/City map was used \d+ times today/).waitFor();
    await clickIn("Delete key");
    await page.getByRole("button", { name: "Undelete City map" }).waitFor();
    expect(await ask(key.value, CITY)).toBe(401);
    await page.goto(`${console.projectUrl}/keys`);
    await page.getByRole("link", { name: "Default key" }).waitFor();
    expect(await page.getByText("City map").count()).toBe(0);
    await page.goto(`${console.projectUrl}/keys?status=deleted`);
    await page.getByText("gone for good in 30 days").waitFor();
    await page.getByRole("button", { name: "Undelete City map" }).click();
    await page.getByText("No key fits").waitFor();
    expect(await readKey(key.id)).toMatchObject({ status: "active", deletedAt: null });
    expect(await ask(key.value, CITY)).toBe(200);
  });

  it("the list runs by name and is narrowed to a kind", async () => {
    const { page } = console;
    await makeKey({ name: "Archive", kind: "secret" });
    await page.goto(`${console.projectUrl}/keys?sort=name`);
    const names = page.getByRole("row").getByRole("link");
    await expect.poll(() => names.allInnerTexts()).toEqual(["Archive", "City map", "Default key"]);
    await page.getByRole("combobox", { name: "Kind" }).click();
    await page.getByRole("option", { name: "secret" }).click();
    await expect.poll(() => names.allInnerTexts()).toEqual(["Archive"]);
    expect(console.problems).toEqual([]);
  });
});

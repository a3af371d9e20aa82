import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { type OpenConsole, openConsole } from "./open-console.ts";

const PASSWORD = "lighthouse keeper at dawn";

describe.skipIf(skipWithoutBrowser)("people of a project", () => {
  let console: OpenConsole;
  let ben: Page;
  let link = "";

  beforeAll(async () => {
    console = await openConsole();
    const browser = console.page.context().browser();
    ben = (await (await browser?.newContext())?.newPage()) ?? console.page;
  });
  afterAll(async () => {
    await console?.[Symbol.asyncDispose]();
  });

  const members = () =>
    console.server
      .api<{ items: { email: string; role: string }[] }>("GET", `/api/v1/projects/${console.projectId}/members`)
      .then(({ items }) => items.map(({ email, role }) => `${email} ${role}`));

  it("an owner invites a person, whose link is shown once and listed until it is used", async () => {
    const { page } = console;
    await page.goto(`${console.projectUrl}/team`);
    await page.getByText("The only owner").waitFor();
    await page.getByRole("button", { name: "Invite a person" }).click();
    await page.getByLabel("E-mail").fill("Ben@Shop.example");
    await page.getByRole("radio", { name: "Viewer" }).check();
    await page.getByRole("button", { name: "Make invitation" }).click();
    await page.getByText("ben@shop.example is invited").waitFor();
    link = await page.locator("code", { hasText: "/console/join?token=" }).innerText();
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("heading", { name: "Invited, and not here yet" }).waitFor();
    await page.getByRole("list", { name: "Invitations" }).getByText("ben@shop.example").waitFor();
    expect(await page.content()).not.toContain(link);
  });

  it("the invited person sees who invites them to what, makes an account, and is in", async () => {
    await ben.goto(link);
    await ben.getByRole("heading", { name: "Join My maps" }).waitFor();
    await ben.getByText("ada@shop.example invites you to read its keys and usage.").waitFor();
    expect(await ben.getByLabel("E-mail").inputValue()).toBe("ben@shop.example");
    await ben.getByLabel("Your name").fill("Ben");
    await ben.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
    await ben.getByRole("button", { name: "Create account and join" }).click();
    await ben.waitForURL(console.projectUrl);
    expect(await members()).toEqual(["ada@shop.example owner", "ben@shop.example viewer"]);
  });

  it("a used link, and one that is cut off, say so", async () => {
    await ben.goto(link);
    await ben.getByRole("heading", { name: "This link leads nowhere" }).waitFor();
    await ben.getByText("accepted already").waitFor();
    await ben.goto(link.slice(0, -5));
    await ben.getByText("no invitation behind this link").waitFor();
  });

  it("a viewer is not offered what a viewer may not do, and an editor is, at once", async () => {
    await ben.goto(`${console.projectUrl}/team`);
    await ben.getByText("(you)").waitFor();
    await ben.getByRole("button", { name: "Leave" }).waitFor();
    for (const name of ["Invite a person", "Remove Ada Lovelace"])
      expect(await ben.getByRole("button", { name }).count()).toBe(0);
    expect(await ben.getByRole("tab", { name: "Admin tokens" }).count()).toBe(0);
    await ben.goto(`${console.projectUrl}/keys`);
    await ben.getByRole("link", { name: "Default key" }).waitFor();
    expect(await ben.getByRole("link", { name: "Create key" }).count()).toBe(0);

    const { page } = console;
    await page.reload();
    await page.getByRole("combobox", { name: "Role of Ben" }).selectOption("Editor");
    await page.getByText("Ben is editor from now on.").waitFor();
    await ben.reload();
    await ben.getByRole("link", { name: "Create key" }).first().waitFor();
  });

  it("with an account, a person signs in and joins another project, which the switcher then shows", async () => {
    const { page } = console;
    await page.getByRole("button", { name: /Switch project/ }).click();
    await page.getByRole("menuitem", { name: "Create project" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Second");
    await page.getByRole("button", { name: "Create project" }).click();
    await page.getByRole("button", { name: "Project Second. Switch project" }).waitFor();
    const second = /prj_\w+/.exec(page.url())?.[0];
    const invitation = { email: "ben@shop.example", role: "viewer" };
    const path = `/api/v1/projects/${second}/invitations`;
    const made = await console.server.api<{ link: string }>("POST", path, invitation);

    await ben.goto(`${console.projectUrl}/keys`);
    await ben.getByRole("button", { name: "Account and appearance" }).click();
    await ben.getByRole("menuitem", { name: "Sign out" }).click();
    await ben.waitForURL(/sign-in/);
    await ben.goto(made.link);
    await ben.getByRole("link", { name: "Sign in to join" }).click();
    await ben.getByLabel("E-mail").fill("ben@shop.example");
    await ben.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
    await ben.getByRole("button", { name: "Sign in", exact: true }).click();
    await ben.getByRole("button", { name: "Join" }).click();
    await ben.getByRole("button", { name: "Project Second. Switch project" }).click();
    await ben.getByRole("menuitem", { name: "My maps" }).click();
    await ben.waitForURL(console.projectUrl);
  });

  it("a removed member's next step finds nothing, and the audit tells who did what", async () => {
    const { page } = console;
    await page.goto(`${console.projectUrl}/team`);
    await page.getByRole("button", { name: "Remove Ben" }).click();
    await page.getByRole("button", { name: "Remove member" }).click();
    await page.getByRole("list", { name: "Members" }).getByText("ben@shop.example").waitFor({ state: "detached" });
    expect(await members()).toEqual(["ada@shop.example owner"]);
    await ben.goto(`${console.projectUrl}/keys`);
    await ben.getByRole("heading", { name: "There is nothing at this address" }).waitFor();
    await page.goto(`${console.projectUrl}/audit`);
    await page.getByText("removed the member").waitFor();
    await page.getByText("made the invitation of").first().waitFor();
    expect(console.problems).toEqual([]);
  });
});

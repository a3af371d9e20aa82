import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { type OpenConsole, openConsole } from "./open-console.ts";

type Project = {
  plan: { id: string };
  budget: { amountPerMonth: number; whenUsedUp: string } | null;
  spentThisMonth: number;
  suspended: boolean;
};
type Created = { id: string; value: string };

describe.skipIf(skipWithoutBrowser)("plan, budget and alarms in the console", () => {
  let console: OpenConsole;
  let receiver: Server;
  let receiverUrl = "";
  const received: { type: string; signature: string }[] = [];

  beforeAll(async () => {
    console = await openConsole({ configText: JSON.stringify({ webhooks: { allowPrivateAddresses: true } }) });
    receiver = createServer((req, res) => {
      void text(req).then((body) => {
        const { type } = JSON.parse(body) as { type: string };
        received.push({ type, signature: String(req.headers["webhook-signature"]) });
        res.writeHead(204).end();
      });
    }).listen(0, "127.0.0.1");
    await once(receiver, "listening");
    const address = receiver.address();
    receiverUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/hook`;
  });
  afterAll(async () => {
    receiver?.close();
    await console?.[Symbol.asyncDispose]();
  });

  const path = () => `/api/v1/projects/${console.projectId}`;
  const project = () => console.server.api<Project>("GET", path());
  const ask = async (key: string, what: string) => (await fetch(`${console.server.baseUrl}${what}?key=${key}`)).status;

  it("a project moves to a plan with prices, and a budget caps it to the request", async () => {
    const { page } = console;
    await page.goto(`${console.projectUrl}/plan`);
    await page.getByRole("radio", { name: "Pro", exact: true }).check();
    await page.getByRole("button", { name: "Move to this plan" }).click();
    await page.getByRole("radio", { name: "Pro (this project's plan)" }).waitFor();
    await page.getByRole("switch", { name: "Cap the spending" }).check();
    await page.getByLabel("Amount per month").fill("0.004");
    await page.getByRole("button", { name: "Save budget" }).click();
    await page.getByText("Budget used").first().waitFor();
    expect(await project()).toMatchObject({
      plan: { id: "pro" },
      budget: { amountPerMonth: 0.004, whenUsedUp: "suspend" },
    });
    const key = await console.server.api<Created>("POST", `${path()}/keys`, { name: "Shop", kind: "public" });
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) statuses.push(await ask(key.value, "/maps/streets/style.json"));
    for (let count = 0; count < 6; count++) statuses.push(await ask(key.value, "/tiles/world/tiles.json"));
    // 1,000 requests of maps cost 0.5: eight of them are 0.004.
    expect(statuses.filter((status) => status === 200)).toHaveLength(8);
    expect(statuses.slice(8)).toEqual([429, 429]);
    await page.reload();
    await page.getByText("The budget is used up").waitFor();
    await page.getByRole("row", { name: /^Maps 0\.50 8 / }).waitFor();
    expect((await project()).spentThisMonth).toBe(0.004);
  });

  it("an alarm is raised at the budget, and shows where it is mended", async () => {
    const { page } = console;
    await page.goto(`${console.projectUrl}/alarms`);
    const alarms = page.getByRole("list", { name: "Alarms" });
    await alarms
      .getByText(/budget/)
      .first()
      .waitFor({ timeout: 20_000 });
    await alarms.getByRole("link", { name: "Open plan and budget" }).first().click();
    await page.getByRole("heading", { name: "Plan and budget" }).waitFor();
  });

  it("people are told by e-mail of what was chosen", async () => {
    const { page } = console;
    await page.goto(`${console.projectUrl}/alarms?tab=email`);
    await page.getByPlaceholder("ada@shop.example").fill("ada@shop.example,bob@shop.example,");
    await page.getByRole("checkbox", { name: "Ends" }).uncheck();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("The next alarm goes to these addresses").waitFor();
    const settings = await console.server.api<{ emails: string[]; events: string[] }>(
      "GET",
      `${path()}/alarm-settings`,
    );
    expect(settings.emails).toEqual(["ada@shop.example", "bob@shop.example"]);
    expect(settings.events).toContain("quota.near");
    expect(settings.events).not.toContain("key.expiring");
  });

  it("a webhook is made with its secret shown once, tried, and deleted", async () => {
    const { page } = console;
    await page.goto(`${console.projectUrl}/alarms?tab=webhooks`);
    await page.getByRole("button", { name: "Create webhook" }).click();
    await page.getByRole("dialog").getByLabel("Address").fill(receiverUrl);
    await page.getByRole("dialog").getByRole("button", { name: "Create webhook" }).click();
    await page.getByText("whsec_").waitFor();
    await page.getByLabel("I have put it somewhere safe").check();
    await page.getByRole("button", { name: "Done" }).click();
    const webhook = page.getByRole("region", { name: receiverUrl });
    await webhook.getByRole("button", { name: "Send a test" }).click();
    await webhook.getByText("It arrived: the address answered 204.").waitFor();
    await webhook.getByRole("cell", { name: "alarm.test" }).waitFor();
    expect(received.map(({ type }) => type)).toContain("alarm.test");
    expect(received[0]?.signature).toMatch(/^v1,/);
    await webhook.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete webhook" }).click();
    await page.getByText("No webhook yet").waitFor();
    expect(await console.server.api("GET", `${path()}/webhooks`)).toMatchObject({ items: [] });
  });

  it("one switch stops the project, and starts it again", async () => {
    const { page } = console;
    await page.goto(`${console.projectUrl}/plan`);
    await page.getByRole("button", { name: "Suspend the project" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Suspend the project" }).click();
    await page.getByRole("button", { name: "Resume the project" }).waitFor();
    expect(await project()).toMatchObject({ suspended: true });
    await page.getByRole("button", { name: "Resume the project" }).click();
    await page.getByRole("button", { name: "Suspend the project" }).waitFor();
    expect(await project()).toMatchObject({ suspended: false });
    expect(console.problems).toEqual([]);
  });
});

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { type OpenConsole, openConsole } from "./open-console.ts";
import { type FilledProject, fillProject } from "./screens/fill-project.ts";
import { seriousIssues } from "./screens/serious-issues.ts";
import { untilAtRest } from "./screens/walk-screen.ts";

/** A place, and what is pressed there one after the other until the dialog is open. */
type Opening = readonly [path: string, ...presses: string[]];

const openings = ({ projectId, busyKey, deletedKey, token }: FilledProject): readonly Opening[] => {
  const inProject: readonly Opening[] = [
    [`/keys/${busyKey}`, "Stop or delete", "Disable"],
    [`/keys/${busyKey}`, "Stop or delete", "Revoke for good"],
    [`/keys/${busyKey}`, "Stop or delete", "Delete"],
    [`/keys/${busyKey}?tab=restrictions`, "Put it in force"],
    [`/keys/${busyKey}?tab=restrictions`, "Discard"],
    [`/keys/${busyKey}?tab=rotation`, "End it now"],
    [`/tokens/${token}`, "Revoke"],
    ["/tokens?tab=signing-keys", "Create signing key"],
    ["/tokens?tab=signing-keys", "Revoke Signing key"],
    ["/services/maps", "Maps is on"],
    ["/plan", "Suspend the project"],
    ["/alarms?tab=webhooks", "Create webhook"],
    ["/team", "Invite a person"],
    ["/team", "Withdraw the invitation of ida@city.example"],
    ["/team?tab=tokens", "Create admin token"],
    ["/team?tab=tokens", "Delete Admin token"],
    [`/keys/${deletedKey}`, "Project Project. Switch project", "Create project"],
  ];
  return [
    ...inProject.map(
      ([path, ...presses]): Opening => [`/p/${projectId}${path}`].concat(presses) as [string, ...string[]],
    ),
    ["/account", "Set up two-factor"],
    ["/account", "Sign out everywhere"],
  ];
};

const LIMIT_MS = 300_000;

describe.skipIf(skipWithoutBrowser)("every dialog", () => {
  let console: OpenConsole;
  let filled: FilledProject;

  beforeAll(async () => {
    console = await openConsole();
    filled = await fillProject(console);
  }, LIMIT_MS);
  afterAll(async () => {
    await console?.[Symbol.asyncDispose]();
  });

  it(
    "is accessible in light and dark, holds the focus, closes with Escape, and gives the focus back",
    async () => {
      const { page, server } = console;
      const found: string[] = [];
      for (const [path, ...presses] of openings(filled)) {
        await page.goto(`${server.baseUrl}/console${path}`);
        await untilAtRest(page);
        for (const name of presses) await press(page, name);
        await page.getByRole("dialog").waitFor();
        const problems = [...(await issues(page)), ...(await focusIssues(page, presses[0] ?? ""))];
        found.push(...problems.map((problem) => `${path}, ${presses.join(", ")}: ${problem}`));
      }
      expect(found).toEqual([]);
      expect(console.problems).toEqual([]);
    },
    LIMIT_MS,
  );
});

/** Presses what is called so with the keyboard, be it a button, a switch or an entry of a menu. */
async function press(page: Page, name: string): Promise<void> {
  const named = { name, exact: true };
  const target = page
    .getByRole("button", named)
    .or(page.getByRole("menuitem", named))
    .or(page.getByRole("switch", named));
  await target.first().press(name.endsWith("is on") ? "Space" : "Enter");
}

async function issues(page: Page): Promise<readonly string[]> {
  const light = await seriousIssues(page, "all");
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await seriousIssues(page, "all");
  await page.emulateMedia({ colorScheme: "light" });
  return [...light, ...dark];
}

/** Where the focus is while the dialog is open, and where after Escape. */
async function focusIssues(page: Page, opener: string): Promise<readonly string[]> {
  const isWithin = await page.evaluate(
    "document.activeElement?.closest('[role=dialog]') !== null && document.activeElement !== document.body",
  );
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const back = () =>
    page.evaluate<string>(
      "(({ activeElement: it }) => it.getAttribute('aria-label') ?? it.textContent ?? '')(document)",
    );
  const returned = await expect
    .poll(back)
    .toBe(opener)
    .then(() => true)
    .catch(() => false);
  return [
    ...(isWithin ? [] : ["the focus is not in the dialog"]),
    ...(returned ? [] : [`the focus is on ${JSON.stringify((await back()).slice(0, 60))} afterwards`]),
  ];
}

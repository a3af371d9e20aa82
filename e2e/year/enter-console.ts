import type { Browser, Page } from "playwright-core";
import type { Year } from "./open-year.ts";
import { countQuestions } from "./walk-screens.ts";

/** A page of its own on the console, with the owner signed in. */
export async function enterConsole(browser: Browser, { server, owner }: Year): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  await countQuestions(context);
  const page = await context.newPage();
  await page.goto(`${server.baseUrl}/console/sign-in`);
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByRole("textbox", { name: "Password" }).fill(owner.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/console\/p\/prj_/);
  return page;
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { CDPSession, Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What differs from one colour scheme to the other. */
const COLOR_RULES = ["color-contrast", "link-in-text-block"];

/** Which rules are asked: all of them, or those about colours alone. */
type Rules = "all" | "colors";

/** What axe finds that keeps somebody from using the page. The tool is injected past the page's content security policy. */
export async function seriousIssues(page: Page, rules: Rules): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const only = rules === "all" ? {} : { runOnly: COLOR_RULES };
  const context = rules === "all" ? "document" : "document.querySelector('main') ?? document";
  const options = JSON.stringify({ resultTypes: ["violations"], preload: false, ...only });
  if ((await evaluate(session, "typeof axe")) === "undefined") await evaluate(session, AXE);
  const found = await evaluate(
    session,
    `axe.run(${context}, ${options}).then(({ violations }) => JSON.stringify(violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => id + ": " + html.slice(0, 300) + " " + (any[0]?.message ?? "")))))`,
  );
  await session.detach();
  return JSON.parse(String(found)) as string[];
}

async function evaluate(session: CDPSession, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

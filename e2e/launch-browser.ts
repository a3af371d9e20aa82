import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const CANDIDATES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** Where Chromium is on this machine, or `null`; `CHROME_PATH` names another place. */
function findChromium(): string | null {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined) return named;
  return CANDIDATES.find((path) => existsSync(path)) ?? null;
}

/** Tests in a browser are skipped only where there is none and nobody demands them: in CI a missing browser is a failure. */
export const skipWithoutBrowser = findChromium() === null && process.env["CI"] !== "true";

/** Starts Chromium without a screen, drawing WebGL in software. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("Chromium is not installed: apt-get install chromium");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

// `npm run bench:console`: how long each screen of the console takes to be usable with 10,000 keys and a year of usage.
import { launchBrowser } from "../e2e/launch-browser.ts";
import { enterConsole } from "../e2e/year/enter-console.ts";
import { measureScreens, screensTable } from "../e2e/year/measure-screens.ts";
import { openYear } from "../e2e/year/open-year.ts";
import { screensOf } from "../e2e/year/screens.ts";
import { USUAL_YEAR } from "../packages/server/test/year/seed-year.ts";
import { ensureBuilt } from "../scripts/ensure-built.mjs";
import { compileCache, ensureCompiled, nodeFlags } from "../scripts/ensure-compiled.mjs";

const LIMIT_MS = 1_000;
const MOST_SHIFT = 0.1;

ensureBuilt();
ensureCompiled();
/** `BENCH_BUSY_KEYS=40`: ten times the traffic, from about ten times as many keys a day. */
const busyKeys = Number(process.env["BENCH_BUSY_KEYS"] ?? USUAL_YEAR.busyKeys);
await using year = await openYear({ ...USUAL_YEAR, busyKeys }, { env: compileCache, nodeFlags });
const browser = await launchBrowser();
const page = await enterConsole(browser, year);
// The limit below zero: each screen is visited three times.
const measured = await measureScreens(page, screensOf(year), -1);
await browser.close();
const missed = measured.filter(({ middleMs, shift }) => middleMs > LIMIT_MS || shift >= MOST_SHIFT);
console.log(`Until usable (limit ${LIMIT_MS} ms, the middle of three), and how much moved (limit ${MOST_SHIFT}):\n`);
console.log(screensTable(measured));
console.log(missed.length === 0 ? "\nEvery target reached." : `\nTargets missed:\n${screensTable(missed)}`);
process.exitCode = missed.length === 0 ? 0 : 1;

import type { Page } from "playwright-core";
import type { Screen } from "./screens.ts";
import { visit, type Visit } from "./walk-screens.ts";

/** A screen, what its visits took (the quickest and the middle one), and the most that it moved. */
export type Measured = {
  readonly screen: Screen;
  readonly fastestMs: number;
  readonly middleMs: number;
  readonly shift: number;
};

/** Visits every screen once, and those that took longer than `limitMs` twice more. */
export async function measureScreens(page: Page, screens: readonly Screen[], limitMs: number): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const screen of screens) {
    const from = screens.find(({ route }) => route !== screen.route && NEUTRAL.has(route)) ?? screen;
    const visits = [await visit(page, screen, from)];
    if (visits.some(({ ms }) => ms > limitMs)) {
      visits.push(await visit(page, screen, from), await visit(page, screen, from));
    }
    measured.push({ screen, ...summary(visits) });
  }
  return measured;
}

function summary(visits: readonly Visit[]): Omit<Measured, "screen"> {
  const rising = visits.map(({ ms }) => ms).sort((one, other) => one - other);
  const middleMs = rising[Math.floor(rising.length / 2)] ?? 0;
  return { fastestMs: rising[0] ?? 0, middleMs, shift: Math.max(...visits.map(({ shift }) => shift)) };
}

/** Where a visit may start: screens with nothing on them that others show. */
const NEUTRAL = new Set(["settings", "explain"]);

/** The measurements as a table, the slowest first. */
export function screensTable(measured: readonly Measured[]): string {
  return measured
    .toSorted((one, other) => other.middleMs - one.middleMs)
    .map(
      ({ screen, middleMs, shift }) =>
        `${String(Math.round(middleMs)).padStart(6)} ms  ${shift.toFixed(3)}  ${screen.path.replace(/^\/p\/\w+/, "")}`,
    )
    .join("\n");
}

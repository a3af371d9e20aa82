import { formatNumber, formatShare } from "../words/numbers.ts";

/** From here on a multiple reads better than a percentage. */
const MANY_TIMES = 10;

/** A number beside what it was before: `12% more than by this time yesterday (1,075)`. */
export function comparedWords(now: number, before: number, when: string): string {
  if (before === 0) return `None ${when}`;
  if (now === before) return `As many as ${when}`;
  const was = `${when} (${formatNumber(before)})`;
  if (now >= before * MANY_TIMES) return `${formatNumber(Math.round(now / before))} times as many as ${was}`;
  return `${formatShare(Math.abs(now - before), before)} ${now > before ? "more" : "fewer"} than ${was}`;
}

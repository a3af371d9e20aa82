import { formatNumber } from "../words/numbers.ts";

const percent = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 1 });

/** How a number of requests differs from the one before, in words: `12.5% more`, `8% fewer`, `none before`, `as many`. */
export function changeWords(now: number, before: number): string {
  if (now === before) return "as many";
  if (before === 0) return "none before";
  const share = Math.abs(now - before) / before;
  const amount = share < 0.0005 ? "under 0.1%" : percent.format(share);
  return `${amount} ${now > before ? "more" : "fewer"}`;
}

/** The same as a sentence: `12.5% more than the 1,200 requests of the period before.` */
export function changeSentence(now: number, before: number): string {
  if (before === 0) return now === 0 ? "None in the period before either." : "There were none in the period before.";
  if (now === before) return "As many as in the period before.";
  const requests = `${formatNumber(before)} ${before === 1 ? "request" : "requests"}`;
  return `${changeWords(now, before)} than the ${requests} of the period before.`;
}

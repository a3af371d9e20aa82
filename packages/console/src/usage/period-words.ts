import type { Usage } from "../api/model.ts";

const DATE: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
const day = new Intl.DateTimeFormat("en-GB", DATE);
const moment = new Intl.DateTimeFormat("en-GB", { ...DATE, hour: "2-digit", minute: "2-digit" });

/** A period in words, its last day or minute in UTC and included: `1 Nov 2026 to 7 Nov 2026`. */
export function periodWords({ from, to, interval }: Pick<Usage, "from" | "to" | "interval">): string {
  const fromMs = Date.parse(from);
  const lastMs = Date.parse(to) - 1;
  const format = interval === "day" || interval === "month" ? day : moment;
  const [first, last] = [format.format(fromMs), format.format(lastMs)];
  return first === last ? first : `${first} to ${last}`;
}

const grouped = new Intl.NumberFormat("en-US");
const percent = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 1 });

/** `1234567` as `1,234,567`. */
export function formatNumber(value: number): string {
  return grouped.format(value);
}

/** `1 request`, `1,204 requests`. */
export function countOf(value: number, singular: string, plural = `${singular}s`): string {
  return `${grouped.format(value)} ${value === 1 ? singular : plural}`;
}

/** A share between 0 and 1 as `12.5%`; nothing of nothing is `0%`. */
export function formatShare(part: number, whole: number): string {
  return percent.format(whole === 0 ? 0 : part / whole);
}

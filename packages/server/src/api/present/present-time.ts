/** A moment as the API writes it: RFC 3339 in UTC. */
export function presentTime(ms: number): string;
export function presentTime(ms: number | null): string | null;
export function presentTime(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

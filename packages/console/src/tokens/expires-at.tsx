import { Tooltip } from "@mantine/core";
import { timeLeft } from "../words/time-left.ts";
import { formatExact } from "../words/times.ts";

/** When a token ends, counted in days; the exact time on hover and focus. */
export function ExpiresAt({ at }: { readonly at: string | null }) {
  if (at === null) return <span>never</span>;
  const atMs = Date.parse(at);
  return (
    <Tooltip label={formatExact(atMs)}>
      <time dateTime={at}>{timeLeft(atMs, Date.now())}</time>
    </Tooltip>
  );
}

import { Tooltip } from "@mantine/core";
import { formatAgo, formatExact } from "../words/times.ts";

type TimeAgoProps = { readonly at: string | null; readonly never?: string };

/** A time as "3 minutes ago", with the exact one on hover and focus. */
export function TimeAgo({ at, never = "never" }: TimeAgoProps) {
  if (at === null) return <span>{never}</span>;
  const atMs = Date.parse(at);
  return (
    <Tooltip label={formatExact(atMs)}>
      <time dateTime={at} suppressHydrationWarning>
        {formatAgo(atMs, Date.now())}
      </time>
    </Tooltip>
  );
}

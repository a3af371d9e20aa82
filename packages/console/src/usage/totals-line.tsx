import { Skeleton } from "@mantine/core";
import { formatNumber, formatShare } from "../words/numbers.ts";
import classes from "./totals-line.module.css";
import type { Totals } from "./usage-totals.ts";

/** Three numbers: all requests, allowed, refused. */
export function TotalsLine({ totals }: { readonly totals: Totals | null }) {
  return (
    <dl className={classes["line"]}>
      <Total title="Requests" value={totals?.requests} />
      <Total title="Allowed" value={totals?.allowed} tone="green" />
      <Total
        title="Refused"
        value={totals?.refused}
        tone="red"
        note={totals === null || totals.refused === 0 ? "" : formatShare(totals.refused, totals.requests)}
      />
    </dl>
  );
}

type TotalProps = {
  readonly title: string;
  readonly value: number | undefined;
  readonly tone?: "green" | "red";
  readonly note?: string;
};

function Total({ title, value, tone, note = "" }: TotalProps) {
  return (
    <div>
      <dt data-tone={tone}>{title}</dt>
      <dd>
        {value === undefined ? <Skeleton width={64} height={24} /> : formatNumber(value)}
        {note !== "" && <small>{note}</small>}
      </dd>
    </div>
  );
}

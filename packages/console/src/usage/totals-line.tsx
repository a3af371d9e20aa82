import { Skeleton } from "@mantine/core";
import { formatMoney } from "../words/money.ts";
import { formatNumber, formatShare } from "../words/numbers.ts";
import { changeWords } from "./change-words.ts";
import classes from "./totals-line.module.css";
import type { Totals } from "./usage-totals.ts";

type TotalsLineProps = {
  readonly totals: Totals | null;
  /** The period before, where it is compared. */
  readonly before?: Totals | null;
  readonly withCost?: true;
};

/** All requests, allowed, refused, and what they cost; each with its change where there is something to compare with. */
export function TotalsLine({ totals, before = null, withCost }: TotalsLineProps) {
  const part = (name: "requests" | "allowed" | "refused") => ({
    value: totals === null ? null : formatNumber(totals[name]),
    change: totals === null || before === null ? "" : changeWords(totals[name], before[name]),
  });
  const share = (requests: number) => (totals === null || requests === 0 ? "" : formatShare(requests, totals.requests));
  return (
    <dl className={classes["line"]}>
      <Total title="Requests" {...part("requests")} />
      <Total title="Allowed" {...part("allowed")} tone="green" note={share(totals?.allowed ?? 0)} />
      <Total title="Refused" {...part("refused")} tone="red" note={share(totals?.refused ?? 0)} />
      {withCost && (
        <Total
          title="Cost"
          value={totals === null ? null : formatMoney(totals.cost)}
          change={before === null ? "" : `${formatMoney(before.cost)} before`}
        />
      )}
    </dl>
  );
}

type TotalProps = {
  readonly title: string;
  readonly value: string | null;
  readonly tone?: "green" | "red";
  readonly note?: string;
  readonly change: string;
};

function Total({ title, value, tone, note = "", change }: TotalProps) {
  return (
    <div>
      <dt data-tone={tone}>{title}</dt>
      <dd>
        {value ?? <Skeleton width={64} height={24} />}
        {note !== "" && <small>{note}</small>}
      </dd>
      {change !== "" && <dd className={classes["change"]}>{change}</dd>}
    </div>
  );
}

import type { Overview } from "../api/model.ts";
import { parseBlockedSearch } from "../blocked/blocked-search.ts";
import { forecastWords, marksOf } from "../plan/spending-words.ts";
import { useProject } from "../shell/use-project.ts";
import { TextLink } from "../ui/text-link.tsx";
import { parseUsageSearch } from "../usage/usage-search.ts";
import { formatMoney } from "../words/money.ts";
import { countOf, formatNumber, formatShare } from "../words/numbers.ts";
import { comparedWords } from "./compared-words.ts";
import classes from "./dashboard.module.css";
import { FigureTile } from "./figure-tile.tsx";
import { UsedBar } from "./used-bar.tsx";

/** Requests today and this month, against what is allowed, and the share that was refused. */
export function FigureTiles({ of: overview }: { readonly of: Overview }) {
  return (
    <div className={classes["tiles"]}>
      <Today of={overview} />
      <Month of={overview} />
      <Refused of={overview} />
    </div>
  );
}

type TileProps = { readonly of: Overview };

function Today({ of: { at, today } }: TileProps) {
  const project = useProject();
  const { quotaPerDay, usedToday } = project;
  const day = at.slice(0, 10);
  const search = parseUsageSearch({ period: "custom", from: day, to: day });
  return (
    <FigureTile
      name={(className) => (
        <TextLink className={className} to="/p/$project/usage" params={{ project: project.id }} search={search}>
          Requests today
        </TextLink>
      )}
      figure={formatNumber(today.requests)}
      note={today.refused === 0 ? "" : `${formatNumber(today.refused)} refused`}
      compared={comparedWords(today.requests, today.before.requests, "by this time yesterday")}
    >
      {quotaPerDay !== null && (
        <UsedBar label="The day's quota" used={usedToday} limit={quotaPerDay} format={formatNumber} />
      )}
    </FigureTile>
  );
}

function Month({ of: { month } }: TileProps) {
  const project = useProject();
  const { quotaPerMonth, usedThisMonth, spentThisMonth } = project;
  const [mark] = marksOf(project);
  const isPaid = mark !== undefined || spentThisMonth > 0;
  return (
    <FigureTile
      name={(className) => (
        <TextLink
          className={className}
          to="/p/$project/usage"
          params={{ project: project.id }}
          search={parseUsageSearch({ period: "month" })}
        >
          Requests this month
        </TextLink>
      )}
      figure={formatNumber(month.requests)}
      note={`about ${formatNumber(month.forecast)} by its end`}
      compared={comparedWords(month.requests, month.before.requests, "by this time last month")}
    >
      {quotaPerMonth !== null && (
        <UsedBar label="The month's quota" used={usedThisMonth} limit={quotaPerMonth} format={formatNumber} />
      )}
      {mark !== undefined && (
        <UsedBar label={`The ${mark.name}`} used={spentThisMonth} limit={mark.amount} format={formatMoney} />
      )}
      {isPaid && <span>{forecastWords(project)}</span>}
      {isPaid && (
        <TextLink size="sm" to="/p/$project/plan" params={{ project: project.id }}>
          Plan and budget
        </TextLink>
      )}
    </FigureTile>
  );
}

function Refused({ of: { last24Hours } }: TileProps) {
  const project = useProject();
  const { requests, refused, before } = last24Hours;
  return (
    <FigureTile
      name={(className) => (
        <TextLink
          className={className}
          to="/p/$project/blocked"
          params={{ project: project.id }}
          search={parseBlockedSearch({ period: "24h" })}
        >
          Refused in 24 hours
        </TextLink>
      )}
      figure={formatShare(refused, requests)}
      note={`${formatNumber(refused)} of ${countOf(requests, "request")}`}
      compared={
        before.requests === 0
          ? "No requests in the 24 hours before"
          : `${formatShare(before.refused, before.requests)} in the 24 hours before`
      }
    />
  );
}

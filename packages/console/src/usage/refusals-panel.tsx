import { Paper, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useProject } from "../shell/use-project.ts";
import { RefusalRow } from "./refusal-row.tsx";
import classes from "./refusals-panel.module.css";
import { refusalsOf } from "./refusals.ts";
import { usageQuery } from "./usage-query.ts";
import type { UsageFilter } from "./usage-filter.ts";
import type { UsageSearch } from "./usage-search.ts";
import { useNames } from "./use-names.ts";

type RefusalsPanelProps = {
  readonly search: Pick<UsageSearch, "period" | "from" | "to" | "interval">;
  readonly filter?: UsageFilter;
};

const MOST_ROWS = 30;
/** Refusals of the keys beyond these are counted together. */
const MOST_KEYS = 50;

/** Refused requests of a period: what happened, what was seen, and the way to change it. */
export function RefusalsPanel({ search, filter = {} }: RefusalsPanelProps) {
  const project = useProject();
  const query = useQuery(
    usageQuery(project.id, search, ["key", "outcome", "origin"], {
      filter: { ...filter, outcome: filter.outcome ?? "refused" },
      top: MOST_KEYS,
    }),
  );
  const refusals = refusalsOf(query.data?.rows ?? []);
  const nameOf = useNames(refusals.slice(0, MOST_ROWS).map((refusal) => refusal.key));
  if (query.data === undefined) return null;
  return (
    <Paper className="lk-surface" p={0} component="section" aria-labelledby="refusals">
      <Head sentence={refusals.length === 0 ? "None in this period." : ""} />
      <ul className={classes["list"]}>
        {refusals.slice(0, MOST_ROWS).map((refusal) => (
          <RefusalRow
            key={`${refusal.key} ${refusal.outcome} ${refusal.origin}`}
            refusal={refusal}
            keyName={nameOf("key", refusal.key)}
            withKey={filter.key === undefined}
          />
        ))}
      </ul>
      {refusals.length > MOST_ROWS && (
        <Text c="dimmed" size="sm" p="md">
          And {refusals.length - MOST_ROWS} more, which were refused less often.
        </Text>
      )}
    </Paper>
  );
}

function Head({ sentence }: { readonly sentence: string }) {
  return (
    <div className={classes["head"]}>
      <Title order={2} id="refusals">
        Refused requests
      </Title>
      {sentence !== "" && (
        <Text c="dimmed" size="sm">
          {sentence}
        </Text>
      )}
    </div>
  );
}

import { Group, Paper, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useProject } from "../shell/use-project.ts";
import { TextLink } from "../ui/text-link.tsx";
import { ChartBox } from "../usage/chart-box.tsx";
import { chartData } from "../usage/chart-data.ts";
import { TotalsLine } from "../usage/totals-line.tsx";
import { usageQuery } from "../usage/usage-query.ts";
import { parseUsageSearch } from "../usage/usage-search.ts";
import { totalsOf } from "../usage/usage-totals.ts";
import classes from "./overview-page.module.css";

/** Requests of the last hour by minute and outcome, live. */
export function LastHour() {
  const project = useProject();
  const usage = useQuery(usageQuery(project.id, { period: "hour" }, ["outcome"])).data;
  return (
    <Paper className="lk-surface" p="lg" component="section" aria-labelledby="last-hour">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="last-hour">
          Requests in the last hour
        </Title>
        <TextLink
          size="sm"
          to="/p/$project/usage"
          params={{ project: project.id }}
          search={parseUsageSearch({ period: "hour" })}
        >
          All usage
        </TextLink>
      </Group>
      <TotalsLine totals={usage === undefined ? null : totalsOf(usage.rows)} />
      <div className={classes["chart"]}>
        <ChartBox
          data={usage === undefined ? null : chartData(usage, "outcome", (value) => value)}
          interval="minute"
          height={200}
          view="chart"
        />
      </div>
    </Paper>
  );
}

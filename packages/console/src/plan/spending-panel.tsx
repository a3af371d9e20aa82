import { Alert, Paper, Progress, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { CircleStop, TriangleAlert } from "lucide-react";
import { projectQuery } from "../api/session-queries.ts";
import { useProject } from "../shell/use-project.ts";
import { Facts } from "../ui/facts.tsx";
import { formatMoney } from "../words/money.ts";
import { formatShare } from "../words/numbers.ts";
import { forecastWords, type Mark, marksOf } from "./spending-words.ts";

const REFRESH_MS = 10_000;

/** What the project spent this month, against its credit and its budget, and where the month will end. */
export function SpendingPanel() {
  const project = useProject();
  useQuery({ ...projectQuery(project.id), refetchInterval: REFRESH_MS });
  const { spentThisMonth, forecastThisMonth, credit, budget } = project;
  const marks = marksOf(project);
  return (
    <Paper className="lk-surface" p="lg" component="section" aria-labelledby="spending">
      <Stack gap="md">
        <Title order={2} id="spending">
          This month
        </Title>
        {marks.map((mark) => (
          <MarkBar key={mark.name} mark={mark} spent={spentThisMonth} />
        ))}
        <ForecastLine marks={marks} />
        <Facts
          rows={[
            ["Spent", formatMoney(spentThisMonth)],
            ["Forecast", formatMoney(forecastThisMonth)],
            ["Credit", credit === null ? "The plan has none" : `${formatMoney(credit.remaining)} left`],
            ["Budget", budget === null ? "None is set" : `${formatMoney(budget.amountPerMonth)} per month`],
          ]}
        />
      </Stack>
    </Paper>
  );
}

function MarkBar({ mark, spent }: { readonly mark: Mark; readonly spent: number }) {
  const share = mark.amount === 0 ? 1 : Math.min(1, spent / mark.amount);
  const label = mark.name === "credit" ? "Credit used" : "Budget used";
  const color = share >= 1 ? "red" : share >= 0.8 ? "amber" : "teal";
  return (
    <div>
      <Text size="sm" mb={4}>
        {label}: <b>{formatMoney(Math.min(spent, mark.amount))}</b> of {formatMoney(mark.amount)} (
        {formatShare(spent, mark.amount)})
      </Text>
      <Progress value={share * 100} color={color} aria-label={label} />
      <Text size="xs" c="dimmed" mt={4}>
        {mark.stops
          ? "When it is used up, requests that cost something are refused."
          : "When it is used up, requests go on and are billed."}
      </Text>
    </div>
  );
}

function ForecastLine({ marks }: { readonly marks: readonly Mark[] }) {
  const project = useProject();
  const words = forecastWords(project);
  const { spentThisMonth, forecastThisMonth } = project;
  const stop = marks.find((mark) => mark.stops);
  if (stop !== undefined && spentThisMonth >= stop.amount)
    return (
      <Alert color="red" icon={<CircleStop size={18} />}>
        {words}
      </Alert>
    );
  if (marks.some((mark) => forecastThisMonth > mark.amount))
    return (
      <Alert color="amber" icon={<TriangleAlert size={18} />}>
        {words}
      </Alert>
    );
  return <Text>{words}</Text>;
}

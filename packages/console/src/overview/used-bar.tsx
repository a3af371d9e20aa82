import { Progress, Text } from "@mantine/core";

type UsedBarProps = {
  readonly label: string;
  readonly used: number;
  readonly limit: number;
  readonly format: (amount: number) => string;
};

/** How much of a quota, a credit or a budget is used, and what is left. */
export function UsedBar({ label, used, limit, format }: UsedBarProps) {
  const share = limit === 0 ? 1 : Math.min(1, used / limit);
  const color = share >= 1 ? "red" : share >= 0.8 ? "amber" : "teal";
  return (
    <div>
      <Progress value={share * 100} size={5} color={color} aria-label={`${label}: part used`} />
      <Text size="sm" mt={4} className="tabular">
        {label}: {format(used)} of {format(limit)}, {format(Math.max(0, limit - used))} left
      </Text>
    </div>
  );
}

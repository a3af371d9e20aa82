import { Progress, Text } from "@mantine/core";
import { countOf, formatNumber } from "../words/numbers.ts";

type QuotaBarProps = {
  readonly used: number;
  /** `null`: there is none. */
  readonly quota: number | null;
  readonly when: "today" | "this month";
  /** Of what. */
  readonly title: string;
};

/** What of a quota is used and left, in words and as a bar; amber from 80 %, red when nothing is left. */
export function QuotaBar({ used, quota, when, title }: QuotaBarProps) {
  if (quota === null)
    return (
      <Text size="sm" c="dimmed" className="tabular">
        {countOf(used, "request")} {when}, no limit
      </Text>
    );
  const left = Math.max(0, quota - used);
  const share = quota === 0 ? 100 : Math.min(100, (used / quota) * 100);
  return (
    <div>
      <Text size="sm" className="tabular" mb={6}>
        {formatNumber(used)} of {formatNumber(quota)} used {when},{" "}
        <b>{left === 0 ? "nothing left" : `${formatNumber(left)} left`}</b>
      </Text>
      <Progress
        value={share}
        size={6}
        color={share >= 100 ? "red" : share >= 80 ? "amber" : "teal"}
        aria-label={`${title}: part of the quota used ${when}`}
      />
    </div>
  );
}

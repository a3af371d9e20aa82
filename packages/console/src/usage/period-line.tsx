import { Text } from "@mantine/core";
import type { Usage } from "../api/model.ts";
import { changeSentence } from "./change-words.ts";
import { periodWords } from "./period-words.ts";
import { totalsOf } from "./usage-totals.ts";

type PeriodLineProps = {
  readonly usage: Usage;
  readonly before: Usage | undefined;
  readonly beforeFailed: boolean;
};

/** Which period the numbers are of, in words, and how it compares with the one before. */
export function PeriodLine({ usage, before, beforeFailed }: PeriodLineProps) {
  return (
    <>
      <Text size="sm" c="dimmed" mb="md">
        {periodWords(usage)}. Times are in UTC.
      </Text>
      {beforeFailed && (
        <Text size="sm" mb="md">
          The period before can't be compared: the server no longer keeps it that finely. Choose longer intervals.
        </Text>
      )}
      {before !== undefined && (
        <Text mb="md">
          {sentenceOf(usage, before)}{" "}
          <Text span c="dimmed">{`Compared with ${periodWords(before)}.${partWords(usage)}`}</Text>
        </Text>
      )}
    </>
  );
}

function sentenceOf(usage: Usage, before: Usage): string {
  const words = changeSentence(totalsOf(usage.rows).requests, totalsOf(before.rows).requests);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The last bar stands beside a whole one, and has less time behind it. */
function partWords({ to, interval }: Usage): string {
  return Date.parse(to) > Date.now() ? ` The last ${interval} is not over yet.` : "";
}

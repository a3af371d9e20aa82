import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useProject } from "../shell/use-project.ts";
import { notifyProblem } from "../ui/notify.ts";
import { download } from "./download.ts";
import { fetchUsageCsv } from "./fetch-usage-csv.ts";
import { type Span, windowOf } from "./period.ts";
import type { UsageFilter } from "./usage-filter.ts";
import { questionOf } from "./usage-query.ts";
import { columnsOf } from "./use-usage.ts";
import type { Dimension } from "./usage-search.ts";

type CsvButtonProps = {
  readonly span: Span;
  readonly by: Dimension;
  readonly filter: UsageFilter;
  readonly disabled: boolean;
};

/** Saves the server's own rows for a spreadsheet: every value by itself, also those that the screen counts together. */
export function CsvButton({ span, by, filter, disabled }: CsvButtonProps) {
  const project = useProject();
  const save = useMutation({
    mutationFn: async () => {
      const window = windowOf(span, Date.now());
      const text = await fetchUsageCsv(project.id, {
        ...questionOf(window, window.interval, columnsOf(by)),
        ...filter,
      });
      download(`usage-${new Date(window.fromMs).toISOString().slice(0, 10)}-by-${by}.csv`, "text/csv", text);
    },
    onError: notifyProblem,
  });
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<Download size={14} aria-hidden="true" />}
      disabled={disabled}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      CSV
    </Button>
  );
}

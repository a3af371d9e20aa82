import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useProject } from "../shell/use-project.ts";
import { notifyProblem } from "../ui/notify.ts";
import { download } from "../usage/download.ts";
import type { BlockedSearch } from "./blocked-search.ts";
import { readBlockedCsv } from "./read-blocked-csv.ts";

/** Saves what the filters show as a file for a spreadsheet. */
export function BlockedCsvButton({ search }: { readonly search: BlockedSearch }) {
  const project = useProject();
  const save = useMutation({
    mutationFn: () => readBlockedCsv(project.id, search),
    onSuccess: (csv) => download("blocked.csv", "text/csv", csv),
    onError: notifyProblem,
  });
  return (
    <Button
      variant="default"
      leftSection={<Download size={16} aria-hidden="true" />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      CSV
    </Button>
  );
}

import { Group, Select } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { KeySelect } from "../keys/key-select.tsx";
import { useProject } from "../shell/use-project.ts";
import { PeriodPicker } from "../usage/period-picker.tsx";
import { outcomeTitle, REFUSAL_CODES } from "../words/outcomes.ts";
import { type BlockedSearch, parseBlockedSearch } from "./blocked-search.ts";

const REASONS = REFUSAL_CODES.map((code) => ({ value: code, label: outcomeTitle(code) }));

/** Period, key and reason; all stand in the URL. */
export function BlockedFilters({ search }: { readonly search: BlockedSearch }) {
  const project = useProject();
  const navigate = useNavigate();
  const show = (next: Record<string, unknown>) =>
    void navigate({
      to: "/p/$project/blocked",
      params: { project: project.id },
      search: parseBlockedSearch({ ...search, ...next }),
      replace: true,
    });
  return (
    <Group gap="sm" mb="md">
      <PeriodPicker period={search.period ?? "24h"} onChange={(period) => show({ period })} withCustom={null} />
      <KeySelect keyId={search.key ?? null} onChange={(key) => show({ key })} />
      <Select
        aria-label="Reason"
        placeholder="Any reason"
        clearable
        searchable
        w={{ base: "100%", xs: 240 }}
        data={REASONS}
        value={search.code ?? null}
        onChange={(code) => show({ code })}
      />
    </Group>
  );
}

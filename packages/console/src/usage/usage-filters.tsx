import { Button, Group, Select, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useState } from "react";
import { KeySelect } from "../keys/key-select.tsx";
import { servicesQuery } from "../services/services-query.ts";
import { useProject } from "../shell/use-project.ts";
import { originLabel } from "../words/origins.ts";
import { outcomeTitle, REFUSAL_CODES } from "../words/outcomes.ts";
import { OTHERS } from "./others.ts";
import { usageQuery } from "./usage-query.ts";
import { NO_ORIGIN, type UsageSearch } from "./usage-search.ts";
import { totalsBy } from "./usage-totals.ts";
import { useNames } from "./use-names.ts";

type UsageFiltersProps = {
  readonly search: UsageSearch;
  readonly onChange: (next: Partial<Record<keyof UsageSearch, string | null>>) => void;
};

const OUTCOMES = [
  { value: "allowed", label: "Allowed" },
  { value: "refused", label: "Refused, for any reason" },
  ...REFUSAL_CODES.map((code) => ({ value: code, label: outcomeTitle(code) })),
];
const WIDTH = { base: "calc(50% - 6px)", xs: 220 };

/** Narrows usage to one key, service, outcome and origin. */
export function UsageFilters({ search, onChange }: UsageFiltersProps) {
  const project = useProject();
  const services = useQuery(servicesQuery(project.id)).data ?? [];
  return (
    <Group gap="sm" role="group" aria-label="Filters">
      <KeyFilter keyId={search.key ?? null} onChange={(key) => onChange({ key })} />
      <Select
        aria-label="Service"
        placeholder="Any service"
        clearable
        w={WIDTH}
        data={services.map(({ id, title }) => ({ value: id, label: title }))}
        value={search.service ?? null}
        onChange={(service) => onChange({ service })}
      />
      <Select
        aria-label="Outcome"
        placeholder="Any outcome"
        clearable
        searchable
        w={WIDTH}
        data={OUTCOMES}
        value={search.outcome ?? null}
        onChange={(outcome) => onChange({ outcome })}
      />
      <OriginSelect search={search} onChange={(origin) => onChange({ origin })} />
    </Group>
  );
}

/** Keys are chosen by name; what else is counted as a key, such as a token, comes by a link and can be taken away. */
function KeyFilter({ keyId, onChange }: Parameters<typeof KeySelect>[0]) {
  const nameOf = useNames(keyId === null ? [] : [keyId]);
  if (keyId === null || keyId.startsWith("key_")) return <KeySelect keyId={keyId} onChange={onChange} />;
  const name = nameOf("key", keyId);
  return (
    <Button variant="default" rightSection={<X size={14} aria-hidden="true" />} onClick={() => onChange(null)}>
      {name}
      <VisuallyHidden>: show all keys again</VisuallyHidden>
    </Button>
  );
}

type OriginSelectProps = {
  readonly search: UsageSearch;
  readonly onChange: (origin: string | null) => void;
};

/** The origins that sent the most in the period; they are asked for once somebody looks. */
function OriginSelect({ search, onChange }: OriginSelectProps) {
  const project = useProject();
  const [isOpen, setIsOpen] = useState(false);
  const { key, service } = search;
  const filter = { ...(key === undefined ? {} : { key }), ...(service === undefined ? {} : { service }) };
  const query = useQuery({
    ...usageQuery(project.id, search, ["origin"], { filter, top: 100 }),
    enabled: isOpen,
    refetchInterval: false,
  });
  const seen = totalsBy(query.data?.rows ?? [], "origin").map(({ value }) => (value === "" ? NO_ORIGIN : value));
  const values = new Set([...(search.origin === undefined ? [] : [search.origin]), ...seen]);
  return (
    <Select
      aria-label="Website"
      placeholder="Any website"
      clearable
      searchable
      w={{ base: "100%", xs: 260 }}
      data={[...values]
        .filter((value) => value !== OTHERS)
        .map((value) => ({ value, label: originLabel(value === NO_ORIGIN ? "" : value) }))}
      nothingFoundMessage={query.isPending ? "Looking" : "No website in this period has this name"}
      value={search.origin ?? null}
      onChange={onChange}
      onDropdownOpen={() => setIsOpen(true)}
    />
  );
}

import { Group, Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useState } from "react";
import { useProject } from "../shell/use-project.ts";
import { KEY_KINDS, KEY_ORDERS, KEY_STATUSES, type KeysSearch, parseKeysSearch } from "./keys-search.ts";

/** Search, filters and order of the list; all stand in the URL. */
export function KeysFilter({ search }: { readonly search: KeysSearch }) {
  const project = useProject();
  const navigate = useNavigate();
  const show = (next: Record<string, unknown>) =>
    void navigate({
      to: "/p/$project/keys",
      params: { project: project.id },
      search: parseKeysSearch({ ...search, ...next }),
      replace: true,
    });
  return (
    <Group gap="sm" mb="md">
      <SearchField text={search.search ?? ""} onText={(text) => show({ search: text })} />
      <Choice
        label="Status"
        any="Any status"
        values={KEY_STATUSES}
        value={search.status}
        onChange={(status) => show({ status })}
      />
      <Choice label="Kind" any="Any kind" values={KEY_KINDS} value={search.kind} onChange={(kind) => show({ kind })} />
      <Select
        aria-label="Order"
        w={{ base: "100%", xs: 170 }}
        allowDeselect={false}
        data={[...KEY_ORDERS]}
        value={search.sort ?? "newest"}
        onChange={(sort) => show({ sort })}
      />
    </Group>
  );
}

type SearchFieldProps = { readonly text: string; readonly onText: (text: string) => void };

function SearchField({ text, onText }: SearchFieldProps) {
  const [typed, setTyped] = useState(text);
  const tellSoon = useDebouncedCallback((wanted: string) => onText(wanted.trim()), 250);
  return (
    <TextInput
      aria-label="Search keys"
      placeholder="Search by name or value"
      leftSection={<Search size={16} aria-hidden="true" />}
      value={typed}
      w={{ base: "100%", xs: 280 }}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tellSoon(event.currentTarget.value);
      }}
    />
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly any: string;
  readonly values: readonly string[];
  readonly value: string | undefined;
  readonly onChange: (value: string | null) => void;
};

function Choice({ label, any, values, value, onChange }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      placeholder={any}
      clearable
      w={150}
      data={[...values]}
      value={value ?? null}
      onChange={onChange}
    />
  );
}

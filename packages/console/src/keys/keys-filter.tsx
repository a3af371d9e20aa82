import { Group, Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useState } from "react";
import { useProject } from "../shell/use-project.ts";
import { KEY_STATUSES, type KeysSearch, parseKeysSearch } from "./keys-search.ts";

/** Search and status filter of the list; both stand in the URL. */
export function KeysFilter({ search }: { readonly search: KeysSearch }) {
  const project = useProject();
  const navigate = useNavigate();
  const [text, setText] = useState(search.search ?? "");
  const show = (next: Record<string, unknown>) =>
    void navigate({
      to: "/p/$project/keys",
      params: { project: project.id },
      search: parseKeysSearch({ ...search, ...next }),
      replace: true,
    });
  const showSoon = useDebouncedCallback((wanted: string) => show({ search: wanted.trim() }), 250);
  return (
    <Group gap="sm" mb="md">
      <TextInput
        aria-label="Search keys"
        placeholder="Search by name"
        leftSection={<Search size={16} aria-hidden="true" />}
        value={text}
        w={{ base: "100%", xs: 280 }}
        onChange={(event) => {
          setText(event.currentTarget.value);
          showSoon(event.currentTarget.value);
        }}
      />
      <Select
        aria-label="Status"
        placeholder="Any status"
        clearable
        w={170}
        data={KEY_STATUSES.map((status) => ({ value: status, label: status }))}
        value={search.status ?? null}
        onChange={(status) => show({ status })}
      />
    </Group>
  );
}

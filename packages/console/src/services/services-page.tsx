import { SimpleGrid, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Search, SearchX } from "lucide-react";
import { useState } from "react";
import type { Service } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { ServiceCard } from "./service-card.tsx";
import { isFound } from "./service-words.ts";
import { servicesQuery } from "./services-query.ts";

const route = getRouteApi("/p/$project/services");

/** Everything that keys of this project can be used for, to look through and to turn on and off. */
export function ServicesPage() {
  const project = useProject();
  const { find = "" } = route.useSearch();
  const query = useQuery(servicesQuery(project.id));
  return (
    <>
      <PageHeader
        title="Services"
        sentence="What the keys of this project can be used for. A service that is off refuses every key."
      />
      <FindField find={find} />
      {query.isPending ? (
        <RowsSkeleton rows={3} height={180} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Found services={query.data.filter((service) => isFound(service, find))} />
      )}
    </>
  );
}

function Found({ services }: { readonly services: readonly Service[] }) {
  if (services.length === 0)
    return (
      <EmptyState
        icon={<SearchX size={22} />}
        title="No service has these words"
        sentence="Search for what you want to do, such as “address” or “picture”, or for the vendor whose interface your program speaks, such as “Google”."
      />
    );
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      {services.map((service) => (
        <ServiceCard key={service.id} of={service} />
      ))}
    </SimpleGrid>
  );
}

function FindField({ find }: { readonly find: string }) {
  const project = useProject();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(find);
  const showSoon = useDebouncedCallback((wanted: string) => {
    const search = wanted === "" ? {} : { find: wanted };
    void navigate({ to: "/p/$project/services", params: { project: project.id }, search, replace: true });
  }, 150);
  return (
    <TextInput
      type="search"
      aria-label="Search services"
      placeholder="Search: address, picture, Google …"
      leftSection={<Search size={16} aria-hidden="true" />}
      mb="md"
      w={{ base: "100%", xs: 340 }}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        showSoon(event.currentTarget.value.trim());
      }}
    />
  );
}

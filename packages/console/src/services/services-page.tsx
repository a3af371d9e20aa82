import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useProject } from "../shell/use-project.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { ServiceCard } from "./service-card.tsx";
import { servicesQuery } from "./services-query.ts";

/** What keys of this project can be used for. */
export function ServicesPage() {
  const project = useProject();
  const query = useQuery(servicesQuery(project.id));
  return (
    <>
      <PageHeader
        title="Services"
        sentence="What the keys of this project can be used for. A service that is off refuses every key."
      />
      {query.isPending ? (
        <RowsSkeleton rows={5} height={132} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Stack gap="sm">
          {query.data.map((service) => (
            <ServiceCard key={service.id} of={service} />
          ))}
        </Stack>
      )}
    </>
  );
}

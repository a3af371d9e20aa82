import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { NotFound } from "../shell/not-found.tsx";
import { useProject } from "../shell/use-project.ts";
import { BackLink } from "../ui/back-link.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { ServiceSwitch } from "./service-switch.tsx";
import { ServiceTabs } from "./service-tabs.tsx";
import { serviceWords } from "./service-words.ts";
import { servicesQuery } from "./services-query.ts";

const route = getRouteApi("/p/$project/services/$service");

/** One service: what it is and how to ask for it, how it was used, and how much of it there is. */
export function ServicePage() {
  const project = useProject();
  const { service: id } = route.useParams();
  const { tab = "overview" } = route.useSearch();
  const query = useQuery(servicesQuery(project.id));
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <RowsSkeleton rows={4} />;
  const service = query.data.find((one) => one.id === id);
  if (service === undefined) return <NotFound />;
  return (
    <>
      <PageHeader
        above={
          <BackLink to="/p/$project/services" params={{ project: project.id }}>
            Services
          </BackLink>
        }
        title={service.title}
        sentence={serviceWords(service).plain}
        action={<ServiceSwitch of={service} />}
      />
      <ServiceTabs of={service} tab={tab} />
    </>
  );
}

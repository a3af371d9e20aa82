import { Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api/client.ts";
import type { ExplainInput } from "../api/model.ts";
import { unwrap } from "../api/unwrap.ts";
import { useProject } from "../shell/use-project.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { ExplainForm } from "./explain-form.tsx";
import { ExplanationPanel } from "./explanation-panel.tsx";

const route = getRouteApi("/p/$project/explain");

/** Why a request is refused, or is not: every check with what it saw. */
export function ExplainPage() {
  const { blocked = null } = route.useSearch();
  return (
    <>
      <PageHeader
        title="Explain"
        sentence="Paste a request, and see each check with its result. Nothing is counted, and what you paste is not kept."
      />
      <Explain key={blocked ?? "pasted"} blocked={blocked} />
    </>
  );
}

function Explain({ blocked }: { readonly blocked: string | null }) {
  const [asked, setAsked] = useState<Asked | null>(blocked === null ? null : { input: { blocked }, times: 0 });
  const query = useExplanation(asked);
  const ask = (input: ExplainInput) => setAsked((before) => ({ input, times: (before?.times ?? 0) + 1 }));
  return (
    <Stack gap="lg" maw={920}>
      <ExplainForm blocked={blocked} asking={query.isFetching} onAsk={ask} />
      {query.isError && <ErrorState error={query.error} title="This could not be explained" />}
      {query.isLoading && <RowsSkeleton rows={6} height={56} />}
      {query.data !== undefined && <ExplanationPanel of={query.data} />}
    </Stack>
  );
}

/** `times` tells one press of the button from the next, so that the same question is asked again. */
type Asked = { readonly input: ExplainInput; readonly times: number };

function useExplanation(asked: Asked | null) {
  const project = useProject();
  return useQuery({
    queryKey: ["explain", project.id, asked?.times, asked?.input.blocked ?? "pasted"],
    queryFn: () =>
      unwrap(
        api.POST("/api/v1/projects/{project}/explain", {
          params: { path: { project: project.id } },
          body: asked?.input ?? {},
        }),
      ),
    enabled: asked !== null,
    refetchOnWindowFocus: false,
    gcTime: 0,
    retry: false,
  });
}

import { Container } from "@mantine/core";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { Problem } from "../api/problem.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { usePageTitle } from "../ui/use-page-title.ts";
import { NotFound } from "./not-found.tsx";

/** Stands in for a page that could not be loaded. */
export function LoadFailed({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  if (error instanceof Problem && error.status === 404) return <NotFound />;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <NotLoaded error={error} onRetry={retry} />;
}

function NotLoaded(props: { readonly error: unknown; readonly onRetry: () => void }) {
  usePageTitle(["Not loaded"]);
  return (
    <Container size="sm" py={64}>
      <ErrorState {...props} title="This page could not be loaded" />
    </Container>
  );
}

import { QueryCache, QueryClient } from "@tanstack/react-query";
import { Problem } from "./problem.ts";

/** The cache of what the server said; `onSignedOut` runs when the server no longer knows who asks. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof Problem && error.status === 401) onSignedOut();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) =>
          failures < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
        refetchIntervalInBackground: false,
      },
    },
  });
}

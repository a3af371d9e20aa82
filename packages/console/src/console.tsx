import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { createQueryClient } from "./api/query-client.ts";
import { createConsoleRouter } from "./router.tsx";
import { announcePages } from "./shell/announce-pages.ts";
import { cssVariables, theme } from "./theme/theme.ts";

/** The whole console: theme, cache and routes. */
export function Console() {
  const [{ queryClient, router }] = useState(wire);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Notifications position="bottom-right" />
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

function wire() {
  const queryClient = createQueryClient(() => {
    const here = router.state.location;
    if (here.pathname === "/sign-in" || here.pathname === "/setup") return;
    void router.navigate({ to: "/sign-in", search: { next: here.href } });
  });
  const router = createConsoleRouter(queryClient);
  announcePages(router);
  return { queryClient, router };
}

import "./shared/theme/mantine-styles.ts";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queryClient } from "./api/query-client.ts";
import { router } from "./routes.tsx";
import { colourSchemeManager, resolveVariables, theme } from "./shared/theme/theme.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has lost its root element");

// The first page's code comes beside the answer to who is signed in, and its data before anything is drawn; neither after it.
for (const { routeId } of router.matchRoutes(router.latestLocation))
  void router.loadRouteChunk(router.routesById[routeId as keyof typeof router.routesById]);
void router.load();

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colourSchemeManager}
      cssVariablesResolver={resolveVariables}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);

if (import.meta.env.PROD) void navigator.serviceWorker?.register("/service-worker.js");

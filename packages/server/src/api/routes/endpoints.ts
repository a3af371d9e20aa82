import type { Endpoint } from "../endpoint.ts";
import { adminTokenRoutes } from "./admin-token-routes.ts";
import { keyLifeRoutes } from "./key-life-routes.ts";
import { keyRoutes } from "./key-routes.ts";
import { meRoutes } from "./me-routes.ts";
import { originPatternRoutes } from "./origin-pattern-routes.ts";
import { projectRoutes } from "./project-routes.ts";
import { serviceRoutes } from "./service-routes.ts";
import { setupRoutes } from "./setup-routes.ts";
import { teamRoutes } from "./team-routes.ts";
import { usageRoutes } from "./usage-routes.ts";

/** Every operation of the management API, in the order of its documentation. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...projectRoutes,
  ...keyRoutes,
  ...keyLifeRoutes,
  ...originPatternRoutes,
  ...serviceRoutes,
  ...usageRoutes,
  ...teamRoutes,
  ...adminTokenRoutes,
  ...meRoutes,
  ...setupRoutes,
];

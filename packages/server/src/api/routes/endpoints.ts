import type { Endpoint } from "../endpoint.ts";
import { alarmRoutes } from "./alarm-routes.ts";
import { adminTokenRoutes } from "./admin-token-routes.ts";
import { auditRoutes } from "./audit-routes.ts";
import { draftRoutes } from "./draft-routes.ts";
import { blockedRoutes } from "./blocked-routes.ts";
import { invitationRoutes } from "./invitation-routes.ts";
import { joinRoutes } from "./join-routes.ts";
import { keyLifeRoutes } from "./key-life-routes.ts";
import { keyPresetRoutes } from "./key-preset-routes.ts";
import { keyRoutes } from "./key-routes.ts";
import { liveRoutes } from "./live-routes.ts";
import { memberRoutes } from "./member-routes.ts";
import { meRoutes } from "./me-routes.ts";
import { originPatternRoutes } from "./origin-pattern-routes.ts";
import { overviewRoutes } from "./overview-routes.ts";
import { projectRoutes } from "./project-routes.ts";
import { rotationRoutes } from "./rotation-routes.ts";
import { serviceRoutes } from "./service-routes.ts";
import { sessionRoutes } from "./session-routes.ts";
import { setupRoutes } from "./setup-routes.ts";
import { signingKeyRoutes } from "./signing-key-routes.ts";
import { tokenRoutes } from "./token-routes.ts";
import { usageRoutes } from "./usage-routes.ts";
import { webhookRoutes } from "./webhook-routes.ts";

/** Every operation of the management API, in the order of its documentation. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...projectRoutes,
  ...keyRoutes,
  ...keyPresetRoutes,
  ...keyLifeRoutes,
  ...rotationRoutes,
  ...draftRoutes,
  ...originPatternRoutes,
  ...tokenRoutes,
  ...signingKeyRoutes,
  ...serviceRoutes,
  ...overviewRoutes,
  ...usageRoutes,
  ...liveRoutes,
  ...blockedRoutes,
  ...alarmRoutes,
  ...webhookRoutes,
  ...memberRoutes,
  ...invitationRoutes,
  ...joinRoutes,
  ...auditRoutes,
  ...adminTokenRoutes,
  ...meRoutes,
  ...sessionRoutes,
  ...setupRoutes,
];

import { ok } from "#app/result.ts";
import { isSetupNeeded } from "#app/setup/is-setup-needed.ts";
import { setUp } from "../auth/set-up.ts";
import { openEndpoint, type Endpoint } from "../endpoint.ts";
import { SetupDoneBody, SetupInput, SetupStateBody } from "../schemas/setup-body.ts";

const tag = "Setup";

/** The first start: is an account needed, and make it. */
export const setupRoutes: readonly Endpoint[] = [
  openEndpoint({
    id: "readSetup",
    method: "get",
    path: "/api/v1/setup",
    tag,
    summary: "Is setup needed",
    description: "Whether the first account is still to be made.",
    answer: { status: 200, description: "Whether it is.", schema: SetupStateBody },
    problems: [],
    run: async ({ deps }) => ok(await isSetupNeeded(deps.ctx)),
    present: (needed) => ({ needed }),
  }),
  openEndpoint({
    id: "setUp",
    method: "post",
    path: "/api/v1/setup",
    tag,
    summary: "Make the first account",
    description:
      "Makes the first account with the token of the link that the server printed, its project with a default key, and signs in: the answer sets the session cookie. Works once.",
    body: SetupInput,
    answer: { status: 201, description: "The first project.", schema: SetupDoneBody },
    problems: ["FORBIDDEN", "CONFLICT"],
    run: ({ deps, body, request, ip }) => setUp(deps, body, { request, ip }),
    present: ({ projectId }) => ({ projectId }),
    cookies: ({ cookies }) => cookies,
  }),
];

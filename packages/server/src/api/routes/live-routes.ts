import { refuse } from "#app/refuse.ts";
import { ok } from "#app/result.ts";
import { watchUsage } from "#app/usage/watch-usage.ts";
import { authenticate } from "../authenticate.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { liveResponse } from "../live-response.ts";
import { Params } from "../schemas/params.ts";

const TOO_MANY = "Too many people are watching live usage at the moment. Close a page that does, or try again later.";

/** Usage as it happens. */
export const liveRoutes: readonly Endpoint[] = [
  endpoint({
    id: "watchUsage",
    method: "get",
    path: "/api/v1/projects/{project}/live",
    tag: "Usage",
    summary: "Watch usage live",
    description:
      'Server-sent events: for each second in which something was counted one `{ "at", "rows": [{ "key", "service", "outcome", "origin", "requests" }] }`, refusals included. Ends within seconds when the token or session no longer may. Every role may watch.',
    params: Params.project,
    answer: { status: 200, description: "Events, as they happen.", schema: null, mediaTypes: ["text/event-stream"] },
    problems: ["NOT_FOUND", "CONFLICT"],
    run: async ({ deps, caller, params, request, ip, requestId }) => {
      const project = { projectId: params.project };
      const channel = await watchUsage(deps.ctx, caller.actor, project, deps.live);
      if (!channel.ok) return channel;
      const { headers } = request;
      const response = liveResponse({
        channel: channel.value,
        isStillAllowed: async () => {
          const found = await authenticate(deps, new Request(request.url, { headers }), ip);
          return found !== null && (await watchUsage(deps.ctx, found.caller.actor, project, deps.live)).ok;
        },
        onError: (error) => deps.onError(error, { requestId, method: "GET", path: new URL(request.url).pathname }),
      });
      return response === null ? refuse.conflict(TOO_MANY) : ok(response);
    },
    present: () => null,
    respond: (response) => response,
  }),
];

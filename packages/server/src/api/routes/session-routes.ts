import { refuse } from "#app/refuse.ts";
import { ok } from "#app/result.ts";
import type { Caller } from "../authenticate.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { presentAll } from "../present/present-page.ts";
import { presentSession } from "../present/present-session.ts";
import { Params } from "../schemas/params.ts";
import { SessionListBody } from "../schemas/session-body.ts";

const tag = "You";
const NO_SESSION = "A token has no sessions. Sign in to the console instead.";

/** Where a person is signed in. */
export const sessionRoutes: readonly Endpoint[] = [
  endpoint({
    id: "listSessions",
    method: "get",
    path: "/api/v1/me/sessions",
    tag,
    summary: "Where you are signed in",
    description: "Your sessions that still hold, newest first. For people, not for tokens.",
    answer: { status: 200, description: "All your sessions.", schema: SessionListBody },
    problems: ["FORBIDDEN"],
    run: async ({ deps, caller, request }) => {
      const sessions = isPerson(caller) ? await deps.accounts.sessions.list(request.headers) : null;
      return sessions === null ? refuse.forbidden(NO_SESSION) : ok(sessions);
    },
    present: (sessions) => presentAll(sessions, presentSession),
  }),
  endpoint({
    id: "endSession",
    method: "delete",
    path: "/api/v1/me/sessions/{session}",
    tag,
    summary: "Sign out one session",
    description: "The browser that holds it is signed out from its next call on.",
    params: Params.session,
    answer: { status: 204, description: "It is ended.", schema: null },
    problems: ["FORBIDDEN", "NOT_FOUND"],
    run: async ({ deps, caller, request, params }) => {
      const ended = isPerson(caller) ? await deps.accounts.sessions.end(request.headers, params.session) : null;
      if (ended === null) return refuse.forbidden(NO_SESSION);
      return ended ? ok(null) : refuse.notFound("session", params.session);
    },
    present: () => null,
  }),
  endpoint({
    id: "endAllSessions",
    method: "delete",
    path: "/api/v1/me/sessions",
    tag,
    summary: "Sign out everywhere",
    description: "Ends all your sessions, the one that asks too.",
    answer: { status: 204, description: "You are signed out everywhere.", schema: null },
    problems: ["FORBIDDEN"],
    run: async ({ deps, caller, request }) => {
      const ended = isPerson(caller) ? await deps.accounts.sessions.endAll(request.headers) : null;
      return ended === null ? refuse.forbidden(NO_SESSION) : ok(null);
    },
    present: () => null,
  }),
];

/** A cookie that comes along with a token counts for nothing. */
function isPerson({ actor }: Caller): boolean {
  return actor.kind === "account";
}

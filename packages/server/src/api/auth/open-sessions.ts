import type { Auth } from "./create-auth.ts";
import type { Sessions } from "./sessions.ts";

/** Where people are signed in, as better-auth keeps it. */
export function openSessions(library: () => Promise<Auth>): Sessions {
  return {
    async list(headers) {
      const auth = await library();
      const current = await currentSession(auth, headers);
      if (current === null) return null;
      const sessions = await activeSessions(auth, current.userId);
      return sessions.map((session) => ({
        id: session.id,
        userAgent: session.userAgent ?? "",
        ip: session.ipAddress ?? "",
        signedInAtMs: session.createdAt.getTime(),
        expiresAtMs: session.expiresAt.getTime(),
        isCurrent: session.id === current.id,
      }));
    },

    async end(headers, id) {
      const auth = await library();
      const current = await currentSession(auth, headers);
      if (current === null) return null;
      const session = (await activeSessions(auth, current.userId)).find((one) => one.id === id);
      if (session === undefined) return false;
      await (await auth.$context).internalAdapter.deleteSession(session.token);
      return true;
    },

    async endAll(headers) {
      const auth = await library();
      const current = await currentSession(auth, headers);
      if (current === null) return null;
      await (await auth.$context).internalAdapter.deleteUserSessions(current.userId);
      return true;
    },
  };
}

async function currentSession(auth: Auth, headers: Headers) {
  const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
  return found === null ? null : found.session;
}

async function activeSessions(auth: Auth, userId: string) {
  const { internalAdapter } = await auth.$context;
  const sessions = await internalAdapter.listSessions(userId, { onlyActiveSessions: true });
  const nowMs = Date.now();
  return sessions
    .filter(({ expiresAt }) => expiresAt.getTime() > nowMs)
    .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
}

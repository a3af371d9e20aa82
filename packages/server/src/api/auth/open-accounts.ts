import type { BetterAuthOptions } from "better-auth";
import { secureCookies } from "../secure-cookies.ts";
import { accountRecords } from "./account-records.ts";
import type { Accounts } from "./accounts.ts";
import { fewAtOnce } from "./few-at-once.ts";
import { openSessions } from "./open-sessions.ts";

/** What accounts are made of. */
export type AuthOptions = {
  /** `{ db: <Kysely instance>, type: "sqlite" | "postgres" }`: the same database as everything else. */
  readonly database: Extract<BetterAuthOptions["database"], { db: unknown }>;
  /** From `authSecret`. */
  readonly secret: string;
  readonly publicUrl: string | null;
  readonly onError: (error: unknown) => void;
};

type Library = Awaited<ReturnType<typeof loadLibrary>>;

const SESSION_COOKIE = "latchkey.session_token=";
/** Checking a password takes a thread for a while, and tiles are read with the same four. */
const PASSWORDS_AT_ONCE = { running: 2, waiting: 50 };

/** Opens the accounts. better-auth is large, so it is loaded at the first need, or by `load` when the server listens already. */
export function openAccounts(options: AuthOptions): Accounts {
  let loading: Promise<Library> | null = null;
  const library = (): Promise<Library> => {
    loading ??= loadLibrary(options).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  const loadedAuth = async () => (await library()).auth;
  const turns = fewAtOnce(PASSWORDS_AT_ONCE);
  return {
    load: async () => void (await library()),
    handle: async (request, ip) => {
      const { auth, withClientIp } = await library();
      const answer = () => auth.handler(withClientIp(request, ip));
      const response = await (request.method === "POST" ? turns(answer) : answer());
      return response === null ? tooMany() : secureCookies(response, request, options.publicUrl);
    },
    whoIs: async (headers) => {
      if (!(headers.get("cookie") ?? "").includes(SESSION_COOKIE)) return null;
      const { auth } = await library();
      const session = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      if (session === null) return null;
      const { id, email, name } = session.user;
      return { accountId: id, email, name };
    },
    ...accountRecords(loadedAuth),
    sessions: openSessions(loadedAuth),
    signIn: async (credentials, request, ip) => {
      const { auth, withClientIp } = await library();
      const { headers } = withClientIp(new Request(request.url, { headers: request.headers }), ip);
      const response = await auth.api.signInEmail({ body: credentials, headers, asResponse: true });
      return secureCookies(response, request, options.publicUrl).headers.getSetCookie();
    },
  };
}

/** As better-auth words its own. */
function tooMany(): Response {
  const body = { code: "TOO_MANY_REQUESTS", message: "Too many people sign in right now. Try again in a few seconds." };
  return Response.json(body, { status: 429, headers: { "retry-after": "5" } });
}

async function loadLibrary(options: AuthOptions) {
  const { betterAuthOptions, CLIENT_IP_HEADER, createAuth } = await import("./create-auth.ts");
  const { getMigrations } = await import("better-auth/db/migration");
  const { runMigrations } = await getMigrations(betterAuthOptions(options));
  await runMigrations();
  const withClientIp = (request: Request, ip: string): Request => {
    const headers = new Headers(request.headers);
    headers.set(CLIENT_IP_HEADER, ip);
    return new Request(request, { headers });
  };
  return { auth: createAuth(options), withClientIp };
}

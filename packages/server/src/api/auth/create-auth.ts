import { betterAuth } from "better-auth";
import { ownOrigins } from "../own-origins.ts";
import type { AuthOptions } from "./open-accounts.ts";

/** The header in which better-auth is told the client's address; what a client sends under this name is overwritten. */
export const CLIENT_IP_HEADER = "x-latchkey-client-ip";

const DAY_SECONDS = 86_400;

/** Configures better-auth: e-mail and password, no sign-up, sessions in our database. */
export function createAuth(options: AuthOptions) {
  return betterAuth(betterAuthOptions(options));
}

/** What better-auth is configured with; its migrations read the same. */
export function betterAuthOptions({ database, secret, publicUrl, onError }: AuthOptions) {
  return {
    appName: "Latchkey",
    basePath: "/api/auth",
    // Only used where no request is at hand; which origins are trusted is decided for each request below.
    baseURL: publicUrl ?? "http://latchkey.invalid",
    trustedOrigins: (request?: Request) => (request === undefined ? [] : ownOrigins(request, publicUrl)),
    secret,
    database,
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    session: { expiresIn: 30 * DAY_SECONDS },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 100,
      customRules: { "/sign-in/email": { window: 60, max: 10 } },
    },
    advanced: {
      cookiePrefix: "latchkey",
      // `Secure` is added to each answer that goes out over https: the same server may be reached by http as localhost.
      useSecureCookies: false,
      disableOriginCheck: false,
      disableCSRFCheck: false,
      // Its migrations have just run.
      database: { validateSchema: false },
      ipAddress: { ipAddressHeaders: [CLIENT_IP_HEADER] },
    },
    logger: {
      level: "error" as const,
      disableColors: true,
      log: (_level: string, message: string) => onError(new Error(`better-auth: ${message}`)),
    },
  };
}

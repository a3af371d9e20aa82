import { passkey } from "@better-auth/passkey";
import { APIError, betterAuth } from "better-auth";
import { twoFactor } from "better-auth/plugins/two-factor";
import { ownOrigins } from "../own-origins.ts";
import type { AuthOptions } from "./open-accounts.ts";
import { ownHost } from "./own-host.ts";

/** The header in which better-auth is told the client's address; what a client sends under this name is overwritten. */
export const CLIENT_IP_HEADER = "x-latchkey-client-ip";

const DAY_SECONDS = 86_400;
const TEN_A_MINUTE = { window: 60, max: 10 };

/** better-auth, configured. */
export type Auth = ReturnType<typeof createAuth>;

/** Configures better-auth: e-mail and password, passkeys, a second factor, no sign-up, sessions in our database. */
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
    plugins: pluginsOf(publicUrl),
    rateLimit: {
      enabled: true,
      window: 60,
      max: 100,
      customRules: {
        "/sign-in/email": TEN_A_MINUTE,
        "/change-password": TEN_A_MINUTE,
        "/two-factor/*": { window: 60, max: 20 },
      },
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

function pluginsOf(publicUrl: string | null) {
  return [
    ...(publicUrl === null ? [ownHost()] : []),
    // A browser is asked for its code each time: what it remembered would outlive "sign out everywhere".
    twoFactor({ trustDeviceMaxAge: 0 }),
    passkey({
      rpName: "Latchkey",
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      registration: { afterVerification: ({ verification }) => mustBeVerified(verification.registrationInfo) },
      authentication: { afterVerification: ({ verification }) => mustBeVerified(verification.authenticationInfo) },
      advanced: { webAuthnChallengeCookie: "passkey" },
    }),
  ];
}

/** A passkey stands in for password and second factor together, so that the device must have asked for its owner. */
function mustBeVerified(info: { readonly userVerified: boolean } | undefined): void {
  if (info?.userVerified === true) return;
  throw new APIError("UNAUTHORIZED", {
    code: "USER_NOT_VERIFIED",
    message: "This passkey did not check who you are. Set a PIN or a fingerprint for it, then try again.",
  });
}

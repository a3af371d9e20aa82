type OutcomeWords = { readonly title: string; readonly remedy: string };

/** What each refusal means, and what changes it; `tab` names the part of the key's page where it is changed. */
const REFUSALS: Readonly<
  Record<
    string,
    OutcomeWords & {
      readonly tab?: "restrictions" | "limits" | "overview";
      readonly page?: "services" | "settings" | "plan";
    }
  >
> = {
  KEY_MISSING: { title: "No key was sent", remedy: "Add ?key= to the address." },
  KEY_AMBIGUOUS: { title: "Two different keys were sent", remedy: "Send one key only." },
  KEY_IN_URL: {
    title: "A secret key stood in an address",
    remedy: "Send it in the X-Api-Key header, or use a public key.",
  },
  KEY_INVALID: { title: "The key is not known", remedy: "Copy the value again from the list of keys." },
  KEY_REVOKED: { title: "The key was revoked", remedy: "Use another key.", tab: "overview" },
  KEY_EXPIRED: { title: "The key expired", remedy: "Move its expiry, or make a new key.", tab: "limits" },
  TOKEN_INVALID: { title: "The token is not valid", remedy: "Sign it with a signing key of this project." },
  TOKEN_EXPIRED: { title: "The token expired", remedy: "Make a new one, and check the clock of what makes it." },
  SIGNATURE_INVALID: {
    title: "The signature does not fit",
    remedy: "Sign the address again, and change nothing after.",
  },
  SIGNATURE_EXPIRED: { title: "The signed address expired", remedy: "Make a new one." },
  KEY_DISABLED: { title: "The key is disabled", remedy: "Enable it.", tab: "overview" },
  PROJECT_SUSPENDED: { title: "The project is suspended", remedy: "Resume it in the settings.", page: "settings" },
  SERVICE_NOT_ENABLED: {
    title: "The service is off for the project",
    remedy: "Turn the service on.",
    page: "services",
  },
  SERVICE_NOT_ALLOWED: {
    title: "The key may not use this service",
    remedy: "Add the service to the key.",
    tab: "restrictions",
  },
  RESOURCE_NOT_ALLOWED: {
    title: "The key may not use this map",
    remedy: "Add the style or tileset to the key.",
    tab: "restrictions",
  },
  ORIGIN_MISSING: {
    title: "The request named no website",
    remedy: "Decide what happens to requests that name no website.",
    tab: "restrictions",
  },
  ORIGIN_NOT_ALLOWED: {
    title: "The website is not on the list",
    remedy: "Add the website to the key.",
    tab: "restrictions",
  },
  USER_AGENT_NOT_ALLOWED: {
    title: "The app is not on the list",
    remedy: "Add the app to the key.",
    tab: "restrictions",
  },
  IP_NOT_ALLOWED: {
    title: "The IP address is not on the list",
    remedy: "Add the IP address to the key.",
    tab: "restrictions",
  },
  RATE_LIMITED: {
    title: "Too many requests per second",
    remedy: "Raise the rate of the key or of the service.",
    tab: "limits",
  },
  QUOTA_EXCEEDED: {
    title: "The day's quota is used up",
    remedy: "Raise the quota of the key or of the service.",
    tab: "limits",
  },
  BUDGET_EXCEEDED: { title: "The budget is used up", remedy: "Raise the budget of the project.", page: "plan" },
  METERING_UNAVAILABLE: {
    title: "Requests could not be counted",
    remedy: "The server's disk may be full: ask its operator.",
  },
  UPSTREAM_UNAVAILABLE: {
    title: "The map server did not answer",
    remedy: "Ask the operator of the server behind Latchkey.",
  },
  BUSY: { title: "The server was busy", remedy: "Try again in a few seconds." },
};

/** The codes of all refusals. */
export const REFUSAL_CODES: readonly string[] = Object.keys(REFUSALS);

/** An outcome as a heading: `Allowed`, or what was wrong with a refused request. */
export function outcomeTitle(outcome: string): string {
  if (outcome === "allowed") return "Allowed";
  return REFUSALS[outcome]?.title ?? outcome.toLowerCase().replaceAll("_", " ");
}

/** What a person can do about a refusal, in one sentence. */
export function outcomeRemedy(outcome: string): string {
  return REFUSALS[outcome]?.remedy ?? "";
}

/** Where a refusal is mended: a tab of the key's page, a page of the project, or nowhere in the console. */
export function outcomePlace(
  outcome: string,
): { tab: "restrictions" | "limits" | "overview" } | { page: "services" | "settings" | "plan" } | null {
  const words = REFUSALS[outcome];
  if (words?.tab !== undefined) return { tab: words.tab };
  if (words?.page !== undefined) return { page: words.page };
  return null;
}

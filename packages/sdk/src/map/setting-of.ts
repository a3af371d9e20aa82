const TOKEN = "the page's latchkey.accessToken";
const SIGNED = "what your server signs for the authorizationCallback";

const SETTINGS: Readonly<Record<string, string>> = {
  KEY_MISSING: TOKEN,
  KEY_AMBIGUOUS: TOKEN,
  KEY_IN_URL: TOKEN,
  KEY_INVALID: TOKEN,
  KEY_REVOKED: TOKEN,
  KEY_EXPIRED: "the key's expiry date",
  TOKEN_INVALID: SIGNED,
  TOKEN_EXPIRED: SIGNED,
  KEY_DISABLED: "the key's switch",
  PROJECT_SUSPENDED: "the project's switch",
  SERVICE_NOT_ENABLED: "the project's services",
  SERVICE_NOT_ALLOWED: "the key's services",
  RESOURCE_NOT_ALLOWED: "the key's styles and tilesets",
  ORIGIN_MISSING: "the key's websites",
  ORIGIN_NOT_ALLOWED: "the key's websites",
  USER_AGENT_NOT_ALLOWED: "the key's user-agents",
  IP_NOT_ALLOWED: "the key's IP addresses",
  RATE_LIMITED: "the key's limits",
  QUOTA_EXCEEDED: "the quotas of key, service and project",
  BUDGET_EXCEEDED: "the project's budget",
};

/** Which setting a refusal hangs on; `null` where none would help. */
export function settingOf(code: string): string | null {
  return SETTINGS[code] ?? null;
}

import type { Key } from "#core/key.ts";
import type { AppContext } from "../app-context.ts";
import { checkExpiry } from "../check-expiry.ts";
import { checkQuota, checkRate } from "../check-limit.ts";
import { ok, type Result } from "../result.ts";
import { checkIps } from "./check-ips.ts";
import { checkOrigins } from "./check-origins.ts";
import { checkResources } from "./check-resources.ts";
import { checkServices } from "./check-services.ts";
import { checkUserAgents } from "./check-user-agents.ts";
import type { KeySettingsInput } from "./key-settings-input.ts";

/** What a person may say about a key once it has its kind. */
export type KeySettings = Pick<Key, keyof KeySettingsInput>;

/** The settings that were said, as they are kept: patterns normalised, duplicates dropped. The first problem ends it. */
export function checkKeySettings(ctx: AppContext, input: KeySettingsInput): Result<Partial<KeySettings>> {
  const settings: { -readonly [Field in keyof KeySettings]?: KeySettings[Field] } = {};
  for (const check of CHECKS) {
    const result = check(ctx, input);
    if (!result.ok) return result;
    Object.assign(settings, result.value);
  }
  return ok(settings);
}

type Check = (ctx: AppContext, input: KeySettingsInput) => Result<Partial<KeySettings>>;

/** One line for each field: a new restriction is one more. */
const CHECKS: readonly Check[] = [
  checked("services", (value, ctx) => checkServices(value, ctx.services)),
  checked("resources", checkResources),
  checked("origins", checkOrigins),
  checked("userAgents", checkUserAgents),
  checked("ips", checkIps),
  checked("missingOrigin", ok),
  checked("quotaPerDay", (value) => checkQuota("quotaPerDay", value)),
  checked("quotaPerMonth", (value) => checkQuota("quotaPerMonth", value)),
  checked("ratePerSecond", (value) => checkRate("ratePerSecond", value)),
  checked("ratePerSecondPerIp", (value) => checkRate("ratePerSecondPerIp", value)),
  checked("allowInUrl", ok),
  checked("requireSignature", ok),
  checked("enabled", ok),
  checked("expiresAtMs", (value, ctx) => checkExpiry(value, ctx.nowMs())),
];

function checked<Field extends keyof KeySettings>(
  field: Field,
  check: (value: Exclude<KeySettingsInput[Field], undefined>, ctx: AppContext) => Result<KeySettings[Field]>,
): Check {
  return (ctx, input) => {
    const value = input[field];
    if (!isSaid(value)) return ok({});
    const result = check(value, ctx);
    return result.ok ? ok({ [field]: result.value }) : result;
  };
}

function isSaid<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined;
}

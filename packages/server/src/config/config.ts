import type { IpRange } from "#core/pattern/ip-range.ts";
import type { Plan } from "#core/plan.ts";
import { nearestName } from "#core/nearest-name.ts";
import { VARIABLE_NAMES, type Env } from "./env.ts";
import { parseConfigFile } from "./parse-config-file.ts";
import { plansOf } from "./plans-of.ts";
import { VARIABLES, type Variable } from "./variables.ts";

/** Everything that the operator decides, complete and frozen. */
export type Config = {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  readonly dataDirectory: string;
  /** `null`: a SQLite file in the data directory. */
  readonly databaseUrl: string | null;
  readonly rootToken: string | null;
  /** `null`: made on first start, kept in the data directory. */
  readonly secret: string | null;
  /** An origin without a slash at its end; `null`: taken from each request. */
  readonly publicUrl: string | null;
  readonly trustedProxies: readonly IpRange[];
  readonly plans: ReadonlyMap<string, Plan>;
  readonly defaultPlanId: string;
  readonly tilesets: readonly { readonly id: string; readonly file: string }[];
  readonly metering: { readonly syncEveryMs: number; readonly whenUnavailable: "refuse" | "serve" };
  readonly webhooks: { readonly allowPrivateAddresses: boolean };
  /** `smtpUrl` is `null`: mail becomes files in the data directory. */
  readonly mail: { readonly smtpUrl: string | null; readonly from: string };
  /** Dialects by the host name at whose root they are spoken. */
  readonly dialectHosts: ReadonlyMap<string, string>;
  /** The routing engine that the operator runs; `null`: there is none. */
  readonly routing: { readonly engine: "osrm" | "valhalla"; readonly url: string } | null;
  /** How requests without a key are let in; `null`: not at all. */
  readonly keyless: {
    readonly project: string;
    readonly services: readonly string[];
    readonly ratePerSecondPerIp: number;
  } | null;
};

/** A configuration with sentences worth logging, or one line that names what is wrong, what was given and what is allowed. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Makes the configuration from the environment and the text of the file that `LATCHKEY_CONFIG` names (`null`: no file). */
export function parseConfig(env: Env, fileText: string | null): ConfigResult {
  const variables = parseVariables(env);
  if (!variables.ok) return variables;
  const parsedFile = parseConfigFile(fileText);
  if (!parsedFile.ok) return parsedFile;
  const { file } = parsedFile;
  const plans = plansOf(file);
  if (!plans.ok) return plans;
  const repeated = firstRepeated(file.tilesets.map((tileset) => tileset.id));
  if (repeated !== null) return { ok: false, message: `LATCHKEY_CONFIG: tilesets has "${repeated}" twice.` };
  const config = Object.freeze({
    ...variables.values,
    plans: plans.plans,
    defaultPlanId: file.defaultPlan,
    tilesets: Object.freeze(file.tilesets.map((tileset) => Object.freeze(tileset))),
    metering: Object.freeze(file.metering),
    webhooks: Object.freeze(file.webhooks),
    mail: Object.freeze(file.mail),
    dialectHosts: new Map(Object.entries(file.dialectHosts)),
    routing: Object.freeze(file.routing),
    keyless: Object.freeze(file.keyless),
  });
  return { ok: true, config, warnings: Object.freeze(warningsOf(env)) };
}

type VariableValues = Omit<
  Config,
  "plans" | "defaultPlanId" | "tilesets" | "metering" | "webhooks" | "mail" | "dialectHosts" | "routing" | "keyless"
>;

function parseVariables({ values }: Env): { ok: true; values: VariableValues } | { ok: false; message: string } {
  const problems: string[] = [];
  const read = <T>(variable: Variable<T>, fallback: T): T => {
    const text = values[variable.name];
    if (text === undefined) return fallback;
    const value = variable.parse(text);
    if (value !== null) return value;
    problems.push(`${variable.name} ${variable.given(text)}. It must ${variable.allowed}.`);
    return fallback;
  };
  const parsed = {
    port: read(VARIABLES.port, 8080),
    host: read(VARIABLES.host, "127.0.0.1"),
    dataDirectory: values.LATCHKEY_DATA_DIR ?? "./data",
    databaseUrl: read<string | null>(VARIABLES.databaseUrl, null),
    rootToken: read<string | null>(VARIABLES.rootToken, null),
    secret: read<string | null>(VARIABLES.secret, null),
    publicUrl: read<string | null>(VARIABLES.publicUrl, null),
    trustedProxies: Object.freeze(read<readonly IpRange[]>(VARIABLES.trustedProxies, [])),
  };
  const [message] = problems;
  return message === undefined ? { ok: true, values: parsed } : { ok: false, message };
}

function warningsOf(env: Env): string[] {
  const redis =
    env.values.REDIS_URL === undefined ? [] : ["REDIS_URL is set but not used yet: counters are kept in memory."];
  const unknown = env.unknownNames.map((name) => {
    const meant = nearestName(name, VARIABLE_NAMES);
    return `${name} is not a variable of Latchkey and is ignored${meant === null ? "." : `; did you mean ${meant}?`}`;
  });
  return [...redis, ...unknown];
}

function firstRepeated(ids: readonly string[]): string | null {
  return ids.find((id, index) => ids.indexOf(id) !== index) ?? null;
}

/** The variables that Latchkey reads; nothing else of the environment is looked at. */
export const VARIABLE_NAMES = [
  "PORT",
  "HOST",
  "DATABASE_URL",
  "REDIS_URL",
  "LATCHKEY_DATA_DIR",
  "LATCHKEY_ROOT_TOKEN",
  "LATCHKEY_SECRET",
  "LATCHKEY_PUBLIC_URL",
  "LATCHKEY_TRUSTED_PROXIES",
  "LATCHKEY_CONFIG",
] as const;

/** Variables that only the command line reads; whoever sets them for it may serve with them as well. */
const COMMAND_LINE_NAMES = ["LATCHKEY_SERVER", "LATCHKEY_TOKEN"];

export type VariableName = (typeof VARIABLE_NAMES)[number];

/** What was found in the environment: every variable that is set and not empty, and names that look like a mistyped one. */
export type Env = {
  readonly values: Readonly<Partial<Record<VariableName, string>>>;
  readonly unknownNames: readonly string[];
};

/** Reads the variables of Latchkey from an environment such as `process.env`, without judging them. */
export function readEnv(environment: Readonly<Record<string, string | undefined>>): Env {
  const values: Partial<Record<VariableName, string>> = {};
  for (const name of VARIABLE_NAMES) {
    const text = environment[name]?.trim();
    if (text !== undefined && text !== "") values[name] = text;
  }
  const known = new Set<string>([...VARIABLE_NAMES, ...COMMAND_LINE_NAMES]);
  const unknownNames = Object.keys(environment).filter((name) => name.startsWith("LATCHKEY_") && !known.has(name));
  return Object.freeze({ values: Object.freeze(values), unknownNames: Object.freeze(unknownNames.toSorted()) });
}

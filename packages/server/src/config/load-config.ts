import { readFile } from "node:fs/promises";
import { parseConfig, type ConfigResult } from "./config.ts";
import { readEnv } from "./env.ts";

/** Reads the environment and the file that `LATCHKEY_CONFIG` names, and makes the configuration of both. */
export async function loadConfig(environment: Readonly<Record<string, string | undefined>>): Promise<ConfigResult> {
  const env = readEnv(environment);
  const path = env.values.LATCHKEY_CONFIG;
  if (path === undefined) return parseConfig(env, null);
  const text = await readFile(path, "utf8").catch(() => null);
  if (text !== null) return parseConfig(env, text);
  return {
    ok: false,
    message: `LATCHKEY_CONFIG is ${JSON.stringify(path)}. It must be the path of a JSON file that can be read.`,
  };
}

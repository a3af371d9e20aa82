import { describeIssue } from "#app/input/describe-issue.ts";
import { ConfigFile } from "./config-file.ts";

/** The configuration file's content, or one line that says what is wrong with it. */
export type ConfigFileResult =
  | { readonly ok: true; readonly file: ConfigFile }
  | { readonly ok: false; readonly message: string };

/** Parses the text of the configuration file; `null` (no file) gives the defaults. */
export function parseConfigFile(text: string | null): ConfigFileResult {
  const json = text === null ? { ok: true as const, value: {} } : parseJson(text);
  if (!json.ok) return json;
  const parsed = ConfigFile.safeParse(json.value);
  if (parsed.success) return { ok: true, file: parsed.data };
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw new Error("zod refused the configuration without an issue");
  const { field, rule } = describeIssue(issue, json.value);
  return { ok: false, message: `LATCHKEY_CONFIG: ${field === "" ? "the file" : field} ${rule}` };
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return { ok: true, value };
  } catch (error) {
    const where = /line \d+ column \d+/.exec(error instanceof Error ? error.message : "")?.[0];
    return {
      ok: false,
      message: `LATCHKEY_CONFIG: the file is not valid JSON${where === undefined ? "" : ` (${where})`}.`,
    };
  }
}

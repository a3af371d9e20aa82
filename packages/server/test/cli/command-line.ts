import { runCommandLine } from "#cli/run-command-line.ts";

/** What a line printed, and how it ended. */
export type Ran = { readonly code: number; readonly out: string; readonly err: string };

/** Runs `latchkey ...` in this process, with nothing but these variables in its environment. */
export async function latchkey(
  line: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine(line, {
    environment,
    print: (text) => void out.push(text),
    complain: (text) => void err.push(text),
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

import { type Parsed, parsed, problem } from "./origin-pattern-problem.ts";

/** A port; `default` is 80 of http and 443 of https. */
export type PortPattern = number | "default" | "any";

/** Reads what stands after the colon; `null` where nothing does. */
export function parsePortPattern(text: string | null): Parsed<PortPattern | null> {
  if (text === null) return parsed(null);
  if (text === "*") return parsed("any");
  const port = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return parsed(port);
  return problem(
    "port",
    "After the colon stands a port, a number from 1 to 65535, or * for any port: write example.com:8080 or example.com:*.",
  );
}

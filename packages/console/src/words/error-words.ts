import { Problem } from "../api/problem.ts";

/** An error as one sentence for the person in front of the screen. */
export function errorWords(error: unknown): string {
  if (error instanceof Problem) return error.suggestion === null ? error.detail : `${error.detail} ${error.suggestion}`;
  return "Something went wrong in this page. Load it again; if it stays, report it.";
}

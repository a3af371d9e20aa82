import type { CommandCall } from "./command.ts";

/** Prints an answer: as JSON where that was asked for, else as lines for people. */
export function printAnswer(call: CommandCall, answer: unknown, lines: () => readonly string[]): void {
  if (call.isJson) call.print(JSON.stringify(answer, null, 2));
  else for (const line of lines()) call.print(line);
}

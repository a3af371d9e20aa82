import { join } from "node:path";
import type { ServerCommand } from "./server-process.ts";

/** Starts this repository's server on a data directory of its own and any free port. */
export function latchkeyCommand(dataDirectory: string, rootToken: string): ServerCommand {
  return {
    command: [process.execPath, join(import.meta.dirname, "../../src/main.ts")],
    environment: { PORT: "0", LATCHKEY_DATA_DIR: dataDirectory, LATCHKEY_ROOT_TOKEN: rootToken },
  };
}

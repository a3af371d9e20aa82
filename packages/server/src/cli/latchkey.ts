#!/usr/bin/env node
import { runCommandLine } from "./run-command-line.ts";

// A reader that has seen enough (`latchkey keys list | head`) is no accident.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
});

// `npm start`: installs what is missing, builds the SDK and the console if they are stale, and serves. Runs on any Node from 20 on.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt } from "./ensure-built.mjs";
import { ensureInstalled, node, root } from "./ensure-installed.mjs";
import { compileCache, ensureCompiled, nodeFlags } from "./ensure-compiled.mjs";
import { whenNpmEnds } from "./when-npm-ends.mjs";

ensureInstalled();
ensureBuilt();
ensureCompiled();

const server = spawn(
  node,
  [...nodeFlags, join(root, "packages", "server", "src", "main.ts"), ...process.argv.slice(2)],
  {
    // The channel tells the server when this program is gone, however it went.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...compileCache, ...process.env },
  },
);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
whenNpmEnds(() => server.kill("SIGTERM"));
server.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

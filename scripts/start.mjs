// `npm start`: installs what is missing, builds the console if it is stale, and serves. Runs on any Node from 20 on.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureConsole } from "./ensure-console.mjs";
import { ensureInstalled, node, root } from "./ensure-installed.mjs";

ensureInstalled();
ensureConsole();

const server = spawn(node, [join(root, "packages", "server", "src", "main.ts"), ...process.argv.slice(2)], {
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

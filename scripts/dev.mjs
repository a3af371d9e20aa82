// `npm run dev`: the server, restarted when its sources change, and the console with hot reload at http://127.0.0.1:5173/console/.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled, node, root } from "./ensure-installed.mjs";

ensureInstalled();

const children = [
  spawn(
    node,
    ["--watch-path", join(root, "packages", "server", "src"), join(root, "packages", "server", "src", "main.ts")],
    { stdio: "inherit" },
  ),
  spawn(node, [join(root, "node_modules", "vite", "bin", "vite.js")], {
    cwd: join(root, "packages", "console"),
    stdio: "inherit",
  }),
];
const stop = () => children.forEach((child) => child.kill("SIGTERM"));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, stop);
for (const child of children) child.on("exit", (code) => (stop(), process.exit(code ?? 0)));

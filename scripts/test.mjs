// `npm test`: installs what is missing, builds the SDK and the console if they are stale, and runs every test. Runs on any Node from 20 on.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt } from "./ensure-built.mjs";
import { ensureInstalled, ensureVendorClients, node, root } from "./ensure-installed.mjs";

ensureInstalled();
ensureVendorClients();
ensureBuilt();

const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const result = spawnSync(node, [vitest, "run", ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
process.exit(result.status ?? 1);

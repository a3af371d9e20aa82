// Runs on any Node from 20 on.
import { readFileSync } from "node:fs";

const LOOK_EVERY_MS = 500;

/**
 * Calls back once npm, which started this program through a shell, is gone: npm passes a signal on to the shell only, and the shell to nobody,
 * so that a server whose `npm start` was killed would go on and hold its port. Does nothing when npm did not start it.
 */
export function whenNpmEnds(callback) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const looking = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(looking);
    callback();
  }, LOOK_EVERY_MS);
  looking.unref();
}

/** The parent of a process where the system tells (Linux), else 0. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}

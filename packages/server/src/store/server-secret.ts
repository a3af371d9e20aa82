import { randomBytes } from "node:crypto";
import { chmodSync, closeSync, existsSync, fstatSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";

const SHORTEST = 16;

/**
 * The secret under which keys are hashed and sealed: the configured one (`LATCHKEY_SECRET`, 16 characters or more), else that of
 * `<dataDirectory>/server-secret`, made on first start. A file that others may read is closed to them; where that fails, it throws.
 */
export function readServerSecret(config: {
  readonly configured: string | null;
  readonly dataDirectory: string;
}): Buffer {
  if (config.configured !== null) return parseSecret(config.configured, "LATCHKEY_SECRET");
  const file = join(config.dataDirectory, "server-secret");
  makeOnce(file);
  return readPrivate(file);
}

/** The same secret for one who only looks: `null` where none is configured and no file is there. */
export function peekServerSecret(config: {
  readonly configured: string | null;
  readonly dataDirectory: string;
}): Buffer | null {
  if (config.configured !== null) return parseSecret(config.configured, "LATCHKEY_SECRET");
  const file = join(config.dataDirectory, "server-secret");
  return existsSync(file) ? parseSecret(readFileSync(file, "utf8"), file) : null;
}

function makeOnce(file: string): void {
  let descriptor: number;
  try {
    descriptor = openSync(file, "wx", 0o600);
  } catch (err) {
    if (err instanceof Error && "code" in err && err.code === "EEXIST") return;
    throw err;
  }
  try {
    writeSync(descriptor, `${randomBytes(32).toString("hex")}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function readPrivate(file: string): Buffer {
  const descriptor = openSync(file, "r");
  try {
    // Windows has no such bits, and reports every file as open to all.
    if (process.platform !== "win32" && (fstatSync(descriptor).mode & 0o077) !== 0) chmodSync(file, 0o600);
    return parseSecret(readFileSync(descriptor, "utf8"), file);
  } finally {
    closeSync(descriptor);
  }
}

/** 64 hexadecimal digits are 32 bytes, so that the file's line can be moved into the environment as it is. */
function parseSecret(text: string, source: string): Buffer {
  const secret = text.trim();
  if (/^[0-9a-f]{64}$/i.test(secret)) return Buffer.from(secret, "hex");
  if (secret.length >= SHORTEST) return Buffer.from(secret, "utf8");
  throw new Error(
    `${source} holds ${secret.length} characters; a server secret has ${SHORTEST} or more. Make one: openssl rand -hex 32`,
  );
}

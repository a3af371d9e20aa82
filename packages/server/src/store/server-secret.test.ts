import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readServerSecret } from "./server-secret.ts";

describe("the server secret", () => {
  let dataDirectory: string;
  let file: string;

  beforeEach(() => {
    dataDirectory = mkdtempSync(join(tmpdir(), "latchkey-secret-"));
    file = join(dataDirectory, "server-secret");
  });
  afterEach(() => rmSync(dataDirectory, { recursive: true }));

  test("is made on first start, for its owner's eyes only, and read again later", () => {
    const made = readServerSecret({ configured: null, dataDirectory });
    expect(made).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readServerSecret({ configured: null, dataDirectory })).toEqual(made);
  });

  test("stays the same when the file's line moves into the environment", () => {
    const made = readServerSecret({ configured: null, dataDirectory });
    const configured = readFileSync(file, "utf8");
    rmSync(file);
    expect(readServerSecret({ configured, dataDirectory })).toEqual(made);
  });

  test("is closed to others where its file stood open", () => {
    readServerSecret({ configured: null, dataDirectory });
    chmodSync(file, 0o644);
    readServerSecret({ configured: null, dataDirectory });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("is refused when it is too short to be one, with words that help", () => {
    expect(() => readServerSecret({ configured: "hunter2", dataDirectory })).toThrow("openssl rand -hex 32");
    writeFileSync(file, "");
    expect(() => readServerSecret({ configured: null, dataDirectory })).toThrow("server-secret holds 0 characters");
  });
});

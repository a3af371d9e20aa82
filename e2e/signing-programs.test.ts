import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { goSigner } from "../packages/console/src/signing-keys/programs/go-signer.ts";
import { nodeSigner } from "../packages/console/src/signing-keys/programs/node-signer.ts";
import { phpSigner } from "../packages/console/src/signing-keys/programs/php-signer.ts";
import { pythonSigner } from "../packages/console/src/signing-keys/programs/python-signer.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const PRIVATE_KEY = "private.pem";
const PROGRAMS = [
  { language: "Node", program: nodeSigner, file: "sign-token.mjs", run: [process.execPath], needs: [] },
  { language: "Python", program: pythonSigner, file: "sign_token.py", run: ["python3"], needs: ["python3", "openssl"] },
  { language: "Go", program: goSigner, file: "sign-token.go", run: ["go", "run"], needs: ["go"] },
  { language: "PHP", program: phpSigner, file: "sign-token.php", run: ["php"], needs: ["php"] },
] as const;

/** Node is always there; the other languages are tried where they are installed, and all of them in CI. */
const isHere = ({ needs }: (typeof PROGRAMS)[number]) =>
  process.env["CI"] === "true" || needs.every((name) => spawnSync("which", [name]).status === 0);
/** The first program in Go compiles its standard library. */
const LIMITED = { timeout: 120_000 };

describe("the programs that the console offers for one's own server", () => {
  let server: RunningServer;
  let folder = "";
  let facts: Parameters<typeof nodeSigner>[0];

  beforeAll(async () => {
    server = await startServer();
    folder = await mkdtemp(join(tmpdir(), "latchkey-signer-"));
    const project = await server.api<{ id: string }>("POST", "/api/v1/projects", { name: "Shop" });
    const path = `/api/v1/projects/${project.id}/signing-keys`;
    const key = await server.api<{ id: string; privateKey: string }>("POST", path, { name: "Shop server" });
    await writeFile(join(folder, PRIVATE_KEY), key.privateKey);
    facts = {
      projectId: project.id,
      signingKeyId: key.id,
      privateKeyFile: PRIVATE_KEY,
      websites: ["shop.example", "*.shop.example"],
      scope: ["maps"],
    };
  });
  afterAll(async () => {
    await server?.[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  async function askWith(token: string, path: string, origin: string): Promise<number> {
    const url = `${server.baseUrl}${path}?token=${token}`;
    const response = await fetch(url, { headers: { Origin: origin } });
    await response.arrayBuffer();
    return response.status;
  }

  it.for(PROGRAMS.filter(isHere))("in $language signs tokens that the gate takes", LIMITED, async (one) => {
    await writeFile(join(folder, one.file), one.program(facts));
    const [command, ...args] = one.run;
    const ran = spawnSync(command, [...args, one.file], { cwd: folder, encoding: "utf8" });
    expect(ran.stderr).toBe("");
    const token = ran.stdout.trim();
    expect(await askWith(token, "/maps/streets/style.json", "https://www.shop.example")).toBe(200);
    expect(await askWith(token, "/maps/streets/style.json", "https://evil.example")).toBe(403);
    expect(await askWith(token, "/geocoding/berlin.json", "https://shop.example")).toBe(403);
  });

  it.for(PROGRAMS)("in $language leaves the websites out where none are named", ({ program }) => {
    expect(program(facts)).toContain("origin");
    expect(program({ ...facts, websites: [] })).not.toContain("origin");
  });
});

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { REFUSALS } from "#core/refusal.ts";
import { API_PROBLEMS } from "#api/api-problem.ts";
import { openapiDocument } from "#api/openapi-document.ts";
import { driftedFiles } from "../../../../scripts/generate-spec.ts";
import { bearer, call } from "./caller.ts";
import { OPERATIONS } from "./documented-answer.ts";
import { openTestApi, ROOT_TOKEN, type TestApi } from "./open-test-api.ts";

let opened: TestApi;
beforeAll(async () => {
  opened = await openTestApi();
});
afterAll(() => opened.close());

const get = (path: string, headers: Record<string, string> = {}) => call(opened, "GET", path, { headers });

describe("documentation", () => {
  test("spec/ is what the code makes", async () => {
    expect((await driftedFiles()).map(({ path }) => path)).toEqual([]);
  });

  test("the OpenAPI document is served as it is committed, and complete", async () => {
    const answer = await get("/api/v1/openapi.json");
    expect(answer.body).toEqual(JSON.parse(JSON.stringify(openapiDocument())));
    const operations = Object.values(openapiDocument().paths ?? {}).flatMap((methods) => Object.values(methods));
    const ids = operations.map((operation) => String(operation.operationId));
    expect(new Set(ids).size).toBe(OPERATIONS.length);
    for (const { summary, description, security, responses } of operations) {
      expect([summary, description, security, responses]).not.toContain(undefined);
      expect(Object.keys(responses)).toContain("400");
    }
  });

  test("the human page shows every operation, and runs nothing that it does not bring along", async () => {
    const { status, text, headers } = await get("/api/docs");
    expect(status).toBe(200);
    for (const { path } of OPERATIONS) expect(text).toContain(path);
    expect(text).toContain("curl -X POST &quot;http://127.0.0.1:8080/api/v1/projects&quot;");
    expect(headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(text).not.toMatch(/<style|style=|\son\w+=|<script(?! src="\/docs\/page\.js")|(src|href)="(https?:)?\/\//);
  });

  test.each([...Object.keys(REFUSALS), ...Object.keys(API_PROBLEMS)])(
    "%s has a page that says how to mend it",
    async (code) => {
      const { status, text } = await get(`/docs/refusals/${code}`);
      expect(status).toBe(200);
      expect(text).toContain("How to mend it");
      expect(text).toContain(`<code>${code}</code>`);
      const [causes = "", steps = ""] = text.split("How to mend it");
      expect(causes.split("Usual causes")[1]).toMatch(/<li>.{20}/);
      expect(steps.match(/<li>/g)?.length ?? 0, code).toBeGreaterThanOrEqual(2);
      expect((await get("/docs/refusals/")).text).toContain(`/docs/refusals/${code}"`);
    },
  );

  test("links of a refusal's page lead to the project and key that the console names, else to the console's own choice", async () => {
    const linksOf = async (query: string) => {
      const { text } = await get(`/docs/refusals/ORIGIN_NOT_ALLOWED${query}`);
      return [...text.matchAll(/class="go" href="([^"]+)"/g)].map((match) => match[1]);
    };
    expect(await linksOf("?project=prj_4mZ0Kq8vTn2LrXa7&key=key_9fQ2bW7cYh3DsKe1")).toEqual([
      "/console/p/prj_4mZ0Kq8vTn2LrXa7/blocked?code=ORIGIN_NOT_ALLOWED&amp;key=key_9fQ2bW7cYh3DsKe1",
      "/console/p/prj_4mZ0Kq8vTn2LrXa7/keys/key_9fQ2bW7cYh3DsKe1?tab=restrictions",
      "/console/p/prj_4mZ0Kq8vTn2LrXa7/explain",
      "/console/p/prj_4mZ0Kq8vTn2LrXa7/explain",
    ]);
    const unknown = ["blocked%3Fcode%3DORIGIN_NOT_ALLOWED", "keys", "explain", "explain"];
    for (const query of ["", "?project=../x&key=%22%3E%3Cscript%3E", "?project=//evil.example"])
      expect(await linksOf(query)).toEqual(unknown.map((to) => `/console/open?to=${to}`));
  });

  test.each(["/docs/refusals/NOPE", "/docs/refusals/%3Cscript%3E", "/docs/refusals/__proto__", "/docs/nothing"])(
    "%s is 404",
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(answer.text).not.toContain("<script>");
    },
  );
});

describe("the console's files", () => {
  const SCRIPT = `console.log("${"latchkey ".repeat(500)}")`;

  test("are said to be missing while they are not built", async () => {
    const answer = await get("/console/");
    expect([answer.status, answer.text]).toEqual([503, expect.stringContaining("npm start")]);
  });

  test("are served as built: pages for every address, hashed files for ever, and nothing else of the disk", async () => {
    const dist = join(opened.directory, "console");
    await mkdir(join(dist, "assets"), { recursive: true });
    await writeFile(join(dist, "assets", "index-B3x9kQ2a.js"), SCRIPT);
    await writeFile(join(dist, "index.html"), "<!doctype html><title>Latchkey</title>");
    await writeFile(join(dist, ".built-from"), "stamp");

    for (const path of ["/console/", "/console/projects/prj_1/keys", "/console/setup?token=x"]) {
      const page = await get(path);
      expect([page.status, page.headers.get("cache-control")]).toEqual([200, "no-cache"]);
      expect(page.text).toContain("<title>Latchkey</title>");
      expect(page.headers.get("content-security-policy")).toMatch(/script-src 'self';.*frame-ancestors 'none'/);
    }
    const script = await get("/console/assets/index-B3x9kQ2a.js");
    expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(script.text).toBe(SCRIPT);
    for (const path of [
      "/console/assets/gone-B3x9kQ2a.js",
      "/console/.built-from",
      "/console/..%2flatchkey.sqlite",
      "/console/%2e%2e/latchkey.sqlite",
      "/console/%",
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
  });

  test("go over the wire compressed where the browser can, and not at all where it has them", async () => {
    const fetchScript = (headers: Record<string, string>) =>
      opened.api.fetch(new Request("http://127.0.0.1:8080/console/assets/index-B3x9kQ2a.js", { headers }), {
        ip: "192.0.2.7",
      });
    for (const [encoding, expand] of [
      ["br", brotliDecompressSync],
      ["gzip", gunzipSync],
    ] as const) {
      const response = await fetchScript({ "accept-encoding": encoding });
      expect(response.headers.get("content-encoding")).toBe(encoding);
      expect(expand(Buffer.from(await response.arrayBuffer())).toString()).toBe(SCRIPT);
    }
    const etag = (await fetchScript({})).headers.get("etag") ?? "";
    expect((await fetchScript({ "if-none-match": etag })).status).toBe(304);
  });

  test("a new build is noticed without a restart", async () => {
    await writeFile(join(opened.directory, "console", "index.html"), "<!doctype html><title>Newer</title>");
    expect((await get("/console/")).text).toContain("Newer");
  });

  test("are where the front door leads", async () => {
    expect((await get("/")).headers.get("location")).toBe("/console/");
    expect((await get("/console")).headers.get("location")).toBe("/console/");
  });
});

describe("operation", () => {
  test("alive, and ready unless something is wrong", async () => {
    expect((await get("/healthz")).text).toBe("alive\n");
    expect((await get("/readyz")).status).toBe(200);
    opened.problems.push("The journal cannot be written.");
    const answer = await get("/readyz");
    expect([answer.status, answer.text]).toEqual([503, "not ready\nThe journal cannot be written.\n"]);
    opened.problems.pop();
    expect((await call(opened, "HEAD", "/healthz")).status).toBe(200);
  });

  test.each([
    ["the machine itself", "127.0.0.1", {}, 200],
    ["the machine itself by IPv6", "::1", {}, 200],
    ["another machine", "192.0.2.7", {}, 401],
    ["another machine with the root token", "192.0.2.7", bearer(ROOT_TOKEN), 200],
    ["another machine with a wrong token", "192.0.2.7", bearer("wrong"), 401],
    ["a proxy on the same machine", "127.0.0.1", { "x-forwarded-for": "192.0.2.7" }, 401],
  ])("metrics for %s", async (_who, ip, headers, status) => {
    expect((await call(opened, "GET", "/metrics", { ip, headers })).status).toBe(status);
  });
});

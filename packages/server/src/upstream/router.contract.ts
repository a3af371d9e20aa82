import { createServer, type RequestListener } from "node:http";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import type { Router } from "#app/ports/router.ts";
import { JsonUpstream, type UpstreamLimits } from "./json-upstream.ts";
import { json, serveEngine } from "./serve-engine.cases.ts";

/** What an engine of one kind answers to the questions of the suite; written from its documentation. */
export type EngineAnswers = {
  /** The way from Hanoi's lake to its opera and on to the station: 1,500 and 2,000 metres, 300 and 400 seconds. */
  readonly route: unknown;
  /** Two ways between two points: 1,500 metres in 300 seconds, and 1,800 in 360. */
  readonly alternatives: unknown;
  /** 2 × 2: 0/0, 1,500/300, none, 0/0 (metres/seconds). */
  readonly matrix: unknown;
  readonly nowhere: readonly { readonly status: number; readonly body: unknown }[];
  readonly tooMuch: readonly { readonly status: number; readonly body: unknown }[];
};

const LAKE = { longitude: 105.8525, latitude: 21.02889 };
const OPERA = { longitude: 105.85739, latitude: 21.02434 };
const STATION = { longitude: 105.84117, latitude: 21.02436 };

/** The line of every first answer: exactly these points. */
export const CONTRACT_LINE = [LAKE, { longitude: 105.855, latitude: 21.026 }, OPERA, STATION];

const LIMITS: UpstreamLimits = { timeoutMs: 400, maxBodyBytes: 20_000, concurrency: 2, waiting: 1 };
const TWO = { points: [LAKE, OPERA], mode: "car", ways: "best" } as const;
const GRID = { origins: [LAKE, OPERA], destinations: [LAKE, OPERA], mode: "car" } as const;

/** The guarantees of the router, whichever engine answers. */
export function describeRouter(name: string, create: (upstream: JsonUpstream) => Router, answers: EngineAnswers): void {
  async function ask<T>(answer: RequestListener, question: (router: Router) => Promise<T>, limits = LIMITS) {
    await using engine = await serveEngine(answer);
    const problems: string[] = [];
    const router = create(
      new JsonUpstream({ url: `${engine.url}/behind/`, limits, onProblem: (text) => problems.push(text) }),
    );
    try {
      return { answer: await question(router), asked: engine.asked, problems };
    } finally {
      await router.close();
    }
  }

  describe(`${name}: ways`, () => {
    it("are in metres and seconds, with a leg between each two points and the line in degrees", async () => {
      const points = [LAKE, OPERA, STATION];
      const { answer } = await ask(json(200, answers.route), (router) => router.route({ ...TWO, points }));
      if (answer.kind !== "found") throw new Error(answer.kind);
      const [route, ...more] = answer.found;
      expect(more).toEqual([]);
      expect(route).toMatchObject({ distanceMetres: 3_500, durationSeconds: 700 });
      expect(route?.legs).toEqual([
        { distanceMetres: 1_500, durationSeconds: 300 },
        { distanceMetres: 2_000, durationSeconds: 400 },
      ]);
      expect(route?.line).toEqual(CONTRACT_LINE);
    });

    it("are several where that was asked for, the best one first", async () => {
      const { answer } = await ask(json(200, answers.alternatives), (router) =>
        router.route({ ...TWO, ways: "several" }),
      );
      if (answer.kind !== "found") throw new Error(answer.kind);
      expect(answer.found.map((route) => route.durationSeconds)).toEqual([300, 360]);
    });

    it.each(answers.nowhere)("say that nothing leads there: $body", async ({ status, body }) => {
      const { answer, problems } = await ask(json(status, body), (router) => router.route(TWO));
      expect(answer).toEqual({ kind: "nowhere" });
      expect(problems).toEqual([]);
    });

    it.each(answers.tooMuch)("say that it is too much at once: $body", async ({ status, body }) => {
      expect((await ask(json(status, body), (router) => router.route(TWO))).answer).toEqual({ kind: "too-much" });
    });
  });

  describe(`${name}: matrices`, () => {
    it("have a row for each origin, and nothing in a cell where no way leads", async () => {
      const { answer } = await ask(json(200, answers.matrix), (router) => router.matrix(GRID));
      expect(answer).toEqual({
        kind: "found",
        found: [
          [
            { distanceMetres: 0, durationSeconds: 0 },
            { distanceMetres: 1_500, durationSeconds: 300 },
          ],
          [null, { distanceMetres: 0, durationSeconds: 0 }],
        ],
      });
    });
  });

  describe(`${name}: the engine`, () => {
    it("is asked behind the path it stands at, with nothing of who asks us", async () => {
      const { asked } = await ask(json(200, answers.route), (router) => router.route(TWO));
      expect(asked).toHaveLength(1);
      expect(asked[0]?.url).toMatch(/^\/behind\/route/);
      const names = Object.keys(asked[0]?.headers ?? {});
      const own = new Set(["accept", "connection", "content-length", "content-type", "host", "transfer-encoding"]);
      expect(names.filter((header) => !own.has(header))).toEqual([]);
    });

    it.each<[string, RequestListener]>([
      ["breaks", json(500, { message: "boom" })],
      ["sends us elsewhere", (_req, res) => res.writeHead(302, { Location: "/route" }).end()],
      ["answers no JSON", (_req, res) => res.end("<html>")],
      ["answers other JSON", json(200, { routes: "none" })],
      ["does not know what was asked", json(400, { nothing: "known" })],
      ["says too much", json(200, { filler: "x".repeat(30_000) })],
      ["cuts the connection", (_req, res) => res.destroy()],
      ["never answers", () => {}],
      ["never ends", (_req, res) => res.write("{")],
    ])("counts as not there when it %s", async (_what, answer) => {
      expect((await ask(answer, (router) => router.route(TWO))).answer).toEqual({ kind: "unavailable" });
      expect((await ask(answer, (router) => router.matrix(GRID))).answer).toEqual({ kind: "unavailable" });
    });

    it("is reported once when it is not there, not with every request", async () => {
      const closed = createServer().listen(0, "127.0.0.1");
      await once(closed, "listening");
      const address = closed.address();
      if (address === null || typeof address === "string") throw new Error("no port");
      closed.close();
      await once(closed, "close");
      const problems: string[] = [];
      const url = `http://127.0.0.1:${address.port}`;
      const router = create(new JsonUpstream({ url, limits: LIMITS, onProblem: (text) => problems.push(text) }));
      expect(await router.route(TWO)).toEqual({ kind: "unavailable" });
      expect(await router.matrix(GRID)).toEqual({ kind: "unavailable" });
      expect(problems).toHaveLength(1);
      await router.close();
    });

    it("is asked so much at once and no more: the rest hears that it is busy", async () => {
      const { answer } = await ask(
        () => {},
        (router) => Promise.all([1, 2, 3, 4, 5].map(() => router.route(TWO))),
      );
      expect(answer.map(({ kind }) => kind)).toEqual(["unavailable", "unavailable", "unavailable", "busy", "busy"]);
    });
  });
}

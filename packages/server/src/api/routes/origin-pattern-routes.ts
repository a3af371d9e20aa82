import { ok } from "#app/result.ts";
import { checkOriginPattern } from "../check-origin-pattern.ts";
import { endpoint, type Endpoint } from "../endpoint.ts";
import { CheckOriginPatternInput, OriginPatternBody } from "../schemas/origin-pattern-body.ts";

/** Trying a pattern before a key gets it. */
export const originPatternRoutes: readonly Endpoint[] = [
  endpoint({
    id: "checkOriginPattern",
    method: "post",
    path: "/api/v1/origin-patterns/check",
    tag: "Keys",
    summary: "Try an origin pattern",
    description: "Says what a pattern lets in and keeps out, or what to write instead. Changes nothing; 200 for both.",
    body: CheckOriginPatternInput,
    answer: { status: 200, description: "What the pattern means.", schema: OriginPatternBody },
    problems: [],
    run: ({ body }) => ok(checkOriginPattern(body.pattern, body.tryUrl)),
    present: (check) => check,
  }),
];

import { type RouteConfig, z } from "@hono/zod-openapi";
import { API_PROBLEMS, type ApiProblemCode } from "./api-problem.ts";
import { ProblemBody } from "./schemas/problem-body.ts";

/** What of an operation the OpenAPI document tells. */
export type Described = {
  readonly id: string;
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer: {
    readonly status: number;
    readonly description: string;
    readonly schema: z.ZodType | null;
    readonly mediaTypes?: readonly string[];
  };
  readonly problems: readonly ApiProblemCode[];
};

/** An operation as the OpenAPI document describes it. */
export function routeOf(spec: Described, access: "signed-in" | "open"): RouteConfig {
  const { answer } = spec;
  return {
    operationId: spec.id,
    method: spec.method,
    path: spec.path,
    tags: [spec.tag],
    summary: spec.summary,
    description: spec.description,
    security: access === "open" ? [] : [{ token: [] }, { session: [] }],
    request: requestOf(spec),
    responses: {
      [answer.status]: {
        description: answer.description,
        ...contentOf(answer),
      },
      ...problemResponses([...usualProblems(spec, access), ...spec.problems]),
    },
  };
}

function contentOf({ schema, mediaTypes = [] }: Described["answer"]): {
  content?: Record<string, { schema: z.ZodType }>;
} {
  if (schema === null && mediaTypes.length === 0) return {};
  const others = mediaTypes.map((mediaType) => [mediaType, { schema: z.string() }] as const);
  return { content: { ...(schema === null ? {} : { "application/json": { schema } }), ...Object.fromEntries(others) } };
}

function requestOf({ params, query, body }: Described): NonNullable<RouteConfig["request"]> {
  return {
    ...(isObject(params) ? { params } : {}),
    ...(isObject(query) ? { query } : {}),
    ...(body === undefined ? {} : { body: { required: true, content: { "application/json": { schema: body } } } }),
  };
}

function isObject(schema: z.ZodType | undefined): schema is z.ZodObject {
  return schema?.def.type === "object";
}

function usualProblems(spec: Described, access: "signed-in" | "open"): ApiProblemCode[] {
  return [
    "INVALID_INPUT",
    ...(access === "open" ? [] : (["UNAUTHENTICATED"] as const)),
    ...(access === "open" || spec.method === "get" ? [] : (["CSRF_REJECTED"] as const)),
    ...(spec.body === undefined ? [] : (["BODY_TOO_LARGE", "JSON_NEEDED"] as const)),
    "INTERNAL_ERROR",
  ];
}

function problemResponses(codes: readonly ApiProblemCode[]): RouteConfig["responses"] {
  const byStatus = Map.groupBy(new Set(codes), (code) => API_PROBLEMS[code].status);
  const sorted = [...byStatus].sort(([one], [other]) => one - other);
  return Object.fromEntries(
    sorted.map(([status, its]) => [
      status,
      {
        description: its.map((code) => `\`${code}\`: ${API_PROBLEMS[code].title}.`).join(" "),
        content: { "application/problem+json": { schema: ProblemBody } },
      },
    ]),
  );
}

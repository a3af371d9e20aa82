import { describeIssue } from "#app/input/describe-issue.ts";
import { z } from "@hono/zod-openapi";
import type { ApiProblem } from "./api-problem.ts";
import { readBody } from "./read-body.ts";

/** The schemas of an operation's input; what is left out must be empty. */
export type InputSchemas<Params, Query, Body> = {
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
};

/** Everything an operation is told by its request. */
export type Input<Params, Query, Body> = { readonly params: Params; readonly query: Query; readonly body: Body };

type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ApiProblem };

/** Reads path, query and body of a request; the first thing that is wrong is the problem. */
export async function parseInput<Params, Query, Body>(
  schemas: InputSchemas<Params, Query, Body>,
  { request, pathParams }: { readonly request: Request; readonly pathParams: Readonly<Record<string, string>> },
): Promise<Parsed<Input<Params, Query, Body>>> {
  const params = parseWith(schemas.params ?? NOTHING, pathParams);
  if (!params.ok) return params;
  const query = parseWith(schemas.query ?? NO_FIELDS, queryOf(request));
  if (!query.ok) return query;
  const body = schemas.body === undefined ? NO_BODY : await parseBody(schemas.body, request);
  if (!body.ok) return body;
  const input = { params: params.value, query: query.value, body: body.value };
  // Each part went through its own schema, or is absent together with its type.
  return { ok: true, value: input as Input<Params, Query, Body> };
}

async function parseBody(schema: z.ZodType, request: Request): Promise<Parsed<unknown>> {
  const read = await readBody(request);
  return read.ok ? parseWith(schema, read.value) : read;
}

const NO_BODY = { ok: true, value: undefined } as const;
const NOTHING = z.object({});
const NO_FIELDS = z.strictObject({}, { error: () => "" });

function parseWith(schema: z.ZodType, input: unknown): Parsed<unknown> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw new Error("zod refused an input without an issue");
  const { field, rule, suggestion } = describeIssue(issue, input);
  const detail = `${field === "" ? "The body" : `"${shortened(field)}"`} ${rule}`;
  const problem = { code: "INVALID_INPUT", detail, field: shortened(field) } as const;
  return { ok: false, problem: suggestion === undefined ? problem : { ...problem, suggestion } };
}

/** A parameter that is repeated counts as one list with commas: `groupBy=key&groupBy=service`. */
function queryOf(request: Request): Record<string, string> {
  const search = new URL(request.url).searchParams;
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name).join(",")]));
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

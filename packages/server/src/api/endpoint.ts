import type { Result } from "#app/result.ts";
import type { RouteConfig } from "@hono/zod-openapi";
import type { z } from "@hono/zod-openapi";
import type { ApiDeps } from "./api-deps.ts";
import type { ApiProblemCode } from "./api-problem.ts";
import type { Caller } from "./authenticate.ts";
import { problemResponse } from "./problem-response.ts";
import { parseInput } from "./parse-input.ts";
import { routeOf } from "./route-of.ts";

/** A request as it came in, before its input was read. */
type RawCall<Who extends Caller | null> = {
  readonly deps: ApiDeps;
  readonly caller: Who;
  readonly request: Request;
  readonly pathParams: Readonly<Record<string, string>>;
  readonly requestId: string;
  readonly ip: string;
};

/** A request with its input, parsed. */
type Call<Who extends Caller | null, Params, Query, Body> = RawCall<Who> & {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
};

/** One operation of the API: what it is called, what it takes, what it does, what it answers. */
export type EndpointSpec<Who extends Caller | null, Params, Query, Body, Value, Output> = {
  /** `operationId`; clients are generated with it. */
  readonly id: string;
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  readonly path: `/api/v1/${string}`;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  readonly answer: {
    readonly status: 200 | 201 | 204;
    readonly description: string;
    readonly schema: z.ZodType<Output> | null;
    /** Other media types than JSON in which it can answer. */
    readonly mediaTypes?: readonly string[];
  };
  /** Besides those that every operation of its kind can answer. */
  readonly problems: readonly ApiProblemCode[];
  readonly run: (call: Call<Who, Params, Query, Body>) => Promise<Result<Value>> | Result<Value>;
  readonly present: (value: Value, call: RawCall<Who>) => Output;
  /** The answer in another media type than JSON, where the request asks for one; `null`: as JSON. */
  readonly respond?: (value: Value, call: Call<Who, Params, Query, Body>) => Response | null;
  /** `Set-Cookie` lines for the answer. */
  readonly cookies?: (value: Value) => readonly string[];
};

/** An operation ready to be put on the router: `open` needs nobody to be signed in. */
export type Endpoint = { readonly route: RouteConfig } & (
  | { readonly access: "signed-in"; readonly handle: (call: RawCall<Caller>) => Promise<Response> }
  | { readonly access: "open"; readonly handle: (call: RawCall<null>) => Promise<Response> }
);

/** An operation for whoever is signed in, or carries a token. */
export function endpoint<Params, Query, Body, Value, Output>(
  spec: EndpointSpec<Caller, Params, Query, Body, Value, Output>,
): Endpoint {
  return { access: "signed-in", route: routeOf(spec, "signed-in"), handle: (call) => answer(spec, call) };
}

/** An operation for everybody. */
export function openEndpoint<Params, Query, Body, Value, Output>(
  spec: EndpointSpec<null, Params, Query, Body, Value, Output>,
): Endpoint {
  return { access: "open", route: routeOf(spec, "open"), handle: (call) => answer(spec, call) };
}

async function answer<Who extends Caller | null, Params, Query, Body, Value, Output>(
  spec: EndpointSpec<Who, Params, Query, Body, Value, Output>,
  raw: RawCall<Who>,
): Promise<Response> {
  const input = await parseInput(spec, raw);
  if (!input.ok) return problemResponse(input.problem, raw.requestId);
  const call = { ...raw, ...input.value };
  const result = await spec.run(call);
  if (!result.ok) return problemResponse(result.problem, raw.requestId);
  const other = spec.respond?.(result.value, call) ?? null;
  if (other !== null) return other;
  const headers = new Headers();
  for (const cookie of spec.cookies?.(result.value) ?? []) headers.append("set-cookie", cookie);
  if (spec.answer.schema === null) return new Response(null, { status: spec.answer.status, headers });
  headers.set("content-type", "application/json");
  return new Response(JSON.stringify(spec.present(result.value, raw)), { status: spec.answer.status, headers });
}

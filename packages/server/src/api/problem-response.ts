import { API_PROBLEMS, type ApiProblem } from "./api-problem.ts";

/** Answers a problem as `application/problem+json` (RFC 9457). */
export function problemResponse(
  problem: ApiProblem,
  requestId: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { status, title } = API_PROBLEMS[problem.code];
  const body = {
    type: `/docs/refusals/${problem.code}`,
    title,
    status,
    detail: problem.detail,
    code: problem.code,
    requestId,
    ...(problem.field === undefined ? {} : { field: problem.field }),
    ...(problem.suggestion === undefined ? {} : { suggestion: problem.suggestion }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/problem+json", ...headers },
  });
}

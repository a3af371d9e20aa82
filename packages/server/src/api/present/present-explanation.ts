import type { ExplainedCheck, RequestExplanation } from "#app/explain/explanation.ts";

/** An explanation as it leaves the server; there is no credential in it. */
export function presentExplanation({ outcome, checks, key, service, resource, observed, limits }: RequestExplanation) {
  return {
    outcome,
    checks: checks.map(presentCheck),
    key: key === null ? null : { id: key.id, name: key.name },
    service,
    resource,
    observed: { origin: observed.origin, ip: observed.ip, userAgent: observed.userAgent },
    limits: limits.map(({ policy, limit, remaining, resetSeconds }) => ({ policy, limit, remaining, resetSeconds })),
  };
}

function presentCheck({ id, title, result, code, sentence, saw, setting }: ExplainedCheck) {
  return {
    id,
    title,
    result,
    ...(code === null ? {} : { code }),
    sentence,
    ...(saw === null ? {} : { saw }),
    ...(setting === null ? {} : { setting: { kind: setting.kind, id: setting.id, field: setting.field } }),
  };
}

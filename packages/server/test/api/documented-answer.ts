import { z } from "zod";
import { openapiDocument } from "#api/openapi-document.ts";

const Json = z.record(z.string(), z.unknown());
const Content = z.record(z.string(), z.object({ schema: Json }));
const Document = z.object({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ responses: z.record(z.string(), z.object({ content: Content.optional() })) })),
  ),
  components: z.object({ schemas: Json }),
});

const document = Document.parse(
  JSON.parse(JSON.stringify(openapiDocument()).replaceAll("#/components/schemas/", "#/$defs/")),
);
const schemas = new Map<string, z.ZodType>();

/** Throws unless the OpenAPI document describes this answer: its status, its media type and its body. */
export function expectDocumented(method: string, path: string, response: Response, body: unknown): void {
  const found = Object.entries(document.paths).find(([template]) => matches(template, path));
  if (found === undefined) return;
  const [template, methods] = found;
  const operation = methods[method.toLowerCase()];
  if (operation === undefined) return;
  const place = `${method} ${template} ${response.status}`;
  const described = operation.responses[String(response.status)];
  if (described === undefined) throw new Error(`${place} is not in the document: ${JSON.stringify(body)}`);
  const type = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
  const schema = described.content?.[type]?.schema;
  if (schema === undefined) {
    if (body === null && described.content === undefined) return;
    throw new Error(`${place} answers ${type}, which is not in the document`);
  }
  const compiled = schemas.get(place) ?? z.fromJSONSchema({ ...schema, $defs: document.components.schemas } as never);
  schemas.set(place, compiled);
  const parsed = compiled.safeParse(/json/.test(type) ? body : "");
  if (!parsed.success) throw new Error(`${place} differs from the document: ${z.prettifyError(parsed.error)}`);
}

/** Every operation of the document. */
export const OPERATIONS = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
);

function matches(template: string, path: string): boolean {
  const pattern = template.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+");
  return new RegExp(`^${pattern}$`).test(path);
}

import { exampleOf } from "./example-of.ts";
import type { DocumentedOperation, Schemas } from "./read-operations.ts";

/** A call of an operation that works as soon as the token and the ids are one's own. */
export function curlExample(operation: DocumentedOperation, schemas: Schemas, baseUrl: string): string {
  const { method, path, fields, body, isOpen } = operation;
  const url = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const field = fields.find((one) => one.name === name);
    const value = field?.schema.example;
    return typeof value === "string" ? value : name;
  });
  const json = body === null ? null : JSON.stringify(exampleOf(body.schema, schemas)).replaceAll("'", "’");
  return [
    `curl ${method === "get" ? "" : `-X ${method.toUpperCase()} `}"${baseUrl}${url}"`,
    ...(isOpen ? [] : ['-H "Authorization: Bearer $LATCHKEY_TOKEN"']),
    ...(json === null ? [] : ['-H "Content-Type: application/json"', `-d '${json}'`]),
  ].join(" \\\n  ");
}

import { resolve, type Schema, type Schemas } from "./read-operations.ts";

/** A value that fits a schema, made of the examples that stand in it. */
export function exampleOf(schema: Schema, schemas: Schemas): unknown {
  const resolved = resolve(schema, schemas);
  if (resolved.example !== undefined) return resolved.example;
  const [first] = resolved.anyOf ?? [];
  if (first !== undefined) return exampleOf(first, schemas);
  if (resolved.properties !== undefined) {
    const entries = Object.entries(resolved.properties).map(([name, field]) => [name, exampleOf(field, schemas)]);
    return Object.fromEntries(entries);
  }
  if (resolved.items !== undefined) return [exampleOf(resolved.items, schemas)];
  return resolved.enum?.[0] ?? null;
}

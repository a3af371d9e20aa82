import { z } from "zod";

/** A JSON schema, as far as the page shows one. */
export type Schema = {
  readonly $ref?: string | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly description?: string | undefined;
  readonly example?: unknown;
  readonly enum?: readonly unknown[] | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: Schema | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
};

/** The named schemas of the document. */
export type Schemas = Readonly<Record<string, Schema>>;

/** A parameter, or a field of a body. */
export type DocumentedField = { readonly name: string; readonly isRequired: boolean; readonly schema: Schema };

/** An operation as the page shows it. */
export type DocumentedOperation = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly isOpen: boolean;
  readonly fields: readonly DocumentedField[];
  readonly body: { readonly schema: Schema; readonly fields: readonly DocumentedField[] } | null;
  readonly answers: readonly DocumentedAnswer[];
};

/** One way in which an operation answers. */
export type DocumentedAnswer = {
  readonly status: string;
  readonly description: string;
  readonly isProblem: boolean;
  readonly schema: Schema | null;
};

const SchemaShape: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    description: z.string().optional(),
    example: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    properties: z.record(z.string(), SchemaShape).optional(),
    required: z.array(z.string()).optional(),
    items: SchemaShape.optional(),
    anyOf: z.array(SchemaShape).optional(),
  }),
);

const Content = z.record(z.string(), z.object({ schema: SchemaShape }));

const Operation = z.object({
  operationId: z.string(),
  tags: z.array(z.string()).min(1),
  summary: z.string(),
  description: z.string(),
  security: z.array(z.unknown()),
  parameters: z.array(z.object({ name: z.string(), required: z.boolean(), schema: SchemaShape })).default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: Content.default({}) })),
});

const Document = z.object({
  info: z.object({ description: z.string() }),
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ schemas: z.record(z.string(), SchemaShape) }),
});

/** Reads what the page shows out of an OpenAPI document: operations by tag, in the document's order. */
export function readOperations(document: object) {
  const { info, tags, paths, components } = Document.parse(document);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      tag: operation.tags[0],
      operation: documented(method, path, operation, components.schemas),
    })),
  );
  const groups = tags.map(({ name }) => ({
    tag: name,
    operations: operations.filter(({ tag }) => tag === name).map(({ operation }) => operation),
  }));
  return { description: info.description, schemas: components.schemas, groups };
}

/** The schema itself, where a name stands for it. */
export function resolve(schema: Schema, schemas: Schemas): Schema {
  const name = schema.$ref?.slice("#/components/schemas/".length);
  return name === undefined ? schema : (schemas[name] ?? {});
}

function documented(
  method: string,
  path: string,
  operation: z.output<typeof Operation>,
  schemas: Schemas,
): DocumentedOperation {
  const body = operation.requestBody?.content["application/json"]?.schema;
  return {
    id: operation.operationId,
    method,
    path,
    summary: operation.summary,
    description: operation.description,
    isOpen: operation.security.length === 0,
    fields: operation.parameters.map(({ name, required, schema }) => ({ name, isRequired: required, schema })),
    body: body === undefined ? null : { schema: body, fields: fieldsOf(resolve(body, schemas)) },
    answers: Object.entries(operation.responses).map(([status, { description, content }]) => ({
      status,
      description,
      isProblem: Object.hasOwn(content, "application/problem+json"),
      schema: Object.values(content)[0]?.schema ?? null,
    })),
  };
}

function fieldsOf({ properties = {}, required = [] }: Schema): DocumentedField[] {
  return Object.entries(properties).map(([name, schema]) => ({ name, isRequired: required.includes(name), schema }));
}

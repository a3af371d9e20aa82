import { z } from "zod";

/** A MapLibre style, known as far as Latchkey has to change it; everything else passes through untouched. */
export type StyleDocument = z.infer<typeof styleDocument>;

/** Parses a style file; fails with a sentence when it is no MapLibre style of version 8. */
export function parseStyle(text: string): StyleDocument {
  const parsed = styleDocument.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`it is no map style: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`);
}

const source = z.looseObject({
  type: z.string(),
  url: z.string().optional(),
  tiles: z.array(z.string()).optional(),
  data: z.unknown().optional(),
});

const sprite = z.union([z.string(), z.array(z.object({ id: z.string(), url: z.string() }))]);

const styleDocument = z.looseObject({
  version: z.literal(8),
  name: z.string().optional(),
  sources: z.record(z.string(), source),
  layers: z.array(z.looseObject({ id: z.string(), source: z.string().optional() })),
  glyphs: z.string().optional(),
  sprite: sprite.optional(),
  terrain: z.looseObject({ source: z.string() }).nullish(),
});

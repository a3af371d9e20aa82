import type { ArchiveFacts } from "#maps/archive/archive-facts.ts";
import { inspectStyle } from "#maps/styles/inspect-style.ts";
import type { StyleDocument } from "#maps/styles/style-document.ts";
import { guessSchema } from "./guess-schema.ts";
import { redrawStyle } from "./redraw-style.ts";

/** A style by the name under which it is served. */
type NamedDocument = { readonly id: string; readonly document: StyleDocument };

/**
 * The styles of a tileset for which nobody wrote one: the atlas' looks where its schema is known, one under the tileset's own name and a
 * dark one beside it; otherwise a plain one that shows what is in it.
 */
export function generatedStyles(
  archive: ArchiveFacts,
  documents: ReadonlyMap<string, StyleDocument>,
): readonly NamedDocument[] {
  const schema = guessSchema(archive);
  const looks = schema === null ? [] : LOOKS.filter(({ look }) => isAtlasLook(documents.get(look)));
  const redrawn = looks.flatMap(({ look, ending }) => {
    const document = documents.get(look);
    if (!schema || !document) return [];
    const name = archive.name + LABELS[ending];
    const sprite = `latchkey://sprite/${look}`;
    return [{ id: archive.id + ending, document: { ...redrawStyle(document, schema, archive), name, sprite } }];
  });
  return redrawn[0]?.id === archive.id ? redrawn : [{ id: archive.id, document: inspectStyle(archive) }, ...redrawn];
}

const LOOKS = [
  { look: "streets", ending: "" },
  { look: "dark", ending: "-dark" },
] as const;

const LABELS = { "": "", "-dark": " (dark)" } as const;

/** An operator's own style may have the name of one of the atlas; a changed copy of that one is as good as it. */
function isAtlasLook(document: StyleDocument | undefined): boolean {
  const metadata = document?.["metadata"];
  return typeof metadata === "object" && metadata !== null && "latchkey:tilesets" in metadata;
}

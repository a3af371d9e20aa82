import type { ArchiveFacts } from "#maps/archive/archive-facts.ts";
import { openmaptiles } from "./openmaptiles.ts";
import { protomaps } from "./protomaps.ts";
import type { Schema } from "./schema.ts";
import { shortbread } from "./shortbread.ts";

/** The schema that an archive's layers belong to, or `null`: most of what tells one from the others has to be there. */
export function guessSchema({ vectorLayers }: Pick<ArchiveFacts, "vectorLayers">): Schema | null {
  const present = new Set(vectorLayers?.map(({ id }) => id));
  const share = ({ marks }: Schema) => marks.filter((mark) => present.has(mark)).length / marks.length;
  const [best] = SCHEMAS.toSorted((a, b) => share(b) - share(a));
  return best && share(best) >= LEAST_SHARE ? best : null;
}

/** A new schema is one file and one entry here. */
const SCHEMAS: readonly Schema[] = [protomaps, openmaptiles, shortbread];
/** An extract may have no places, or no borders. */
const LEAST_SHARE = 0.5;

import type { ProjectId } from "#core/ids.ts";
import { idKind } from "./id-kind.ts";

/** Makes and recognises project ids: `prj_` and 16 base62 characters. */
export const projectId = idKind<ProjectId>("prj");

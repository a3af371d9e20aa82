import type { RequestedResource } from "../resource.ts";
import type { ServiceId } from "../service.ts";

/** What a request asks for, as a prefix sees it. */
export type Addressed = {
  /** As sent, still percent-encoded, without its query. */
  readonly path: string;
  readonly service: ServiceId;
  readonly resource: RequestedResource | null;
};

/** Segments of plain characters that do not begin with a dot: nothing in a prefix can climb, end early or be read in two ways. */
const PLAIN_PREFIX = /^(?:\/[A-Za-z0-9_~@-][A-Za-z0-9._~@-]*)+$/;
const STYLE_PREFIX = /^\/maps\/([^/]+)$/;

/** What could make a path mean another place than it seems to. Spaces and at-signs may be encoded. */
const TRICKS = /\/\.|\/\/|[;\\]|%(?!20|40)/;

/**
 * Whether a signed prefix covers a request: what lies under it, segment by segment; and for `/maps/{style}` also what the
 * style draws, that is its tilesets, and fonts, which belong to no style.
 */
export function covers(prefix: string, { path, service, resource }: Addressed): boolean {
  if (!PLAIN_PREFIX.test(prefix)) return false;
  if (path === prefix || path.startsWith(`${prefix}/`)) return !TRICKS.test(path);
  const style = STYLE_PREFIX.exec(prefix)?.[1];
  if (style === undefined || service !== "maps") return false;
  return resource === null || resource.admittedBy.includes(style);
}

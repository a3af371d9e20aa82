import type { StyleDocument } from "./style-document.ts";

/** A style ready to be rendered: each URL that is ours starts with `latchkey:/`, followed by its path on this server. */
export type PreparedStyle = {
  readonly id: string;
  readonly name: string;
  readonly document: StyleDocument;
  /** The name of the sprite sheet whose icons it shows. */
  readonly sheet: string;
  /** The tilesets on this server that it draws. */
  readonly tilesets: readonly string[];
  /** Other servers that it names, as origins: the viewer's content security policy must let them through. */
  readonly otherOrigins: readonly string[];
};

/** How a path on this server is written inside a prepared style. */
export const OWN_SCHEME = "latchkey:";

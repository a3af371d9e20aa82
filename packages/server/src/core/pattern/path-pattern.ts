import { type Parsed, parsed, problem } from "./origin-pattern-problem.ts";

/** A path as it is kept: `text` in the pattern, `prefix` to compare a page's path with; `null` means every page. */
export type PathPattern = { readonly text: string; readonly prefix: string | null };

/** Reads a path, which is nothing, `/`, or ends with its only star; a suggestion replaces the path alone. */
export function parsePathPattern(text: string): Parsed<PathPattern> {
  if (text === "" || text === "/") return parsed({ text: "", prefix: null });
  const starAt = text.indexOf("*");
  if (starAt < 0) {
    const folder = text.slice(0, text.lastIndexOf("/") + 1);
    return problem(
      "page-url",
      `This is the address of one page: write only its website to allow all pages, or end with ${folder}* to allow a part of them.`,
      "",
    );
  }
  if (starAt < text.length - 1)
    return problem("path", "In a path, the * stands at the end: write example.com/shop/*.", text.slice(0, starAt + 1));
  const typed = text.slice(0, -1);
  if (/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(typed))
    return problem("path", "Write the path in full, without . and .. in it.", "/*");
  const prefix = URL.parse(`http://host${typed}`)?.pathname;
  if (prefix === undefined) return problem("path", "Write the path as the browser shows it: example.com/shop/*.", "/*");
  return parsed({ text: `${prefix}*`, prefix: prefix === "/" ? null : prefix });
}

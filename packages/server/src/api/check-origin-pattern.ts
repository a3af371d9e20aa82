import { describeOriginPattern } from "#core/pattern/describe-origin-pattern.ts";
import { matchOrigin } from "#core/pattern/match-origin.ts";
import { observeOrigin } from "#core/pattern/observed-origin.ts";
import { parseOriginPattern, type OriginPattern } from "#core/pattern/origin-pattern.ts";

/** What a pattern lets in, or why it is none and what to write instead. */
export type OriginPatternCheck =
  | {
      readonly valid: true;
      readonly pattern: string;
      readonly words: string;
      readonly matches: string[];
      readonly doesNotMatch: string[];
      readonly tried: { readonly url: string; readonly allowed: boolean } | null;
    }
  | { readonly valid: false; readonly message: string; readonly suggestion?: string };

/** Reads a pattern as a key would, and tries an address with it as a browser would send it. */
export function checkOriginPattern(text: string, tryUrl: string | undefined): OriginPatternCheck {
  const parsed = parseOriginPattern(text);
  if (!parsed.ok) {
    const { message, suggestion } = parsed.problem;
    return suggestion === undefined ? { valid: false, message } : { valid: false, message, suggestion };
  }
  const { pattern } = parsed;
  const { words, matches, doesNotMatch } = describeOriginPattern(pattern);
  return {
    valid: true,
    pattern: pattern.source,
    words,
    matches: [...matches],
    doesNotMatch: [...doesNotMatch],
    tried: tryUrl === undefined ? null : { url: tryUrl, allowed: isAllowed(pattern, tryUrl) },
  };
}

/** An address without a scheme is tried as people mean it; as a Referer, so that a path counts. */
function isAllowed(pattern: OriginPattern, tryUrl: string): boolean {
  const typed = tryUrl.trim();
  const referer = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  return matchOrigin(pattern, observeOrigin({ origin: undefined, referer, ownHosts: [] }));
}

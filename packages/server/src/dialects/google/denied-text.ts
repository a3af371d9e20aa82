import type { RefusedRequest } from "#app/ports/service-door.ts";

/** A refusal in a line, as Google's error messages are: what to do, what was seen, and where to read more. */
export function deniedText({ code, sentence, origin, ip, docsUrl }: RefusedRequest): string {
  const seen = SEEN_OF.get(code);
  return [
    sentence,
    ...(seen === "origin"
      ? [origin === null ? "Request received with empty referer." : `Request received from ${origin}.`]
      : []),
    ...(seen === "ip" && ip !== null ? [`Request received from IP address ${ip}.`] : []),
    docsUrl === null ? `(${code})` : `(${code}, ${docsUrl})`,
  ].join(" ");
}

/** Which of the things that were seen is the one that does not fit. */
const SEEN_OF: ReadonlyMap<string, "origin" | "ip"> = new Map([
  ["ORIGIN_MISSING", "origin"],
  ["ORIGIN_NOT_ALLOWED", "origin"],
  ["IP_NOT_ALLOWED", "ip"],
  ["RATE_LIMITED", "ip"],
] as const);

import { ownText } from "#core/own-text.ts";

/** Where a credential was found, and what is left of the query without any credential in it. */
export type FoundCredential = {
  readonly kind: "none" | "one" | "ambiguous";
  /** The text as it was presented; `""` unless `kind` is `one`. */
  readonly text: string;
  readonly inUrl: boolean;
  /** What a page of ours sent to say where it was opened; `""` where nothing was sent. */
  readonly ticket: string;
  /** The query without credentials, `ticket` and `quotaUser` and without its `?`, still encoded. */
  readonly query: string;
  /** The first `quotaUser` that is not empty, cut short; `null` where there is none. */
  readonly quotaUser: string | null;
};

const NONE_WITHOUT_QUERY: FoundCredential = Object.freeze({
  kind: "none",
  text: "",
  inUrl: false,
  ticket: "",
  query: "",
  quotaUser: null,
});

/** Whoever sends it chooses it: it names a bucket, and must not make one large. */
const LONGEST_QUOTA_USER = 64;
const LONGEST_TICKET = 512;

/**
 * Finds the credential of a request in its query and in the header values that may carry one, and takes it out of the query,
 * as well as the name of the user whom a limit per user is counted for.
 * The same credential may come several times; two different ones are ambiguous. An empty value is no credential.
 */
export function findCredential(query: string, headerValues: readonly string[] | undefined): FoundCredential {
  if (query === "" && headerValues === undefined) return NONE_WITHOUT_QUERY;
  let text = "";
  let inUrl = false;
  let ambiguous = false;
  let rest = "";
  let ticket = "";
  let quotaUser: string | null = null;
  for (let start = 0; start < query.length;) {
    let end = query.indexOf("&", start);
    if (end === -1) end = query.length;
    const name = nameAt(query, start, end);
    const value = isCredentialName(name) ? valueAt(query, start, end) : null;
    if (name === "quotaUser") quotaUser ??= ownText(valueAt(query, start, end).slice(0, LONGEST_QUOTA_USER)) || null;
    else if (name === "ticket") ticket ||= ownText(valueAt(query, start, end).slice(0, LONGEST_TICKET));
    else if (value === null) rest += rest === "" ? query.slice(start, end) : `&${query.slice(start, end)}`;
    else if (value !== "") {
      inUrl = true;
      if (text !== "" && text !== value) ambiguous = true;
      text = value;
    }
    start = end + 1;
  }
  for (const value of headerValues ?? []) {
    if (text !== "" && text !== value) ambiguous = true;
    text = value;
  }
  if (ambiguous) return { kind: "ambiguous", text: "", inUrl, ticket, query: rest, quotaUser };
  return { kind: text === "" ? "none" : "one", text, inUrl, ticket, query: rest, quotaUser };
}

/** The name of the parameter at `start`..`end`. Names are compared decoded: `k%65y` is `key`. */
function nameAt(query: string, start: number, end: number): string {
  return decode(query.slice(start, equalsAt(query, start, end)));
}

function valueAt(query: string, start: number, end: number): string {
  return decode(query.slice(Math.min(equalsAt(query, start, end) + 1, end), end)).trim();
}

function equalsAt(query: string, start: number, end: number): number {
  const equals = query.indexOf("=", start);
  return equals === -1 || equals > end ? end : equals;
}

function isCredentialName(name: string): boolean {
  return name === "key" || name === "api_key" || name === "access_token" || name === "token";
}

function decode(text: string): string {
  if (!text.includes("%") && !text.includes("+")) return text;
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}

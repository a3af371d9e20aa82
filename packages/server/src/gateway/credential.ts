/** Where a credential was found, and what is left of the query without any credential in it. */
export type FoundCredential = {
  readonly kind: "none" | "one" | "ambiguous";
  /** The text as it was presented; `""` unless `kind` is `one`. */
  readonly text: string;
  readonly inUrl: boolean;
  /** The query without credentials and without its `?`, still encoded. */
  readonly query: string;
};

const NONE_WITHOUT_QUERY: FoundCredential = Object.freeze({ kind: "none", text: "", inUrl: false, query: "" });

/**
 * Finds the credential of a request in its query and in the header values that may carry one, and takes it out of the query.
 * The same credential may come several times; two different ones are ambiguous. An empty value is no credential.
 */
export function findCredential(query: string, headerValues: readonly string[] | undefined): FoundCredential {
  if (query === "" && headerValues === undefined) return NONE_WITHOUT_QUERY;
  let text = "";
  let inUrl = false;
  let ambiguous = false;
  let rest = "";
  for (let start = 0; start < query.length;) {
    let end = query.indexOf("&", start);
    if (end === -1) end = query.length;
    const value = credentialValue(query, start, end);
    if (value === null) rest += rest === "" ? query.slice(start, end) : `&${query.slice(start, end)}`;
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
  if (ambiguous) return { kind: "ambiguous", text: "", inUrl, query: rest };
  return { kind: text === "" ? "none" : "one", text, inUrl, query: rest };
}

/** The value of the parameter at `start`..`end` when its name is a credential's, else `null`. Names are compared decoded: `k%65y` is `key`. */
function credentialValue(query: string, start: number, end: number): string | null {
  let equals = query.indexOf("=", start);
  if (equals === -1 || equals > end) equals = end;
  const name = decode(query.slice(start, equals));
  if (!isCredentialName(name)) return null;
  return decode(query.slice(Math.min(equals + 1, end), end)).trim();
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

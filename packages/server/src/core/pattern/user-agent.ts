const MAX_LENGTH = 256;

/** A part of a user-agent header as a person enters it, or what to write instead. */
export type UserAgentResult =
  | { readonly ok: true; readonly part: string }
  | { readonly ok: false; readonly message: string };

/** Reads a part of a user-agent: 1 to 256 printable ASCII characters; spaces around it are cut off. */
export function parseUserAgent(text: string): UserAgentResult {
  const part = text.trim();
  if (part === "") return { ok: false, message: "Write a part of the app's User-Agent header, such as MyApp/1." };
  if (part.length > MAX_LENGTH)
    return { ok: false, message: `Write at most ${MAX_LENGTH} characters: a part that only your app sends is enough.` };
  if (!/^[\x20-\x7e]+$/.test(part))
    return {
      ok: false,
      message: "A User-Agent header holds plain letters, digits and signs only: write them without accents.",
    };
  return { ok: true, part };
}

/** Whether the header contains the part, upper and lower case told apart, as MapTiler does; an empty part matches nothing. */
export function matchUserAgent(part: string, userAgent: string): boolean {
  return part !== "" && userAgent.includes(part);
}

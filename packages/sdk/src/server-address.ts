const CREDENTIALS = ["key", "api_key", "access_token", "token"];

/** What goes onto an address, and which credentials of before it takes the place of. */
export type Credentials = { readonly current: string | null; readonly isFormer: (credential: string) => boolean };

/** The address where it is below a server's base URL; `null` for every other one, which must never get the key. */
export function ownAddress(address: string, baseUrl: string, pageUrl: string): URL | null {
  const url = parse(address, pageUrl);
  const base = parse(baseUrl, pageUrl);
  if (url === null || base === null || !/^https?:$/.test(url.protocol)) return null;
  const folder = base.pathname.replace(/\/*$/, "/");
  const isOwn = url.origin === base.origin && url.username === "" && url.pathname.startsWith(folder);
  return isOwn ? url : null;
}

/** Puts the current credential onto an address of the server. One that stands there already stays, unless it is a former one of ours. */
export function withCredential(url: URL, { current, isFormer }: Credentials): string {
  if (current === null || current === "") return url.href;
  const added = encodeURIComponent(current);
  const name = CREDENTIALS.find((candidate) => url.searchParams.has(candidate));
  if (name === undefined) {
    url.search += `${url.search === "" ? "?" : "&"}key=${added}`;
    return url.href;
  }
  // By text: the order and the coding of everything else stay as they are, as a signature wants it.
  if (isFormer(url.searchParams.get(name) ?? ""))
    url.search = url.search.replace(new RegExp(`([?&]${name}=)[^&]*`), (_, start) => `${start}${added}`);
  return url.href;
}

/** The credential that an address carries, or `""`. */
export function credentialIn(address: string): string {
  const query = parse(address)?.searchParams;
  return CREDENTIALS.map((name) => query?.get(name) ?? "").find((value) => value !== "") ?? "";
}

// URL.parse came to browsers in 2024.
function parse(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

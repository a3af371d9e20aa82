import { withCredential } from "#maps/with-credential.ts";
import { mapStyleUrls } from "./map-style-urls.ts";
import { OWN_SCHEME } from "./prepared-style.ts";
import type { PreparedStyle } from "./prepared-style.ts";

/** A style as the client gets it: our own URLs absolute and with the credential, those of other servers without. */
export function renderStyle(
  style: PreparedStyle,
  request: { readonly baseUrl: string; readonly credentialQuery: string },
): string {
  const document = mapStyleUrls(style.document, (url) => {
    if (!url.startsWith(OWN_SCHEME)) return url;
    return withCredential(request.baseUrl + url.slice(OWN_SCHEME.length), request.credentialQuery);
  });
  return JSON.stringify(document);
}

import type { ServiceRequest } from "#app/ports/service-door.ts";
import { withNotice } from "#maps/with-notice.ts";
import { withCredential } from "#maps/with-credential.ts";
import { mapStyleUrls } from "./map-style-urls.ts";
import { OWN_SCHEME } from "./prepared-style.ts";
import type { PreparedStyle } from "./prepared-style.ts";
import type { StyleDocument } from "./style-document.ts";

/** A style as the client gets it: our own URLs absolute and with the credential, those of other servers without. */
export function renderStyle(
  style: PreparedStyle,
  request: Pick<ServiceRequest, "baseUrl" | "credentialQuery" | "notice">,
): string {
  const document = mapStyleUrls(style.document, (url) => {
    if (!url.startsWith(OWN_SCHEME)) return url;
    return withCredential(request.baseUrl + url.slice(OWN_SCHEME.length), request.credentialQuery);
  });
  return JSON.stringify(request.notice === undefined ? document : marked(document, request.notice));
}

/** A source that says itself whose it is hides what its TileJSON says; without a TileJSON there is nothing else to say it. */
function marked(document: StyleDocument, notice: string): StyleDocument {
  const sources = Object.entries(document.sources).map(([name, source]) => {
    const { attribution, url } = source;
    if (attribution === undefined && url !== undefined && source.type !== "geojson") return [name, source] as const;
    return [
      name,
      { ...source, attribution: withNotice(typeof attribution === "string" ? attribution : null, notice) },
    ] as const;
  });
  return { ...document, sources: Object.fromEntries(sources) };
}

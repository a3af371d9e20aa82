import type { ServiceResponse, ServiceRoute } from "#app/ports/service-door.ts";
import { mapsScript } from "./maps-script.ts";

/**
 * `js`: the script that stands for Google's in a page. A refused one is answered as a script too, with status 200: only so does the browser
 * run it, and it says in the page what is wrong, as Google's does.
 */
export function mapsScriptRoute(): ServiceRoute {
  return {
    service: "maps",
    resource: null,
    respond: ({ notice }) => scriptResponse(mapsScript({ refusal: null, notice: notice ?? null })),
    wordRefusal: ({ code, title, sentence, origin, ip, docsUrl, status }) => ({
      status: 200,
      contentType: JAVASCRIPT,
      body: mapsScript({ refusal: { code, title, status, sentence, origin, ip, docsUrl }, notice: null }),
    }),
  };
}

const JAVASCRIPT = "text/javascript; charset=utf-8";

function scriptResponse(text: string): ServiceResponse {
  const body = Buffer.from(text);
  return Object.freeze({
    status: 200,
    contentType: JAVASCRIPT,
    body,
    encoding: null,
    etag: null,
    cacheControl: "no-store",
  });
}

import type { ServiceRequest, ServiceResponse, ServiceRoute } from "#app/ports/service-door.ts";
import { deniedText } from "./denied-text.ts";
import type { GoogleParts } from "./google-parts.ts";
import { GoogleQuery } from "./google-query.ts";
import { locateAll } from "./locate-all.ts";
import { nativePicture } from "./native-picture.ts";
import { readStaticMap } from "./read-static-map.ts";
import { chooseStyle } from "./choose-style.ts";
import type { ChosenStyle } from "./choose-style.ts";

/** `staticmap`: drawn as a native static image of the style that `maptype` means; the gate checks that style, as it does a native one. */
export function staticMapRoute(parts: GoogleParts, query: string): ServiceRoute {
  const style = chooseStyle(new GoogleQuery(query), parts.styleIds());
  const native = parts.maps.match(nativePath(style.id, "auto/1x1.png"));
  return {
    service: "static",
    resource: native?.resource ?? null,
    respond: (request) => draw(parts, style, request),
    wordRefusal: (refused) => {
      const reason = deniedText(refused);
      // Google refuses a picture with 403 whatever the reason; what is broken at the server stays that.
      return refused.status < 500
        ? { status: 403, contentType: TEXT, body: `The map server rejected your request. ${reason}\n` }
        : { status: refused.status, contentType: TEXT, body: `${reason}\n` };
    },
  };
}

const TEXT = "text/plain; charset=utf-8";

async function draw(parts: GoogleParts, style: ChosenStyle, request: ServiceRequest): Promise<ServiceResponse> {
  const query = new GoogleQuery(request.query);
  if (style.problem !== null) return textResponse(400, style.problem);
  const asked = readStaticMap(query);
  const languages = query.languages();
  if (query.problem !== null) return textResponse(400, query.problem);
  const located = await locateAll(parts, asked, languages);
  if (located.kind === "failed") {
    const { problem, unserved } = located;
    return { ...textResponse(503, problem), headers: { "retry-after": "1" }, unserved };
  }
  const picture = nativePicture(asked, located.points);
  if (!picture.ok) return textResponse(400, picture.problem);
  const route = parts.maps.match(nativePath(style.id, picture.path));
  if (route === null) return textResponse(404, `There is no style '${style.id}'.`);
  const drawn = await route.respond({ ...request, query: picture.query });
  return translated(drawn, [...style.warnings, ...asked.warnings, ...located.warnings]);
}

function nativePath(styleId: string, rest: string): string {
  return `/maps/${styleId}/static/${rest}`;
}

/** The native answer with Google's header for what was not drawn as asked, or its sentence as text. */
function translated(drawn: ServiceResponse, warnings: readonly string[]): ServiceResponse {
  if (drawn.status !== 200) return { ...drawn, ...textResponse(drawn.status, detailOf(drawn)) };
  if (warnings.length === 0) return drawn;
  const warning = [...new Set(warnings)].join(" ").slice(0, LONGEST_WARNING);
  return Object.freeze({ ...drawn, headers: { ...drawn.headers, "x-staticmap-api-warning": warning } });
}

const LONGEST_WARNING = 1_000;

function detailOf({ status, body }: ServiceResponse): string {
  try {
    const problem: unknown = JSON.parse(body?.toString() ?? "");
    if (typeof problem === "object" && problem !== null && "detail" in problem) return String(problem.detail);
  } catch {
    // No problem document: the status has to do.
  }
  return `The picture cannot be drawn (${status}).`;
}

function textResponse(status: number, text: string): ServiceResponse {
  const body = Buffer.from(`${text}\n`);
  return Object.freeze({
    status,
    contentType: TEXT,
    body,
    encoding: null,
    etag: null,
    cacheControl: "no-store",
  });
}

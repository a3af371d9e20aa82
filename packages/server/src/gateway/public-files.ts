import type { IncomingMessage, ServerResponse } from "node:http";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import { send } from "./answer.ts";
import { answerOtherMethod } from "./other-method.ts";
import { createPreparer, isNotModified, type Prepared } from "./prepare.ts";
import { readHeaders } from "./request-headers.ts";

/** Makes a handler for files that everybody may have without a key, uncounted; it answers `false` for paths that are no such file. */
export function createPublicFiles(
  find: (path: string) => ServiceResponse | null,
): (req: IncomingMessage, res: ServerResponse) => boolean {
  const prepare = createPreparer();
  return (req, res) => {
    const file = find((req.url ?? "/").split("?", 1)[0] ?? "/");
    if (file === null) return false;
    if (req.method !== "GET" && req.method !== "HEAD") {
      send(answerOtherMethod(req, res));
      return true;
    }
    const headers = readHeaders(req.rawHeaders);
    const prepared = prepare(file, headers);
    if (prepared instanceof Promise) void prepared.then((late) => sendFile(res, late, headers.ifNoneMatch));
    else sendFile(res, prepared, headers.ifNoneMatch);
    return true;
  };
}

function sendFile(res: ServerResponse, prepared: Prepared, ifNoneMatch: string | undefined): void {
  const { status, headers, notModifiedHeaders, head, body } = prepared;
  if (isNotModified(prepared, ifNoneMatch)) {
    send({ res, status: 304, headers: notModifiedHeaders, more: [], head: null, body: null });
  } else send({ res, status, headers, more: [], head, body });
}

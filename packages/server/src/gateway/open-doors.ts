import type { IncomingMessage, ServerResponse } from "node:http";
import type { OpenDoor, OpenRequest, ServiceResponse } from "#app/ports/service-door.ts";
import { send } from "./answer.ts";
import { type CallerSettings, createCallerReader } from "./caller.ts";
import { doorOfHost, type Doors } from "./find-route.ts";
import { answerOtherMethod } from "./other-method.ts";
import { createPreparer, isNotModified, type Prepared } from "./prepare.ts";
import { readHeaders } from "./request-headers.ts";

type Found = ServiceResponse | Promise<ServiceResponse> | null;

/** Makes a handler for what everybody may have without a key, uncounted; it answers `false` for paths that are none of that. */
export function createOpenDoors(
  doors: Doors<OpenDoor>,
  settings: CallerSettings,
): (req: IncomingMessage, res: ServerResponse) => boolean {
  const prepare = createPreparer();
  const readCaller = createCallerReader(settings);
  return (req, res) => {
    const [path = "/", query = ""] = (req.url ?? "/").split("?", 2);
    const headers = readHeaders(req.rawHeaders);
    const { baseUrl, ownHosts } = readCaller(req.socket, headers);
    const found = ask(doors, ownHosts[0] ?? "", { path, query, credentials: headers.credentials ?? [], baseUrl });
    if (found === null) return false;
    if (req.method !== "GET" && req.method !== "HEAD") {
      send(answerOtherMethod(req, res));
      return true;
    }
    const sendWhole = (response: ServiceResponse) => {
      const prepared = prepare(response, headers);
      if (prepared instanceof Promise) void prepared.then((late) => sendFile(res, late, headers.ifNoneMatch));
      else sendFile(res, prepared, headers.ifNoneMatch);
    };
    if (found instanceof Promise) void found.then(sendWhole);
    else sendWhole(found);
    return true;
  };
}

function ask(doors: Doors<OpenDoor>, host: string, request: OpenRequest): Found {
  const bound = doorOfHost(doors, host)?.open(request) ?? null;
  if (bound !== null) return bound;
  for (const door of doors.all) {
    const found = door.open(request);
    if (found !== null) return found;
  }
  return null;
}

function sendFile(res: ServerResponse, prepared: Prepared, ifNoneMatch: string | undefined): void {
  const { status, headers, notModifiedHeaders, head, body } = prepared;
  if (isNotModified(prepared, ifNoneMatch)) {
    send({ res, status: 304, headers: notModifiedHeaders, more: [], head: null, body: null });
  } else send({ res, status, headers, more: [], head, body });
}

import type { ServerResponse } from "node:http";

/** What node keeps the head of a response in once it is made; not part of its documented interface. */
type WithHead = ServerResponse & { _header: string | null };

let dateLine = "";
let dateSecond = 0;

/**
 * Gives a response a head that was made before, so that node does not build and check the same one again for every request;
 * `false` when node must do it: for a client that wants no keep-alive, an older HTTP, a method other than GET, or another node.
 * Why this is worth a private field: docs/decisions/0004-heads-made-once.md.
 */
export function sendHead(res: ServerResponse, head: string, more: readonly string[]): boolean {
  const { req } = res;
  if (!hasHeadField(res) || !res.shouldKeepAlive || req.method !== "GET" || req.httpVersionMinor !== 1) return false;
  res._header = `${head}${headerLines(more)}${currentDateLine()}\r\n`;
  return true;
}

/** A status line and headers as they stand on the wire, without the date and the empty line at the end. */
export function headText(statusLine: string, headers: readonly string[]): string {
  return `HTTP/1.1 ${statusLine}\r\n${headerLines(headers)}`;
}

function headerLines(headers: readonly string[]): string {
  let text = "";
  for (let i = 0; i + 1 < headers.length; i += 2) text += `${headers[i]}: ${headers[i + 1]}\r\n`;
  return text;
}

function hasHeadField(res: ServerResponse): res is WithHead {
  return "_header" in res && res._header === null;
}

function currentDateLine(): string {
  const second = Math.floor(Date.now() / 1000);
  if (second !== dateSecond) {
    dateSecond = second;
    dateLine = `Date: ${new Date(second * 1000).toUTCString()}\r\n`;
  }
  return dateLine;
}

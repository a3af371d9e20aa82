import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { send } from "./answer.ts";
import { headText } from "./send-head.ts";

const BODY = Buffer.from("the body of a tile");
const HEADERS = ["Content-Type", "text/plain", "Content-Length", String(BODY.length)];
const MORE = ["RateLimit", '"key";r=1;t=1'];
const HEAD = headText("200 OK", HEADERS);

let usedFastWay = 0;
const server = createServer((req, res) => {
  send({ res, status: 200, headers: HEADERS, more: MORE, head: req.url === "/fast" ? HEAD : null, body: BODY });
  if (req.url === "/fast" && res.getHeaderNames().length === 0) usedFastWay += 1;
});
let port = 0;

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  port = address !== null && typeof address === "object" ? address.port : 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** What comes back on one connection for requests sent at once, until the last body came `answers` times or the end. */
async function raw(requests: string, answers: number): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(requests);
  let text = "";
  for await (const chunk of socket) {
    text += String(chunk);
    if (text.split(BODY.toString()).length > answers) break;
  }
  socket.destroy();
  return text;
}

const request = (path: string, version = "1.1", more = ""): string =>
  `GET ${path} HTTP/${version}\r\nHost: a\r\n${more}\r\n`;
/** Order of lines and the keep-alive hint aside, and with a date that does not move. */
const lines = (text: string): string[] =>
  text
    .replaceAll(/Date: [^\r]+/g, "Date: now")
    .replaceAll(/(?:Connection: keep-alive|Keep-Alive: [^\r]+)\r\n/g, "")
    .split("\r\n")
    .toSorted();

describe("sendHead", () => {
  it("puts the same on the wire as node does", async () => {
    const [fast, slow] = [await raw(request("/fast"), 1), await raw(request("/slow"), 1)];
    expect(lines(fast)).toEqual(lines(slow));
    expect(fast).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(fast).toMatch(/Date: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r\n/);
    expect(usedFastWay).toBeGreaterThan(0);
  });

  it("keeps the connection for the next requests, pipelined ones too", async () => {
    const text = await raw(request("/fast") + request("/fast") + request("/slow") + request("/fast"), 4);
    expect(text.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(4);
  });

  it.each([
    ["a client that wants the connection closed", request("/fast", "1.1", "Connection: close\r\n")],
    ["HTTP/1.0", request("/fast", "1.0")],
  ])("leaves the head to node and closes for %s", async (_, text) => {
    const answer = await raw(text, 9);
    expect(answer).toMatch(/Connection: close\r\n/);
    expect(answer).toContain(BODY.toString());
  });

  it("sends no body to HEAD", async () => {
    const socket = connect(port, "127.0.0.1");
    socket.write("HEAD /fast HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    let text = "";
    for await (const chunk of socket) text += String(chunk);
    expect(text).toMatch(/Content-Length: 18\r\n/);
    expect(text).not.toContain(BODY.toString());
  });
});

// The rival: a bare `node:http` server that sends the same bytes for every request. Usage: bare-node.ts <port> <file>
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [, , port, file] = process.argv;
const body = readFileSync(file ?? "");
const headers = {
  "Content-Type": "application/vnd.mapbox-vector-tile",
  "Content-Encoding": "gzip",
  "Content-Length": body.length,
  "Cache-Control": "private, max-age=86400",
  "Access-Control-Allow-Origin": "*",
  ETag: '"0123456789abcdef"',
};

createServer((_req, res) => {
  res.writeHead(200, headers);
  res.end(body);
}).listen(Number(port), "127.0.0.1");

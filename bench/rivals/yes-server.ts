// What people put behind nginx `auth_request` today: a bare `node:http` server that says yes. Usage: yes-server.ts <port>
import { createServer } from "node:http";

createServer((_req, res) => {
  res.writeHead(204);
  res.end();
}).listen(Number(process.argv[2]), "127.0.0.1");

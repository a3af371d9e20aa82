import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";

const SHUTDOWN_LIMIT_MS = 10_000;
const KEEP_ALIVE_MS = 65_000;
/** Who sends slowly to hold a connection loses it; the largest body takes no honest client this long. */
const SLOW_CLIENTS = { headersTimeout: 30_000, requestTimeout: 60_000, connectionsCheckingInterval: 10_000 };

/** A server that listens: where, and how to end it once what was begun is answered. */
export type Listening = { readonly url: string; close(): Promise<void> };

/** Listens on a port (0: any free one); rejects with a sentence that says what to do when the port is taken. */
export async function listen(place: { host: string; port: number }, handler: RequestListener): Promise<Listening> {
  // Longer than the idle time of usual load balancers, so that they and not we close an idle connection.
  const options = { ...SLOW_CLIENTS, keepAliveTimeout: KEEP_ALIVE_MS, noDelay: true, optimizeEmptyRequests: true };
  const server = createServer(options, handler);
  server.listen(place.port, place.host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw new Error(explain(error, place), { cause: error });
  }
  return { url: urlOf(server, place.host), close: () => close(server) };
}

function explain(error: unknown, { host, port }: { host: string; port: number }): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    return `port ${port} is taken on ${host}: stop the other program, or set PORT to a free port`;
  if (code === "EACCES") return `port ${port} needs more rights: set PORT to a number above 1023`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return `HOST ${host} is no address of this machine`;
  return `cannot listen on ${host}:${port}: ${error instanceof Error ? error.message : String(error)}`;
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const limit = setTimeout(() => server.closeAllConnections(), SHUTDOWN_LIMIT_MS);
  await closed;
  clearTimeout(limit);
}

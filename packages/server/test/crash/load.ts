import { Agent, get } from "node:http";

/** What one connection, which sends one request after the other, saw. */
export type Seen = {
  /** The Origin that only this connection sends. */
  readonly origin: string;
  /** Responses that came to their end, by status. */
  readonly received: Map<number, number>;
  /** 1 when a request had been sent and its response had not come to its end when the load ended, else 0. */
  inFlight: 0 | 1;
};

/** Requests from several connections until the server is gone. */
export type Load = { readonly seen: readonly Seen[]; readonly ended: Promise<void> };

/** Starts the load; every connection asks for the same URL again and again, and stops at the first error. */
export function startLoad({ url, connections }: { readonly url: string; readonly connections: number }): Load {
  const seen = Array.from({ length: connections }, (_, index): Seen => {
    return { origin: `https://c${index}.example`, received: new Map(), inFlight: 0 };
  });
  const ended = Promise.all(seen.map((one) => askUntilGone(url, one))).then(() => {});
  return { seen, ended };
}

async function askUntilGone(url: string, seen: Seen): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    for (;;) {
      seen.inFlight = 1;
      const status = await ask(url, agent, seen.origin);
      seen.inFlight = 0;
      seen.received.set(status, (seen.received.get(status) ?? 0) + 1);
    }
  } catch {
    // The server was killed: what is in flight stays noted.
  } finally {
    agent.destroy();
  }
}

/** Resolves with the status once the whole body is there. */
function ask(url: string, agent: Agent, origin: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: { origin } }, (response) => {
      response.resume();
      response.on("error", reject);
      response.on("close", () => {
        if (response.complete) resolve(response.statusCode ?? 0);
        else reject(new Error("The response was cut short."));
      });
    });
    request.on("error", reject);
  });
}

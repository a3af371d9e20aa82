import { Agent, get } from "node:http";

/** What some connections were told before each of them was refused, or the server was gone. */
export type Told = { admitted: number; readonly refusedWith: Map<number, number> };

/** Sends requests on several connections at once, each from an address of its own, until it gets something else than 200 or breaks. */
export async function askUntilRefused(url: string, connections: number, told: Told): Promise<void> {
  await Promise.all(Array.from({ length: connections }, (_, number) => askOn(url, `198.51.100.${number}`, told)));
}

async function askOn(url: string, ip: string, told: Told): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    for (;;) {
      const status = await ask(url, ip, agent);
      if (status !== 200) {
        told.refusedWith.set(status, (told.refusedWith.get(status) ?? 0) + 1);
        return;
      }
      told.admitted += 1;
    }
  } catch {
    // The server was killed: what was in flight was not answered.
  } finally {
    agent.destroy();
  }
}

/** Resolves with the status once the whole body is there. */
function ask(url: string, ip: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: { "x-forwarded-for": ip } }, (response) => {
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

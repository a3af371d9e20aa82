import { Agent, get } from "node:http";

/** What some connections were told before each of them was refused, or the server was gone. */
export type Told = { admitted: number; readonly refusedWith: Map<number, number> };

/** Sends requests on several connections at once, each until it gets something else than 200 or its connection breaks. */
export async function askUntilRefused(url: string, connections: number, told: Told): Promise<void> {
  await Promise.all(Array.from({ length: connections }, () => askOn(url, told)));
}

async function askOn(url: string, told: Told): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    for (;;) {
      const status = await ask(url, agent);
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
function ask(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent }, (response) => {
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

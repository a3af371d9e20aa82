import { HOW_TO_TOKEN, type ServerAddress } from "./api-client.ts";
import { UsageError } from "./usage-error.ts";

/** Finds the server: `--server`, else `LATCHKEY_SERVER`, else the one on this machine; and its token likewise. */
export function serverAddress(
  option: (name: string) => string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): ServerAddress {
  const text = option("server") ?? set(environment["LATCHKEY_SERVER"]) ?? `http://127.0.0.1:${port(environment)}`;
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`${JSON.stringify(text)} is no address. Write --server http://127.0.0.1:8080.`);
  }
  const token = option("token") ?? set(environment["LATCHKEY_TOKEN"]) ?? set(environment["LATCHKEY_ROOT_TOKEN"]);
  if (token === undefined) throw new UsageError(`There is no token. ${HOW_TO_TOKEN}`);
  return { url: url.origin, token };
}

function port(environment: Readonly<Record<string, string | undefined>>): string {
  return set(environment["PORT"]) ?? "8080";
}

function set(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === "" ? undefined : text.trim();
}

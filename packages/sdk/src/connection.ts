import { Authorization } from "./authorization/authorization.ts";
import { ConfigurationChangeEvent, LatchkeyErrorEvent } from "./events.ts";
import type { LatchkeyError } from "./latchkey-error.ts";
import { ownAddress, withCredential } from "./server-address.ts";

/** What a request is sent with, as MapLibre's `transformRequest` hands it back. */
export type TransformedRequest = { url: string };

/** One server and what it is asked with: all maps and calls of a page share it. */
export class Connection {
  /** `https://maps.example.org`, without a slash at its end; `null` until somebody says it. */
  baseUrl: string | null;
  readonly events = new EventTarget();
  readonly authorization = new Authorization({
    onCredential: (status) => this.events.dispatchEvent(new ConfigurationChangeEvent(status)),
    onFailure: (error) => this.report(error),
  });

  constructor(baseUrl: string | null) {
    this.baseUrl = baseUrl;
  }

  /** The server's base URL. Throws where neither the script's address nor the page says it. */
  get server(): string {
    if (this.baseUrl === null)
      throw new Error('Latchkey does not know its server: set latchkey.baseUrl = "https://maps.example.org".');
    return this.baseUrl;
  }

  /** Tells the page of an error. */
  report(error: LatchkeyError): void {
    this.events.dispatchEvent(new LatchkeyErrorEvent(error));
  }

  /** Adds the key to addresses of the server, and to no other. A promise only where a token has to be asked for first. */
  transform(address: string): TransformedRequest | Promise<TransformedRequest> {
    const url = ownAddress(address, this.server, document.baseURI);
    if (url === null) return { url: address };
    const isFormer = (credential: string): boolean => this.authorization.isFormer(credential);
    const current = this.authorization.current();
    if (current instanceof Promise)
      return current.then((credential) => ({ url: withCredential(url, { current: credential, isFormer }) }));
    return { url: withCredential(url, { current, isFormer }) };
  }
}

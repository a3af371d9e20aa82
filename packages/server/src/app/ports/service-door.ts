import type { RequestedResource } from "#core/resource.ts";
import type { ServiceId } from "#core/service.ts";

/** What a service is told about a request after it was admitted. Credentials are already out of `query`. */
export type ServiceRequest = {
  /** The query as sent, still encoded, without its `?`: most answers never look at it. */
  readonly query: string;
  /** `https://maps.example.org`, without a slash at its end: what absolute URLs in answers start with. */
  readonly baseUrl: string;
  /** `key=lk_pub_...` to put on the URLs of an answer so that the key travels by itself; `""` when it must not. */
  readonly credentialQuery: string;
  /** Words that whoever sees a map of the answer must see; absent: none. */
  readonly notice?: string;
};

/** An answer. It may be sent many times, so it is never changed once made. */
export type ServiceResponse = {
  readonly status: number;
  readonly contentType: string;
  /** `null` for 204. */
  readonly body: Buffer | null;
  /** `gzip` when `body` is stored compressed; the gateway expands it for clients that cannot take it. */
  readonly encoding: "gzip" | null;
  /** Text that a person may read with a plain client: expanded for one that does not say what it takes. */
  readonly isText?: true;
  /** A strong ETag with its quotes, or `null`. */
  readonly etag: string | null;
  readonly cacheControl: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What a URL means to a service: which resource is asked for, and how to answer once the request is admitted. */
export type ServiceRoute = {
  readonly service: ServiceId;
  readonly resource: RequestedResource | null;
  /** Answers at once where it can; never throws for a bad URL, but answers 404 or 400 with a problem. */
  respond(request: ServiceRequest): ServiceResponse | Promise<ServiceResponse>;
};

/**
 * A service as the gateway sees it.
 * Guarantees: `match` is pure and fast (it runs on every request); `path` is the URL's path as sent, without its query,
 * still percent-encoded; `null` means "not mine".
 */
export type ServiceDoor = {
  match(path: string): ServiceRoute | null;
};

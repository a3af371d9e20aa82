import type { RequestedResource } from "#core/resource.ts";
import type { RefusalCode } from "#core/refusal.ts";
import type { ServiceId } from "#core/service.ts";

/** What a service is told about a request after it was admitted. Credentials are already out of `query`. */
export type ServiceRequest = {
  /** The query as sent, still encoded, without its `?`: most answers never look at it. */
  readonly query: string;
  /** `https://maps.example.org`, without a slash at its end: what absolute URLs in answers start with. */
  readonly baseUrl: string;
  /** `key=lk_pub_...` to put on the URLs of an answer so that the key travels by itself; `""` when it must not. */
  readonly credentialQuery: string;
  /** The websites that the key works on, as they were entered; empty: all. */
  readonly origins: readonly string[];
  /** For a page: `ticket=...` to put on the URLs of what it loads from here; `""` for anything else. */
  readonly ticketQuery: string;
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
  /** Why the request was not served although it was admitted: it costs nothing, and is counted under this code. */
  readonly unserved?: "BUSY" | "UPSTREAM_UNAVAILABLE";
};

/** What the gate says no with, before it is worded for whoever asked; everything in it may be sent. */
export type RefusedRequest = {
  /** `INTERNAL_ERROR`: the server made a mistake, and nothing is wrong with the request. */
  readonly code: RefusalCode | "INTERNAL_ERROR";
  /** The status of native routes. */
  readonly status: number;
  readonly title: string;
  /** One sentence for a beginner. */
  readonly sentence: string;
  readonly requestId: string;
  /** Where the request said it comes from; `null`: it did not say, or nobody looked. */
  readonly origin: string | null;
  /** The address of whoever asked; `null`: nobody looked. */
  readonly ip: string | null;
  /** A page about the code, on this server; `null`: there is none. */
  readonly docsUrl: string | null;
  /** The `Accept` header as sent. */
  readonly accept: string;
};

/** A refusal in the words of a dialect. The gate adds what every refusal carries: it is open to every page and never stored. */
export type WordedRefusal = { readonly status: number; readonly contentType: string; readonly body: string };

/** `service`: everything that the page loads is for this one; `null`: each file for its own. */
export type PageRoute = { readonly service: ServiceId | null };

/** What a URL means to a service: which resource is asked for, and how to answer once the request is admitted. */
export type ServiceRoute = {
  readonly service: ServiceId;
  readonly resource: RequestedResource | null;
  /** Answers at once where it can; never throws for a bad URL, but answers 404 or 400 with a problem. */
  respond(request: ServiceRequest): ServiceResponse | Promise<ServiceResponse>;
  /** Words what the gate refuses for whoever speaks a vendor's dialect; absent or `null`: a problem document (RFC 9457). */
  wordRefusal?(refused: RefusedRequest): WordedRefusal | null;
  /** A page for people, which loads the rest of what it shows from here: it is given a ticket. */
  readonly page?: PageRoute;
  /** The path as a vendor's client signs it, where it differs from the one that is asked for. */
  readonly signedPath?: string;
};

/**
 * A service as the gateway sees it.
 * Guarantees: `match` is pure and fast (it runs on every request); `path` and `query` are the two halves of the URL as sent, still
 * percent-encoded, without the `?`; `null` means "not mine".
 * The query is for doors whose callers name a style in it: credentials are still in it, and what it says is read again, without them,
 * once the request is admitted.
 */
export type ServiceDoor = {
  match(path: string, query?: string): ServiceRoute | null;
};

/** A request for what needs no key. */
export type OpenRequest = {
  /** As sent, still percent-encoded. */
  readonly path: string;
  /** As sent, still encoded, without its `?`. */
  readonly query: string;
  /** What stands in the headers that may carry a credential; `Bearer` is cut off. */
  readonly credentials: readonly string[];
  /** `https://maps.example.org`, without a slash at its end. */
  readonly baseUrl: string;
};

/**
 * What everybody may have without a key, uncounted: files of the browser's, a vendor's exchange of tokens.
 * Guarantees: pure and fast where it answers `null`, which means "not mine"; never throws, and a promise never rejects.
 */
export type OpenDoor = {
  open(request: OpenRequest): ServiceResponse | Promise<ServiceResponse> | null;
};

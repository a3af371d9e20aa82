import type { ServiceResponse } from "#app/ports/service-door.ts";
import { ownText } from "#core/own-text.ts";
import { CACHE_CONTROL } from "#maps/responses/cache-control.ts";
import type { ResponseShelf } from "#maps/responses/response-cache.ts";
import { textResponse } from "#maps/responses/text-response.ts";

/** A document that differs by who asks for it: rendered once per `key`, then the same object each time. */
export function rendered(
  shelf: ResponseShelf<string>,
  document: {
    readonly key: string;
    readonly contentType: string;
    readonly render: () => string;
    readonly headers?: Readonly<Record<string, string>>;
  },
): ServiceResponse | Promise<ServiceResponse> {
  const { key, contentType, render, headers } = document;
  const make = () =>
    textResponse({ contentType, body: render(), cacheControl: CACHE_CONTROL.document, ...(headers && { headers }) });
  return shelf.get(key) ?? shelf.fill(ownText(key), make);
}

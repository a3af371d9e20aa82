import type { ApiDeps } from "./api-deps.ts";

/** What URLs of this server start with, as whoever asks reaches it; without a slash at its end. */
export function baseUrlOf(call: { readonly deps: Pick<ApiDeps, "publicUrl">; readonly request: Request }): string {
  return call.deps.publicUrl ?? new URL(call.request.url).origin;
}

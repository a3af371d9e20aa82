import type { BetterAuthPlugin } from "better-auth";

/** Lets each request be about the host that it was sent to: a passkey belongs to the name under which it was made. */
export function ownHost(): BetterAuthPlugin {
  return {
    id: "own-host",
    // The context is this request's own.
    async onRequest(request, context) {
      context.options = { ...context.options, baseURL: new URL(request.url).origin };
    },
  };
}

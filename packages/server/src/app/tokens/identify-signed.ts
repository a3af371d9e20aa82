import type { AppContext } from "../app-context.ts";
import type { Identity } from "../keys/identity.ts";
import { verifySignedUrl } from "./verify-signed-url.ts";
import { verifyToken } from "./verify-token.ts";

/** What a token, or a signed address (path and query), stands for; `null`: nothing, because it is not valid. */
export async function identifySigned(ctx: Pick<AppContext, "store">, text: string): Promise<Identity | null> {
  const verified = text.startsWith("/") ? await verifySignedUrl(ctx, text) : await verifyToken(ctx, text);
  return verified === null ? null : { key: verified.key, verified, signingSecret: null };
}

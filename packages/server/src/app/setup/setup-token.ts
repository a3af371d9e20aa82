import { base62Digits } from "#core/base62.ts";
import type { AppContext } from "../app-context.ts";
import { isSetupNeeded } from "./is-setup-needed.ts";

/** Holds the look-up hash of the one setup token that is good. */
const SETUP_TOKEN = "setup.token";

/** The token of the one-time setup link, new at each start; an older one is good no more. `null` once setup is done. */
export async function issueSetupToken(
  ctx: Pick<AppContext, "store" | "vault" | "randomBytes">,
): Promise<string | null> {
  if (!(await isSetupNeeded(ctx))) return null;
  const token = base62Digits(ctx.randomBytes(128), 40);
  await ctx.store.settings.set(SETUP_TOKEN, ctx.vault.hash(token));
  return token;
}

/** Whether a setup token is good, without using it up: for checking before an account is made. */
export async function isSetupToken(ctx: Pick<AppContext, "store" | "vault">, token: string): Promise<boolean> {
  return (await ctx.store.settings.get(SETUP_TOKEN)) === ctx.vault.hash(token);
}

/** Uses a setup token up: of many callers with the same token, one is told `true`. */
export function consumeSetupToken(ctx: Pick<AppContext, "store" | "vault">, token: string): Promise<boolean> {
  return ctx.store.settings.take(SETUP_TOKEN, ctx.vault.hash(token));
}

import type { AppContext } from "#app/app-context.ts";
import { identifyKey } from "#app/keys/identify-key.ts";
import { identifyKeyless, type KeylessAccess } from "#app/keys/identify-keyless.ts";
import { findProjectRules } from "#app/projects/find-project-rules.ts";
import { identifySigned } from "#app/tokens/identify-signed.ts";
import type { Identities } from "./identify.ts";
import { KeyCache } from "./key-cache.ts";

type Ctx = Parameters<typeof findProjectRules>[0] & Pick<AppContext, "store" | "vault">;

/** Tokens and addresses may be 4 kB long, keys are 43 characters: as many of them would take a hundred times the memory. */
const TOKENS_PER_KEY = 0.1;

/** There is one stand-in for all requests without a key; the cache halves and quarters what it may hold. */
const ENTRIES_WITHOUT_KEY = 4;

/** Opens the memory of who is known by what, filled from the store as requests come. */
export function openIdentities(ctx: Ctx, maxKeys: number, keyless: KeylessAccess | null = null): Identities {
  const rules = {
    findProjectRules: (projectId: Parameters<typeof findProjectRules>[1]) => findProjectRules(ctx, projectId),
  };
  return {
    keys: new KeyCache({ ...rules, find: (value) => identifyKey(ctx, value) }, maxKeys),
    signed: new KeyCache({ ...rules, find: (text) => identifySigned(ctx, text) }, Math.ceil(maxKeys * TOKENS_PER_KEY)),
    keyless:
      keyless === null
        ? null
        : {
            services: new Set(keyless.services),
            keys: new KeyCache({ ...rules, find: () => identifyKeyless(ctx, keyless) }, ENTRIES_WITHOUT_KEY),
          },
  };
}

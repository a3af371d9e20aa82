import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { checkName } from "../check-name.ts";
import type { SigningKey } from "../ports/signing-key-store.ts";
import { authorise } from "../projects/authorise.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { keepSigningKey } from "./keep-signing-key.ts";
import { makeKeyPair } from "./make-key-pair.ts";
import { readPublicKey } from "./read-public-key.ts";

/** What a signing key is made from; without `publicKey` the pair is made here. */
export type CreateSigningKeyInput = {
  readonly projectId: string;
  readonly name: string;
  /** PEM, or a JWK as text or object. */
  readonly publicKey?: string | Readonly<Record<string, unknown>> | undefined;
};

/** A signing key just made; `privateKey` is seen this once, and only where the pair was made here. */
export type CreatedSigningKey = SigningKey & { readonly privateKey: string | null };

/** Enough to roll keys on every server; more would be forgotten ones. */
const MOST_SIGNING_KEYS = 50;

/** Makes a key pair, or takes the public half of the customer's own: with its private half tokens and URLs can be signed. Editors may. */
export async function createSigningKey(
  ctx: AppContext,
  actor: Actor,
  input: CreateSigningKeyInput,
): Promise<Result<CreatedSigningKey>> {
  const access = await authorise(ctx, actor, input.projectId, "editor");
  if (!access.ok) return access;
  const name = checkName(input.name);
  if (!name.ok) return name;
  const pair = input.publicKey === undefined ? await makeKeyPair() : null;
  const publicKey = pair === null ? readPublicKey(input.publicKey ?? "") : ok(pair.publicKey);
  if (!publicKey.ok) return publicKey;
  const { id: projectId } = access.value;
  const draft = { projectId, name: name.value, kind: pair === null ? "uploaded" : "made" } as const;
  const kept = await ctx.store.transaction(async (repositories): Promise<Result<SigningKey>> => {
    await repositories.projects.lock(projectId);
    const inUse = (await repositories.signingKeys.list(projectId)).filter((key) => key.revokedAtMs === null);
    if (inUse.length >= MOST_SIGNING_KEYS) {
      return refuse.conflict(`This project has ${inUse.length} signing keys in use: revoke those that are not needed.`);
    }
    const fields = { ...draft, publicKey: publicKey.value, sealedPrivateKey: null };
    return ok(await keepSigningKey(ctx, repositories, actor, fields));
  });
  if (!kept.ok) return kept;
  ctx.announce({ kind: "signing-key", signingKeyId: kept.value.id });
  return ok({ ...kept.value, privateKey: pair?.privateKey ?? null });
}

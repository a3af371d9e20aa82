import type { ProjectId } from "#core/ids.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import type { SigningKey } from "../ports/signing-key-store.ts";
import type { Repositories } from "../ports/store.ts";
import { keepSigningKey } from "./keep-signing-key.ts";
import { makeKeyPair } from "./make-key-pair.ts";

/** The signing key that the server keeps for a project, its private half open. */
export type ManagedSigningKey = { readonly key: SigningKey; readonly privateKey: string };

/** What sealed private halves are for; part of what is authenticated. */
const PURPOSE = "signing key";

/** The project's managed signing key, made on first use and again once it was revoked. The caller holds the project locked. */
export async function managedSigningKey(
  ctx: AppContext,
  repositories: Repositories,
  actor: Actor,
  projectId: ProjectId,
): Promise<ManagedSigningKey> {
  const found = await repositories.signingKeys.findManaged(projectId);
  if (found !== null) return { key: found.key, privateKey: ctx.vault.openText(PURPOSE, found.sealedPrivateKey) };
  const { publicKey, privateKey } = await makeKeyPair();
  const key = await keepSigningKey(ctx, repositories, actor, {
    projectId,
    name: "Tokens made by Latchkey",
    kind: "managed",
    publicKey,
    sealedPrivateKey: ctx.vault.sealText(PURPOSE, privateKey),
  });
  return { key, privateKey };
}

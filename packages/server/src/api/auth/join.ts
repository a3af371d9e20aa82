import { isAccountId } from "#app/ids/is-account-id.ts";
import { acceptInvitation } from "#app/invitations/accept-invitation.ts";
import { findInvitation } from "#app/invitations/find-invitation.ts";
import { checkName } from "#app/check-name.ts";
import { refuse } from "#app/refuse.ts";
import { ok, type Result } from "#app/result.ts";
import type { ProjectId } from "#core/ids.ts";
import type { ApiDeps } from "../api-deps.ts";

/** The project that was joined, and the session of the person who joined. */
export type Joined = { readonly projectId: ProjectId; readonly cookies: readonly string[] };

/** Makes an account for the invited address, joins with it, and signs the person in. The link works once. */
export async function join(
  { ctx, accounts }: Pick<ApiDeps, "ctx" | "accounts">,
  input: { readonly token: string; readonly name: string; readonly password: string },
  { request, ip }: { readonly request: Request; readonly ip: string },
): Promise<Result<Joined>> {
  const invitation = await findInvitation(ctx, input.token);
  if (!invitation.ok) return invitation;
  const name = checkName(input.name);
  if (!name.ok) return name;
  const { email } = invitation.value;
  const { password } = input;
  const accountId = await accounts.create({ name: name.value, email, password });
  if (accountId === null) return refuse.conflict(`There is an account for ${email} already. Sign in with it to join.`);
  if (!isAccountId(accountId)) throw new Error("better-auth made an account id of another form");
  const accepted = await acceptInvitation(ctx, { kind: "account", accountId, email, ip }, { token: input.token });
  if (!accepted.ok) return accepted;
  return ok({ projectId: accepted.value, cookies: await accounts.signIn({ email, password }, request, ip) });
}

import type { Actor } from "#app/actor.ts";
import { createAdminToken } from "#app/admin-tokens/create-admin-token.ts";
import { deleteAdminToken } from "#app/admin-tokens/delete-admin-token.ts";
import { listAdminTokens } from "#app/admin-tokens/list-admin-tokens.ts";
import { changeAlarmSettings } from "#app/alarms/change-alarm-settings.ts";
import { listAlarms } from "#app/alarms/list-alarms.ts";
import { listDueAlarms } from "#app/alarms/list-due-alarms.ts";
import { readAlarmSettings } from "#app/alarms/read-alarm-settings.ts";
import type { AppContext } from "#app/app-context.ts";
import { discardDraft } from "#app/drafts/discard-draft.ts";
import { publishDraft } from "#app/drafts/publish-draft.ts";
import { readDraft } from "#app/drafts/read-draft.ts";
import { saveDraft } from "#app/drafts/save-draft.ts";
import { readBlocked } from "#app/blocked/read-blocked.ts";
import { explainRequest } from "#app/explain/explain-request.ts";
import { readAudit } from "#app/audit/read-audit.ts";
import { allowOrigin } from "#app/keys/allow-origin.ts";
import { changeKey } from "#app/keys/change-key.ts";
import { readOverview } from "#app/overview/read-overview.ts";
import { createKey } from "#app/keys/create-key.ts";
import { deleteKey } from "#app/keys/delete-key.ts";
import { listKeys } from "#app/keys/list-keys.ts";
import { makeSigningSecret } from "#app/keys/make-signing-secret.ts";
import { readKeyValue } from "#app/keys/read-key-value.ts";
import { readKey } from "#app/keys/read-key.ts";
import { revokeKey } from "#app/keys/revoke-key.ts";
import { suggestKeyOrigins } from "#app/keys/suggest-key-origins.ts";
import { undeleteKey } from "#app/keys/undelete-key.ts";
import { createInvitation } from "#app/invitations/create-invitation.ts";
import { listInvitations } from "#app/invitations/list-invitations.ts";
import { withdrawInvitation } from "#app/invitations/withdraw-invitation.ts";
import { changeMember } from "#app/members/change-member.ts";
import { listMembers } from "#app/members/list-members.ts";
import { removeMember } from "#app/members/remove-member.ts";
import type { Examiner } from "#app/ports/examiner.ts";
import { changeProject } from "#app/projects/change-project.ts";
import { readProject } from "#app/projects/read-project.ts";
import type { Result } from "#app/result.ts";
import { endRotation } from "#app/rotation/end-rotation.ts";
import { readRotation } from "#app/rotation/read-rotation.ts";
import { rotateKey } from "#app/rotation/rotate-key.ts";
import { changeService } from "#app/services/change-service.ts";
import { readService } from "#app/services/read-service.ts";
import { listServices } from "#app/services/list-services.ts";
import { LiveUsage } from "#app/usage/live-usage.ts";
import { watchUsage } from "#app/usage/watch-usage.ts";
import { readUsage } from "#app/usage/read-usage.ts";
import { createWebhook } from "#app/webhooks/create-webhook.ts";
import { deleteWebhook } from "#app/webhooks/delete-webhook.ts";
import { listDeliveries } from "#app/webhooks/list-deliveries.ts";
import { listWebhooks } from "#app/webhooks/list-webhooks.ts";
import { testWebhook } from "#app/webhooks/test-webhook.ts";
import { createSigningKey } from "#app/signing-keys/create-signing-key.ts";
import { listSigningKeys } from "#app/signing-keys/list-signing-keys.ts";
import { revokeSigningKey } from "#app/signing-keys/revoke-signing-key.ts";
import { createToken } from "#app/tokens/create-token.ts";
import { listTokens } from "#app/tokens/list-tokens.ts";
import { readTokenValue } from "#app/tokens/read-token-value.ts";
import { readToken } from "#app/tokens/read-token.ts";
import { revokeToken } from "#app/tokens/revoke-token.ts";
import type { Role } from "#core/role.ts";

/** What a verb is tried on: made anew by root for each try. */
export type Target = {
  readonly projectId: string;
  readonly keyId: string;
  readonly adminTokenId: string;
  readonly webhookId: string;
  readonly tokenId: string;
  readonly signingKeyId: string;
  readonly memberId: string;
  readonly invitationId: string;
};

type Trial = {
  readonly needed: Role;
  readonly verb: (ctx: AppContext, actor: Actor, target: Target) => Promise<Result<unknown>>;
};

/** Reads no request: what is explained here is a row of blocked ones. */
const NOBODY: Examiner = { read: async () => null };

const LIVE = new LiveUsage({
  meter: { watch: () => {} },
  nowMs: Date.now,
  everyMs: 1_000,
  maxListeners: 1,
  maxRows: 1,
});

const blockedIdOf = (keyId: string) =>
  `blk_${Buffer.from(JSON.stringify([keyId, "maps", "ORIGIN_NOT_ALLOWED", "https://a.example"])).toString("base64url")}`;

/** The smallest role that may, and a call that is right in everything else. */
export const TRIALS: Readonly<Record<string, Trial>> = {
  readProject: { needed: "viewer", verb: readProject },
  changeProject: {
    needed: "owner",
    verb: (ctx, actor, { projectId }) => changeProject(ctx, actor, { projectId, suspended: true }),
  },
  listServices: { needed: "viewer", verb: listServices },
  readService: {
    needed: "viewer",
    verb: (ctx, actor, { projectId }) => readService(ctx, actor, { projectId, service: "maps" }),
  },
  changeService: {
    needed: "editor",
    verb: (ctx, actor, { projectId }) => changeService(ctx, actor, { projectId, service: "maps", enabled: false }),
  },
  createKey: {
    needed: "editor",
    verb: (ctx, actor, { projectId }) => createKey(ctx, actor, { projectId, name: "New", kind: "secret" }),
  },
  listKeys: { needed: "viewer", verb: listKeys },
  readKey: { needed: "viewer", verb: readKey },
  readKeyValue: { needed: "viewer", verb: readKeyValue },
  changeKey: {
    needed: "editor",
    verb: (ctx, actor, { projectId, keyId }) => changeKey(ctx, actor, { projectId, keyId, name: "Renamed" }),
  },
  revokeKey: { needed: "editor", verb: revokeKey },
  deleteKey: { needed: "editor", verb: deleteKey },
  undeleteKey: { needed: "editor", verb: undeleteKey },
  rotateKey: { needed: "editor", verb: rotateKey },
  readRotation: { needed: "viewer", verb: readRotation },
  endRotation: { needed: "editor", verb: endRotation },
  readDraft: { needed: "viewer", verb: readDraft },
  saveDraft: {
    needed: "editor",
    verb: (ctx, actor, { projectId, keyId }) => saveDraft(ctx, actor, { projectId, keyId, origins: ["a.example"] }),
  },
  publishDraft: { needed: "editor", verb: publishDraft },
  discardDraft: { needed: "editor", verb: discardDraft },
  readBlocked: { needed: "viewer", verb: readBlocked },
  explainRequest: {
    needed: "viewer",
    verb: (ctx, actor, { projectId, keyId }) =>
      explainRequest(ctx, actor, { projectId, blocked: blockedIdOf(keyId) }, NOBODY),
  },
  allowOrigin: {
    needed: "editor",
    verb: (ctx, actor, target) => allowOrigin(ctx, actor, { ...target, origin: "https://new.example" }),
  },
  suggestKeyOrigins: { needed: "viewer", verb: suggestKeyOrigins },
  watchUsage: { needed: "viewer", verb: (ctx, actor, target) => watchUsage(ctx, actor, target, LIVE) },
  readUsage: { needed: "viewer", verb: readUsage },
  readOverview: { needed: "viewer", verb: readOverview },
  readAudit: { needed: "viewer", verb: readAudit },
  makeSigningSecret: { needed: "editor", verb: makeSigningSecret },
  createSigningKey: {
    needed: "editor",
    verb: (ctx, actor, { projectId }) => createSigningKey(ctx, actor, { projectId, name: "New" }),
  },
  listSigningKeys: { needed: "viewer", verb: listSigningKeys },
  revokeSigningKey: { needed: "editor", verb: revokeSigningKey },
  createToken: {
    needed: "editor",
    verb: (ctx, actor, { projectId }) => createToken(ctx, actor, { projectId, type: "map" }),
  },
  listTokens: { needed: "viewer", verb: listTokens },
  readToken: { needed: "viewer", verb: readToken },
  readTokenValue: { needed: "viewer", verb: readTokenValue },
  revokeToken: { needed: "editor", verb: revokeToken },
  createAdminToken: {
    needed: "owner",
    verb: (ctx, actor, { projectId }) => createAdminToken(ctx, actor, { projectId, name: "New", role: "owner" }),
  },
  listAdminTokens: { needed: "owner", verb: listAdminTokens },
  deleteAdminToken: { needed: "owner", verb: deleteAdminToken },
  createInvitation: {
    needed: "owner",
    verb: (ctx, actor, { projectId }) =>
      createInvitation(ctx, actor, { projectId, email: "ida@shop.example", role: "viewer" }),
  },
  listInvitations: { needed: "owner", verb: listInvitations },
  withdrawInvitation: { needed: "owner", verb: withdrawInvitation },
  changeMember: {
    needed: "owner",
    verb: (ctx, actor, { projectId, memberId }) => changeMember(ctx, actor, { projectId, memberId, role: "owner" }),
  },
  removeMember: { needed: "owner", verb: removeMember },
  listMembers: { needed: "viewer", verb: listMembers },
  listAlarms: { needed: "viewer", verb: listAlarms },
  listDueAlarms: { needed: "viewer", verb: listDueAlarms },
  readAlarmSettings: { needed: "viewer", verb: readAlarmSettings },
  changeAlarmSettings: {
    needed: "editor",
    verb: (ctx, actor, { projectId }) => changeAlarmSettings(ctx, actor, { projectId, emails: ["ada@shop.example"] }),
  },
  createWebhook: {
    needed: "editor",
    verb: (ctx, actor, { projectId }) => createWebhook(ctx, actor, { projectId, url: "https://shop.example/hook" }),
  },
  listWebhooks: { needed: "editor", verb: listWebhooks },
  deleteWebhook: { needed: "editor", verb: deleteWebhook },
  testWebhook: { needed: "editor", verb: testWebhook },
  listDeliveries: { needed: "editor", verb: listDeliveries },
};

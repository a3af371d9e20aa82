import type { KeyValue } from "#core/key-format.ts";
import type { KeyKind } from "#core/key.ts";
import type { Actor } from "../actor.ts";
import type { AppContext } from "../app-context.ts";
import { checkName } from "../check-name.ts";
import { authorise } from "../projects/authorise.ts";
import { refuse } from "../refuse.ts";
import { ok, type Result } from "../result.ts";
import { checkKeyLimit } from "./check-key-limit.ts";
import { checkKeySettings } from "./check-key-settings.ts";
import { issueKey } from "./issue-key.ts";
import type { KeyPresetId } from "./key-presets.ts";
import type { KeySettingsInput } from "./key-settings-input.ts";
import { keyStatus } from "./key-status.ts";
import type { KeyView } from "./key-view.ts";
import { UNRESTRICTED } from "./unrestricted.ts";
import { withPreset } from "./with-preset.ts";

/** What a key is made from; what is left out does not restrict it. */
export type CreateKeyInput = KeySettingsInput & {
  readonly projectId: string;
  readonly name: string;
  /** May be left out where a preset says it. */
  readonly kind?: KeyKind | undefined;
  readonly preset?: KeyPresetId | undefined;
};

/** A key just made, with its value: the only time that a secret key's value is seen. */
export type CreatedKey = KeyView & { readonly value: KeyValue };

/** Makes a key, if the project's plan has room for it. Editors may. */
export async function createKey(ctx: AppContext, actor: Actor, input: CreateKeyInput): Promise<Result<CreatedKey>> {
  const access = await authorise(ctx, actor, input.projectId, "editor");
  if (!access.ok) return access;
  const name = checkName(input.name);
  if (!name.ok) return name;
  const asked = withPreset(ctx, input);
  if (!asked.ok) return asked;
  const { kind } = asked.value;
  const settings = checkKeySettings(ctx, asked.value);
  if (!settings.ok) return settings;
  const { id: projectId } = access.value;
  const draft = { ...UNRESTRICTED, enabled: true, expiresAtMs: null, ...settings.value };
  const made = await ctx.store.transaction(async (repositories) => {
    const project = await repositories.projects.lock(projectId);
    if (project === null) return refuse.notFound("project", projectId);
    const room = await checkKeyLimit(ctx, repositories, project);
    if (!room.ok) return room;
    const identity = { projectId, name: name.value, kind, isDefault: false };
    return ok(await issueKey(ctx, repositories, actor, { ...draft, ...identity }));
  });
  if (!made.ok) return made;
  const { key, value } = made.value;
  ctx.announce({ kind: "key", keyId: key.id });
  return ok({ ...key, status: keyStatus(key, ctx.nowMs()), lastUsedAtMs: null, requestsToday: 0, value });
}

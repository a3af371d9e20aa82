import type { ExplainedCheck } from "../api/model.ts";
import type { KeyTab } from "../keys/key-search.ts";

/** Where in the console a check's setting is changed. */
type SettingPlace = { readonly keyTab: KeyTab } | { readonly page: "services" | "settings" };

const KEY_TABS: Readonly<Record<string, KeyTab>> = { enabled: "overview", revokedAt: "overview", expiresAt: "limits" };

/** The screen that a check's setting stands on; `null` where nothing can be set. */
export function settingPlace({ id, setting }: Pick<ExplainedCheck, "id" | "setting">): SettingPlace | null {
  if (id === "value-in-force") return { keyTab: "rotation" };
  if (setting === undefined) return null;
  if (setting.kind === "key") return { keyTab: KEY_TABS[setting.field] ?? "restrictions" };
  return { page: setting.kind === "service" ? "services" : "settings" };
}

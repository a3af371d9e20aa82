import type { ExplainedCheck } from "../api/model.ts";
import { parseKeySearch } from "../keys/key-search.ts";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { settingPlace } from "./setting-place.ts";

type SettingLinkProps = { readonly check: ExplainedCheck; readonly keyId: string | null };

/** Leads to what a check looks at: a button where it refuses and may be changed, a link otherwise. */
export function SettingLink({ check, keyId }: SettingLinkProps) {
  const project = useProject();
  const may = useMay();
  const place = settingPlace(check);
  if (place === null) return null;
  const words = may.edit ? "Change it" : "Look at it";
  const label = { "aria-label": `${check.result === "refuse" ? words : "Setting"}: ${check.title}` };
  const look = { size: "xs", variant: "default" } as const;
  if ("page" in place) {
    const to = place.page === "services" ? "/p/$project/services" : "/p/$project/settings";
    const params = { project: project.id };
    return check.result === "refuse" ? (
      <ButtonLink {...look} {...label} to={to} params={params}>
        {words}
      </ButtonLink>
    ) : (
      <TextLink size="sm" {...label} to={to} params={params}>
        Setting
      </TextLink>
    );
  }
  if (keyId === null) return null;
  const params = { project: project.id, key: keyId };
  const search = parseKeySearch({ tab: place.keyTab });
  return check.result === "refuse" ? (
    <ButtonLink {...look} {...label} to="/p/$project/keys/$key" params={params} search={search}>
      {words}
    </ButtonLink>
  ) : (
    <TextLink size="sm" {...label} to="/p/$project/keys/$key" params={params} search={search}>
      Setting
    </TextLink>
  );
}

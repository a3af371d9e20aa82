import { Radio, Stack } from "@mantine/core";
import type { DraftProps } from "../key-draft.ts";

const POLICIES = [
  {
    value: "deny",
    label: "Refuse them",
    description: "The safest. Browsers name the site, unless the page forbids it with Referrer-Policy: no-referrer.",
  },
  {
    value: "limit",
    label: "Let a few through",
    description: "At a low rate: enough for a visitor whose browser hides the site, too little for a copied key.",
  },
  {
    value: "allow",
    label: "Let them through",
    description: "Also for programs and apps that name no website. Then anyone outside a browser can use the key.",
  },
] as const;

/** What happens to a request that names no site at all. */
export function MissingOriginField({ draft, change }: DraftProps) {
  return (
    <Radio.Group
      label="Requests that name no website"
      description="Some requests carry neither Origin nor Referer: programs, apps, some privacy settings"
      value={draft.missingOrigin}
      onChange={(value) =>
        change({ missingOrigin: POLICIES.find((policy) => policy.value === value)?.value ?? "deny" })
      }
    >
      <Stack gap={10} mt={10}>
        {POLICIES.map((policy) => (
          <Radio key={policy.value} {...policy} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

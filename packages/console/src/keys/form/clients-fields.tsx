import { Checkbox, TagsInput } from "@mantine/core";
import type { DraftProps } from "../key-draft.ts";

/** The apps that may use the key, by a part of their user-agent. */
export function UserAgentsField({ draft, change }: DraftProps) {
  return (
    <TagsInput
      label="Apps, by user-agent"
      description="A part of the User-Agent header, capitals count. A site or an app: one match is enough."
      placeholder={draft.userAgents.length === 0 ? "ShopApp/" : ""}
      value={[...draft.userAgents]}
      onChange={(userAgents) => change({ userAgents })}
      splitChars={[]}
      acceptValueOnBlur
    />
  );
}

/** The addresses that may use the key. */
export function IpsField({ draft, change }: DraftProps) {
  return (
    <TagsInput
      label="IP addresses"
      description="IPv4 or IPv6, single or as a range such as 203.0.113.0/24. These must match as well as the rest."
      placeholder={draft.ips.length === 0 ? "203.0.113.7" : ""}
      value={[...draft.ips]}
      onChange={(ips) => change({ ips })}
      splitChars={[",", " "]}
      acceptValueOnBlur
    />
  );
}

/** Whether a secret key may stand in an address. */
export function AllowInUrlField({ draft, change }: DraftProps) {
  return (
    <Checkbox
      label="It may stand in an address (?key=…)"
      description="Addresses end up in logs and histories. Leave this off unless a client cannot send a header."
      checked={draft.allowInUrl}
      onChange={(event) => change({ allowInUrl: event.currentTarget.checked })}
    />
  );
}

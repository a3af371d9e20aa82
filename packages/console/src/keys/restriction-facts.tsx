import type { Key } from "../api/model.ts";
import { Facts } from "../ui/facts.tsx";

const MISSING = { deny: "refused", limit: "a few let through", allow: "let through" } as const;

/** The restrictions of a key, to read. */
export function RestrictionFacts({ of: key }: { readonly of: Key }) {
  return (
    <Facts
      rows={[
        ["Websites", listOr(key.origins, "any")],
        ["No website named", key.origins.length === 0 ? "let through" : MISSING[key.missingOrigin]],
        ["Apps", listOr(key.userAgents, "any")],
        ["IP addresses", listOr(key.ips, "any")],
        ["Services", listOr(key.services ?? [], "everything that is on")],
        ["Styles, tilesets", listOr(key.resources ?? [], "all")],
      ]}
    />
  );
}

function listOr(values: readonly string[], none: string): string {
  return values.length === 0 ? none : values.join(", ");
}

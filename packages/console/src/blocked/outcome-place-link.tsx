import { parseKeySearch } from "../keys/key-search.ts";
import { useProject } from "../shell/use-project.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { outcomePlace } from "../words/outcomes.ts";

type OutcomePlaceLinkProps = { readonly outcome: string; readonly keyId: string };

const PAGES = {
  services: { to: "/p/$project/services", words: "Open services" },
  settings: { to: "/p/$project/settings", words: "Open settings" },
  plan: { to: "/p/$project/plan", words: "Open plan and budget" },
} as const;

/** Leads to the setting that a refusal came from; nothing where the console has none. */
export function OutcomePlaceLink({ outcome, keyId }: OutcomePlaceLinkProps) {
  const project = useProject();
  const place = outcomePlace(outcome);
  if (place === null) return null;
  if ("page" in place) {
    const { to, words } = PAGES[place.page];
    return (
      <ButtonLink size="xs" variant="default" to={to} params={{ project: project.id }}>
        {words}
      </ButtonLink>
    );
  }
  if (!keyId.startsWith("key_")) return null;
  return (
    <ButtonLink
      size="xs"
      variant="default"
      to="/p/$project/keys/$key"
      params={{ project: project.id, key: keyId }}
      search={parseKeySearch(place)}
    >
      Change the key
    </ButtonLink>
  );
}

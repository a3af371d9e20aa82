import { Group } from "@mantine/core";
import { parseNewKeySearch } from "../keys/new-key-search.ts";
import { parseTokensSearch } from "../tokens/tokens-search.ts";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import type { Guide } from "./guides.ts";

const BUILDING = { page: "website", program: "server" } as const;

/** Where one goes on after a guide: a key of one's own, the service, the refusals. */
export function NextSteps({ of: { service, place, carries } }: { readonly of: Guide }) {
  const params = { project: useProject().id };
  const may = useMay();
  const look = { size: "sm", variant: "default" } as const;
  return (
    <Group gap="xs">
      {may.edit && carries !== "token" && (
        <ButtonLink
          {...look}
          to="/p/$project/keys/new"
          params={params}
          search={parseNewKeySearch({ building: BUILDING[place] })}
        >
          Create a key for it
        </ButtonLink>
      )}
      {carries === "token" && (
        <ButtonLink
          {...look}
          to="/p/$project/tokens"
          params={params}
          search={parseTokensSearch({ tab: "signing-keys" })}
        >
          Open signing keys
        </ButtonLink>
      )}
      <ButtonLink {...look} to="/p/$project/services/$service" params={{ ...params, service }}>
        Open the service
      </ButtonLink>
      <ButtonLink {...look} to="/p/$project/docs/refusals" params={params}>
        It is refused
      </ButtonLink>
    </Group>
  );
}

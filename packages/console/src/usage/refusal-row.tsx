import { Text } from "@mantine/core";
import { parseKeySearch } from "../keys/key-search.ts";
import { useProject } from "../shell/use-project.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { formatNumber } from "../words/numbers.ts";
import { originLabel } from "../words/origins.ts";
import { outcomePlace, outcomeRemedy, outcomeTitle } from "../words/outcomes.ts";
import classes from "./refusals-panel.module.css";
import type { Refusals } from "./refusals.ts";

type RefusalRowProps = { readonly refusal: Refusals; readonly keyName: string; readonly withKey: boolean };

/** One kind of refusal: what happened, what was seen, what changes it. */
export function RefusalRow({ refusal, keyName, withKey }: RefusalRowProps) {
  return (
    <li className={classes["row"]}>
      <span className={classes["count"]}>{formatNumber(refusal.requests)}</span>
      <div>
        <Text fw={560}>{outcomeTitle(refusal.outcome)}</Text>
        <Text size="sm" c="dimmed">
          {outcomeRemedy(refusal.outcome)}
        </Text>
      </div>
      <div className={classes["seen"]}>
        <span className={refusal.origin === "" ? "" : "mono"}>{originLabel(refusal.origin)}</span>
        {withKey && (
          <Text size="sm" c="dimmed">
            {keyName}
          </Text>
        )}
      </div>
      <Remedy refusal={refusal} />
    </li>
  );
}

function Remedy({ refusal }: { readonly refusal: Refusals }) {
  const project = useProject();
  const place = outcomePlace(refusal.outcome);
  if (place === null) return <span />;
  if ("page" in place) {
    const to = place.page === "services" ? "/p/$project/services" : "/p/$project/settings";
    return (
      <ButtonLink size="xs" variant="default" to={to} params={{ project: project.id }}>
        {place.page === "services" ? "Open services" : "Open settings"}
      </ButtonLink>
    );
  }
  if (refusal.key === "") return <span />;
  return (
    <ButtonLink
      size="xs"
      variant="default"
      to="/p/$project/keys/$key"
      params={{ project: project.id, key: refusal.key }}
      search={parseKeySearch(place)}
    >
      Change the key
    </ButtonLink>
  );
}

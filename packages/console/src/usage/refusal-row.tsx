import { Text } from "@mantine/core";
import { OutcomePlaceLink } from "../blocked/outcome-place-link.tsx";
import { formatNumber } from "../words/numbers.ts";
import { originLabel } from "../words/origins.ts";
import { outcomeRemedy, outcomeTitle } from "../words/outcomes.ts";
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
      <span>
        <OutcomePlaceLink outcome={refusal.outcome} keyId={refusal.key} />
      </span>
    </li>
  );
}

import { Text } from "@mantine/core";
import { Check, Minus, X } from "lucide-react";
import type { ExplainedCheck } from "../api/model.ts";
import type { CheckState } from "./check-state.ts";
import classes from "./explanation-panel.module.css";
import { SettingLink } from "./setting-link.tsx";

const LOOKS = {
  passed: { Icon: Check, tone: "green" },
  refused: { Icon: X, tone: "red" },
  "would pass": { Icon: Check, tone: "grey" },
  "would refuse too": { Icon: X, tone: "red" },
  "does not apply": { Icon: Minus, tone: "grey" },
  "not reached": { Icon: Minus, tone: "grey" },
} as const;

/** What the word before it says already. */
const SAYS_NO_MORE = "This does not apply to the request.";

type CheckRowProps = { readonly check: ExplainedCheck; readonly state: CheckState; readonly keyId: string | null };

/** One check: what became of it, why, what it looked at, and where that is changed. */
export function CheckRow({ check, state, keyId }: CheckRowProps) {
  const { Icon, tone } = LOOKS[state];
  const refuses = check.result === "refuse";
  return (
    <li className={classes["row"]} data-quiet={tone === "grey"}>
      <span className={classes["state"]} data-tone={tone}>
        <Icon size={16} aria-hidden="true" />
        {state}
      </span>
      <div>
        <Text fw={refuses ? 560 : 400}>{check.title}</Text>
        {check.result !== "pass" && check.sentence !== SAYS_NO_MORE && (
          <Text size="sm" {...(refuses ? {} : { c: "dimmed" })}>
            {check.sentence}
          </Text>
        )}
        {check.saw !== undefined && (
          <div className={classes["saw"]}>
            Saw <span className="mono">{check.saw}</span>
          </div>
        )}
      </div>
      {check.result !== "skip" && <SettingLink check={check} keyId={keyId} />}
    </li>
  );
}

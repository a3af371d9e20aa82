import { Text } from "@mantine/core";
import { CircleCheck, CircleX } from "lucide-react";
import { useState } from "react";
import type { BlockedRow as Row } from "../api/model.ts";
import { RefusalLink } from "../docs/refusal-link.tsx";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { ButtonLink } from "../ui/button-link.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { TimeAgo } from "../ui/time-ago.tsx";
import { countOf } from "../words/numbers.ts";
import { originLabel } from "../words/origins.ts";
import { outcomeTitle } from "../words/outcomes.ts";
import { AllowOriginButton } from "./allow-origin-button.tsx";
import { type Allowed, AllowedNote } from "./allowed-note.tsx";
import classes from "./blocked-panel.module.css";
import { OutcomePlaceLink } from "./outcome-place-link.tsx";

type BlockedRowProps = { readonly of: Row; readonly withKey: boolean };

/** Requests that were refused alike: what happened, what was seen, how often, what changes it. */
export function BlockedRow({ of: row, withKey }: BlockedRowProps) {
  const [allowed, setAllowed] = useState<Allowed | null>(null);
  return (
    <li className={classes["row"]}>
      <div>
        <span className={classes["what"]} data-settled={row.remedy.settled}>
          {row.remedy.settled ? <CircleCheck size={15} aria-hidden="true" /> : <CircleX size={15} aria-hidden="true" />}
          {row.remedy.settled ? `Settled: ${lowerFirst(outcomeTitle(row.code))}` : outcomeTitle(row.code)}
        </span>
        <Text size="sm" c="dimmed">
          {row.remedy.sentence}
        </Text>
        <Text size="sm">
          <RefusalLink code={row.code} keyId={row.key.id} />
        </Text>
      </div>
      <Seen of={row} withKey={withKey} />
      <div className={classes["count"]}>
        {countOf(row.requests, "request")}
        <Text size="sm" c="dimmed">
          <TimeAgo at={row.lastAt} />
        </Text>
      </div>
      <Actions of={row} onAllowed={setAllowed} />
      {allowed !== null && <AllowedNote allowed={allowed} onUndone={() => setAllowed(null)} />}
    </li>
  );
}

function Seen({ of: row, withKey }: BlockedRowProps) {
  const project = useProject();
  const isKey = row.key.id.startsWith("key_");
  return (
    <div className={classes["seen"]}>
      <span className={row.origin === null ? "" : "mono"}>{originLabel(row.origin ?? "")}</span>
      <Text size="sm" c="dimmed">
        {row.service}
        {withKey && " · "}
        {withKey && isKey && (
          <TextLink inherit to="/p/$project/keys/$key" params={{ project: project.id, key: row.key.id }}>
            {row.key.name ?? "a key that is gone"}
          </TextLink>
        )}
        {withKey && !isKey && (row.key.name ?? row.key.id)}
      </Text>
    </div>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

type ActionsProps = { readonly of: Row; readonly onAllowed: (allowed: Allowed) => void };

function Actions({ of: row, onAllowed }: ActionsProps) {
  const project = useProject();
  const may = useMay();
  const { action, settled } = row.remedy;
  const isPlaceShown = !settled && action?.kind !== "allow-origin" && row.code !== "ORIGIN_NOT_ALLOWED";
  return (
    <div className={classes["actions"]}>
      {may.edit && action?.kind === "allow-origin" && (
        <AllowOriginButton keyId={action.keyId} pattern={action.pattern} onAllowed={onAllowed} />
      )}
      {may.edit && isPlaceShown && row.key.name !== null && <OutcomePlaceLink outcome={row.code} keyId={row.key.id} />}
      {row.key.id.startsWith("key_") && row.key.name !== null && (
        <ButtonLink
          size="xs"
          variant="subtle"
          to="/p/$project/explain"
          params={{ project: project.id }}
          search={{ blocked: row.id }}
        >
          Explain
        </ButtonLink>
      )}
    </div>
  );
}

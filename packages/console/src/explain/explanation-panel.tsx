import { Paper, Text, Title } from "@mantine/core";
import { CircleCheck, CircleX } from "lucide-react";
import type { Explanation } from "../api/model.ts";
import { RefusalLink } from "../docs/refusal-link.tsx";
import { useProject } from "../shell/use-project.ts";
import { Facts } from "../ui/facts.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { outcomeTitle } from "../words/outcomes.ts";
import { CheckRow } from "./check-row.tsx";
import { statedChecks } from "./check-state.ts";
import classes from "./explanation-panel.module.css";
import { LimitsLeft } from "./limits-left.tsx";

/** The verdict, what was seen of the request, and each check in the order in which it is made. */
export function ExplanationPanel({ of: explanation }: { readonly of: Explanation }) {
  return (
    <>
      <Paper className="lk-surface" p={{ base: "md", sm: "lg" }}>
        <Verdict of={explanation} />
        <Seen of={explanation} />
      </Paper>
      <Paper className="lk-surface" p={0} component="section" aria-labelledby="checks">
        <Title order={2} id="checks" className={classes["head"] ?? ""}>
          Checks, in their order
        </Title>
        <ol className={classes["list"]}>
          {statedChecks(explanation).map(({ check, state }) => (
            <CheckRow key={check.id} check={check} state={state} keyId={explanation.key?.id ?? null} />
          ))}
        </ol>
      </Paper>
      <LimitsLeft limits={explanation.limits} />
    </>
  );
}

function Verdict({ of: { outcome, checks, key } }: { readonly of: Explanation }) {
  const allowed = outcome === "allowed";
  const Icon = allowed ? CircleCheck : CircleX;
  const sentence = checks.find(({ result }) => result === "refuse")?.sentence;
  return (
    <div className={classes["verdict"]} data-allowed={allowed} role="status">
      <Icon size={24} aria-hidden="true" />
      <div>
        <Title order={2}>{allowed ? "It would be let through" : `Refused: ${lowerFirst(outcomeTitle(outcome))}`}</Title>
        <Text>{allowed ? "Every check passes with the settings of now." : sentence}</Text>
        {!allowed && (
          <Text size="sm" mt={4}>
            <RefusalLink code={outcome} keyId={key?.id ?? null} />
          </Text>
        )}
      </div>
    </div>
  );
}

function Seen({ of: { key, service, resource, observed } }: { readonly of: Explanation }) {
  const project = useProject();
  return (
    <Facts
      rows={[
        [
          "Key",
          key === null ? (
            "none of this project"
          ) : (
            <TextLink key="key" to="/p/$project/keys/$key" params={{ project: project.id, key: key.id }}>
              {key.name}
            </TextLink>
          ),
        ],
        ["Asked for", resource === null ? service : `${service}, ${resource}`],
        ["Website", observed.origin ?? "none named"],
        ["IP address", observed.ip ?? "not known"],
        ["User-Agent", observed.userAgent ?? "not known"],
      ]}
    />
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

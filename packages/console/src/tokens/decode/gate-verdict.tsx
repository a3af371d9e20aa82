import { Paper, Skeleton, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Check, X } from "lucide-react";
import type { ExplainedCheck, Explanation } from "../../api/model.ts";
import { systemQuery } from "../../api/session-queries.ts";
import { useProject } from "../../shell/use-project.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { gateQuery } from "./gate-query.ts";
import classes from "./gate-verdict.module.css";

/** The checks that look at the token itself, in words; the others look at the request that carries it. */
const OF_TOKEN: Readonly<Record<string, { readonly pass: string; readonly refuse: string }>> = {
  "token-valid": { pass: "Its signature is valid.", refuse: "It is not taken for one of this project's." },
  "key-not-revoked": { pass: "It is not revoked.", refuse: "It was revoked." },
  "token-in-time": { pass: "It holds at this time.", refuse: "It does not hold at this time." },
  "project-active": { pass: "The project is not suspended.", refuse: "The project is suspended." },
};

type GateVerdictProps = {
  readonly text: string;
  /** Whether the screen says already what is wrong. */
  readonly explained: boolean;
};

/** What the gate says about a token of this project: signature, revocation, time. */
export function GateVerdict({ text, explained }: GateVerdictProps) {
  const project = useProject();
  const style = useQuery(systemQuery).data?.styles[0]?.id;
  const query = useQuery({ ...gateQuery(project.id, text, style ?? ""), enabled: style !== undefined });
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Paper className="lk-surface" p="lg">
      <Title order={2} mb="sm">
        What the gate says
      </Title>
      {query.data === undefined ? <Skeleton height={120} /> : <Checks of={query.data} explained={explained} />}
    </Paper>
  );
}

function Checks({ of: explanation, explained }: { readonly of: Explanation; readonly explained: boolean }) {
  const checks = explanation.checks.filter(({ id, result }) => id in OF_TOKEN && result !== "skip");
  const invalid = checks.some(({ id, result }) => id === "token-valid" && result === "refuse");
  return (
    <>
      <ul className={classes["checks"]} aria-label="What the gate says">
        {checks.map((check) => (
          <CheckLine key={check.id} check={check} />
        ))}
      </ul>
      {invalid && !explained && (
        <Text size="sm" mt="sm">
          Its form, its signing key and its times are right, so the signature does not fit: the token was changed after
          it was signed, or signed with another private half.
        </Text>
      )}
      <Owner of={explanation.key} />
    </>
  );
}

function CheckLine({ check: { id, result, sentence } }: { readonly check: ExplainedCheck }) {
  const words = OF_TOKEN[id];
  return (
    <li data-result={result}>
      {result === "pass" ? <Check size={16} aria-hidden="true" /> : <X size={16} aria-hidden="true" />}
      {result === "pass" ? (
        <span>{words?.pass}</span>
      ) : (
        <span>
          <strong>{words?.refuse}</strong> {sentence}
        </span>
      )}
    </li>
  );
}

function Owner({ of: counted }: { readonly of: Explanation["key"] }) {
  const project = useProject();
  if (counted === null) return null;
  return (
    <Text size="sm" c="dimmed" mt="sm">
      {counted.id.startsWith("tok_") ? (
        <TextLink inherit to="/p/$project/tokens/$token" params={{ project: project.id, token: counted.id }}>
          Open this token
        </TextLink>
      ) : (
        `Its requests are counted under the signing key ${counted.name}.`
      )}{" "}
      Whether a whole request is let in, website and service included, says{" "}
      <TextLink inherit to="/p/$project/explain" params={{ project: project.id }}>
        Explain
      </TextLink>
      .
    </Text>
  );
}

import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Lightbulb, Plus } from "lucide-react";
import type { SuggestedOrigins as Suggestions } from "../../api/model.ts";
import { useProject } from "../../shell/use-project.ts";
import { countOf, formatShare } from "../../words/numbers.ts";
import { originLabel } from "../../words/origins.ts";
import type { DraftProps } from "../key-draft.ts";
import { suggestedOriginsQuery } from "./suggested-origins-query.ts";
import classes from "./suggested-origins.module.css";

type SuggestedOriginsProps = DraftProps & { readonly keyId: string };

/** Patterns for the sites that the key was really used on, each added with one click. */
export function SuggestedOrigins({ keyId, draft, change }: SuggestedOriginsProps) {
  const project = useProject();
  const suggestions = useQuery(suggestedOriginsQuery(project.id, keyId)).data;
  const offered = suggestions?.patterns.filter(({ pattern }) => !draft.origins.includes(pattern)) ?? [];
  if (suggestions === undefined || offered.length === 0) return null;
  const add = (patterns: readonly string[]) => change({ origins: [...draft.origins, ...patterns] });
  const sites = offered.filter(({ isLocal }) => !isLocal).map(({ pattern }) => pattern);
  return (
    <section className={classes["panel"]} aria-label="Suggested websites">
      <Group justify="space-between" gap="xs" mb={4}>
        <Text fw={560} className={classes["title"] ?? ""}>
          <Lightbulb size={16} aria-hidden="true" /> From where it was really used, in 30 days
        </Text>
        {sites.length > 1 && (
          <Button size="xs" variant="default" onClick={() => add(sites)}>
            Add all {sites.length}
          </Button>
        )}
      </Group>
      <ul className={classes["list"]}>
        {offered.map((one) => (
          <SuggestedRow key={one.pattern} of={one} all={suggestions.requests} onAdd={() => add([one.pattern])} />
        ))}
      </ul>
      <LeftOut rows={suggestions.leftOut} />
    </section>
  );
}

type SuggestedRowProps = {
  readonly of: Suggestions["patterns"][number];
  readonly all: number;
  readonly onAdd: () => void;
};

function SuggestedRow({ of: { pattern, requests, isLocal }, all, onAdd }: SuggestedRowProps) {
  return (
    <li className={classes["row"]}>
      <code className="mono">{pattern}</code>
      <Text component="span" size="sm" c="dimmed">
        {countOf(requests, "request")}, {formatShare(requests, all)}
        {isLocal && " · a developer’s own machine: better on a key of its own"}
      </Text>
      <Button
        size="xs"
        variant="subtle"
        leftSection={<Plus size={14} aria-hidden="true" />}
        aria-label={`Add ${pattern}`}
        onClick={onAdd}
      >
        Add
      </Button>
    </li>
  );
}

const REASONS = {
  missing: "named no website",
  "not-a-website": "an app",
  "many-others": "beyond what is told apart",
  rare: "too rare: often a copied key",
} as const;

function LeftOut({ rows }: { readonly rows: Suggestions["leftOut"] }) {
  if (rows.length === 0) return null;
  const words = rows
    .slice(0, 3)
    .map(({ origin, requests, reason }) =>
      origin === null
        ? `${countOf(requests, "request")} that ${REASONS.missing}`
        : `${originLabel(origin)} (${countOf(requests, "request")}, ${REASONS[reason]})`,
    );
  const more = rows.length > 3 ? ` and ${rows.length - 3} more` : "";
  return (
    <Text size="sm" c="dimmed">
      Left out: {words.join("; ")}
      {more}.
    </Text>
  );
}

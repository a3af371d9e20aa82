import { Button, Text } from "@mantine/core";
import { Check, TriangleAlert, X } from "lucide-react";
import type { PatternCheck } from "../../api/model.ts";
import classes from "./origin-check-panel.module.css";

type OriginCheckPanelProps = { readonly check: PatternCheck; readonly onUse: (pattern: string) => void };

/** What a pattern lets in and keeps out; or why it can't be used, with the mend on a button. */
export function OriginCheckPanel({ check, onUse }: OriginCheckPanelProps) {
  if (!check.valid) {
    const { suggestion } = check;
    return (
      <div className={classes["panel"]} data-valid="false" role="status">
        <Text size="sm" className={classes["words"] ?? ""}>
          <TriangleAlert size={15} aria-hidden="true" /> {check.message}
        </Text>
        {suggestion !== undefined && suggestion !== null && (
          <Button size="xs" variant="default" onClick={() => onUse(suggestion)}>
            Use {suggestion}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className={classes["panel"]} data-valid="true" role="status">
      <Text size="sm" fw={520}>
        {check.words}
      </Text>
      <div className={classes["columns"]}>
        <Examples
          title="Lets in"
          urls={check.matches}
          icon={<Check size={14} aria-hidden="true" className={classes["in"]} />}
        />
        <Examples
          title="Keeps out"
          urls={check.doesNotMatch}
          icon={<X size={14} aria-hidden="true" className={classes["out"]} />}
        />
      </div>
    </div>
  );
}

function Examples({
  title,
  urls,
  icon,
}: {
  readonly title: string;
  readonly urls: readonly string[];
  readonly icon: React.ReactNode;
}) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      <ul className={classes["urls"]}>
        {urls.map((url) => (
          <li key={url}>
            {icon}
            <code className="mono">{url}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}

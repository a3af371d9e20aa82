import { Paper, Title } from "@mantine/core";
import classes from "./token-lines-list.module.css";
import type { TokenLine } from "./token-lines.ts";

type TokenLinesProps = { readonly title: string; readonly lines: readonly TokenLine[] };

/** The members of a part of a token, each with what it means. */
export function TokenLines({ title, lines }: TokenLinesProps) {
  return (
    <Paper className="lk-surface" p="lg">
      <Title order={2} mb="sm">
        {title}
      </Title>
      <dl className={classes["lines"]}>
        {lines.map(({ name, value, words }) => (
          <div key={name} className={classes["line"]}>
            <dt>
              <code className="mono">{name}</code>
            </dt>
            <dd>
              <span>{words}</span>
              {value !== "" && <code className={classes["value"]}>{value}</code>}
            </dd>
          </div>
        ))}
      </dl>
    </Paper>
  );
}

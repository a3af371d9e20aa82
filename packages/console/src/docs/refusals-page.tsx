import { Group, Paper, Text } from "@mantine/core";
import { parseBlockedSearch } from "../blocked/blocked-search.ts";
import { OutcomePlaceLink } from "../blocked/outcome-place-link.tsx";
import { useProject } from "../shell/use-project.ts";
import { BackLink } from "../ui/back-link.tsx";
import { ButtonLink } from "../ui/button-link.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { outcomeRemedy, outcomeTitle, REFUSAL_CODES } from "../words/outcomes.ts";
import classes from "./refusals-page.module.css";
import { RefusalLink } from "./refusal-link.tsx";

/** Every code a request can be refused with, each with its page and the screen that changes it. */
export function RefusalsPage() {
  const project = useProject();
  return (
    <>
      <PageHeader
        above={
          <BackLink to="/p/$project/docs" params={{ project: project.id }}>
            Docs
          </BackLink>
        }
        title="Refusals"
        sentence="Every “no” has a code. Its page says what happened, the usual causes, and what to do step by step."
      />
      <Paper className="lk-surface" p={0}>
        <ul className={classes["list"]} aria-label="Refusals">
          {REFUSAL_CODES.map((code) => (
            <RefusalRow key={code} code={code} />
          ))}
        </ul>
      </Paper>
    </>
  );
}

function RefusalRow({ code }: { readonly code: string }) {
  const project = useProject();
  return (
    <li className={classes["row"]}>
      <Text size="sm">
        <RefusalLink code={code} keyId={null} />
      </Text>
      <div>
        {outcomeTitle(code)}
        <Text size="sm" c="dimmed">
          {outcomeRemedy(code)}
        </Text>
      </div>
      <Group gap="xs">
        <OutcomePlaceLink outcome={code} keyId="" />
        <ButtonLink
          size="xs"
          variant="default"
          to="/p/$project/blocked"
          params={{ project: project.id }}
          search={parseBlockedSearch({ code, period: "30d" })}
          aria-label={`See under Blocked: ${code}`}
        >
          See under Blocked
        </ButtonLink>
      </Group>
    </li>
  );
}

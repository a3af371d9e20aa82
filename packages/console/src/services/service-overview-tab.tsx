import { Grid, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Service } from "../api/model.ts";
import { systemQuery } from "../api/session-queries.ts";
import { useProject } from "../shell/use-project.ts";
import { Facts } from "../ui/facts.tsx";
import { Panel } from "../ui/panel.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { formatMoney } from "../words/money.ts";
import { QuotaBar } from "./quota-bar.tsx";
import { ServiceExamplesPanel } from "./service-examples-panel.tsx";
import { ServiceKeys } from "./service-keys.tsx";
import { serviceWords } from "./service-words.ts";

/** What a service is, addresses to try it with, and the keys that may use it. */
export function ServiceOverviewTab({ of: service }: { readonly of: Service }) {
  return (
    <Stack gap="lg">
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <About of={service} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <ServiceExamplesPanel of={service} />
        </Grid.Col>
      </Grid>
      <ServiceKeys of={service} />
    </Stack>
  );
}

function About({ of: service }: { readonly of: Service }) {
  const project = useProject();
  const { answers } = serviceWords(service);
  const plan = useQuery(systemQuery).data?.plans.find(({ id }) => id === project.plan.id);
  const price = plan?.pricePerThousand[service.id] ?? 0;
  return (
    <Panel title="What it is" sentence={service.description}>
      <Facts
        rows={[
          ["State", service.enabled ? "On: keys may use it" : "Off: every key is refused"],
          ["Answers", answers.length === 0 ? "its own interface" : answers.join(", ")],
          ["Price", price === 0 ? "free" : `${formatMoney(price)} for 1,000 requests`],
        ]}
      />
      <QuotaBar used={service.usedToday} quota={service.quotaPerDay} when="today" title={service.title} />
      <Text size="sm" c="dimmed">
        Code for pages, programs and desktop maps, with your key in it, is in the{" "}
        <TextLink inherit to="/p/$project/docs" params={{ project: project.id }}>
          quick starts
        </TextLink>
        .
      </Text>
    </Panel>
  );
}

import { Anchor, Paper, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { ExternalLink } from "lucide-react";
import { useProject } from "../shell/use-project.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { TextLink } from "../ui/text-link.tsx";
import classes from "./docs-page.module.css";
import { type Guide, GUIDE_GROUPS } from "./guides.ts";

/** Everything there is to read: quick starts with one's own key, refusals, the interface for programs. */
export function DocsPage() {
  return (
    <>
      <PageHeader
        title="Docs"
        sentence="Quick starts that run as they are: your own key and this server stand in them."
      />
      <Stack gap="xl">
        {GUIDE_GROUPS.map(({ title, guides }) => (
          <section key={title} aria-label={title}>
            <Title order={2} mb="sm">
              {title}
            </Title>
            <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm">
              {guides.map((guide) => (
                <GuideCard key={guide.id} of={guide} />
              ))}
            </SimpleGrid>
          </section>
        ))}
        <Reference />
      </Stack>
    </>
  );
}

function GuideCard({ of: { id, title, sentence } }: { readonly of: Guide }) {
  const project = useProject();
  return (
    <Paper className={`lk-surface ${classes["card"] ?? ""}`} p="md">
      <TextLink
        fw={580}
        className={classes["name"] ?? ""}
        to="/p/$project/docs/$guide"
        params={{ project: project.id, guide: id }}
      >
        {title}
      </TextLink>
      <Text size="sm" c="dimmed">
        {sentence}
      </Text>
    </Paper>
  );
}

function Reference() {
  const project = useProject();
  return (
    <section aria-label="Reference">
      <Title order={2} mb="sm">
        Reference
      </Title>
      <Stack gap={6}>
        <Text>
          <TextLink inherit to="/p/$project/docs/refusals" params={{ project: project.id }}>
            All refusals
          </TextLink>
          : every code, what it means, and where it is mended.
        </Text>
        <Text>
          <Anchor inherit href="/api/docs" target="_blank">
            Management API <ExternalLink size={13} aria-hidden="true" />
          </Anchor>
          : make keys, change limits and read usage from a program.
        </Text>
        <Text>
          <Anchor inherit href="/api/v1/openapi.json" target="_blank">
            OpenAPI document <ExternalLink size={13} aria-hidden="true" />
          </Anchor>
          : the same, for tools.
        </Text>
      </Stack>
    </section>
  );
}

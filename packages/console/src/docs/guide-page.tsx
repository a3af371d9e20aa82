import { Paper, Skeleton, Stack, Text, Title } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { NotFound } from "../shell/not-found.tsx";
import { useProject } from "../shell/use-project.ts";
import { SnippetKeyBar } from "../snippets/snippet-key-bar.tsx";
import { useSnippetFacts } from "../snippets/use-snippet-facts.ts";
import { useSnippetKey } from "../snippets/use-snippet-key.ts";
import { BackLink } from "../ui/back-link.tsx";
import { CodeBlock } from "../ui/code-block.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { parseGuideSearch } from "./guide-search.ts";
import { findGuide, type Guide } from "./guides.ts";
import { NextSteps } from "./next-steps.tsx";
import { Prose } from "./prose.tsx";

const route = getRouteApi("/p/$project/docs/$guide");

/** One quick start: code with the chosen key in it, and what to do with it. */
export function GuidePage() {
  const project = useProject();
  const guide = findGuide(route.useParams().guide);
  if (guide === null) return <NotFound />;
  return (
    <>
      <PageHeader
        above={
          <BackLink to="/p/$project/docs" params={{ project: project.id }}>
            Docs
          </BackLink>
        }
        title={guide.title}
        sentence={guide.sentence}
      />
      <Stack gap="lg" maw={920}>
        <Paper className="lk-surface" p={{ base: "md", sm: "lg" }}>
          {guide.carries === "public key" ? <KeyedCode of={guide} /> : <SecretCode of={guide} />}
        </Paper>
        <section aria-label="What to do">
          <Title order={2} mb="xs">
            What to do
          </Title>
          <ol>
            {guide.steps.map((step) => (
              <li key={step}>
                <Prose text={step} />
              </li>
            ))}
          </ol>
        </section>
        <NextSteps of={guide} />
      </Stack>
    </>
  );
}

function KeyedCode({ of: { id, service, place, code } }: { readonly of: Guide }) {
  const project = useProject();
  const navigate = useNavigate();
  const { key: chosen = null } = route.useSearch();
  const key = useSnippetKey({ chosen, place, service });
  const facts = useSnippetFacts();
  const choose = (keyId: string | null) =>
    void navigate({
      to: "/p/$project/docs/$guide",
      params: { project: project.id, guide: id },
      search: parseGuideSearch({ key: keyId }),
      replace: true,
    });
  return (
    <Stack gap="md">
      <SnippetKeyBar of={key} place={place} service={service} onChange={choose} />
      {facts === null || key.value === null ? (
        <Skeleton height={280} />
      ) : (
        <CodeBlock code={code({ ...facts, key: key.value })} label="Copy the code" />
      )}
    </Stack>
  );
}

function SecretCode({ of: { carries, code } }: { readonly of: Guide }) {
  const facts = useSnippetFacts();
  if (facts === null) return <Skeleton height={280} />;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {carries === "secret key"
          ? "A secret key never stands in code: the program reads it from its environment."
          : "The token never stands in code: your server signs it."}
      </Text>
      <CodeBlock code={code({ ...facts, key: "" })} label="Copy the code" />
    </Stack>
  );
}

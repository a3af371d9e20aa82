import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { systemQuery } from "../api/session-queries.ts";
import type { Token } from "../api/model.ts";
import { SnippetTabs } from "../snippets/snippet-tabs.tsx";
import { CodeBlock } from "../ui/code-block.tsx";
import { tokenSnippet } from "./token-snippet.ts";

type TokenCodeProps = {
  readonly type: Token["type"];
  /** `null` for a server token, which never stands in code. */
  readonly value: string | null;
};

/** Code that uses a token of one type, with its value in it. */
export function TokenCode({ type, value }: TokenCodeProps) {
  const system = useQuery(systemQuery).data;
  if (type === "map") return <SnippetTabs keyValue={value} />;
  if (system === undefined) return <Skeleton height={120} />;
  const style = system.styles.find(({ id }) => id === "streets") ?? system.styles[0];
  const facts = { baseUrl: system.baseUrl, style: style?.id ?? "streets", token: value ?? "" };
  return <CodeBlock code={tokenSnippet(type, facts)} label="Copy the code" />;
}

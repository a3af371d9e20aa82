import { Alert, Stack, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { signingKeysQuery } from "../../signing-keys/signing-key-queries.ts";
import { useProject } from "../../shell/use-project.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { RowsSkeleton } from "../../ui/rows-skeleton.tsx";
import { decodeToken, type DecodedToken } from "./decode-token.ts";
import { GateVerdict } from "./gate-verdict.tsx";
import { OtherProject } from "./other-project.tsx";
import { TokenLines } from "./token-lines-list.tsx";
import { claimLines, headerLines } from "./token-lines.ts";
import { TokenProblems } from "./token-problems-list.tsx";
import { tokenProblems } from "./token-problems.ts";

/** Explains a pasted token line by line. What is pasted never stands in the URL. */
export function Decoder() {
  const [text, setText] = useState("");
  const decoding = decodeToken(text);
  return (
    <Stack gap="lg" maw={900}>
      <Textarea
        label="Token"
        description="Taken apart in this browser. The gate is asked about it only where it is one of this project's."
        placeholder="eyJ…"
        classNames={{ input: "mono" }}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        autosize
        minRows={4}
        maxRows={10}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {decoding?.kind === "other" && <Alert color="amber">{decoding.sentence}</Alert>}
      {decoding?.kind === "token" && <Decoded token={decoding.token} />}
    </Stack>
  );
}

function Decoded({ token }: { readonly token: DecodedToken }) {
  const project = useProject();
  const query = useQuery(signingKeysQuery(project.id));
  if (query.isPending) return <RowsSkeleton rows={4} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const ctx = { nowMs: Date.now(), projectId: project.id, signers: query.data };
  const { iss } = token.claims;
  const problems = tokenProblems(token, ctx);
  return (
    <>
      {problems.length > 0 && <TokenProblems problems={problems} />}
      {iss === project.id && <GateVerdict text={token.text} explained={problems.length > 0} />}
      {typeof iss === "string" && iss !== project.id && <OtherProject projectId={iss} />}
      <TokenLines title="Header" lines={headerLines(token, ctx)} />
      <TokenLines title="Claims" lines={claimLines(token, ctx)} />
    </>
  );
}

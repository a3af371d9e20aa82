import { Select, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Signature } from "lucide-react";
import { useState } from "react";
import type { SigningKey, Token } from "../api/model.ts";
import { useMay } from "../shell/use-may.ts";
import { useProject } from "../shell/use-project.ts";
import { TOKEN_TYPES, tokenType } from "../tokens/token-types.ts";
import { useWebsites } from "../tokens/use-websites.ts";
import { WebsitesField } from "../tokens/websites-field.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { RowsSkeleton } from "../ui/rows-skeleton.tsx";
import { CreateSigningKeyButton } from "./create-signing-key-button.tsx";
import { privateKeyFile } from "./private-key-file.ts";
import classes from "./sign-on-your-server.module.css";
import { SignerCode } from "./signer-code.tsx";
import { signingKeysQuery } from "./signing-key-queries.ts";

type SignOnYourServerProps = {
  /** The id of the signing key that the URL names. */
  readonly signer: string | undefined;
  readonly onSigner: (signer: string) => void;
};

/** Code with which one's own server signs tokens, with the person's project and signing key in it. */
export function SignOnYourServer({ signer, onSigner }: SignOnYourServerProps) {
  const project = useProject();
  const query = useQuery(signingKeysQuery(project.id));
  if (query.isPending) return <RowsSkeleton rows={4} height={60} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const usable = query.data.filter(({ kind, status }) => kind !== "managed" && status === "active");
  const chosen = usable.find(({ id }) => id === signer) ?? usable[0];
  if (chosen === undefined) return <NoSigningKey />;
  return <Workbench keys={usable} chosen={chosen} onSigner={onSigner} />;
}

type WorkbenchProps = {
  readonly keys: readonly SigningKey[];
  readonly chosen: SigningKey;
  readonly onSigner: (signer: string) => void;
};

function Workbench({ keys, chosen, onSigner }: WorkbenchProps) {
  const project = useProject();
  const [type, setType] = useState<Token["type"]>("map");
  const [text, setText] = useState("");
  const websites = useWebsites(text).flatMap(({ check }) => (check?.valid === true ? [check.pattern] : []));
  return (
    <div className={classes["columns"]}>
      <Stack gap="lg">
        <Select
          label="Signing key"
          data={keys.map(({ id, name }) => ({ value: id, label: `${name} (${id})` }))}
          value={chosen.id}
          onChange={(id) => id !== null && onSigner(id)}
          allowDeselect={false}
        />
        <Select
          label="Type"
          description={tokenType(type).sentence}
          data={TOKEN_TYPES.map(({ id, title }) => ({ value: id, label: title }))}
          value={type}
          onChange={(id) => setType(TOKEN_TYPES.find((known) => known.id === id)?.id ?? "map")}
          allowDeselect={false}
        />
        <WebsitesField text={text} onChange={setText} />
      </Stack>
      <SignerCode
        facts={{
          projectId: project.id,
          signingKeyId: chosen.id,
          privateKeyFile: privateKeyFile(chosen),
          websites,
          scope: tokenType(type).scope,
        }}
      />
    </div>
  );
}

function NoSigningKey() {
  const may = useMay();
  return (
    <EmptyState
      icon={<Signature size={22} />}
      title="A signing key comes first"
      sentence={
        may.edit
          ? "Make one here, or give the public half of your own: the code for your server then stands here, with its id in it."
          : "Ask an editor of this project to make one: the code for your server then stands here, with its id in it."
      }
      action={<CreateSigningKeyButton />}
    />
  );
}

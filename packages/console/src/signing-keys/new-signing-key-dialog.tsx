import { Radio, Stack, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useProject } from "../shell/use-project.ts";
import { Dialog } from "../ui/dialog.tsx";
import { DialogButtons } from "../ui/dialog-buttons.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { submit } from "../ui/submit.ts";
import { PrivateKeyDialog } from "./private-key-dialog.tsx";
import { useSigningKeyCommands } from "./use-signing-key-commands.ts";

type Source = "made" | "uploaded";

/** Makes a signing key and shows its private half the only time it is shown, or takes the public half of one's own. */
export function NewSigningKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const project = useProject();
  const showCode = useShowCode();
  const [name, setName] = useState("");
  const [source, setSource] = useState<Source>("made");
  const [publicKey, setPublicKey] = useState("");
  const { create } = useSigningKeyCommands(project.id);
  const body = { name: name.trim(), ...(source === "made" ? {} : { publicKey }) };
  const make = useMutation({
    mutationFn: () => create(body),
    onSuccess: (made) => made.privateKey === undefined && showCode(made.id),
  });
  const { data: made } = make;
  if (made?.privateKey !== undefined)
    return <PrivateKeyDialog of={made} privateKey={made.privateKey} onDone={() => showCode(made.id)} />;
  return (
    <Dialog onClose={onClose} title="Create signing key" size="lg">
      <form onSubmit={submit(() => make.mutate())}>
        <Stack gap="lg">
          <NameField name={name} onChange={setName} />
          <SourceField source={source} onChange={setSource} />
          {source === "uploaded" && <PublicKeyField text={publicKey} onChange={setPublicKey} />}
          {make.isError && <ErrorState error={make.error} title="The signing key was not made" />}
          <DialogButtons
            action={source === "made" ? "Create signing key" : "Add public key"}
            onCancel={onClose}
            disabled={name.trim() === "" || (source === "uploaded" && publicKey.trim() === "")}
            loading={make.isPending}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

function useShowCode() {
  const project = useProject();
  const navigate = useNavigate();
  return (signer: string) =>
    void navigate({ to: "/p/$project/tokens", params: { project: project.id }, search: { tab: "sign", signer } });
}

function NameField({ name, onChange }: { readonly name: string; readonly onChange: (name: string) => void }) {
  return (
    <TextInput
      label="Name"
      description="The server that will sign with it"
      required
      data-autofocus
      maxLength={80}
      value={name}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function SourceField({ source, onChange }: { readonly source: Source; readonly onChange: (source: Source) => void }) {
  return (
    <Radio.Group
      label="Key pair"
      value={source}
      onChange={(value) => onChange(value === "uploaded" ? "uploaded" : "made")}
    >
      <Stack gap={10} mt={8}>
        <Radio value="made" label="Make a pair here" description="Its private half is shown once and kept nowhere." />
        <Radio
          value="uploaded"
          label="Use my own"
          description="You give the public half; the private one never leaves your server."
        />
      </Stack>
    </Radio.Group>
  );
}

function PublicKeyField({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  return (
    <Textarea
      label="Public key"
      description="EC, curve P-256, as PEM or JWK. To read it from a private key: openssl ec -in private.pem -pubout"
      placeholder={"-----BEGIN PUBLIC KEY-----\n…\n-----END PUBLIC KEY-----"}
      classNames={{ input: "mono" }}
      spellCheck={false}
      autosize
      minRows={4}
      maxRows={10}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

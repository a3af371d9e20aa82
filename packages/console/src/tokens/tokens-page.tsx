import { Tabs, Text } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { CreateSigningKeyButton } from "../signing-keys/create-signing-key-button.tsx";
import { SignOnYourServer } from "../signing-keys/sign-on-your-server.tsx";
import { SigningKeysTab } from "../signing-keys/signing-keys-tab.tsx";
import { useProject } from "../shell/use-project.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { CreateTokenButton } from "./create-token-button.tsx";
import { Decoder } from "./decode/decoder.tsx";
import { TokensTab } from "./tokens-tab.tsx";
import { parseTokensSearch } from "./tokens-search.ts";

const route = getRouteApi("/p/$project/tokens");

const ACTIONS = {
  tokens: <CreateTokenButton />,
  "signing-keys": <CreateSigningKeyButton />,
  sign: null,
  decode: null,
} as const;

const TITLES = {
  tokens: undefined,
  "signing-keys": "Signing keys",
  sign: "Sign on your server",
  decode: "Decode",
} as const;

/** Tokens, what signs them, how to sign them oneself, and what one says. */
export function TokensPage() {
  const { tab = "tokens", signer } = route.useSearch();
  const show = useShowTab();
  return (
    <>
      <PageHeader
        title="Tokens"
        tab={TITLES[tab]}
        sentence="A token stands in for a key. It says by itself which websites may use it, for what, and until when."
        action={ACTIONS[tab]}
      />
      <Tabs value={tab} onChange={(next) => show(next)} keepMounted={false}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="tokens">Tokens</Tabs.Tab>
          <Tabs.Tab value="signing-keys">Signing keys</Tabs.Tab>
          <Tabs.Tab value="sign">
            Sign
            <Text span inherit visibleFrom="xs">
              {" "}
              on your server
            </Text>
          </Tabs.Tab>
          <Tabs.Tab value="decode">Decode</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="tokens">
          <TokensTab />
        </Tabs.Panel>
        <Tabs.Panel value="signing-keys">
          <SigningKeysTab />
        </Tabs.Panel>
        <Tabs.Panel value="sign">
          <SignOnYourServer signer={signer} onSigner={(next) => show("sign", next)} />
        </Tabs.Panel>
        <Tabs.Panel value="decode">
          <Decoder />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function useShowTab() {
  const project = useProject();
  const navigate = useNavigate();
  return (tab: string | null, signer?: string) =>
    void navigate({
      to: "/p/$project/tokens",
      params: { project: project.id },
      search: parseTokensSearch({ tab, signer }),
      replace: true,
    });
}

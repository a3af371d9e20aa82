import { Badge, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { System } from "../api/model.ts";
import { systemQuery } from "../api/session-queries.ts";
import { useProject } from "../shell/use-project.ts";
import { Facts } from "../ui/facts.tsx";
import { Panel } from "../ui/panel.tsx";
import { formatNumber } from "../words/numbers.ts";

/** What the operator decided for the whole server: to be read here, and changed in its environment and configuration. */
export function ServerFacts() {
  const system = useQuery(systemQuery).data;
  if (system === undefined) return null;
  return (
    <Panel
      title="This server"
      sentence="Set by its operator, in the environment and the configuration file, for all projects."
    >
      <Facts
        rows={[
          ["Address", <Address key="address" of={system} />],
          ["Version", system.version],
          ["Database", system.database === "sqlite" ? "SQLite, in the data directory" : "PostgreSQL"],
          [
            "Mail",
            system.mail ? (
              "Leaves by SMTP"
            ) : (
              <Off
                key="mail"
                words="mail.smtpUrl is not set: invitations and alarms leave as links and webhooks only"
              />
            ),
          ],
          ["Without a key", <Keyless key="keyless" of={system.keyless} />],
        ]}
      />
    </Panel>
  );
}

function Address({ of: { baseUrl, publicUrl } }: { readonly of: System }) {
  return (
    <>
      <code className="mono">{baseUrl}</code>
      {publicUrl === null && (
        <Text size="sm" c="dimmed">
          As you reach it now. LATCHKEY_PUBLIC_URL gives it one name, for links in mails, snippets and passkeys.
        </Text>
      )}
    </>
  );
}

function Keyless({ of: keyless }: { readonly of: System["keyless"] }) {
  const project = useProject();
  if (keyless === null) return <Off words="requests without a key are refused" />;
  const { ratePerSecondPerIp: rate, services } = keyless;
  const rates = `${formatNumber(rate)} a second and address, for ${services.join(", ")}, with a mark on every map`;
  return (
    <>
      <Badge color="amber" variant="light">
        On
      </Badge>{" "}
      {keyless.project === project.id ? "Counted in this project: " : "Counted in another project: "}
      {rates}
    </>
  );
}

function Off({ words }: { readonly words: ReactNode }) {
  return <>Off: {words}</>;
}

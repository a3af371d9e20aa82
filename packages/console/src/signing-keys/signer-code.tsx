import { Stack, Tabs, Text } from "@mantine/core";
import { TriangleAlert } from "lucide-react";
import { useProject } from "../shell/use-project.ts";
import { CodeBlock } from "../ui/code-block.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { goSigner } from "./programs/go-signer.ts";
import { nodeSigner } from "./programs/node-signer.ts";
import { phpSigner } from "./programs/php-signer.ts";
import { pythonSigner } from "./programs/python-signer.ts";
import type { SignFacts } from "./programs/sign-facts.ts";
import classes from "./signer-code.module.css";

const PROGRAMS = [
  { language: "Node", program: nodeSigner },
  { language: "Python", program: pythonSigner },
  { language: "Go", program: goSigner },
  { language: "PHP", program: phpSigner },
] as const;

/** A whole program that signs a token, in four languages, and what to do with what it prints. */
export function SignerCode({ facts }: { readonly facts: SignFacts }) {
  return (
    <Stack gap="md" miw={0}>
      <Tabs defaultValue="Node" keepMounted={false}>
        <Tabs.List mb="sm">
          {PROGRAMS.map(({ language }) => (
            <Tabs.Tab key={language} value={language}>
              {language}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {PROGRAMS.map(({ language, program }) => (
          <Tabs.Panel key={language} value={language}>
            <CodeBlock code={program(facts)} label={`Copy the ${language} code`} />
          </Tabs.Panel>
        ))}
      </Tabs>
      <Steps facts={facts} />
    </Stack>
  );
}

function Steps({ facts }: { readonly facts: SignFacts }) {
  const project = useProject();
  return (
    <>
      {facts.websites.length === 0 && (
        <Text size="sm" c="var(--lk-amber)" className={classes["open"] ?? ""}>
          <TriangleAlert size={15} aria-hidden="true" /> No website is named: whoever copies such a token can use it
          until it ends.
        </Text>
      )}
      <ol className={classes["steps"]}>
        <li>
          Put <code className="mono">{facts.privateKeyFile}</code> beside the program, and run it: it prints a token.
        </li>
        <li>
          Paste that into{" "}
          <TextLink inherit to="/p/$project/tokens" params={{ project: project.id }} search={{ tab: "decode" }}>
            Decode
          </TextLink>
          : it says what the gate thinks of it.
        </li>
        <li>Let your server answer your page with a new one before the old one ends.</li>
      </ol>
    </>
  );
}

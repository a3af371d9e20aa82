import { Stack, Text, Textarea } from "@mantine/core";
import { ADDRESS_INPUT } from "../keys/form/address-input.ts";
import { OriginCheckPanel } from "../keys/form/origin-check-panel.tsx";
import { usePatternCheck } from "../keys/form/use-pattern-check.ts";
import { type CheckedWebsite, isRefused, useWebsites } from "./use-websites.ts";
import { replaceWebsite } from "./website-text.ts";
import classes from "./websites-field.module.css";

type WebsitesFieldProps = {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly error?: string | null;
};

/** Websites with commas between them; the one that is being typed, or that needs mending, is explained by the server. */
export function WebsitesField({ text, onChange, error = null }: WebsitesFieldProps) {
  const websites = useWebsites(text);
  const explained = (websites.find(isRefused) ?? websites.at(-1))?.website ?? "";
  const { check, error: unchecked } = usePatternCheck(explained);
  return (
    <Stack gap="sm">
      <Textarea
        {...ADDRESS_INPUT}
        label="Websites"
        description="With commas between them. *.shop.example stands for every subdomain."
        placeholder="shop.example, *.shop.example"
        autosize
        minRows={1}
        maxRows={6}
        value={text}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {check !== null && (
        <OriginCheckPanel check={check} onUse={(pattern) => onChange(replaceWebsite(text, explained, pattern))} />
      )}
      {unchecked !== null && (
        <Text size="sm" c="var(--lk-amber)">
          The websites cannot be checked at present. They are checked again when you save.
        </Text>
      )}
      <OtherWebsites of={websites.filter(({ website }) => website !== explained)} />
    </Stack>
  );
}

function OtherWebsites({ of: websites }: { readonly of: readonly CheckedWebsite[] }) {
  if (websites.length === 0) return null;
  return (
    <ul className={classes["list"]} aria-label="The other websites">
      {websites.map(({ website, check }) => (
        <li key={website}>
          <code className="mono">{website}</code>
          <Text component="span" size="sm" c={check?.valid === false ? "var(--lk-amber)" : "dimmed"}>
            {check === null ? "" : check.valid ? check.words : check.message}
          </Text>
        </li>
      ))}
    </ul>
  );
}

import { Button, CloseButton, Group, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { KeyboardEvent } from "react";
import type { DraftProps } from "../key-draft.ts";
import { OriginCheckPanel } from "./origin-check-panel.tsx";
import classes from "./origins-field.module.css";
import { TryAddress } from "./try-address.tsx";
import { patternCheckQuery, usePatternCheck } from "./use-pattern-check.ts";

/** The sites that may use the key; each is explained by the server while it is typed. */
export function OriginsField({ draft, change }: DraftProps) {
  const { check, current, error } = usePatternCheck(draft.originText);
  const addable = check !== null && current && check.valid;
  const add = () => {
    if (!addable) return;
    const origins = draft.origins.includes(check.pattern) ? draft.origins : [...draft.origins, check.pattern];
    change({ origins, originText: "" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || draft.originText.trim() === "") return;
    event.preventDefault();
    add();
  };
  return (
    <Stack gap="sm">
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          className={classes["input"] ?? ""}
          classNames={{ input: "mono" }}
          label="Websites"
          description="The sites that may use this key. *.shop.example stands for every subdomain."
          placeholder={draft.origins.length === 0 ? "shop.example" : "Add another site"}
          value={draft.originText}
          onChange={(event) => change({ originText: event.currentTarget.value })}
          onKeyDown={onKeyDown}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          inputMode="url"
        />
        <Button variant="default" disabled={!addable} onClick={add}>
          Add
        </Button>
      </Group>
      {check !== null && <OriginCheckPanel check={check} onUse={(originText) => change({ originText })} />}
      {error !== null && (
        <Text size="sm" c="var(--lk-amber)">
          The pattern cannot be checked at present. It is checked again when you save.
        </Text>
      )}
      {draft.origins.length > 0 && (
        <ul className={classes["list"]} aria-label="Sites that may use this key">
          {draft.origins.map((origin) => (
            <OriginRow
              key={origin}
              origin={origin}
              onRemove={() => change({ origins: draft.origins.filter((other) => other !== origin) })}
            />
          ))}
        </ul>
      )}
      <TryAddress patterns={addable ? [...draft.origins, check.pattern] : draft.origins} />
    </Stack>
  );
}

function OriginRow({ origin, onRemove }: { readonly origin: string; readonly onRemove: () => void }) {
  const check = useQuery(patternCheckQuery(origin)).data;
  return (
    <li className={classes["row"]}>
      <code className="mono">{origin}</code>
      <Text component="span" size="sm" c="dimmed">
        {check?.valid === true ? check.words : check?.message}
      </Text>
      <CloseButton aria-label={`Remove ${origin}`} onClick={onRemove} />
    </li>
  );
}

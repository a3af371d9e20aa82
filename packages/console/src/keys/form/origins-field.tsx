import { Button, CloseButton, Group, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { KeyboardEvent } from "react";
import type { DraftProps } from "../key-draft.ts";
import { ADDRESS_INPUT } from "./address-input.ts";
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
  return (
    <Stack gap="sm">
      <OriginInput draft={draft} change={change} addable={addable} onAdd={add} />
      {check !== null && <OriginCheckPanel check={check} onUse={(originText) => change({ originText })} />}
      {error !== null && (
        <Text size="sm" c="var(--lk-amber)">
          The pattern cannot be checked at present. It is checked again when you save.
        </Text>
      )}
      <OriginList draft={draft} change={change} />
      <TryAddress patterns={addable ? [...draft.origins, check.pattern] : draft.origins} />
    </Stack>
  );
}

type OriginInputProps = DraftProps & { readonly addable: boolean; readonly onAdd: () => void };

function OriginInput({ draft, change, addable, onAdd }: OriginInputProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || draft.originText.trim() === "") return;
    event.preventDefault();
    onAdd();
  };
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput
        {...ADDRESS_INPUT}
        className={classes["input"] ?? ""}
        label="Websites"
        description="The sites that may use this key. *.shop.example stands for every subdomain."
        placeholder={draft.origins.length === 0 ? "shop.example" : "Add another site"}
        value={draft.originText}
        onChange={(event) => change({ originText: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <Button variant="default" disabled={!addable} onClick={onAdd}>
        Add
      </Button>
    </Group>
  );
}

function OriginList({ draft, change }: DraftProps) {
  if (draft.origins.length === 0) return null;
  const without = (origin: string) => draft.origins.filter((other) => other !== origin);
  return (
    <ul className={classes["list"]} aria-label="Sites that may use this key">
      {draft.origins.map((origin) => (
        <OriginRow key={origin} origin={origin} onRemove={() => change({ origins: without(origin) })} />
      ))}
    </ul>
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

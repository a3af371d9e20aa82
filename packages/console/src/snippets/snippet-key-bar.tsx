import { Group, Text } from "@mantine/core";
import { TriangleAlert } from "lucide-react";
import { KeySelect } from "../keys/key-select.tsx";
import { restrictionWords } from "../keys/restriction-words.ts";
import type { SnippetKey, SnippetPlace } from "./use-snippet-key.ts";
import classes from "./snippet-key-bar.module.css";
import { worksHere } from "./works-here.ts";

type SnippetKeyBarProps = {
  readonly of: SnippetKey;
  readonly place: SnippetPlace;
  readonly service: string;
  readonly onChange: (keyId: string | null) => void;
};

/** Chooses the key that stands in examples, and says where it will not work. */
export function SnippetKeyBar({ of: { key }, place, service, onChange }: SnippetKeyBarProps) {
  return (
    <Group gap="sm" align="center">
      <KeySelect
        keyId={key?.id ?? null}
        only={{ kind: "public", status: "active", service }}
        placeholder="Your newest key"
        onChange={onChange}
      />
      {key !== null && <Hint of={key} place={place} />}
    </Group>
  );
}

function Hint({ of: key, place }: { readonly of: NonNullable<SnippetKey["key"]>; readonly place: SnippetPlace }) {
  if (!worksHere(key, place))
    return (
      <span className={classes["warning"]}>
        <TriangleAlert size={15} aria-hidden="true" />
        {place === "program"
          ? `Refused outside of its pages: ${restrictionWords(key).text}`
          : `Refused in most pages: ${restrictionWords(key).text}`}
      </span>
    );
  return (
    <Text size="sm" c="dimmed">
      {key.isDefault ? "The default key: good for trying, never for publishing." : restrictionWords(key).text}
    </Text>
  );
}

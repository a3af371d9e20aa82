import { Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQueries } from "@tanstack/react-query";
import { Check, X } from "lucide-react";
import { useState } from "react";
import type { PatternCheck } from "../../api/model.ts";
import { ADDRESS_INPUT } from "./address-input.ts";
import classes from "./try-address.module.css";
import { patternCheckQuery } from "./use-pattern-check.ts";

/** Asks the server whether a page's address would be let in by one of the patterns. */
export function TryAddress({ patterns }: { readonly patterns: readonly string[] }) {
  const [text, setText] = useState("");
  const [url] = useDebouncedValue(text.trim(), 250);
  const wanted = url === "" ? [] : patterns;
  const checks = useQueries({ queries: wanted.map((pattern) => patternCheckQuery(pattern, url)) });
  if (patterns.length === 0) return null;
  const settled = checks.every((query) => !query.isPending);
  return (
    <div>
      <TextInput
        {...ADDRESS_INPUT}
        label="Try an address"
        placeholder="https://www.shop.example/cart"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Answer checks={checks.map((query) => query.data)} asked={url !== "" && settled} />
    </div>
  );
}

type AnswerProps = { readonly checks: readonly (PatternCheck | undefined)[]; readonly asked: boolean };

function Answer({ checks, asked }: AnswerProps) {
  const tried = checks.flatMap((check) => (check?.valid === true && check.tried !== null ? [check] : []));
  const letIn = tried.find((check) => check.tried?.allowed === true);
  return (
    <Text
      size="sm"
      mt={6}
      mih={21}
      role="status"
      className={classes["answer"] ?? ""}
      data-allowed={letIn !== undefined}
    >
      {letIn !== undefined && (
        <>
          <Check size={15} aria-hidden="true" /> Let in by <code className="mono">{letIn.pattern}</code>
        </>
      )}
      {letIn === undefined && tried.length > 0 && (
        <>
          <X size={15} aria-hidden="true" /> Kept out: no site on the list is the one of this address
        </>
      )}
      {asked && tried.length === 0 && "This is not the address of a page. Begin it with https://"}
    </Text>
  );
}

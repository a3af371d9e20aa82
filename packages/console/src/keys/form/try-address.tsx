import { Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQueries } from "@tanstack/react-query";
import { Check, X } from "lucide-react";
import { useState } from "react";
import { patternCheckQuery } from "./use-pattern-check.ts";
import classes from "./try-address.module.css";

/** Asks the server whether a page's address would be let in by one of the patterns. */
export function TryAddress({ patterns }: { readonly patterns: readonly string[] }) {
  const [text, setText] = useState("");
  const [url] = useDebouncedValue(text.trim(), 250);
  const wanted = url === "" ? [] : patterns;
  const checks = useQueries({ queries: wanted.map((pattern) => patternCheckQuery(pattern, url)) });
  if (patterns.length === 0) return null;
  const tried = checks.flatMap((query) =>
    query.data?.valid === true && query.data.tried !== null
      ? [{ pattern: query.data.pattern, ...query.data.tried }]
      : [],
  );
  const letIn = tried.find((one) => one.allowed);
  return (
    <div>
      <TextInput
        label="Try an address"
        placeholder="https://www.shop.example/cart"
        classNames={{ input: "mono" }}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        inputMode="url"
      />
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
        {url !== "" &&
          tried.length === 0 &&
          checks.every((query) => !query.isPending) &&
          "This is not the address of a page. Begin it with https://"}
      </Text>
    </div>
  );
}

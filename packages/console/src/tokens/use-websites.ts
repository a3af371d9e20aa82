import { useDebouncedValue } from "@mantine/hooks";
import { useQueries } from "@tanstack/react-query";
import type { PatternCheck } from "../api/model.ts";
import { patternCheckQuery } from "../keys/form/use-pattern-check.ts";
import { websitesIn } from "./website-text.ts";

/** A website as it was typed, and what the server says about it; `null` until it has. */
export type CheckedWebsite = { readonly website: string; readonly check: PatternCheck | null };

/** The websites in a text while it is typed, each with what the server says about it. */
export function useWebsites(text: string): readonly CheckedWebsite[] {
  const [settled] = useDebouncedValue(text, 200);
  const asked = websitesIn(settled);
  const answers = useQueries({ queries: asked.map((website) => patternCheckQuery(website)) });
  return websitesIn(text).map((website) => ({ website, check: answers[asked.indexOf(website)]?.data ?? null }));
}

/** Whether a website was refused; one that cannot be asked about at present was not. */
export function isRefused({ check }: CheckedWebsite): boolean {
  return check?.valid === false;
}

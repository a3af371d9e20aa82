import type { SpotlightActionData } from "@mantine/spotlight";
import { useNavigate } from "@tanstack/react-router";
import { CornerDownRight } from "lucide-react";
import { PAGES } from "./pages.ts";
import { SEARCH_PLACES } from "./search-places.ts";
import { useProject } from "./use-project.ts";

/** The screens of the project, and once something is typed their parts, that this text names. */
export function usePageActions(text: string): SpotlightActionData[] {
  const params = { project: useProject().id };
  const navigate = useNavigate();
  const wanted = text.trim().toLowerCase();
  const pages = PAGES.filter((page) => `${page.title} ${page.sentence}`.toLowerCase().includes(wanted)).map((page) => ({
    id: page.to,
    label: page.title,
    description: page.sentence,
    leftSection: <page.icon size={18} strokeWidth={1.75} />,
    onClick: () => void navigate({ to: page.to, params }),
  }));
  if (wanted === "") return pages;
  const places = SEARCH_PLACES.filter(({ title, sentence, words }) =>
    `${title} ${sentence} ${words}`.toLowerCase().includes(wanted),
  ).map(({ title, sentence, to, search }) => ({
    id: title,
    label: title,
    description: sentence,
    leftSection: <CornerDownRight size={18} strokeWidth={1.75} />,
    onClick: () => void navigate({ to, params, ...(search === undefined ? {} : { search }) }),
  }));
  const named = (action: { readonly label: string }) => (action.label.toLowerCase().startsWith(wanted) ? 0 : 1);
  return [...pages, ...places].toSorted((one, other) => named(one) - named(other));
}

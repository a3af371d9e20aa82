import type { SpotlightActionData } from "@mantine/spotlight";
import { useNavigate } from "@tanstack/react-router";
import { CornerDownRight } from "lucide-react";
import { PAGES } from "./pages.ts";
import { bestFirst } from "./best-first.ts";
import { SEARCH_PLACES } from "./search-places.ts";
import { searchRank } from "./search-rank.ts";
import { useProject } from "./use-project.ts";

/** The screens of the project, and once something is typed their parts, that this text names. */
export function usePageActions(text: string): SpotlightActionData[] {
  const params = { project: useProject().id };
  const navigate = useNavigate();
  const pages = PAGES.map((page) => ({
    rank: searchRank(text, page.title, page.sentence),
    id: page.to,
    label: page.title,
    description: page.sentence,
    leftSection: <page.icon size={18} strokeWidth={1.75} />,
    onClick: () => void navigate({ to: page.to, params }),
  }));
  const places = SEARCH_PLACES.map(({ title, sentence, words, to, search }) => ({
    rank: text.trim() === "" ? null : searchRank(text, title, `${sentence} ${words}`),
    id: title,
    label: title,
    description: sentence,
    leftSection: <CornerDownRight size={18} strokeWidth={1.75} />,
    onClick: () => void navigate({ to, params, ...(search === undefined ? {} : { search }) }),
  }));
  return bestFirst([...pages, ...places]);
}

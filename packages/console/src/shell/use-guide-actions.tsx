import type { SpotlightActionData } from "@mantine/spotlight";
import { useNavigate } from "@tanstack/react-router";
import { BookOpen } from "lucide-react";
import { GUIDE_GROUPS } from "../docs/guides.ts";
import { bestFirst } from "./best-first.ts";
import { searchRank } from "./search-rank.ts";
import { useProject } from "./use-project.ts";

/** The guides that this text names; none before something is typed. */
export function useGuideActions(text: string): SpotlightActionData[] {
  const params = { project: useProject().id };
  const navigate = useNavigate();
  if (text.trim() === "") return [];
  const guides = GUIDE_GROUPS.flatMap((group) => group.guides).map(({ id, title, sentence }) => ({
    rank: searchRank(text, title, sentence),
    id: `guide ${id}`,
    label: title,
    description: sentence,
    leftSection: <BookOpen size={18} strokeWidth={1.75} />,
    onClick: () => void navigate({ to: "/p/$project/docs/$guide", params: { ...params, guide: id } }),
  }));
  return bestFirst(guides);
}

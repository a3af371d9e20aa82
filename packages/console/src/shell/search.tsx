import { Spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import { Search as SearchIcon } from "lucide-react";
import { useState } from "react";
import classes from "./search.module.css";
import { SEARCH_WORDS } from "./search-words.ts";
import { useGuideActions } from "./use-guide-actions.tsx";
import { useKeyActions } from "./use-key-actions.tsx";
import { usePageActions } from "./use-page-actions.tsx";
import { useServiceActions } from "./use-service-actions.tsx";

/** Ctrl-K: the keys, services and pages of this project, by a part of their name. */
export function Search() {
  const [text, setText] = useState("");

  const groups: SpotlightActionGroupData[] = [
    { group: "Keys", actions: useKeyActions(text) },
    { group: "Services", actions: useServiceActions(text) },
    { group: "Pages", actions: usePageActions(text) },
    { group: "Docs", actions: useGuideActions(text) },
  ].filter((group) => group.actions.length > 0);

  return (
    <Spotlight
      actions={groups}
      query={text}
      onQueryChange={setText}
      filter={(_, actions) => actions}
      shortcut={["mod + K", "/"]}
      nothingFound={`Nothing is called “${text.trim()}” here`}
      scrollable
      overlayProps={{ blur: 0, backgroundOpacity: 0.45 }}
      attributes={{ content: { "aria-label": SEARCH_WORDS } }}
      classNames={{ action: classes["action"] ?? "", actionsGroup: classes["group"] ?? "" }}
      maxHeight={440}
      searchProps={{
        leftSection: <SearchIcon size={18} />,
        placeholder: SEARCH_WORDS,
        "aria-label": SEARCH_WORDS,
      }}
    />
  );
}

import { ActionIcon, Kbd, UnstyledButton } from "@mantine/core";
import { useOs } from "@mantine/hooks";
import { openSpotlight } from "@mantine/spotlight";
import { Search } from "lucide-react";
import { AccountMenu } from "./account-menu.tsx";
import { ProjectSwitcher } from "./project-switcher.tsx";
import { SEARCH_WORDS } from "./search-words.ts";
import classes from "./top-bar.module.css";

/** Project switcher, search, and the account. */
export function TopBar() {
  const mac = useOs() === "macos";
  return (
    <div className={classes["bar"]}>
      <ProjectSwitcher />
      <UnstyledButton className={classes["search"] ?? ""} onClick={openSpotlight}>
        <Search size={16} aria-hidden="true" />
        <span>{SEARCH_WORDS}</span>
        <Kbd size="xs">{mac ? "⌘ K" : "Ctrl K"}</Kbd>
      </UnstyledButton>
      <ActionIcon
        className={classes["search-small"] ?? ""}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={SEARCH_WORDS}
        onClick={openSpotlight}
      >
        <Search size={20} />
      </ActionIcon>
      <AccountMenu />
    </div>
  );
}

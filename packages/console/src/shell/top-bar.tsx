import { ActionIcon, Kbd, UnstyledButton } from "@mantine/core";
import { openSpotlight } from "@mantine/spotlight";
import { Search } from "lucide-react";
import { AccountMenu } from "./account-menu.tsx";
import { ProjectSwitcher } from "./project-switcher.tsx";
import classes from "./top-bar.module.css";

/** Project switcher, search, and the account. */
export function TopBar() {
  return (
    <div className={classes["bar"]}>
      <ProjectSwitcher />
      <UnstyledButton className={classes["search"] ?? ""} onClick={openSpotlight}>
        <Search size={16} aria-hidden="true" />
        <span>Search keys and pages</span>
        <Kbd size="xs">Ctrl K</Kbd>
      </UnstyledButton>
      <ActionIcon
        className={classes["search-small"] ?? ""}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label="Search keys and pages"
        onClick={openSpotlight}
      >
        <Search size={20} />
      </ActionIcon>
      <AccountMenu />
    </div>
  );
}

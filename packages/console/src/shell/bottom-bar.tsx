import { Drawer } from "@mantine/core";
import { useMatchRoute } from "@tanstack/react-router";
import { Menu } from "lucide-react";
import { useState } from "react";
import classes from "./bottom-bar.module.css";
import { PageLink } from "./page-link.tsx";
import { PAGE_GROUPS, PAGES } from "./pages.ts";
import { useProject } from "./use-project.ts";

const BAR = PAGES.filter((page) => page.inBar);
const BEHIND_MORE = PAGES.filter((page) => !page.inBar);

/** The rail on a phone: a bar at the bottom, and a sheet with every screen behind "More". */
export function BottomBar() {
  const [opened, setOpened] = useState(false);
  const within = useIsBehindMore();
  return (
    <nav className={classes["bar"]} aria-label="Project, on a small screen">
      {BAR.map((page) => (
        <PageLink key={page.to} page={page} className={classes["item"]} iconSize={20} />
      ))}
      <button
        type="button"
        className={classes["item"]}
        data-status={within ? "active" : undefined}
        onClick={() => setOpened(true)}
        aria-haspopup="dialog"
        aria-expanded={opened}
      >
        <Menu size={20} strokeWidth={1.75} aria-hidden="true" />
        More
      </button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="bottom"
        size="auto"
        title="All pages"
        classNames={{ content: classes["sheet-content"] ?? "", title: classes["sheet-title"] ?? "" }}
        radius="lg"
      >
        <Sheet onGo={() => setOpened(false)} />
      </Drawer>
    </nav>
  );
}

function Sheet({ onGo }: { readonly onGo: () => void }) {
  return (
    <div className={classes["sheet"]}>
      {PAGE_GROUPS.map(({ title, pages }) => (
        <div key={title} className={classes["group"]}>
          {title !== null && <span className={classes["title"]}>{title}</span>}
          {pages.map((page) => (
            <PageLink key={page.to} page={page} className={classes["row"]} iconSize={20} onClick={onGo} />
          ))}
        </div>
      ))}
    </div>
  );
}

function useIsBehindMore(): boolean {
  const { id } = useProject();
  const matches = useMatchRoute();
  return BEHIND_MORE.some(({ to }) => matches({ to, params: { project: id }, fuzzy: true }) !== false);
}

import { Drawer } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Menu } from "lucide-react";
import { useState } from "react";
import classes from "./bottom-bar.module.css";
import { BAR_PAGES, PAGES, type Page } from "./pages.ts";
import { useProject } from "./use-project.ts";

/** The rail on a phone: a bar at the bottom, and a sheet with every screen behind "More". */
export function BottomBar() {
  const [opened, setOpened] = useState(false);
  return (
    <nav className={classes["bar"]} aria-label="Project, on a small screen">
      {PAGES.slice(0, BAR_PAGES).map((page) => (
        <PageLink key={page.to} page={page} className={classes["item"]} />
      ))}
      <button type="button" className={classes["item"]} onClick={() => setOpened(true)} aria-haspopup="dialog">
        <Menu size={20} strokeWidth={1.75} aria-hidden="true" />
        More
      </button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="bottom"
        size="auto"
        title="Go to"
        classNames={{ content: classes["sheet-content"] ?? "" }}
        radius="lg"
      >
        <div className={classes["sheet"]} onClick={() => setOpened(false)} role="presentation">
          {PAGES.map((page) => (
            <PageLink key={page.to} page={page} className={classes["row"]} />
          ))}
        </div>
      </Drawer>
    </nav>
  );
}

function PageLink({ page, className }: { readonly page: Page; readonly className: string | undefined }) {
  const project = useProject();
  return (
    <Link
      to={page.to}
      params={{ project: project.id }}
      activeOptions={{ exact: page.to === "/p/$project", includeSearch: false }}
      className={className ?? ""}
    >
      <page.icon size={20} strokeWidth={1.75} aria-hidden="true" />
      {page.title}
    </Link>
  );
}

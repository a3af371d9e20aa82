import { Outlet } from "@tanstack/react-router";
import { BottomBar } from "./bottom-bar.tsx";
import classes from "./project-shell.module.css";
import { Rail } from "./rail.tsx";
import { Search } from "./search.tsx";
import { SuspendedBanner } from "./suspended-banner.tsx";
import { TopBar } from "./top-bar.tsx";

/** The frame around every screen of a project: rail, top bar, search, and on a phone a bar at the bottom. */
export function ProjectShell() {
  return (
    <div className={classes["shell"]}>
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <Rail />
      <div className={classes["column"]}>
        <TopBar />
        <SuspendedBanner />
        <main id="content" tabIndex={-1} className={classes["content"]}>
          <Outlet />
        </main>
      </div>
      <BottomBar />
      <Search />
    </div>
  );
}

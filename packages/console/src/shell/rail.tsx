import { Link } from "@tanstack/react-router";
import { LogoMark } from "../brand/logo-mark.tsx";
import { PageLink } from "./page-link.tsx";
import { PAGE_GROUPS } from "./pages.ts";
import classes from "./rail.module.css";
import { useProject } from "./use-project.ts";

/** The left rail: every screen of the project, those that belong together under one name. */
export function Rail() {
  const project = useProject();
  return (
    <nav className={classes["rail"]} aria-label="Project">
      <Link
        to="/p/$project"
        params={{ project: project.id }}
        activeOptions={{ exact: true, includeSearch: false }}
        className={classes["brand"]}
      >
        <LogoMark size={26} />
        <span>Latchkey</span>
      </Link>
      {PAGE_GROUPS.map(({ title, pages }) => (
        <div key={title} className={classes["group"]} {...groupNamed(title)}>
          {title !== null && (
            <span className={classes["title"]} aria-hidden="true">
              {title}
            </span>
          )}
          {pages.map((page) => (
            <PageLink key={page.to} page={page} className={classes["link"]} iconSize={18} />
          ))}
        </div>
      ))}
    </nav>
  );
}

function groupNamed(title: string | null) {
  return title === null ? {} : { role: "group", "aria-label": title };
}

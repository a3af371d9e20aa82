import { Link } from "@tanstack/react-router";
import { LogoMark } from "../brand/logo-mark.tsx";
import { PAGES } from "./pages.ts";
import classes from "./rail.module.css";
import { useProject } from "./use-project.ts";

/** The left rail: every screen of the project. */
export function Rail() {
  const project = useProject();
  return (
    <nav className={classes["rail"]} aria-label="Project">
      <Link to="/p/$project" params={{ project: project.id }} className={classes["brand"]}>
        <LogoMark size={26} />
        <span>Latchkey</span>
      </Link>
      {PAGES.map((page) => (
        <Link
          key={page.to}
          to={page.to}
          params={{ project: project.id }}
          activeOptions={{ exact: page.to === "/p/$project", includeSearch: false }}
          className={classes["link"]}
        >
          <page.icon size={18} strokeWidth={1.75} aria-hidden="true" />
          {page.title}
        </Link>
      ))}
    </nav>
  );
}

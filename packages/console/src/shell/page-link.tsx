import { Link } from "@tanstack/react-router";
import type { Page } from "./pages.ts";
import { useProject } from "./use-project.ts";

type PageLinkProps = {
  readonly page: Page;
  readonly className: string | undefined;
  readonly iconSize: number;
  readonly onClick?: () => void;
};

/** Leads to a screen of the project; it is marked as the current one on every page below it too. */
export function PageLink({ page, className, iconSize, onClick }: PageLinkProps) {
  const project = useProject();
  return (
    <Link
      to={page.to}
      params={{ project: project.id }}
      activeOptions={{ exact: page.to === "/p/$project", includeSearch: false }}
      className={className ?? ""}
      {...(onClick === undefined ? {} : { onClick })}
    >
      <page.icon size={iconSize} strokeWidth={1.75} aria-hidden="true" />
      {page.title}
    </Link>
  );
}

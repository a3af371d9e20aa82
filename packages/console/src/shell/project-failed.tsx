import type { ErrorComponentProps } from "@tanstack/react-router";
import { LoadFailed } from "./load-failed.tsx";
import { OutsidePage } from "./outside-page.tsx";

/** Stands in for a project that could not be loaded, or is not one's own. */
export function ProjectFailed(props: ErrorComponentProps) {
  return (
    <OutsidePage>
      <LoadFailed {...props} />
    </OutsidePage>
  );
}

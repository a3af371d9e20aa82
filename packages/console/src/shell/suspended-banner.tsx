import { OctagonPause } from "lucide-react";
import { TextLink } from "../ui/text-link.tsx";
import classes from "./suspended-banner.module.css";
import { useProject } from "./use-project.ts";

/** Says on every screen that the project answers nobody, and where that is changed. */
export function SuspendedBanner() {
  const project = useProject();
  if (!project.suspended) return null;
  return (
    <div className={classes["banner"]} role="status">
      <OctagonPause size={18} aria-hidden="true" />
      <span>
        This project is suspended: every request with one of its keys is refused.{" "}
        <TextLink c="inherit" underline="always" inherit to="/p/$project/settings" params={{ project: project.id }}>
          Resume it in the settings
        </TextLink>
      </span>
    </div>
  );
}

import type { Service } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { TextLink } from "../ui/text-link.tsx";
import { formatNumber } from "../words/numbers.ts";
import { GlancePanel } from "./glance-panel.tsx";
import classes from "./glance-panel.module.css";

/** Each service: whether it is on, and what was used of it today. */
export function ServicesAtAGlance({ services }: { readonly services: readonly Service[] }) {
  const project = useProject();
  return (
    <GlancePanel
      title="Services today"
      link={
        <TextLink size="sm" to="/p/$project/services" params={{ project: project.id }}>
          All services
        </TextLink>
      }
    >
      <ul className={classes["list"]} aria-label="Services today">
        {services.map(({ id, title, enabled, usedToday }) => (
          <li key={id} className={classes["row"]}>
            <span>{title}</span>
            <span className={classes["state"]} data-off={!enabled}>
              {enabled ? "on" : "off"}
            </span>
            <span className={classes["number"]}>{formatNumber(usedToday)}</span>
          </li>
        ))}
      </ul>
    </GlancePanel>
  );
}

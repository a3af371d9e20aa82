import type { Overview } from "../api/model.ts";
import { useProject } from "../shell/use-project.ts";
import { parseKeysSearch } from "../keys/keys-search.ts";
import { TextLink } from "../ui/text-link.tsx";
import { TimeAgo } from "../ui/time-ago.tsx";
import { Sparkline } from "../usage/sparkline.tsx";
import { formatNumber } from "../words/numbers.ts";
import { GlancePanel } from "./glance-panel.tsx";
import classes from "./glance-panel.module.css";

type BusyKey = Overview["busiestKeys"][number];

/** The keys that are used most today. */
export function BusiestKeys({ keys }: { readonly keys: readonly BusyKey[] }) {
  const project = useProject();
  return (
    <GlancePanel
      title="Busiest keys today"
      link={
        <TextLink
          size="sm"
          to="/p/$project/keys"
          params={{ project: project.id }}
          search={parseKeysSearch({ sort: "last-used" })}
        >
          All keys
        </TextLink>
      }
    >
      {keys.length === 0 ? (
        <p className={classes["none"]}>No key was used today. Open a map with one: it shows up here within seconds.</p>
      ) : (
        <ol className={classes["list"]} aria-label="Busiest keys today">
          {keys.map((key) => (
            <BusyKeyRow key={key.id} of={key} />
          ))}
        </ol>
      )}
    </GlancePanel>
  );
}

function BusyKeyRow({ of: key }: { readonly of: BusyKey }) {
  const project = useProject();
  return (
    <li className={classes["row"]}>
      <div>
        <TextLink fw={560} to="/p/$project/keys/$key" params={{ project: project.id, key: key.id }}>
          {key.name}
        </TextLink>
        <div className={classes["quiet"]}>
          {key.status !== "active" && `${key.status} · `}last used <TimeAgo at={key.lastUsedAt} />
          {key.refusedToday > 0 && (
            <span className={classes["refused"]}> · {formatNumber(key.refusedToday)} refused</span>
          )}
        </div>
      </div>
      <Sparkline values={key.hours} />
      <span className={classes["number"]}>{formatNumber(key.requestsToday)}</span>
    </li>
  );
}

import { useQuery } from "@tanstack/react-query";
import { systemQuery } from "../api/session-queries.ts";
import { Facts } from "../ui/facts.tsx";
import { Panel } from "../ui/panel.tsx";
import { countOf } from "../words/numbers.ts";

/** How long this server keeps what it counted. */
export function Retention() {
  const retention = useQuery(systemQuery).data?.retention;
  if (retention === undefined) return null;
  return (
    <Panel
      title="How long things are kept"
      sentence="Usage is counts by key, service, outcome and website. No visitor's address is kept."
    >
      <Facts
        rows={[
          ["Usage by minute", countOf(retention.minuteDays, "day")],
          ["Usage by hour", countOf(retention.hourDays, "day")],
          ["Usage by day", "For as long as the project exists"],
          ["Deleted keys", `${countOf(retention.deletedKeyDays, "day")}, then gone for good`],
          ["Audit log", "For as long as the project exists"],
        ]}
      />
    </Panel>
  );
}

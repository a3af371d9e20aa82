import type { AlarmEvent } from "../api/model.ts";

/** The kinds of alarms as a person chooses among them; each stands for the events that belong together. */
export const ALARM_GROUPS: readonly {
  readonly title: string;
  readonly sentence: string;
  readonly events: readonly AlarmEvent[];
}[] = [
  {
    title: "Quotas",
    sentence: "A quota of a key, a service or the project is used to 80 or 100 %",
    events: ["quota.near", "quota.reached"],
  },
  {
    title: "Credit and budget",
    sentence: "The credit or the budget is used to 80 or 100 %",
    events: ["credit.near", "credit.reached", "budget.near", "budget.reached"],
  },
  {
    title: "New websites",
    sentence: "A key is used from a website that it was never used from",
    events: ["key.new_origin", "key.new_origins"],
  },
  {
    title: "Default key in public",
    sentence: "The default key, which has no restrictions, is used on a public website",
    events: ["default_key.public"],
  },
  {
    title: "Ends",
    sentence: "A key or an admin token ends within 7 days",
    events: ["key.expiring", "admin_token.expiring"],
  },
];

/** Every message with more than one alarm in it; whoever is told of anything is told of this. */
const ALWAYS: readonly AlarmEvent[] = ["alarms.more"];

/** The titles of the groups that are chosen; `null` stands for all. */
export function groupsOf(events: readonly AlarmEvent[] | null): readonly string[] {
  const chosen = ALARM_GROUPS.filter(
    (group) => events === null || group.events.every((event) => events.includes(event)),
  );
  return chosen.map(({ title }) => title);
}

/** The events of the chosen groups as the API takes them; all groups are `null`, which includes what comes later. */
export function eventsOf(titles: readonly string[]): AlarmEvent[] | null {
  if (titles.length === ALARM_GROUPS.length) return null;
  return [...ALARM_GROUPS.filter(({ title }) => titles.includes(title)).flatMap(({ events }) => events), ...ALWAYS];
}

import { expect, it } from "vitest";
import { ALARM_GROUPS, eventsOf, groupsOf } from "./alarm-events.ts";

const all = ALARM_GROUPS.map(({ title }) => title);

it("takes all groups for every kind of alarm, those of later versions too", () => {
  expect(eventsOf(all)).toBeNull();
  expect(groupsOf(null)).toEqual(all);
});

it("reads the groups it wrote", () => {
  for (const chosen of [["Quotas"], ["Credit and budget", "Ends"], []])
    expect(groupsOf(eventsOf(chosen))).toEqual(chosen);
});

it("has every event in exactly one group", () => {
  const events = ALARM_GROUPS.flatMap((group) => group.events);
  expect(new Set(events).size).toBe(events.length);
});

import { expect, test } from "vitest";
import { nearestName } from "./nearest-name.ts";

const FIELDS = ["origins", "userAgents", "ips", "quotaPerDay", "name"];

test.each([
  ["orgins", "origins"],
  ["origin", "origins"],
  ["useragents", "userAgents"],
  ["quotaPerDya", "quotaPerDay"],
  ["nmae", "name"],
  ["ip", "ips"],
])("%s most likely means %s", (typed, meant) => {
  expect(nearestName(typed, FIELDS)).toBe(meant);
});

test.each(["colour", "x", "restrictions", ""])("nothing is suggested for %j", (typed) => {
  expect(nearestName(typed, FIELDS)).toBeNull();
});

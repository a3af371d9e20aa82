import { expect, it } from "vitest";
import { usageCsv } from "./usage-csv.ts";

const start = "2026-11-21T10:00:00.000Z";

it("writes a line for each row, with quotes where they are needed", () => {
  const rows = [{ start, origin: 'https://a.example/"x",y', outcome: "allowed", requests: 12, cost: 0.006 }];
  expect(usageCsv({ from: start, to: start, interval: "hour", rows }, ["origin", "outcome"])).toBe(
    `start,origin,outcome,requests,cost\r\n${start},"https://a.example/""x"",y",allowed,12,0.006\r\n`,
  );
});

it("does not let a spreadsheet run what a stranger sent as an origin", () => {
  const rows = [{ start, origin: "=HYPERLINK(1)", requests: 1, cost: 0 }];
  expect(usageCsv({ from: start, to: start, interval: "hour", rows }, ["origin"])).toContain(",'=HYPERLINK(1),");
});

import { expect, it } from "vitest";
import { parseOpenSearch } from "./open-search.ts";

it("a link from outside leads to a screen of a project and nowhere else", () => {
  for (const to of ["keys", "keys/new", "keys?status=deleted", "blocked?code=ORIGIN_NOT_ALLOWED&key=key_1"])
    expect(parseOpenSearch({ to })).toEqual({ to });
  for (const to of ["//evil.example", "../account", "javascript:alert(1)", "https://evil.example", "keys/../..", "", 1])
    expect([to, parseOpenSearch({ to })]).toEqual([to, {}]);
});

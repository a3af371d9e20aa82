import { expect, test } from "vitest";
import { EMPTY_DRAFT, explainInputOf } from "./explain-draft.ts";

test("an address is a URL, and a curl command is recognised as one", () => {
  expect(explainInputOf({ ...EMPTY_DRAFT, request: " /tiles/world/0/0/0.pbf?key=k \n" }, null)).toEqual({
    url: "/tiles/world/0/0/0.pbf?key=k",
  });
  const curl = "curl 'https://maps.example/tiles/world/0/0/0.pbf' \\\n  -H 'origin: https://shop.example'";
  expect(explainInputOf({ ...EMPTY_DRAFT, request: curl }, null)).toEqual({ curl });
  expect(explainInputOf({ ...EMPTY_DRAFT, request: "https://curl.example/" }, null)).toEqual({
    url: "https://curl.example/",
  });
});

test("only headers that are filled in are sent, and a blocked request takes the place of the address", () => {
  const draft = { ...EMPTY_DRAFT, request: "left over", origin: " https://shop.example ", ip: "192.0.2.7" };
  expect(explainInputOf(draft, "blk_abc")).toEqual({
    blocked: "blk_abc",
    headers: { Origin: "https://shop.example" },
    ip: "192.0.2.7",
  });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { withCredential } from "./with-credential.ts";

it("adds the credential to the query, or nothing when there is none", () => {
  expect(withCredential("https://a.example/x", "key=abc")).toBe("https://a.example/x?key=abc");
  expect(withCredential("https://a.example/x?y=1", "key=abc")).toBe("https://a.example/x?y=1&key=abc");
  expect(withCredential("https://a.example/x", "")).toBe("https://a.example/x");
});

it("keeps the placeholders of a URL template", () => {
  expect(withCredential("https://a.example/{z}/{x}/{y}.pbf", "key=abc")).toBe(
    "https://a.example/{z}/{x}/{y}.pbf?key=abc",
  );
});

it("lets nothing through that could end a URL, a header, a string or a tag", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii" }), (credential) => {
      const added = withCredential("u", `key=${credential}`).slice(2);
      expect(added).toMatch(/^[A-Za-z0-9*._+%=&-]*$/);
    }),
  );
});

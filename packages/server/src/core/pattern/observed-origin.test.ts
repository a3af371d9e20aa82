import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ObservedOrigin, observeOrigin } from "./observed-origin.ts";

const MISSING: ObservedOrigin = { kind: "missing" };

describe("what counts as missing", () => {
  test.each([
    ["neither header", undefined, undefined],
    ["Origin: null", "null", undefined],
    ["Origin: null beside a Referer, for a present Origin decides alone", "null", "https://shop.example/"],
    ["an empty Origin", "", "https://shop.example/"],
    ["an empty Referer", undefined, ""],
    ["a Referer on an own host", undefined, "https://maps.example/maps/streets/?key=x"],
    ["a Referer on an own host, in upper case", undefined, "https://MAPS.example/"],
    ["a Referer on an own host with its port", undefined, "http://maps.example:8080/x"],
    ["a Referer on an own host with the port that goes without saying", undefined, "https://tiles.example/"],
  ])("%s", (_, origin, referer) => {
    const ownHosts = ["maps.example", "maps.example:8080", "tiles.example:443"];
    expect(observeOrigin({ origin, referer, ownHosts })).toEqual(MISSING);
  });
});

test("an own host on another port, and an own host in Origin, are present", () => {
  const ownHosts = ["maps.example"];
  expect(observeOrigin({ origin: undefined, referer: "https://maps.example:8080/", ownHosts })).toMatchObject({
    port: 8080,
  });
  expect(observeOrigin({ origin: "https://maps.example", referer: undefined, ownHosts })).toMatchObject({
    host: "maps.example",
  });
});

test("a present Origin decides alone", () => {
  const origin = observeOrigin({ origin: "https://a.example", referer: "https://b.example/shop/", ownHosts: [] });
  expect(origin).toEqual({
    kind: "present",
    text: "https://a.example",
    scheme: "https",
    host: "a.example",
    port: 443,
    path: null,
  });
});

describe("a Referer", () => {
  test.each([
    ["https://shop.example/", "https://shop.example", "shop.example", 443, null],
    ["http://shop.example:8080/a/../b?x#y", "http://shop.example:8080", "shop.example", 8080, "/b"],
    ["https://shop.example/?x", "https://shop.example", "shop.example", 443, "/"],
    ["HTTPS://Shop.Example.:443/Ab", "https://shop.example", "shop.example", 443, "/Ab"],
    ["https://bücher.example/ü", "https://xn--bcher-kva.example", "xn--bcher-kva.example", 443, "/%C3%BC"],
    ["http://[2001:DB8::1]:8080/", "http://[2001:db8::1]:8080", "[2001:db8::1]", 8080, null],
  ])("%s is read as %s", (referer, text, host, port, path) => {
    expect(observeOrigin({ origin: undefined, referer, ownHosts: [] })).toMatchObject({ text, host, port, path });
  });
});

describe("what is present, shown, and matches nothing", () => {
  test.each([
    ["garbage", "(unreadable)"],
    ["https://", "(unreadable)"],
    ["https://user:secret@shop.example/", "(unreadable)"],
    ["https://shop.example\\@evil.net", "(unreadable)"],
    ["https://shop%2eexample", "(unreadable)"],
    ["https://shop\t.example", "(unreadable)"],
    ["https://shop.example/\tpage", "(unreadable)"],
    ["https://shop。example", "(unreadable)"],
    ["https://a.example, https://b.example", "(unreadable)"],
    [`https://${"a".repeat(300)}.example`, "(unreadable)"],
    ["capacitor://LOCALHOST", "capacitor://localhost"],
    ["chrome-extension://abcdef/page.html?secret", "chrome-extension://abcdef"],
    ["data:text/html,secret", "(unreadable)"],
  ])("%j is shown as %s", (referer, text) => {
    const observed = observeOrigin({ origin: undefined, referer, ownHosts: [] });
    expect(observed).toMatchObject({ kind: "present", text });
    if (observed.kind === "present") expect(["http", "https"]).not.toContain(observed.scheme);
  });
});

test("an Origin with a path was not written by a browser and cannot be read", () => {
  expect(observeOrigin({ origin: "https://shop.example/x", referer: undefined, ownHosts: [] })).toMatchObject({
    text: "(unreadable)",
  });
});

test("what is shown is short and holds no path, query, password or control character", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.string(),
        fc.string({ unit: "binary" }),
      ),
      (referer) => {
        const observed = observeOrigin({ origin: undefined, referer, ownHosts: [] });
        if (observed.kind === "missing") return;
        expect(observed.text).toMatch(/^(?:\(unreadable\)|[a-z][a-z0-9+.-]*:\/\/[^\s/?#@\\]{1,261})$/);
      },
    ),
  );
});

test("a host is always what the URL parser reads", () => {
  fc.assert(
    fc.property(fc.webUrl(), (referer) => {
      const observed = observeOrigin({ origin: undefined, referer, ownHosts: [] });
      const host = new URL(referer).hostname;
      if (observed.kind === "present" && observed.scheme !== "") expect(observed.host).toBe(host);
    }),
  );
});

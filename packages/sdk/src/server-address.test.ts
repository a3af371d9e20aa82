import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { credentialIn, ownAddress, withCredential } from "./server-address.ts";

const BASE = "https://maps.example.org";
const PAGE = "https://shop.example/page";
const WITH_KEY = { current: "lk_pub_new", isFormer: (credential: string) => credential === "old.jwt.text" };

describe("addresses of the server", () => {
  it.each([
    "https://maps.example.org/maps/streets/style.json",
    "https://MAPS.example.org:443/tiles/world/0/0/0.pbf",
    "//maps.example.org/fonts/x/0-255.pbf",
  ])("%s is one", (address) => {
    expect(ownAddress(address, BASE, PAGE)).not.toBeNull();
  });

  it.each([
    "https://maps.example.org.evil.example/tiles/world/0/0/0.pbf",
    "https://maps.example.org@evil.example/",
    "https://user:pass@maps.example.org/tiles/",
    "https://evil.example/https://maps.example.org/",
    "http://maps.example.org/tiles/world/0/0/0.pbf",
    "https://maps.example.org:8443/",
    "https://evil.example\\@maps.example.org/",
    "blob:https://maps.example.org/1234",
    "data:application/json,{}",
    "/own/data.geojson",
    "not a url://",
    "",
  ])("%s is none", (address) => {
    expect(ownAddress(address, BASE, PAGE)).toBeNull();
  });

  it("below a folder are those of the folder alone, and not those of a folder that begins alike", () => {
    const base = "https://example.org/maps-server";
    expect(ownAddress("https://example.org/maps-server/tiles/x", base, PAGE)).not.toBeNull();
    expect(ownAddress("https://example.org/maps-server-2/tiles/x", base, PAGE)).toBeNull();
    expect(ownAddress("https://example.org/maps-server/../other", base, PAGE)).toBeNull();
  });

  it("are the only ones that ever get the key, whatever is asked for", () => {
    const host = fc.oneof(fc.constant("maps.example.org"), fc.domain(), fc.constant("maps.example.org.evil.example"));
    const address = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc
        .tuple(fc.constantFrom("https:", "http:", "", "ftp:"), fc.constantFrom("//", "/", "\\\\"), host, fc.string())
        .map((parts) => parts.join("")),
      fc.string(),
    );
    fc.assert(
      fc.property(address, (text) => {
        const own = ownAddress(text, BASE, PAGE);
        if (own === null) return;
        expect(new URL(withCredential(own, WITH_KEY)).origin).toBe(BASE);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the key on an address", () => {
  const withKey = (path: string) => withCredential(new URL(path, BASE), WITH_KEY);

  it("is added behind what is there, before the fragment", () => {
    expect(withKey("/a?x=1#top")).toBe(`${BASE}/a?x=1&key=lk_pub_new#top`);
    expect(withKey("/a")).toBe(`${BASE}/a?key=lk_pub_new`);
  });

  it("leaves one that the page put there, so that a signed address stays as it was signed", () => {
    const signed = "/a?b=%20&key=lk_pub_own&signature=x";
    expect(withKey(signed)).toBe(`${BASE}${signed}`);
    expect(withKey("/a?access_token=other")).toBe(`${BASE}/a?access_token=other`);
  });

  it("takes the place of a former token of ours, and changes nothing else", () => {
    expect(withKey("/a?b=%20&key=old.jwt.text&c=1")).toBe(`${BASE}/a?b=%20&key=lk_pub_new&c=1`);
  });

  it("is read back as it was put there, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "binary" }), (current) => {
        expect(credentialIn(withCredential(new URL("/a", BASE), { ...WITH_KEY, current }))).toBe(current);
      }),
    );
  });
});

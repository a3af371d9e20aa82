import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCredential } from "./credential.ts";

const KEY = "lk_pub_abc";

describe("findCredential", () => {
  it.each(["key", "api_key", "access_token", "token"])("finds %s in the query and takes it out", (name) => {
    expect(findCredential(`a=1&${name}=${KEY}&b=2`, undefined)).toEqual({
      kind: "one",
      text: KEY,
      inUrl: true,
      ticket: "",
      query: "a=1&b=2",
      quotaUser: null,
    });
  });

  it("finds a header's value and leaves the query alone", () => {
    expect(findCredential("a=1", [KEY])).toEqual({
      kind: "one",
      text: KEY,
      inUrl: false,
      ticket: "",
      query: "a=1",
      quotaUser: null,
    });
  });

  it("takes the same credential twice for one, wherever it stands", () => {
    expect(findCredential(`key=${KEY}&token=${KEY}`, [KEY])).toEqual({
      kind: "one",
      text: KEY,
      inUrl: true,
      ticket: "",
      query: "",
      quotaUser: null,
    });
  });

  it.each([
    ["two parameters of one name", "key=a&key=b", undefined],
    ["two names", "key=a&token=b", undefined],
    ["query and header", "key=a", ["b"]],
    ["two headers", "", ["a", "b"]],
  ])("calls two different credentials ambiguous: %s", (_, query, headers) => {
    expect(findCredential(query, headers).kind).toBe("ambiguous");
  });

  it("compares names decoded, so that an encoded name is neither overlooked nor forwarded", () => {
    expect(findCredential(`k%65y=${KEY}`, undefined)).toEqual({
      kind: "one",
      text: KEY,
      inUrl: true,
      ticket: "",
      query: "",
      quotaUser: null,
    });
  });

  it("takes an empty value for no credential, and still does not forward its name", () => {
    expect(findCredential("key=&a=1", undefined)).toEqual({
      kind: "none",
      text: "",
      inUrl: false,
      ticket: "",
      query: "a=1",
      quotaUser: null,
    });
  });

  it("does not take a name that only resembles a credential's", () => {
    expect(findCredential("Key=a&keys=b&monkey=c", undefined)).toMatchObject({
      kind: "none",
      query: "Key=a&keys=b&monkey=c",
      quotaUser: null,
    });
  });

  it("takes the first quotaUser that says something out of the query, cut short, and no other parameter for it", () => {
    const found = findCredential(`a=1&quotaUser=&quot%61User=${"u".repeat(500)}&quotauser=b&quotaUser=c`, undefined);
    expect(found).toMatchObject({ query: "a=1&quotauser=b", quotaUser: "u".repeat(64) });
    expect(findCredential("quotaUser=ada%20b&key=k", undefined)).toMatchObject({
      kind: "one",
      quotaUser: "ada b",
      query: "",
    });
  });

  it("survives broken percent-encoding", () => {
    expect(findCredential("%zz=1&key=%e0%a4", undefined)).toMatchObject({
      kind: "one",
      text: "%e0%a4",
      query: "%zz=1",
      quotaUser: null,
    });
  });

  it("never leaves a credential in the query, and keeps everything else in order", () => {
    const plain = fc.stringMatching(/^[a-z]{1,3}=[a-z0-9]{0,3}$/).filter((text) => !/^(?:key|token)=/.test(text));
    const secret = fc.constantFrom("key=SECRET", "token=SECRET", "api%5Fkey=SECRET", "access_token=SECRET");
    fc.assert(
      fc.property(fc.array(fc.oneof(plain, secret)), (parts) => {
        const found = findCredential(parts.join("&"), undefined);
        expect(found.query).toBe(parts.filter((part) => !part.includes("SECRET")).join("&"));
      }),
    );
  });

  it("never throws, whatever the query", () => {
    fc.assert(fc.property(fc.string(), (query) => void findCredential(query, undefined)));
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import { createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import type { SigningKey } from "#app/ports/signing-key-store.ts";
import { identifySigned } from "#app/tokens/identify-signed.ts";
import { decide } from "#core/decide.ts";
import type { ProjectId, SigningKeyId } from "#core/ids.ts";
import type { KeyValue } from "#core/key-format.ts";
import { readIp } from "#core/pattern/ip-address.ts";
import { observeOrigin } from "#core/pattern/observed-origin.ts";
import { findCredential } from "./credential.ts";
import { identify } from "./identify.ts";
import { KeyCache } from "./key-cache.ts";
import { sampleProject } from "./sample-key.fixture.ts";

const PATH = "/apple/api/v1/snapshot";
const NOW_MS = Date.UTC(2026, 4, 20);
const LATER = NOW_MS / 1000 + 60;
const PROJECT = "prj_0000000000000001" as ProjectId;
const KID = "7K3QX0ZP9A" as SigningKeyId;
const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const USUAL = `center=apple+park&z=12&teamId=${PROJECT}&keyId=${KID}`;

let kept: SigningKey;
let signed: KeyCache<string>;

beforeEach(() => {
  kept = {
    id: KID,
    projectId: PROJECT,
    name: "Shop server",
    kind: "made",
    publicKey: createPublicKey(privateKey).export({ type: "spki", format: "pem" }).toString(),
    createdAtMs: 0,
    createdBy: "test",
    revokedAtMs: null,
  };
  const signingKeys = { find: async (id: string) => (id === kept.id ? kept : null) };
  const ctx = { store: { signingKeys } } as unknown as Parameters<typeof identifySigned>[0];
  const services = new Map([["static", { enabled: true, quotaPerDay: null, quotaPerMonth: null, ratePerUser: null }]]);
  const project = sampleProject({ id: PROJECT, services });
  signed = new KeyCache({ find: (text) => identifySigned(ctx, text), findProjectRules: () => project }, 10);
});

function signedUrl(query: string, form: "ieee-p1363" | "der" = "ieee-p1363"): string {
  const url = `${PATH}?${query}`;
  const signature = sign("sha256", Buffer.from(url), { key: privateKey, dsaEncoding: form });
  return `${url}&signature=${signature.toString("base64url")}`;
}

/** How the gate decides a request for a static image; `allowed`, or the code of the refusal. */
async function outcome(url: string, headers: { origin?: string; referer?: string } = {}): Promise<string> {
  const ip = readIp("192.0.2.7");
  if (ip === null) throw new Error("unreadable address");
  const route = { service: "static", resource: null, respond: () => Promise.reject(new Error("not asked")) };
  const found = findCredential(url.slice(url.indexOf("?") + 1), undefined);
  const caller = { ip, baseUrl: "http://maps.example", ownHosts: [] };
  const keys = new KeyCache<KeyValue>({ find: () => null, findProjectRules: () => null }, 1);
  const credential = await identify({ url, route, found, caller }, { keys, signed, keyless: null });
  const origin = observeOrigin({ origin: headers.origin, referer: headers.referer, ownHosts: [] });
  const facts = {
    nowMs: NOW_MS,
    credential,
    service: "static",
    resource: null,
    origin,
    userAgent: "",
    ip,
    quotaUser: null,
  };
  const decision = decide(facts);
  return decision.kind === "admit" ? "allowed" : decision.code;
}

describe("an address of a static image, signed as for Apple's Web Snapshots", () => {
  test("is admitted, and known by its signing key", async () => {
    const url = signedUrl(USUAL);
    expect(await outcome(url)).toBe("allowed");
    expect(signed.peek(url)?.key.id).toBe(`sig_${KID}`);
  });

  test("ends when it says", async () => {
    expect(await outcome(signedUrl(`${USUAL}&expires=${LATER}`))).toBe("allowed");
    expect(await outcome(signedUrl(`${USUAL}&expires=${NOW_MS / 1000}`))).toBe("SIGNATURE_EXPIRED");
    expect(await outcome(signedUrl(`${USUAL}&expires=tomorrow`))).toBe("SIGNATURE_INVALID");
  });

  test("keeps to the website that it names as referer", async () => {
    const url = signedUrl(`${USUAL}&referer=${encodeURIComponent("https://shop.example/cart")}`);
    expect(await outcome(url, { referer: "https://shop.example/" })).toBe("allowed");
    expect(await outcome(url, { referer: "https://evil.example/" })).toBe("ORIGIN_NOT_ALLOWED");
    expect(await outcome(url)).toBe("ORIGIN_MISSING");
  });

  test("is refused in DER form", async () => {
    expect(await outcome(signedUrl(USUAL, "der"))).toBe("SIGNATURE_INVALID");
  });

  test.each([
    ["a parameter was added", (url: string) => url.replace("&signature", "&z=1&signature")],
    ["a parameter was changed", (url: string) => url.replace("z=12", "z=13")],
    ["parameters were moved", (url: string) => url.replace("center=apple+park&z=12", "z=12&center=apple+park")],
    ["the signature is not last", (url: string) => `${url}&z=1`],
    ["the signature comes twice", (url: string) => `${url}&signature=${"A".repeat(86)}`],
    ["another path was asked for", (url: string) => url.replace("/snapshot", "/other")],
    ["the team is another", (url: string) => url.replace(PROJECT, "prj_0000000000000002")],
    ["the key is another", (url: string) => url.replace(KID, "AAAAAAAAAA")],
    ["the key's id is a condition", (url: string) => url.replace(KID, "'%20OR%20'1'='1")],
    ["it is not base64url", (url: string) => `${url.slice(0, -4)}!!!!`],
  ])("is refused when %s", async (_what, change) => {
    expect(await outcome(change(signedUrl(USUAL)))).toBe("SIGNATURE_INVALID");
  });

  test.each(["teamId", "keyId", "expires", "referer"])("is refused when it was signed with %s twice", async (name) => {
    expect(await outcome(signedUrl(`${USUAL}&${name}=1&${name}=1`))).toBe("SIGNATURE_INVALID");
  });

  test("of another project, a revoked key, or the server's own key is refused", async () => {
    const url = signedUrl(USUAL);
    for (const change of [
      { projectId: "prj_0000000000000002" as ProjectId },
      { revokedAtMs: 1 },
      { kind: "managed" as const },
    ]) {
      const before = kept;
      kept = { ...kept, ...change };
      expect(await outcome(url)).toBe("SIGNATURE_INVALID");
      kept = before;
      signed.forget({ kind: "signing-key", signingKeyId: KID });
    }
    expect(await outcome(url)).toBe("allowed");
    kept = { ...kept, revokedAtMs: 1 };
    signed.forget({ kind: "signing-key", signingKeyId: KID });
    expect(await outcome(url)).toBe("SIGNATURE_INVALID");
  });
});

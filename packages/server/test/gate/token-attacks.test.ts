import { createHmac } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { makeProject } from "./made.ts";
import { makeSigner, makeToken, nowSeconds } from "./made-signing.ts";
import { onEveryRecord } from "./on-every-record.ts";
import { base64url, es256, jwt, keyPair, rawJwt } from "./sign.ts";

const TILE = "/tiles/world/0/0/0.pbf";
const ORDER_OF_P256 = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

type Project = Awaited<ReturnType<typeof makeProject>>;
type Signer = Awaited<ReturnType<typeof makeSigner>>;

onEveryRecord((server) => {
  let project: Project;
  let signer: Signer;
  let claims: { iss: string; iat: number; exp: number };

  const said = async (token: string) => (await server().ask(TILE, { Authorization: `Bearer ${token}` })).code;
  const refused = async (token: string) => {
    expect(await said(token)).toBe("TOKEN_INVALID");
    // And again: what was once refused is not remembered as something else.
    expect((await server().ask(`${TILE}?token=${encodeURIComponent(token)}`)).code).toBe("TOKEN_INVALID");
  };

  beforeAll(async () => {
    project = await makeProject(server());
    signer = await makeSigner(server(), project);
    claims = { iss: project.id, iat: nowSeconds(), exp: nowSeconds() + 3_600 };
    expect(await said(jwt(signer, claims))).toBeNull();
  });

  describe("another algorithm is refused", () => {
    test.each(["none", "None", "nOnE", ""])("alg %j, with and without a signature", async (alg) => {
      const unsigned = `${base64url(JSON.stringify({ alg, kid: signer.kid, typ: "JWT" }))}.${base64url(JSON.stringify(claims))}.`;
      await refused(unsigned);
      await refused(jwt(signer, claims, { alg }));
    });

    test("HS256 with the public key for a secret, in every spelling of it", async () => {
      const { publicKey } = signer;
      const der = Buffer.from(publicKey.replaceAll(/-----[^-]+-----|\s/g, ""), "base64");
      for (const secret of [publicKey, publicKey.trim(), der, publicKey.replaceAll("\n", "\r\n")]) {
        const signed = `${base64url(JSON.stringify({ alg: "HS256", kid: signer.kid, typ: "JWT" }))}.${base64url(JSON.stringify(claims))}`;
        const signature = createHmac("sha256", secret).update(signed).digest();
        await refused(`${signed}.${signature.toString("base64url")}`);
        // As long as an ES256 signature.
        await refused(`${signed}.${Buffer.concat([signature, signature]).toString("base64url")}`);
      }
    });

    test.each(["ES384", "ES512", "ES256K", "RS256", "PS256", "EdDSA", "es256", "ES256 "])("%s", async (alg) => {
      await refused(jwt(signer, claims, { alg }));
    });

    test("another curve, and such a key is not even taken in", async () => {
      for (const curve of ["P-384", "P-521", "secp256k1"]) {
        const { privateKey, publicKey } = keyPair(curve);
        await refused(jwt({ kid: signer.kid, privateKey }, claims, { alg: curve === "P-384" ? "ES384" : "ES256" }));
        const answer = await server().call("POST", `${project.path}/signing-keys`, { name: "Other", publicKey });
        expect(answer).toMatchObject({ status: 400, body: { field: "publicKey" } });
      }
    });
  });

  describe("another key is refused", () => {
    test.each([
      ["unknown", "AAAAAAAAAA"],
      ["empty", ""],
      ["a path", "../../../../dev/null"],
      ["a condition", "' OR '1'='1"],
      ["a statement", "x'; DROP TABLE signing_keys; --"],
      ["with a zero", "7K3QX0ZP9A\u0000"],
      ["very long", "A".repeat(2_000)],
      ["an id of another kind", "key_0000000000000000"],
    ])("a kid that is %s", async (_what, kid) => {
      await refused(jwt({ kid, privateKey: signer.privateKey }, claims));
    });

    test.each([[null], [7], [["7K3QX0ZP9A"]], [{ $ne: "" }], [true]])("the kid %j, which is no text", async (kid) => {
      await refused(jwt(signer, claims, { kid }));
    });

    test("a key that the token brings along, or points to", async () => {
      const own = keyPair();
      const jwk = own.privateKey.export({ format: "jwk" });
      for (const brought of [
        { jwk },
        { jku: "http://127.0.0.1:1/keys" },
        { x5u: "http://127.0.0.1:1/" },
        { x5c: ["AA=="] },
      ]) {
        await refused(jwt({ kid: signer.kid, privateKey: own.privateKey }, claims, brought));
        await refused(jwt(signer, claims, brought));
      }
    });

    test("another project's key, whichever project the token names", async () => {
      const other = await makeProject(server());
      const theirs = await makeSigner(server(), other);
      await refused(jwt(theirs, claims));
      await refused(jwt({ kid: signer.kid, privateKey: theirs.privateKey }, claims));
      await refused(jwt(signer, { ...claims, iss: other.id }));
      expect(await said(jwt(theirs, { ...claims, iss: other.id }))).toBeNull();
    });

    test("a private key is not taken for a public one", async () => {
      const jwk = keyPair().privateKey.export({ format: "jwk" });
      const symmetric = { kty: "oct", k: "AAAA" };
      for (const publicKey of [signer.privateKey, jwk, JSON.stringify(jwk), symmetric, "nonsense", "", {}]) {
        const answer = await server().call("POST", `${project.path}/signing-keys`, { name: "Mine", publicKey });
        expect(answer).toMatchObject({ status: 400, body: { code: "INVALID_INPUT", field: "publicKey" } });
      }
    });
  });

  describe("what is not quite a token is refused", () => {
    test("critical extensions", async () => {
      await refused(jwt(signer, claims, { crit: ["exp"] }));
      await refused(jwt(signer, claims, { crit: [] }));
      await refused(jwt(signer, claims, { crit: ["b64"], b64: false }));
    });

    test("members that come twice, in header and claims, plain and escaped", async () => {
      const header = `{"alg":"ES256","kid":"${signer.kid}"}`;
      for (const twice of [
        `{"iss":"prj_0000000000000000","iss":"${project.id}","iat":${claims.iat}}`,
        `{"iss":"${project.id}","iat":${claims.iat},"exp":1,"exp":${claims.exp}}`,
        `{"iss":"${project.id}","iat":${claims.iat},"scope":["geocoding"],"sc\\u006fpe":["maps"]}`,
        `{"iss":"${project.id}","iat":${claims.iat},"x":{"a":1,"a":2}}`,
      ])
        await refused(rawJwt(signer, twice, header));
      await refused(rawJwt(signer, JSON.stringify(claims), `{"alg":"none","kid":"${signer.kid}","alg":"ES256"}`));
    });

    test.each([
      ["an issuer", { iss: undefined }],
      ["a time of issue", { iat: undefined }],
      ["times as numbers", { iat: "1700000000" }],
      ["times in seconds", { iat: Date.now() }],
      ["an end that is a number", { exp: null }],
      ["websites that can be read", { origin: ["*.com"] }],
      ["a website where there is a list", { origin: [] }],
      ["a website where there is a text", { origin: " , " }],
      ["a service where there is a list", { scope: [] }],
      ["a scope of texts", { scope: [1] }],
    ])("a token needs %s", async (_what, different) => {
      await refused(jwt(signer, { ...claims, ...different }));
    });

    test("4 kB and more", async () => {
      const room = 4_096 - jwt(signer, { ...claims, pad: "" }).length;
      expect(await said(jwt(signer, { ...claims, pad: "x".repeat(Math.floor((room * 3) / 4) - 3) }))).toBeNull();
      for (const length of [4_096, 6_000])
        expect(await said(jwt(signer, { ...claims, pad: "x".repeat(length) }))).toBe("TOKEN_INVALID");
    });

    test("base64url that is not written in its one way", async () => {
      const token = jwt(signer, claims);
      const [header = "", body = "", signature = ""] = token.split(".");
      for (const other of [
        `${header}=.${body}.${signature}`,
        `${header}.${body}==.${signature}`,
        `${header}.${body}.${signature}=`,
        `${header}.${body}.${signature.slice(0, -1)}`,
        `${header}.${body}.`,
        `${header}.${body}.${signature}.`,
        `${header}.${body}.${signature}.${signature}`,
        `${header}..${signature}`,
        `.${body}.${signature}`,
        `${header}.${body}.${spareBits(signature)}`,
        `${header}.${body}.*${signature.slice(1)}`,
        `${header}.${base64url("not JSON")}.${signature}`,
        `${header}.${base64url("[]")}.${signature}`,
        `${header}.${Buffer.from([0x7b, 0xff, 0x7d]).toString("base64url")}.${signature}`,
      ])
        expect(await said(other), other.slice(0, 40)).toBe("TOKEN_INVALID");
    });

    test("a signature in DER form, or of other claims", async () => {
      const token = jwt(signer, claims);
      const signed = token.slice(0, token.lastIndexOf("."));
      await refused(`${signed}.${es256(signed, signer.privateKey, "der").toString("base64url")}`);
      await refused(`${signed}.${Buffer.alloc(64).toString("base64url")}`);
      const [, , signature = ""] = jwt(signer, { ...claims, exp: claims.exp + 1 }).split(".");
      await refused(`${signed}.${signature}`);
    });
  });

  test("a signature's other half is the same token, and ends with it", async () => {
    const { value, path } = await makeToken(server(), project);
    const at = value.lastIndexOf(".");
    const bytes = Buffer.from(value.slice(at + 1), "base64url");
    const high = ORDER_OF_P256 - BigInt(`0x${bytes.toString("hex", 32)}`);
    const other = Buffer.concat([bytes.subarray(0, 32), Buffer.from(high.toString(16).padStart(64, "0"), "hex")]);
    const malleated = `${value.slice(0, at)}.${other.toString("base64url")}`;
    expect([await said(value), await said(malleated)]).toEqual([null, null]);
    await server().api("POST", `${path}/revoke`);
    expect([await said(value), await said(malleated)]).toEqual(["KEY_REVOKED", "KEY_REVOKED"]);
  });

  test("a token in the name of one that is made here needs its record", async () => {
    const { value } = await makeToken(server(), project, { type: "embed" });
    const [header = "", body = ""] = value.split(".");
    const mine: unknown = JSON.parse(Buffer.from(body, "base64url").toString());
    const wider = base64url(JSON.stringify(Object.assign({}, mine, { scope: ["maps"] })));
    await refused(`${header}.${wider}.${value.slice(value.lastIndexOf(".") + 1)}`);
    // The customer's own key may not borrow an id: it counts under the key.
    const borrowed = jwt(signer, { ...claims, jti: "tok_0000000000000000", parent: "tok_0000000000000000" });
    expect(await said(borrowed)).toBeNull();
  });

  test("a token and a key in one request are two credentials", async () => {
    const token = jwt(signer, claims);
    const answer = await server().ask(`${TILE}?key=${project.defaultKey.value}&token=${token}`);
    expect(answer.code).toBe("KEY_AMBIGUOUS");
  });
});

/** The same bytes in a spelling that a lax reader takes: the last character's unused bits set. */
function spareBits(text: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const last = alphabet.indexOf(text.slice(-1));
  return text.slice(0, -1) + (alphabet[last | 1] ?? "");
}

import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { makeProject } from "./made.ts";
import { makeSigner, makeToken, nowSeconds, useOf } from "./made-signing.ts";
import { onEveryRecord } from "./on-every-record.ts";
import { jwt } from "./sign.ts";

const TILE = "/tiles/world/0/0/0.pbf";
const SHOP = { Origin: "https://shop.example" };
const EVIL = { Origin: "https://evil.example" };
const AccessToken = z.object({ accessToken: z.string(), expiresInSeconds: z.number() });
const Claims = z.object({ iss: z.string(), iat: z.number(), exp: z.number() });

onEveryRecord((server) => {
  let project: Awaited<ReturnType<typeof makeProject>>;
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
  const code = async (token: string, headers = {}) => (await server().ask(TILE, { ...bearer(token), ...headers })).code;
  const exchange = (token: string) => server().open("POST", "/token", bearer(token));
  const accessOf = async (token: string) => AccessToken.parse((await exchange(token)).body).accessToken;

  beforeAll(async () => {
    project = await makeProject(server());
  });

  test("a token is exchanged for an access token of 30 minutes, with the same project, services and websites", async () => {
    const token = await makeToken(server(), project, { domains: "shop.example", validity: 30 });
    const answer = await exchange(token.value);
    expect(answer).toMatchObject({ status: 200, body: { expiresInSeconds: 1800 } });
    const { accessToken } = AccessToken.parse(answer.body);
    const { iss, iat, exp } = claimsOf(accessToken);
    expect([iss, exp - iat]).toEqual([project.id, 1800]);
    expect(await code(accessToken, SHOP)).toBeNull();
    expect(await code(accessToken, EVIL)).toBe("ORIGIN_NOT_ALLOWED");
    expect((await useOf(server(), project)).get(`${token.id} allowed`)).toBe(1);
    const embed = await makeToken(server(), project, { type: "embed" });
    expect(await code(await accessOf(embed.value))).toBe("SERVICE_NOT_ALLOWED");
  });

  test("a token that a customer's server signed is exchanged as well", async () => {
    const signer = await makeSigner(server(), project);
    const claims = { iss: project.id, iat: nowSeconds(), exp: nowSeconds() + 60, origin: ["shop.example"] };
    const accessToken = await accessOf(jwt(signer, { ...claims, scope: ["maps"] }));
    expect(await code(accessToken, SHOP)).toBeNull();
    expect(await code(accessToken, EVIL)).toBe("ORIGIN_NOT_ALLOWED");
    expect((await useOf(server(), project)).get(`sig_${signer.kid} allowed`)).toBe(1);
    expect(await code(await accessOf(jwt(signer, { ...claims, scope: ["places"] })), SHOP)).toBe("SERVICE_NOT_ALLOWED");
    await server().api("POST", `${signer.path}/revoke`);
    expect(await code(accessToken, SHOP)).toBe("TOKEN_INVALID");
  });

  test("an access token ends with the token it came from, on the next request", async () => {
    const token = await makeToken(server(), project);
    const accessToken = await accessOf(token.value);
    expect(await code(accessToken)).toBeNull();
    await server().api("POST", `${token.path}/revoke`);
    expect(await code(accessToken)).toBe("KEY_REVOKED");
    expect((await exchange(token.value)).status).toBe(401);
  });

  test("all tokens end with the key that the server signs with, and the next is signed with another", async () => {
    const own = await makeProject(server());
    const token = await makeToken(server(), own);
    const accessToken = await accessOf(token.value);
    const { items } = z
      .object({ items: z.array(z.object({ id: z.string(), kind: z.string() })) })
      .parse(await server().api("GET", `${own.path}/signing-keys`));
    expect(items).toMatchObject([{ kind: "managed" }]);
    await server().api("POST", `${own.path}/signing-keys/${items[0]?.id}/revoke`);
    expect([await code(token.value), await code(accessToken)]).toEqual(["TOKEN_INVALID", "TOKEN_INVALID"]);
    expect(await code((await makeToken(server(), own)).value)).toBeNull();
  });

  test("nothing else is exchanged, and why is said", async () => {
    const token = await makeToken(server(), project);
    const signer = await makeSigner(server(), project);
    const suspended = await makeProject(server());
    const late = await makeToken(server(), suspended);
    await server().api("PATCH", suspended.path, { suspended: true });
    for (const text of [
      await accessOf(token.value),
      project.defaultKey.value,
      `${token.value}x`,
      jwt(signer, { iss: project.id, iat: nowSeconds() - 600, exp: nowSeconds() - 300 }),
      jwt(signer, { iss: project.id, iat: nowSeconds() + 600 }),
      late.value,
      "x",
    ]) {
      const answer = await exchange(text);
      expect(answer).toMatchObject({ status: 401, body: { code: "UNAUTHENTICATED", detail: expect.any(String) } });
    }
    expect((await server().open("POST", "/token", {})).status).toBe(401);
    expect(await code(late.value)).toBe("PROJECT_SUSPENDED");
  });
});

function claimsOf(token: string) {
  return Claims.parse(JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()));
}

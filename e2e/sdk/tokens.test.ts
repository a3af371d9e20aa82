import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jwt, type Signer } from "../../packages/server/test/gate/sign.ts";
import { coloursOf } from "../colours-of.ts";
import { skipWithoutBrowser } from "../launch-browser.ts";
import { type OpenPage, openSdkWorld, type SdkWorld } from "./sdk-world.ts";

const MAP = `
  window.calls = 0;
  latchkey.init({
    authorizationCallback: async (done) => {
      window.calls += 1;
      done(await window.mint(window.calls));
    },
  });
  window.map = new latchkey.Map({ container: "map", style: "streets", center: [10, 30], zoom: 2, fadeDuration: 0 });
  map.on("idle", () => (window.painted = true));`;

describe.skipIf(skipWithoutBrowser)("tokens of a customer's server", () => {
  let world: SdkWorld;
  let signer: Signer;

  beforeAll(async () => {
    world = await openSdkWorld();
    const { id, privateKey } = await world.server.api<{ id: string; privateKey: string }>(
      "POST",
      `${world.project}/signing-keys`,
      { name: "Shop server" },
    );
    signer = { kid: id, privateKey };
  });
  afterAll(async () => {
    await world?.[Symbol.asyncDispose]();
  });

  /** A token that is good until some seconds from now. */
  function token(seconds: number, ageSeconds = 0): string {
    const now = Math.floor(Date.now() / 1_000);
    return jwt(signer, { iss: world.projectId, iat: now - ageSeconds, exp: now + seconds, origin: world.site.origin });
  }

  async function openMap(mint: (call: number) => string | Promise<string>): Promise<OpenPage> {
    return world.open(MAP, {}, (page) => page.exposeFunction("mint", mint));
  }

  it("paint a map, asked for once although many things need one", async () => {
    const first = token(1_800);
    const { page, asked } = await openMap(() => first);
    await page.waitForFunction("window.painted === true");
    expect(await coloursOf(page)).toBeGreaterThan(20);
    await page.evaluate("Promise.all([latchkey.geocode('montevideo'), latchkey.search('monte')])");
    expect(await page.evaluate("calls")).toBe(1);
    const tile = asked.find(({ pathname }) => pathname.startsWith("/tiles/world/2/"));
    expect(tile?.searchParams.get("key")).toBe(first);
    expect(await page.evaluate("events")).toEqual([{ type: "configuration-change", status: "Initialized" }]);
    await page.context().close();
  });

  it("are replaced before they end, and requests carry the new one, also where the style names the old", async () => {
    const second = token(1_800);
    const { page, asked } = await openMap((call) => (call === 1 ? token(4) : second));
    await page.waitForFunction("window.painted === true");
    await page.waitForFunction("events.some(({ status }) => status === 'Refreshed')");
    const before = asked.length;
    await page.evaluate("map.maplibre.jumpTo({ center: [-70, -20], zoom: 4 })");
    await page.waitForFunction("map.maplibre.areTilesLoaded()");
    const tiles = asked.slice(before).filter(({ pathname }) => pathname.startsWith("/tiles/world/4/"));
    expect(tiles.length).toBeGreaterThan(0);
    expect(tiles.map(({ searchParams }) => searchParams.get("key"))).toEqual(tiles.map(() => second));
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.context().close();
  });

  it("are renewed once when the server calls one expired, and the map never shows it", async () => {
    const { page } = await openMap((call) => (call === 1 ? token(-120, 600) : token(1_800)));
    await page.waitForFunction("window.painted === true");
    expect(await page.evaluate("calls")).toBe(2);
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.context().close();
  });

  it("that are all expired end with a notice, not in a loop; calls are refused with what the server said", async () => {
    const { page } = await openMap(() => token(-120, 600));
    await page.getByRole("alert").getByText("Token expired").waitFor();
    const calls = Number(await page.evaluate("calls"));
    expect(calls).toBeLessThanOrEqual(3);
    const refused = await page.evaluate(
      "latchkey.geocode('montevideo').catch(({ code, status, requestId }) => ({ code, status, requestId }))",
    );
    expect(refused).toEqual({ code: "TOKEN_EXPIRED", status: 401, requestId: expect.stringMatching(/^req_/) });
    expect(await page.evaluate("calls")).toBe(calls + 1);
    expect(await page.evaluate("events")).toContainEqual({
      type: "error",
      status: "Unauthorized",
      code: "TOKEN_EXPIRED",
    });
    await page.context().close();
  });

  it("that come late are waited for, and then the map is there", async () => {
    let hand: (token: string) => void = () => {};
    const { page } = await openMap(() => new Promise((resolve) => (hand = resolve)));
    await page.waitForFunction("calls === 1");
    hand(token(1_800));
    await page.waitForFunction("window.painted === true");
    await page.context().close();
  });
});

import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServiceRequest, ServiceResponse } from "#app/ports/service-door.ts";
import { SMALL_ARCHIVE } from "./archive/tile-archive.contract.ts";
import { writeMbtiles } from "./archive/write-mbtiles.cases.ts";
import { writePmtiles } from "./archive/write-pmtiles.cases.ts";
import type { MapService } from "./map-service.ts";
import { openMaps } from "./open-maps.ts";
import { SMALL_STYLE, writeSmallAtlas } from "./write-small-atlas.cases.ts";
import type { SmallPlaces } from "./write-small-atlas.cases.ts";

const request: ServiceRequest = {
  query: "",
  baseUrl: "https://maps.example.org",
  credentialQuery: "key=lk_pub_abc",
  origins: [],
  ticketQuery: "",
};

let places: SmallPlaces;
let maps: MapService;
const problems: string[] = [];

beforeAll(async () => {
  places = await writeSmallAtlas();
  const onProblem = (text: string) => void problems.push(text);
  maps = await openMaps({ ...places, configuredTilesets: [], onProblem, refreshEveryMs: 3_600_000 });
});

afterAll(async () => {
  await maps.close();
  await rm(places.root, { recursive: true });
});

async function get(path: string, changed: Partial<ServiceRequest> = {}): Promise<ServiceResponse> {
  const response = await maps.door.match(path)?.respond({ ...request, ...changed });
  if (!response) throw new Error(`${path} is nobody's`);
  return response;
}

function textOf({ body, encoding }: ServiceResponse): string {
  const bytes = body ?? Buffer.alloc(0);
  return (encoding === "gzip" ? gunzipSync(bytes) : bytes).toString();
}

/** New files are taken up at the second look that finds them unchanged. */
async function lookTwice(): Promise<void> {
  await maps.refresh();
  await maps.refresh();
}

describe("the door of the maps", () => {
  it("never throws and never matches a way up or an escaped slash, whatever the path", () => {
    const words =
      "tiles maps fonts world streets style.json tiles.json 0 1 0.pbf 0-255.pbf sprite.png Noto%20Sans".split(" ");
    const tricks = ["..", ".", "%2e%2e", "%2f", "%2F", "%5c", "%", "%00", "\\", ""];
    const piece = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...tricks));
    const joined = fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join("/")}`);
    const tile = fc.array(piece, { maxLength: 3 }).map((pieces) => `/tiles/world/0/0/0.pbf${pieces.join("/")}`);
    const glued = fc.array(fc.oneof(piece, fc.constant("/")), { maxLength: 10 }).map((pieces) => `/${pieces.join("")}`);
    fc.assert(
      fc.property(fc.oneof(joined, glued, tile, fc.string({ unit: "binary-ascii" })), (path) => {
        const route = maps.door.match(path);
        if (/\.\.|%2f|%2e%2e|%5c|\\|%00/i.test(path)) expect([path, route]).toEqual([path, null]);
      }),
      { numRuns: 2_000, examples: [["/maps/tiles/../tiles/sprite.png"], ["/maps/streets/0/0/%2e%2e.png"]] },
    );
  });

  it("answers every path that it takes with a status, and never throws", async () => {
    const rest = fc.stringMatching(/^[a-z0-9./@-]{0,16}$/);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("/tiles/world/", "/maps/streets", "/fonts/A/"), rest, async (start, end) => {
        const response = await maps.door.match(start + end)?.respond(request);
        if (response) expect([200, 204, 308, 400, 404]).toContain(response.status);
      }),
    );
  });

  it("says which style or tileset is asked for, and what else admits it", () => {
    const resource = (path: string) => maps.door.match(path)?.resource;
    expect(resource("/tiles/world/0/0/0.pbf")).toEqual({ id: "world", admittedBy: ["world", "streets"] });
    expect(resource("/tiles/world/tiles.json")).toEqual({ id: "world", admittedBy: ["world", "streets"] });
    for (const end of ["", "/", "/style.json", "/sprite.json", "/sprite@2x.png"]) {
      expect(resource(`/maps/streets${end}`)).toEqual({ id: "streets", admittedBy: ["streets"] });
    }
    expect(resource("/fonts/Arial/0-255.pbf")).toBeNull();
    expect(maps.door.match("/tiles/world/0/0/0.pbf")?.service).toBe("maps");
  });

  it("leaves to others what is theirs", () => {
    const paths = [
      "/",
      "/tiles",
      "/tiles/",
      "/tiles/world",
      "/maps/",
      "/maps/streets/statics/0,0,1/10x10.gif",
      "/fonts/",
      "/console/",
    ];
    for (const path of paths) expect([path, maps.door.match(path)]).toEqual([path, null]);
  });

  it("tells an admitted request what there is instead of an unknown name", async () => {
    expect(JSON.parse(textOf(await get("/maps/strets/style.json")))).toEqual({
      type: "about:blank",
      title: "Not Found",
      status: 404,
      detail: "There is no style `strets`. This server has: streets.",
      code: "NOT_FOUND",
    });
    expect(textOf(await get("/tiles/wold/0/0/0.pbf"))).toContain("There is no tileset `wold`. This server has: world.");
    expect(maps.door.match("/tiles/wold/0/0/0.pbf")?.resource).toEqual({ id: "wold", admittedBy: ["wold"] });
  });
});

describe("the map service", () => {
  it("lists its styles and tilesets", () => {
    expect(maps.styles).toEqual([{ id: "streets", name: "Streets <1>", tilesets: ["world"] }]);
    expect(maps.tilesets).toMatchObject([{ id: "world", name: "Small", kind: "vector", minZoom: 0, maxZoom: 2 }]);
    expect(problems).toEqual([]);
  });

  it("serves tiles as they are stored", async () => {
    expect(await get("/tiles/world/0/0/0.pbf")).toMatchObject({
      status: 200,
      encoding: "gzip",
      body: gzipSync("whole world"),
    });
    expect(await get("/tiles/world/2/0/0.pbf")).toMatchObject({ status: 204 });
    expect(await get("/tiles/world/3/0/0.pbf")).toMatchObject({ status: 404 });
    expect(await get("/tiles/world/1/2/0.pbf")).toMatchObject({ status: 400 });
    expect(await get("/tiles/world/x")).toMatchObject({ status: 400 });
    expect(await get("/tiles/world/0/0/0.png")).toMatchObject({ status: 404 });
    expect(await get("/tiles/world/0/0/0.mvt")).toBe(await get("/tiles/world/0/0/0.pbf"));
  });

  it("serves a style whose key leads on to everything it needs", async () => {
    const style = JSON.parse(textOf(await get("/maps/streets/style.json")));
    const { pathname, searchParams } = new URL(style.sources.world.url);
    const tileJson = JSON.parse(textOf(await get(pathname, { credentialQuery: searchParams.toString() })));
    const tile = new URL(tileJson.tiles[0].replace("{z}/{x}/{y}", "0/0/0"));
    expect(await get(tile.pathname)).toMatchObject({ status: 200 });
    expect(tile.search).toBe("?key=lk_pub_abc");
    const sprite = new URL(style.sprite);
    expect(await get(`${sprite.pathname}@2x.png`)).toMatchObject({ status: 200, body: Buffer.from("image") });
    expect(await get(`${sprite.pathname}%402x.png`)).toMatchObject({ status: 200 });
    const glyphs = new URL(style.glyphs.replace("{fontstack}", "Noto Sans Regular").replace("{range}", "0-255"));
    expect(textOf(await get(glyphs.pathname))).toBe("latin");
  });

  it("renders a document once for all who ask with the same key, and apart for every other", async () => {
    const first = await get("/maps/streets/style.json");
    expect(await get("/maps/streets/style.json")).toBe(first);
    expect(await get("/maps/streets/style.json", { credentialQuery: "key=other" })).not.toBe(first);
    expect(await get("/maps/streets/style.json", { baseUrl: "https://other.example" })).not.toBe(first);
    expect(first).toMatchObject({ cacheControl: "private, no-cache", contentType: "application/json" });
  });

  it("shows a style in a page that holds no key", async () => {
    const page = await get("/maps/streets/");
    expect(page).toMatchObject({ status: 200, contentType: "text/html; charset=utf-8" });
    expect(textOf(page)).toContain("<title>Streets &#60;1&#62;</title>");
    expect(textOf(page)).not.toContain("lk_pub_abc");
    const [script = ""] = /\/viewer\/[\w-]+\/viewer\.js/.exec(textOf(page)) ?? [];
    expect(maps.files.open({ path: script, query: "", credentials: [], baseUrl: "" })).toMatchObject({ status: 200 });
  });

  it("leads to the page with the query and the key kept", async () => {
    expect(await get("/maps/streets", { query: "lang=de&x=%0d%0a" })).toMatchObject({
      status: 308,
      cacheControl: "no-store",
      headers: { location: "streets/?lang=de&x=%0D%0A&key=lk_pub_abc" },
    });
  });
});

describe("files that come and change while the server runs", () => {
  it("serves a new tileset under a style of its own, and drops both with the file", async () => {
    const path = join(places.dataDirectory, "tilesets", "mine.mbtiles");
    writeMbtiles(path, { ...SMALL_ARCHIVE, metadata: { ...SMALL_ARCHIVE.metadata, name: "My data" } });
    await lookTwice();
    expect(maps.styles).toContainEqual({ id: "mine", name: "My data", tilesets: ["mine"] });
    expect(await get("/tiles/mine/0/0/0.pbf")).toMatchObject({ status: 200 });
    expect(JSON.parse(textOf(await get("/maps/mine/style.json"))).sources.tiles.url).toContain(
      "/tiles/mine/tiles.json",
    );
    await rm(path);
    await maps.refresh();
    expect(await get("/tiles/mine/0/0/0.pbf")).toMatchObject({ status: 404 });
  });

  it("serves a replaced archive, with other ETags", async () => {
    const before = await get("/tiles/world/0/0/0.pbf");
    const path = join(places.atlasDirectory, "world.pmtiles");
    await writePmtiles(`${path}.new`, {
      ...SMALL_ARCHIVE,
      tiles: [{ z: 0, x: 0, y: 0, body: Buffer.from("new world") }],
    });
    await rename(`${path}.new`, path);
    await lookTwice();
    const after = await get("/tiles/world/0/0/0.pbf");
    expect(textOf(after)).toBe("new world");
    expect(after.etag).not.toBe(before.etag);
    expect(problems).toEqual([]);
  });

  it("lets a request finish that was let in just before its archive was replaced", async () => {
    const path = join(places.dataDirectory, "tilesets", "brief.pmtiles");
    await writePmtiles(path, SMALL_ARCHIVE);
    await lookTwice();
    const route = maps.door.match("/tiles/brief/1/0/0.pbf");
    await rm(path);
    await maps.refresh();
    expect(await route?.respond(request)).toMatchObject({ status: 200 });
  });

  it("takes up a changed style at its next request", async () => {
    await get("/maps/streets/style.json");
    const style = JSON.stringify({ ...SMALL_STYLE, name: "New streets" });
    await writeFile(join(places.dataDirectory, "styles", "streets.json"), style);
    await lookTwice();
    expect(textOf(await get("/maps/streets/style.json"))).toContain("New streets");
    expect(problems.splice(0)).toEqual([expect.stringContaining("The style `streets` is served from")]);
  });

  it("names a broken archive and a broken style once, and serves all the rest", async () => {
    await writeFile(
      join(places.dataDirectory, "tilesets", "torn.pmtiles"),
      "not an archive, but long enough ".repeat(10),
    );
    await writeFile(join(places.dataDirectory, "styles", "torn.json"), "{");
    await lookTwice();
    await lookTwice();
    expect(problems).toEqual([
      expect.stringMatching(
        /^The tileset `torn` \(.*\) cannot be opened: it does not start as a file of the format PMTiles does/,
      ),
      expect.stringMatching(/^The style `torn` \(.*\) cannot be opened: /),
    ]);
    expect(await get("/tiles/world/0/0/0.pbf")).toMatchObject({ status: 200 });
    expect(maps.styles.map(({ id }) => id)).toEqual(["streets"]);
  });
});

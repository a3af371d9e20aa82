import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { ServiceResponse } from "#app/ports/service-door.ts";
import { createPreparer, isNotModified } from "./prepare.ts";
import { readHeaders } from "./request-headers.ts";

const PLAIN = Buffer.from("a tile");
const tile: ServiceResponse = {
  status: 200,
  contentType: "application/vnd.mapbox-vector-tile",
  body: gzipSync(PLAIN),
  encoding: "gzip",
  etag: '"abc"',
  cacheControl: "private, max-age=86400",
};

function header(headers: readonly string[], name: string): string | undefined {
  const at = headers.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === name.toLowerCase());
  return at === -1 ? undefined : headers[at + 1];
}

describe("prepare", () => {
  it.each([[[]], [["Accept-Encoding", "gzip, br"]], [["accept-encoding", "*"]]])(
    "sends the stored gzip to %j",
    async (raw) => {
      const prepared = await createPreparer()(tile, readHeaders(raw));
      expect(prepared.body).toBe(tile.body);
      expect(header(prepared.headers, "Content-Encoding")).toBe("gzip");
      expect(header(prepared.headers, "Content-Length")).toBe(String(tile.body?.length));
    },
  );

  it.each(["identity", "br", "", "gzip;q=0", "gzip;q=0, identity"])(
    "expands for a client that takes only %j, under another ETag",
    async (value) => {
      const prepared = await createPreparer()(tile, readHeaders(["Accept-Encoding", value]));
      expect(prepared.body).toEqual(PLAIN);
      expect(header(prepared.headers, "Content-Encoding")).toBeUndefined();
      expect(prepared.etag).toBe('"abc-plain"');
    },
  );

  it("expands a text for a client that does not say what it takes, so that a person can read it", async () => {
    const prepared = await createPreparer()({ ...tile, isText: true }, readHeaders([]));
    expect(prepared.body).toEqual(PLAIN);
  });

  it("does its work once for a response, however often it is sent", () => {
    const prepare = createPreparer();
    expect(prepare(tile, readHeaders([]))).toBe(prepare(tile, readHeaders([])));
  });

  it("opens every answer to every page", async () => {
    const prepared = await createPreparer()(tile, readHeaders([]));
    expect(header(prepared.headers, "Access-Control-Allow-Origin")).toBe("*");
    expect(header(prepared.notModifiedHeaders, "Access-Control-Allow-Origin")).toBe("*");
    expect(header(prepared.notModifiedHeaders, "ETag")).toBe('"abc"');
  });

  it.each([
    ['"abc"', true],
    ['W/"abc"', true],
    ['"x", "abc"', true],
    ["*", true],
    ['"abcd"', false],
    [undefined, false],
  ])("If-None-Match %j is current: %s", async (value, current) => {
    expect(isNotModified(await createPreparer()(tile, readHeaders([])), value)).toBe(current);
  });
});

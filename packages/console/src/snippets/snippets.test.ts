import { expect, it } from "vitest";
import { curlCommand } from "./curl-command.ts";
import { latchkeyPage } from "./latchkey-page.ts";
import { leafletPage } from "./leaflet-page.ts";
import { maplibrePage } from "./maplibre-page.ts";
import { nodeProgram } from "./node-program.ts";
import { openlayersPage } from "./openlayers-page.ts";
import { serverCurlCommand } from "./server-curl-command.ts";
import { CDN } from "./snippet-facts.ts";

const FACTS = { baseUrl: "https://maps.example.org", key: "lk_pub_abc", style: "streets", tileset: "world" };
const STYLE = "https://maps.example.org/maps/streets/style.json?key=lk_pub_abc";

it.each([maplibrePage, leafletPage, openlayersPage])(
  "a page is whole and asks for the style with the key in it",
  (page) => {
    const html = page(FACTS);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">[^]*<\/html>\n$/);
    expect(html).toContain(STYLE);
  },
);

it("the commands carry the public key", () => {
  expect(curlCommand(FACTS)).toContain(STYLE);
});

it.each([nodeProgram, serverCurlCommand])(
  "a secret key never stands in code: it comes from the environment",
  (program) => {
    const code = program(FACTS);
    expect(code).toContain("LATCHKEY_KEY");
    expect(code).not.toContain("lk_pub_abc");
    expect(code).not.toContain("?key=");
  },
);

it("Latchkey's own page is the shortest, and loads nothing but the SDK", () => {
  const html = latchkeyPage(FACTS);
  expect(html.length).toBeLessThan(maplibrePage(FACTS).length);
  expect(html.match(/https?:[^"]+/g)).toEqual(["https://maps.example.org/sdk/latchkey.js"]);
  expect(html).toContain("lk_pub_abc");
});

it("MapLibre comes from the server, other libraries are named by exact versions", () => {
  expect(maplibrePage(FACTS)).toContain("https://maps.example.org/sdk/maplibre-gl.mjs");
  expect(maplibrePage(FACTS)).not.toContain("unpkg");
  for (const url of Object.values(CDN)) expect(url).toMatch(/@\d+\.\d+\.\d+/);
});

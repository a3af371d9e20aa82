import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PreparedStyle } from "#maps/styles/prepared-style.ts";
import { loadViewerAssets } from "./viewer-assets.ts";
import { viewerHeaders } from "./viewer-headers.ts";
import { viewerPage } from "./viewer-page.ts";

const styleOf = (id: string, name: string, otherOrigins: readonly string[] = []): PreparedStyle => ({
  id,
  name,
  sheet: id,
  document: { version: 8, sources: {}, layers: [] },
  tilesets: [],
  otherOrigins,
});

describe("the viewer page", () => {
  const streets = styleOf("streets", "Streets");
  const page = viewerPage({
    style: streets,
    styles: [styleOf("dark", "Dark"), streets],
    version: "v1",
    ticketQuery: "",
  });

  it("has the style's name as its title and offers the other styles", () => {
    expect(page).toContain("<title>Streets</title>");
    expect(page).toContain('<option value="dark">Dark</option><option value="streets" selected>Streets</option>');
  });

  it("has no script or style of its own: both come from files that its policy allows", () => {
    expect(page.match(/<script[^>]*>[^<]*/g)).toEqual(['<script type="module" src="../../viewer/v1/viewer.js">']);
    expect(page).not.toMatch(/<style|\son\w+=|style="|javascript:/);
  });

  it("shows any name as text and never as markup", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), (name) => {
        const style = styleOf("streets", name);
        const tags = viewerPage({ style, styles: [style], version: "v1", ticketQuery: "" }).match(/[<>"']/g)?.length;
        expect(tags).toBe(
          viewerPage({
            style: styleOf("streets", ""),
            styles: [styleOf("streets", "")],
            version: "v1",
            ticketQuery: "",
          }).match(/[<>"']/g)?.length,
        );
      }),
    );
  });

  it("may read from this server, from its public address and from the servers that styles name, and from no other", () => {
    const policy = viewerHeaders(
      [streets, styleOf("x", "X", ["https://tiles.example.net"])],
      "https://maps.example.org",
    )["content-security-policy"];
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self';");
    expect(policy).toContain("connect-src 'self' https://maps.example.org https://tiles.example.net;");
  });

  it("puts nothing but an origin from its base URL into its policy", () => {
    const policy = viewerHeaders([streets], "https://maps.example.org/; script-src *")["content-security-policy"];
    expect(policy).toContain("connect-src 'self' https://maps.example.org;");
    expect(viewerHeaders([streets], "; script-src *")["content-security-policy"]).toContain("connect-src 'self';");
  });
});

describe("the viewer's files", () => {
  it("are complete, ready and for ever the same under their URL", async () => {
    const viewer = await loadViewerAssets();
    for (const name of ["maplibre-gl.mjs", "maplibre-gl-worker.mjs", "maplibre-gl.css", "viewer.js", "viewer.css"]) {
      const asset = viewer.asset(`/viewer/${viewer.version}/${name}`);
      expect(asset).toMatchObject({
        status: 200,
        encoding: "gzip",
        cacheControl: "public, max-age=31536000, immutable",
      });
      expect(gunzipSync(asset?.body ?? "").length).toBeGreaterThan(1_000);
      expect(viewer.asset(`/viewer/${viewer.version}/${name}`)).toBe(asset);
    }
    expect(viewer.asset(`/viewer/${viewer.version}/../viewer.js`)).toBeNull();
    expect(viewer.asset("/viewer/other/viewer.js")).toBeNull();
    expect(viewer.asset("/viewer/")).toBeNull();
  });
});

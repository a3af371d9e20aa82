import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const server = process.env["LATCHKEY_SERVER"] ?? "http://127.0.0.1:8090";
const proxied = ["/api", "/maps", "/tiles", "/fonts", "/viewer", "/docs"];

/** Builds the console to be served under `/console/`; in development everything else goes to a running server. */
export default defineConfig({
  base: "/console/",
  plugins: [react(), fonts()],
  worker: { format: "es" },
  build: {
    target: "es2023",
    // A data: URL would need a wider content security policy than the console is served with.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // MapLibre alone is larger; it is loaded only where a map shows.
    chunkSizeWarningLimit: 1200,
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(proxied.map((path) => [path, { target: server }])),
  },
});

/**
 * The console's first text is drawn in its own face at once, without a jump; and the pages that the server renders itself find
 * the two faces under names that do not change.
 */
function fonts(): Plugin {
  const inter = /inter-latin-wght-normal-[^/]+\.woff2$/;
  const mono = /jetbrains-mono-latin-wght-normal-[^/]+\.woff2$/;
  return {
    name: "fonts",
    apply: "build",
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        const name = inter.test(file.fileName) ? "inter" : mono.test(file.fileName) ? "mono" : null;
        if (name === null || file.type !== "asset") continue;
        this.emitFile({ type: "asset", fileName: `fonts/${name}.woff2`, source: file.source });
      }
    },
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle }) {
        const file = Object.keys(bundle ?? {}).find((name) => inter.test(name));
        const attrs = { rel: "preload", as: "font", type: "font/woff2", crossorigin: "", href: `/console/${file}` };
        return file === undefined ? [] : [{ tag: "link", attrs, injectTo: "head" }];
      },
    },
  };
}

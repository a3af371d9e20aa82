import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = process.env["LATCHKEY_SERVER"] ?? "http://127.0.0.1:8090";
const proxied = ["/api", "/maps", "/tiles", "/fonts", "/viewer", "/docs"];

/** Builds the console to be served under `/console/`; in development everything else goes to a running server. */
export default defineConfig({
  base: "/console/",
  plugins: [react()],
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

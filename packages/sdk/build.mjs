// Builds `latchkey.js` (a plain script that sets the global `latchkey`), `latchkey.mjs` (a module), `google-maps.js` (for pages written for Google) and
// `latchkey.css` into `dist`.
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";

const root = import.meta.dirname;
const outDir = join(root, "dist");

await mkdir(outDir, { recursive: true });
await Promise.all([
  bundle("global.ts", "iife", "latchkey.js"),
  bundle("index.ts", "es", "latchkey.mjs"),
  bundle("google/google-maps.ts", "es", "google-maps.js"),
  copyFile(join(root, "src", "latchkey.css"), join(outDir, "latchkey.css")),
]);

function bundle(entry, format, fileName) {
  return build({
    root,
    configFile: false,
    logLevel: "error",
    build: {
      target: "es2022",
      outDir,
      emptyOutDir: false,
      minify: true,
      lib: { entry: join(root, "src", entry), formats: [format], name: "latchkeySdk", fileName: () => fileName },
      // In library mode vite leaves the blanks of a module in.
      rolldownOptions: { output: { minify: true } },
    },
  });
}

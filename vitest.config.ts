import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/**/*.test.ts", "packages/**/*.test.tsx", "e2e/**/*.test.ts", "scripts/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "packages/atlas/build/**"],
    // Many tests wait for a server or a browser of their own: three at a time keep two cores busy.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What a page shows is waited for as long as a busy machine may need.
    expect: { poll: { timeout: 10_000 } },
    reporters: process.env["CI"] ? ["default"] : ["default"],
  },
});

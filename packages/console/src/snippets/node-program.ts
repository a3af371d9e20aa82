import type { SnippetFacts } from "./snippet-facts.ts";

/** A Node program that fetches a tile with a secret key from the environment. */
export function nodeProgram(facts: Omit<SnippetFacts, "key">): string {
  return `// tile.mjs: LATCHKEY_KEY=lk_sec_... node tile.mjs
import { writeFile } from "node:fs/promises";

const response = await fetch("${facts.baseUrl}/tiles/${facts.tileset}/0/0/0.pbf", {
  headers: { "X-Api-Key": process.env.LATCHKEY_KEY },
});
if (!response.ok) {
  const problem = await response.json();
  throw new Error(\`\${problem.code}: \${problem.detail}\`);
}
await writeFile("tile.pbf", new Uint8Array(await response.arrayBuffer()));
`;
}

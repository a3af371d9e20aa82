import { relative } from "node:path";
import { driftedFiles } from "./generate-spec.ts";

const drifted = await driftedFiles();
for (const { path } of drifted) {
  console.error(`${relative(process.cwd(), path)} is not what the code makes. Run: npm run spec`);
}
process.exitCode = drifted.length === 0 ? 0 : 1;
